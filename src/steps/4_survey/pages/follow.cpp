#include "follow.h"

#include "codes_view.h"
#include "contacts.h"
#include "letters.h"
#include "lists.h"
#include "monitor.h"
#include "paper.h"
#include "recipients.h"
#include "reminders.h"
#include "report.h"
#include "responding.h"
#include "screening_page.h"
#include "smallest_group.h"
#include "texts.h"

#include "area/area.h"
#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;
using visit::Capability;

constexpr int days_open_usual = 35;
constexpr Audience audiences[] = {Audience::entrepreneurs, Audience::residents};

struct Card {
    Audience audience = Audience::entrepreneurs;
    std::optional<Survey> survey;
    LetterState letters; // only for who runs the survey
    bool has_former = false; // questions of last time to begin with
    CodesNeeded needed; // while it is a draft
    std::optional<Reminder> reminder = {}; // that can be sent today
};

struct Follow {
    std::vector<Card> cards;
    Values values;
    i18n::Problems problems = {};
    std::optional<Refusal> refusal = std::nullopt;
    Values group = {}; // as it was typed, with what is wrong with it
    i18n::Problems group_problems = {};
};

std::vector<Card> cards_of(visit::Visit& visit)
{
    auto const all = surveys(visit.db, visit.scope());
    auto const list = visit.may(Capability::run_survey) ? area::addresses(visit.db, visit.scope())
                                                        : std::vector<area::Address>();
    std::vector<Card> out;
    for (auto const audience : audiences) {
        Card card;
        card.audience = audience;
        auto const found = std::ranges::find(all, audience, &Survey::audience);
        if (found != all.end()) {
            card.survey = *found;
            if (visit.may(Capability::run_survey)) {
                card.letters = letter_state(visit, *found);
                card.reminder = due_today(reminder_plan(visit.db, *found), *found, visit.today);
                if (found->state == State::draft)
                    card.needed = needed_of(visit.db, *found, recipients_of(list, audience));
            }
        } else if (visit.may(Capability::run_survey))
            card.has_former = former(visit.db, visit.scope(), audience).has_value();
        out.push_back(std::move(card));
    }
    return out;
}

Html state_badge(i18n::Words const& words, Survey const& survey, moment::Date today)
{
    switch (survey.state) {
    case State::draft:
        return badge(Tone::neutral, words(texts::state::draft));
    case State::open:
        return takes_answers(survey, today) ? badge(Tone::info, words(texts::state::open))
                                            : badge(Tone::warning, words(texts::state::past_day));
    case State::closed:
        return badge(Tone::good, words(texts::state::closed));
    case State::reported:
        break;
    }
    return badge(Tone::good, words(texts::state::reported));
}

Html action(visit::Visit const& visit, Survey const& survey, std::string_view below, Html button)
{
    return post_form(survey_path(visit, survey, below), visit.form_token, actions({std::move(button)}));
}

Html count_tiles(visit::Visit const& visit, Survey const& survey)
{
    auto const& words = visit.words;
    auto const field = field_of(visit, survey);
    Children all{tile({counted(words, field.answered(), visit.group_size_min()),
                     words(texts::follow::answers, reached(survey))}),
        response_tile(words, field)};
    if (survey.state == State::open)
        all.push_back(tile({std::max(0, moment::days_between(visit.today, survey.closes_on)),
            words(texts::follow::days_left, survey.closes_on)}));
    if (survey.undeliverable > 0)
        all.push_back(tile({counted(words, survey.undeliverable, visit.group_size_min()),
            words(texts::reach::undeliverable)}));
    return tiles(std::move(all));
}

Html reach_link(visit::Visit const& visit, Survey const& survey)
{
    return block(visit.words(texts::reach::title),
        fragment(p(visit.words(texts::reach::link_advice)),
            actions(
                {button_link(survey_path(visit, survey, "bereiken"), visit.words(texts::reach::title))})));
}

// Two forms may stand on one page, so each has a field of its own name.
std::string day_field(Audience audience) { return fmt::format("closes_on_{}", code(audience)); }

Html prepare_form(visit::Visit const& visit, Card const& card, Follow const& follow)
{
    auto const& words = visit.words;
    if (!visit.may(Capability::run_survey))
        return p(words(texts::follow::not_prepared));
    Values values{{day_field(card.audience), moment::iso(moment::plus_days(visit.today, days_open_usual))}};
    auto const audience = card.audience;
    bool const is_this = follow.values["audience"] == code(card.audience);
    Fields const fields(
        words, is_this ? follow.values : values, is_this ? follow.problems : i18n::Problems());
    return post_form(visit.path("enquete"), visit.form_token, fields.summary(),
        hidden("audience", code(card.audience)),
        fields.date(day_field(audience), words(texts::follow::closes_on),
            {.hint = words(texts::follow::closes_on_hint), .width = Width::half}),
        when(card.has_former,
            [&] {
                return Fields(words, {{"vragen", "vorige"}})
                    .radios("vragen", words(texts::follow::begins_with),
                        {{"vorige", std::string(words(texts::follow::former))},
                            {"standaard", std::string(words(texts::follow::standard))}},
                        {.need = Need::unmarked});
            }),
        actions({submit(words(texts::follow::prepare))}));
}

// What still has to happen before people can answer, one after the other.
Html draft_steps(visit::Visit const& visit, Card const& card)
{
    auto const& words = visit.words;
    auto const& survey = *card.survey;
    auto const opening = survey.invited == 0
        ? p(words(texts::follow::codes_first))
        : action(visit, survey, "openen", submit(words(texts::follow::open)));
    auto const codes_fit = fit_of(card.needed, survey);
    auto const making
        = fragment(p(words(texts::follow::making_advice,
                       static_cast<std::int64_t>(questionnaire_for(visit.db, survey)->questions.size()))),
            actions({button_link(survey_path(visit, survey, "maken"), words(texts::follow::making))}));
    return fragment(block(words(texts::follow::making), making),
        block(words(texts::follow::addresses), codes_view(visit, survey, card.needed)),
        block(words(texts::follow::letters), letters_view(visit, survey, card.letters)),
        reach_link(visit, survey),
        block(words(texts::follow::opening),
            fragment(smallest_group_line(visit), p(words(texts::follow::opening_advice)),
                when(codes_fit != CodesFit::well, [&] { return p(name_of(words, codes_fit)); }), opening)));
}

Html reminder_notice(visit::Visit const& visit, Card const& card)
{
    if (!card.reminder)
        return {};
    auto const& words = visit.words;
    return alert(Tone::warning, words(texts::reminders::due, words(name_of(card.reminder->kind))),
        actions(
            {button_link(survey_path(visit, *card.survey, "bereiken"), words(texts::reminders::go_there))}));
}

Html open_steps(visit::Visit const& visit, Card const& card)
{
    auto const& words = visit.words;
    auto const& survey = *card.survey;
    auto const audience = survey.audience;
    Fields const fields(words, {{day_field(audience), moment::iso(survey.closes_on)}});
    auto const later = post_form(survey_path(visit, survey, "sluitdatum"), visit.form_token,
        fields.date(day_field(audience), words(texts::follow::closes_on), {.width = Width::half}),
        actions({submit(words(texts::follow::move_day), Rank::secondary)}));
    auto const waiting = std::ssize(papers(visit.db, survey));
    return fragment(reminder_notice(visit, card),
        block(words(texts::follow::letters), letters_view(visit, survey, card.letters)),
        reach_link(visit, survey), disclosure(words(texts::follow::move_day), later),
        block(words(texts::follow::closing),
            fragment(p(words(texts::follow::closing_advice)),
                when(waiting > 0, [&] { return p(words(texts::paper::waiting, waiting)); }),
                action(visit, survey, "sluiten", submit(words(texts::follow::close), Rank::danger)))));
}

Html result_steps(visit::Visit const& visit, Survey const& survey)
{
    auto const& words = visit.words;
    bool const may_see = survey.state == State::reported || visit.may(Capability::run_survey);
    if (!may_see || !visit.may(Capability::see_figures))
        return p(words(texts::follow::not_shared));
    auto const look = actions({button_link(
        survey_path(visit, survey, "resultaten"), words(texts::follow::results), Rank::primary)});
    if (survey.state == State::reported || !visit.may(Capability::run_survey))
        return fragment(
            look, report_links(visit, survey), screening_view(visit, survey), contacts_view(visit, survey));
    return fragment(look, report_links(visit, survey), screening_view(visit, survey),
        p(words(texts::follow::share_advice)), smallest_group_line(visit),
        action(visit, survey, "delen", submit(words(texts::follow::share), Rank::secondary)),
        contacts_view(visit, survey));
}

Html steps_of(visit::Visit const& visit, Card const& card)
{
    if (is_over(*card.survey))
        return result_steps(visit, *card.survey);
    if (!visit.may(Capability::run_survey))
        return {};
    return card.survey->state == State::draft ? draft_steps(visit, card) : open_steps(visit, card);
}

Html card_view(visit::Visit const& visit, Card const& card, Follow const& follow)
{
    auto const& words = visit.words;
    auto const name = name_of(words, card.audience);
    if (!card.survey)
        return panel(fragment(h2(name), prepare_form(visit, card, follow)));
    auto const& survey = *card.survey;
    return panel(fragment(h2(name, " ", state_badge(words, survey, visit.today)),
        when(survey.state != State::draft, [&] { return count_tiles(visit, survey); }),
        p(a(cls("nl-link"), href(survey_path(visit, survey, "vragen")), words(texts::follow::questions))),
        field_links(visit, survey), steps_of(visit, card)));
}

visit::Page follow_page(visit::Visit const& visit, Follow const& follow)
{
    auto const& words = visit.words;
    visit::Page page{std::string(words(texts::follow::title)),
        fragment(page_head({words(texts::follow::title), words(texts::follow::lead)}),
            when(follow.refusal.has_value(),
                [&] {
                    return alert(
                        Tone::warning, words(texts::follow::refused), words(message(*follow.refusal)));
                }),
            stack([&] {
                Children all;
                for (auto const& card : follow.cards)
                    all.push_back(card_view(visit, card, follow));
                if (auto form = smallest_group_form(visit, follow.group, follow.group_problems);
                    !form.is_empty())
                    all.push_back(std::move(form));
                return all;
            }()))};
    page.step = "enquete";
    bool const is_fine = !follow.refusal && follow.problems.empty() && follow.group_problems.empty();
    page.status = is_fine ? 200 : 422;
    return page;
}

visit::Answer refused(visit::Visit& visit, Refusal refusal)
{
    return follow_page(visit, {cards_of(visit), {}, {}, refusal});
}

// The common end of the small verbs: a refusal on the page, or a message and a line in the journal.
visit::Answer told(visit::Visit& visit, base::Result<void, Refusal> const& result, i18n::Message const& said)
{
    if (!result)
        return refused(visit, result.error());
    visit.note(said);
    return visit::done(visit, visit.path("enquete"), said);
}

std::string name_for_journal(Audience audience)
{
    return std::string(name_of(i18n::Words(i18n::Language::dutch), audience));
}

} // namespace

std::optional<Survey> asked_survey(visit::Visit& visit, http::Request const& request)
{
    auto const id = SurveyId::read(request.param("survey"));
    return id ? find(visit.db, visit.scope(), *id) : std::nullopt;
}

std::string survey_path(visit::Visit const& visit, Survey const& survey, std::string_view below)
{
    return visit.path(fmt::format("enquete/{}/{}", survey.id.text(), below));
}

std::string_view name_of(i18n::Words const& words, Audience audience)
{
    return words(audience == Audience::residents ? texts::follow::residents : texts::follow::entrepreneurs);
}

std::string counted(i18n::Words const& words, std::int64_t count, int group_size_min)
{
    return count > 0 && count < group_size_min ? words(texts::follow::few, group_size_min)
                                               : words.number(count);
}

visit::Answer follow_with_group(visit::Visit& visit, Values typed, i18n::Problems problems)
{
    return follow_page(visit, {cards_of(visit), {}, {}, std::nullopt, std::move(typed), std::move(problems)});
}

visit::Answer show_follow(visit::Visit& visit, http::Request&)
{
    return follow_page(visit, {cards_of(visit), {}});
}

visit::Answer act_prepare(visit::Visit& visit, http::Request& request)
{
    Wanted wanted;
    wanted.audience = request.field("audience") == code(Audience::residents) ? Audience::residents
                                                                             : Audience::entrepreneurs;
    if (request.field("vragen") == "vorige")
        wanted.begins_with = BeginsWith::former;
    auto const field = day_field(wanted.audience);
    wanted.closes_on = moment::read_typed_date(request.field(field)).value_or(moment::Date{});
    auto wrong = problems(wanted, visit.today);
    for (auto& problem : wrong)
        problem.field = field;
    if (!wrong.empty())
        return follow_page(visit,
            {cards_of(visit),
                {{"audience", std::string(code(wanted.audience))},
                    {field, std::string(request.field(field))}},
                std::move(wrong)});
    for (auto const& part : area::sub_areas(visit.db, visit.scope()))
        wanted.sub_areas.push_back(part.name);
    auto const made = prepare(visit.db, visit.scope(), wanted);
    if (!made)
        return refused(visit, made.error());
    auto const said = i18n::message(texts::journal::prepared, name_for_journal(wanted.audience));
    visit.note(said);
    return visit::done(visit, visit.path("enquete"), said);
}

visit::Answer act_invite(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const recipients = recipients_of_survey(visit.db, *survey);
    return told(visit, invite(visit.db, *survey, recipients, {visit.house.secret}),
        i18n::message(texts::journal::invited, name_for_journal(survey->audience), recipients.size()));
}

visit::Answer act_open(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    return told(visit, open(visit.db, *survey, visit.today),
        i18n::message(texts::journal::opened, name_for_journal(survey->audience)));
}

visit::Answer act_move_closing_day(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const day = moment::read_typed_date(request.field(day_field(survey->audience)));
    if (!day)
        return told(visit, base::refuse(Refusal::closing_day_passed), {});
    return told(visit, move_closing_day(visit.db, *survey, *day, visit.today),
        i18n::message(texts::journal::moved, name_for_journal(survey->audience),
            i18n::Words(i18n::Language::dutch).date(*day)));
}

visit::Answer act_close(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    return told(visit, close(visit.db, *survey, visit.today),
        i18n::message(texts::journal::closed, name_for_journal(survey->audience)));
}

visit::Answer act_share(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    return told(visit, share_results(visit.db, *survey),
        i18n::message(texts::journal::shared, name_for_journal(survey->audience)));
}

} // namespace survey
