#include "reach_pages.h"

#include "follow.h"
#include "handing_out.h"
#include "mailing.h"
#include "reminders.h"
#include "texts.h"

#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

struct ReachView {
    Survey survey;
    ReachCounts counts;
    std::vector<std::string> sub_areas;
    ReminderPlan plan;
    std::optional<Reminder> due;
    std::optional<jobs::Job> letters, mails;
    std::vector<Print> prints;
};

ReachView reach_view_of(visit::Visit& visit, Survey const& survey)
{
    auto const plan = reminder_plan(visit.db, survey);
    return {survey, counts_of(visit.db, survey.id), sub_areas_of(destinations_of(visit.db, survey.id)), plan,
        due_today(plan, survey, visit.today), letters_job_of(visit.db, survey),
        mails_job_of(visit.db, survey), prints_of(visit.db, survey.id)};
}

Html reach_tiles(visit::Visit const& visit, ReachView const& view)
{
    auto const& words = visit.words;
    Children all{tile({view.counts.letters, words(texts::reach::letters)})};
    if (view.counts.mails > 0)
        all.push_back(tile({view.counts.mails, words(texts::reach::mails)}));
    all.push_back(tile({view.survey.undeliverable, words(texts::reach::undeliverable),
        survey_path(visit, view.survey, "onbezorgd")}));
    return tiles(std::move(all));
}

Html lists_block(visit::Visit const& visit, ReachView const& view)
{
    auto const& words = visit.words;
    return block(words(texts::reach::lists),
        fragment(p(words(texts::reach::lists_advice)),
            actions({button_link(survey_path(visit, view.survey, "lijsten"), words(texts::reach::lists))})));
}

Html returned_block(visit::Visit const& visit, ReachView const& view)
{
    auto const& words = visit.words;
    if (view.survey.invited == 0)
        return {};
    return block(words(texts::reach::returned),
        fragment(p(words(texts::reach::returned_advice)),
            actions({button_link(
                survey_path(visit, view.survey, "onbezorgd"), words(texts::reach::note_returned))})));
}

Html handing_out_links(visit::Visit const& visit, Survey const& survey, std::string const& sub_area)
{
    auto const& words = visit.words;
    auto const query = sub_area.empty() ? "" : "?deel=" + http::query_text(sub_area);
    auto const name = sub_area.empty() ? std::string(words(texts::handing_out::whole)) : sub_area;
    return fragment(download(words, {survey_path(visit, survey, "uitdelen.pdf" + query), name, "PDF"}),
        download(words, {survey_path(visit, survey, "uitdelen.csv" + query), name, "CSV"}));
}

Html handing_out_block(visit::Visit const& visit, ReachView const& view)
{
    auto const& words = visit.words;
    if (view.counts.letters == 0)
        return {};
    auto content
        = fragment(p(words(texts::reach::handing_out_advice)), handing_out_links(visit, view.survey, ""));
    for (auto const& sub_area : view.sub_areas)
        content.add(handing_out_links(visit, view.survey, sub_area));
    return block(words(texts::reach::handing_out), std::move(content));
}

Values values_of_plan(ReminderPlan const& plan)
{
    Values out;
    for (auto const& reminder : {plan.first, plan.last}) {
        auto const name = std::string(code(reminder.kind));
        out.add("due_" + name, reminder.due_on ? moment::iso(reminder.due_on) : "");
        out.add("uit_" + name, reminder.is_off ? "1" : "");
    }
    return out;
}

Html plan_fields(i18n::Words const& words, Fields const& fields, LetterKind kind)
{
    auto const name = std::string(code(kind));
    return fragment(
        fields.date("due_" + name, words(name_of(kind)), {.need = Need::unmarked, .width = Width::half}),
        fields.checkbox(
            "uit_" + name, words(texts::reminders::is_off, words(name_of(kind))), {.need = Need::unmarked}));
}

Html due_view(visit::Visit const& visit, ReachView const& view, Reminder const& due)
{
    auto const& words = visit.words;
    auto const path = survey_path(visit, view.survey, fmt::format("herinneringen/{}", path_name(due.kind)));
    auto const mail = survey_path(visit, view.survey, fmt::format("e-mail/{}", path_name(due.kind)));
    Html out = alert(Tone::warning, words(texts::reminders::due, words(name_of(due.kind))),
        p(words(texts::reminders::due_advice)));
    out = fragment(std::move(out), p(words(texts::reminders::tells_who)));
    if (!is_busy(view.letters))
        out.add(post_form(path + "/maken", visit.form_token,
            actions({submit(words(texts::reminders::make)),
                submit_as("vorm", "los", words(texts::letters::make_apart), Rank::quiet)})));
    if (view.counts.mails > 0 && !is_busy(view.mails))
        out.add(post_form(
            mail, visit.form_token, actions({submit(words(texts::reminders::mail), Rank::secondary)})));
    out.add(post_form(path + "/verstuurd", visit.form_token, p(words(texts::reminders::sent_advice)),
        actions({submit(words(texts::reminders::sent), Rank::secondary)})));
    return out;
}

std::string state_of_reminder(visit::Visit const& visit, Reminder const& reminder)
{
    auto const& words = visit.words;
    auto const kind = words(name_of(reminder.kind));
    if (reminder.done_on)
        return words(texts::reminders::state_done, kind, reminder.done_on);
    if (reminder.is_off)
        return words(texts::reminders::state_off, kind);
    if (!reminder.due_on)
        return words(texts::reminders::state_later, kind);
    return words(texts::reminders::state_planned, kind, reminder.due_on);
}

Html reminder_work(visit::Visit const& visit, ReachView const& view)
{
    auto const again = survey_path(visit, view.survey, "bereiken");
    auto reminders = view.prints;
    std::erase_if(reminders, [](Print const& print) { return print.kind == LetterKind::invitation; });
    Html out;
    if (view.letters && order_of(*view.letters).kind != LetterKind::invitation)
        out.add(letters_job_view(visit.words, *view.letters, again));
    if (!reminders.empty())
        out.add(p(visit.words(texts::reminders::file_goes, reminder_file_days)));
    out.add(prints_view(visit, view.survey, reminders));
    return out;
}

Html reminders_block(visit::Visit const& visit, ReachView const& view, Fields const& fields)
{
    auto const& words = visit.words;
    Html content
        = ul(li(state_of_reminder(visit, view.plan.first)), li(state_of_reminder(visit, view.plan.last)));
    content = fragment(p(words(texts::reminders::advice)), std::move(content));
    content.add(actions({button_link(
        wording_path(visit, view.survey, LetterKind::reminder), words(texts::reminders::wording))}));
    content.add(reminder_work(visit, view));
    if (view.due)
        content.add(due_view(visit, view, *view.due));
    content.add(disclosure(words(texts::reminders::change),
        post_form(survey_path(visit, view.survey, "herinneringen"), visit.form_token,
            plan_fields(words, fields, LetterKind::reminder),
            plan_fields(words, fields, LetterKind::last_call),
            actions({submit(words(texts::reminders::save), Rank::secondary)}))));
    return block(words(texts::reminders::title), std::move(content));
}

Html mails_block(visit::Visit const& visit, ReachView const& view)
{
    auto const& words = visit.words;
    if (view.counts.mails == 0)
        return {};
    auto content = fragment(p(words(texts::mailing::advice)));
    if (view.mails)
        content.add(view.mails->state == jobs::State::done
                ? p(words(texts::mailing::written, words.date(moment::local_date(view.mails->finished))))
                : letters_job_view(words, *view.mails, survey_path(visit, view.survey, "bereiken")));
    if (!takes_answers(view.survey, visit.today))
        content.add(p(words(texts::mailing::open_first)));
    else if (!is_busy(view.mails))
        content.add(post_form(survey_path(visit, view.survey, "e-mail/uitnodiging"), visit.form_token,
            actions({submit(words(texts::mailing::send, view.counts.mails), Rank::secondary)})));
    return block(words(texts::mailing::title), std::move(content));
}

visit::Page reach_page(visit::Visit const& visit, ReachView const& view, Fields const& fields)
{
    auto const& words = visit.words;
    auto page = reach_page_of(visit, view.survey, std::string(words(texts::reach::title)),
        fragment(page_head({words(texts::reach::title), words(texts::reach::lead)}), fields.summary(),
            reach_tiles(visit, view),
            panel(fragment(reminders_block(visit, view, fields), mails_block(visit, view),
                returned_block(visit, view), handing_out_block(visit, view), lists_block(visit, view),
                block(words(texts::look_form::title),
                    actions({button_link(
                        survey_path(visit, view.survey, "huisstijl"), words(texts::look_form::title))}))))));
    page.crumbs.pop_back();
    return page;
}

ReminderPlan typed_plan(http::Request const& request, ReminderPlan plan)
{
    for (auto* reminder : {&plan.first, &plan.last}) {
        auto const name = std::string(code(reminder->kind));
        reminder->due_on = moment::read_typed_date(request.field("due_" + name)).value_or(moment::Date{});
        reminder->is_off = request.field("uit_" + name) == "1";
    }
    return plan;
}

std::optional<LetterKind> asked_reminder(http::Request const& request)
{
    auto const kind = asked_kind(request.param("kind"));
    return kind && *kind != LetterKind::invitation ? kind : std::nullopt;
}

std::string dutch_name(LetterKind kind)
{
    return std::string(i18n::Words(i18n::Language::dutch)(name_of(kind)));
}

// Where one fills in what is missing in the letter.
std::string where_to_fill_in(visit::Visit& visit, Survey const& survey, LetterKind kind)
{
    auto const wrong = missing(letter_contents(visit.db, survey, visit.house.public_url, kind));
    bool const is_wording = std::ranges::any_of(
        wrong, [](i18n::Problem const& one) { return one.field.starts_with("block_"); });
    return is_wording ? wording_path(visit, survey, kind) : survey_path(visit, survey, "brief");
}

visit::Answer not_now(visit::Visit& visit, Survey const& survey, i18n::Message const& why)
{
    auto const view = reach_view_of(visit, survey);
    return visit::with_problems(
        reach_page(visit, view, Fields(visit.words, values_of_plan(view.plan), {{"", why}})));
}

} // namespace

visit::Page reach_page_of(visit::Visit const& visit, Survey const& survey, std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.crumbs = {{std::string(visit.words(texts::follow::title)), visit.path("enquete")},
        {std::string(visit.words(texts::reach::title)), survey_path(visit, survey, "bereiken")}};
    page.step = "enquete";
    return page;
}

visit::Answer show_reach(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const view = reach_view_of(visit, *survey);
    return reach_page(visit, view, Fields(visit.words, values_of_plan(view.plan)));
}

visit::Answer act_reminder_plan(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const view = reach_view_of(visit, *survey);
    auto const plan = typed_plan(request, view.plan);
    auto const wrong = problems(plan, *survey);
    if (!wrong.empty())
        return visit::with_problems(
            reach_page(visit, view, Fields(visit.words, values_of_plan(plan), wrong)));
    save_plan(visit.db, *survey, plan);
    return visit::done(
        visit, survey_path(visit, *survey, "bereiken"), i18n::message(texts::reminders::saved));
}

visit::Answer act_order_reminders(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    auto const kind = asked_reminder(request);
    if (!survey || !kind)
        return http::not_found();
    auto const due = due_today(reminder_plan(visit.db, *survey), *survey, visit.today);
    if (!due || due->kind != *kind)
        return not_now(visit, *survey, i18n::message(texts::reminders::not_due));
    PrintOrder const order{*kind, asked_binding(request)};
    if (!order_letters(visit.db, *survey, visit.house.public_url, visit.now, order))
        return http::redirect(where_to_fill_in(visit, *survey, *kind));
    visit.note(i18n::message(texts::reach_journal::reminders_made, dutch_name(*kind)));
    return visit::done(
        visit, survey_path(visit, *survey, "bereiken"), i18n::message(texts::reminders::ordered));
}

visit::Answer act_reminders_sent(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    auto const kind = asked_reminder(request);
    if (!survey || !kind)
        return http::not_found();
    // An old page may say so of letters that nobody has made yet: then they would never go.
    auto const due = due_today(reminder_plan(visit.db, *survey), *survey, visit.today);
    auto const prints = prints_of(visit.db, survey->id);
    if ((!due || due->kind != *kind) && std::ranges::find(prints, *kind, &Print::kind) == prints.end())
        return not_now(visit, *survey, i18n::message(texts::reminders::not_due));
    if (!finish_reminder(visit.db, *survey, *kind, visit.today))
        return not_now(visit, *survey, i18n::message(texts::reminders::being_made));
    visit.note(i18n::message(texts::reach_journal::reminders_sent, dutch_name(*kind)));
    return visit::done(
        visit, survey_path(visit, *survey, "bereiken"), i18n::message(texts::reminders::is_sent));
}

visit::Answer act_order_mails(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    auto const kind = asked_kind(request.param("kind"));
    if (!survey || !kind)
        return http::not_found();
    if (!takes_answers(*survey, visit.today))
        return not_now(visit, *survey, i18n::message(texts::mailing::open_first));
    auto const due = due_today(reminder_plan(visit.db, *survey), *survey, visit.today);
    if (*kind != LetterKind::invitation && (!due || due->kind != *kind))
        return not_now(visit, *survey, i18n::message(texts::reminders::not_due));
    if (!order_mails(visit.db, *survey, visit.house.public_url, *kind, visit.now))
        return http::redirect(where_to_fill_in(visit, *survey, *kind));
    visit.note(i18n::message(texts::reach_journal::mails, dutch_name(*kind)));
    return visit::done(
        visit, survey_path(visit, *survey, "bereiken"), i18n::message(texts::mailing::ordered));
}

} // namespace survey
