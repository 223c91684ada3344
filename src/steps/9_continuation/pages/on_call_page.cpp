#include "on_call_page.h"

#include "on_call.h"
#include "sheet_view.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

namespace continuation {
namespace {

using namespace html;

constexpr std::string_view call_path = "vervolg/adviseur";

Caller caller_of(visit::Visit const& visit)
{
    auto const& park = visit.park->partnership;
    return {visit.person->id, visit.house.public_url, park.name, park.slug, visit.now};
}

// Who leads the group asks; who advises it answers.
bool may_speak(visit::Visit const& visit)
{
    return visit.may(visit::Capability::hold_meetings) && !visit.park->partnership.ended_on;
}

bool is_adviser(visit::Visit const& visit) { return visit.standing.role == partnership::Role::adviser; }

std::string typed_text(http::Request const& request, std::string_view name)
{
    std::string out(base::trimmed(request.field(name)));
    std::erase(out, '\r');
    return out;
}

Html badge_of_request(i18n::Words const& words, RequestState state)
{
    auto const tone = state == RequestState::open ? Tone::warning
        : state == RequestState::answered         ? Tone::info
                                                  : Tone::neutral;
    return badge(tone, name(state).in(words.language()));
}

std::string presence_line(visit::Visit const& visit, moment::Date until)
{
    auto const& words = visit.words;
    if (!until)
        return std::string(words(texts::call::present));
    return words(
        is_present(until, visit.today) ? texts::call::present_until : texts::call::on_call_since, until);
}

Html presence_block(visit::Visit const& visit, Fields const& fields, moment::Date until)
{
    auto const& words = visit.words;
    Html form = when(visit.may(visit::Capability::run_survey), [&] {
        return disclosure(words(texts::call::change_presence),
            post_form(visit.path(std::string(call_path) + "/aanwezig"), visit.form_token,
                fields.date("until", words(texts::call::until),
                    {.hint = words(texts::call::until_hint), .need = Need::optional, .width = Width::half}),
                actions({submit(words(texts::call::save), Rank::secondary)})));
    });
    return panel(fragment(p(presence_line(visit, until)), std::move(form)));
}

Html list_of_requests(visit::Visit const& visit)
{
    auto const& words = visit.words;
    DataTable table{words(texts::call::caption),
        {{words(texts::call::subject)}, {words(texts::call::asked_by)}, {words(texts::call::asked_on)},
            {words(texts::round::state)}},
        {}, p(words(texts::call::none))};
    for (auto const& one : requests(visit.db, visit.park->partnership.id))
        table.rows.push_back({a(href(visit.path(path_of(one.id))), one.subject),
            one.asked_by.empty() ? std::string(words(texts::task::somebody)) : one.asked_by,
            words.date(moment::local_date(one.asked_at)), badge_of_request(words, one.state)});
    return data_table(std::move(table));
}

Html ask_form(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    if (!may_speak(visit))
        return {};
    return block(words(texts::call::ask),
        panel(post_form(visit.path(call_path), visit.form_token,
            fields.text("subject", words(texts::call::subject), {.may_name_people = true}),
            fields.textarea("words", words(texts::call::words), {.rows = 5, .may_name_people = true}),
            actions({submit(words(texts::call::send))}))));
}

visit::Page on_call_page(visit::Visit const& visit, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    auto const until = present_until(visit.db, visit.park->partnership.id);
    if (until && values["until"].empty())
        values.add("until", moment::iso(until));
    Fields const fields(words, std::move(values), std::move(problems));
    return step_page(visit, std::string(words(texts::call::title)),
        fragment(page_head({words(texts::call::title), words(texts::call::lead)}), fields.summary(),
            presence_block(visit, fields, until), list_of_requests(visit), ask_form(visit, fields)));
}

i18n::Text said_as(LineKind kind)
{
    switch (kind) {
    case LineKind::asked:
        return texts::call::line_asked;
    case LineKind::added:
        return texts::call::line_added;
    case LineKind::answered:
        return texts::call::line_answered;
    case LineKind::closed:
        break;
    }
    return texts::call::line_closed;
}

Html talk(visit::Visit const& visit, AdviceRequest const& request)
{
    std::vector<Moment> moments;
    for (auto const& line : lines(visit.db, visit.park->partnership.id, request.id))
        moments.push_back({visit.words.date_time(line.at),
            fragment(strong(said_as(line.kind).in(visit.words.language())),
                when(!line.words.empty(), [&] { return p(line.words); })),
            line.by, line.kind == LineKind::answered ? Tone::good : Tone::neutral});
    return timeline(std::move(moments));
}

Html say_form(visit::Visit const& visit, AdviceRequest const& request, Fields const& fields)
{
    auto const& words = visit.words;
    if (request.state == RequestState::closed || !may_speak(visit))
        return {};
    auto const path = visit.path(path_of(request.id));
    return panel(fragment(
        post_form(path, visit.form_token, hidden("version", std::to_string(request.version)),
            fields.textarea("words", words(is_adviser(visit) ? texts::call::answer : texts::call::add),
                {.rows = 5, .may_name_people = true}),
            actions({submit(words(texts::call::send))})),
        post_form(
            path + "/sluiten", visit.form_token, actions({submit(words(texts::call::close), Rank::quiet)}))));
}

visit::Page request_page(
    visit::Visit const& visit, AdviceRequest const& request, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    auto page = step_page(visit, request.subject,
        fragment(page_head({request.subject, {}, {}, badge_of_request(words, request.state)}),
            fields.summary(), talk(visit, request), say_form(visit, request, fields)));
    page.crumbs.push_back({std::string(words(texts::call::title)), visit.path(call_path)});
    return page;
}

std::optional<AdviceRequest> asked_request(visit::Visit const& visit, http::Request const& asked)
{
    auto const id = RequestId::read(asked.param("request"));
    return id ? request(visit.db, visit.park->partnership.id, *id) : std::nullopt;
}

} // namespace

visit::Answer show_on_call(visit::Visit& visit, http::Request&) { return on_call_page(visit, {}, {}); }

visit::Answer act_ask_adviser(visit::Visit& visit, http::Request& request)
{
    NewRequest const wanted{typed_text(request, "subject"), typed_text(request, "words")};
    Values const typed{{"subject", wanted.subject}, {"words", wanted.words}};
    if (auto wrong = problems(wanted); !wrong.empty())
        return visit::with_problems(on_call_page(visit, typed, std::move(wrong)));
    auto const made = ask_adviser(visit.db, visit.scope(), wanted, caller_of(visit));
    if (!made)
        return visit::with_problems(on_call_page(visit, typed, {{"", message(made.error())}}));
    visit.note(i18n::message(texts::journal::asked_adviser, wanted.subject));
    return visit::done(visit, visit.path(path_of(*made)), i18n::message(texts::said::asked_adviser));
}

visit::Answer act_presence(visit::Visit& visit, http::Request& request)
{
    auto const typed = typed_text(request, "until");
    auto const until = moment::read_typed_date(typed);
    if (!typed.empty() && !until)
        return visit::with_problems(
            on_call_page(visit, {{"until", typed}}, {i18n::problem("until", texts::problem::date)}));
    set_present_until(visit.db, visit.park->partnership.id, until.value_or(moment::Date{}));
    visit.note(until
            ? i18n::message(texts::journal::presence_until, i18n::Words(i18n::Language::dutch).date(*until))
            : i18n::message(texts::journal::presence_open));
    return visit::done(visit, visit.path(call_path), i18n::message(texts::said::presence));
}

visit::Answer show_request(visit::Visit& visit, http::Request& request)
{
    auto const found = asked_request(visit, request);
    if (!found)
        return http::not_found();
    return request_page(visit, *found, {}, {});
}

visit::Answer act_say(visit::Visit& visit, http::Request& request)
{
    auto const found = asked_request(visit, request);
    if (!found)
        return http::not_found();
    auto const words = typed_text(request, "words");
    auto const again = [&](i18n::Problem problem) {
        return visit::with_problems(request_page(visit, *found, {{"words", words}}, {std::move(problem)}));
    };
    for (auto& wrong : problems(NewRequest{found->subject, words}))
        return again(std::move(wrong));
    auto const version = static_cast<int>(base::read_integer(request.field("version")).value_or(0));
    auto const voice = is_adviser(visit) ? Voice::adviser : Voice::group;
    auto const done = say(visit.db, visit.scope(), {found->id, words, voice, version}, caller_of(visit));
    if (!done)
        return again({"", message(done.error())});
    return visit::done(visit, visit.path(path_of(found->id)), i18n::message(texts::said::sent));
}

visit::Answer act_close_request(visit::Visit& visit, http::Request& request)
{
    auto const found = asked_request(visit, request);
    if (!found)
        return http::not_found();
    auto const done = close_request(visit.db, visit.scope(), found->id, caller_of(visit));
    if (!done)
        return visit::with_problems(request_page(visit, *found, {}, {{"", message(done.error())}}));
    return visit::done(visit, visit.path(call_path), i18n::message(texts::said::request_closed));
}

} // namespace continuation
