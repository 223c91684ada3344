#include "action_page.h"

#include "texts.h"
#include "wish_form.h"

#include "base/text.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

constexpr State told_states[]
    = {State::planned, State::in_progress, State::recurring, State::done, State::dropped};

// A partner tells how its own actions go; who makes the plan tells of all.
bool may_tell(visit::Visit const& visit, Action const& action)
{
    if (visit.may(visit::Capability::make_plan))
        return true;
    auto const member = partnership::member(visit.db, visit.park->partnership.id, visit.person->id);
    bool const is_own
        = member && member->organisation && member->organisation == action.wish.owner.organisation;
    return visit.may(visit::Capability::update_action) && is_own;
}

Html facts_of(visit::Visit const& visit, Action const& action)
{
    auto const& words = visit.words;
    auto const names = names_of(participants::participations(visit.db, visit.scope()));
    auto const line = timeline_of(visit);
    auto const& span = action.wish.quarters;
    auto const when = span.first == 0
        ? std::string("–")
        : words.quarter(quarter(line, span.first)) + " – " + words.quarter(quarter(line, span.last));
    return panel(description_list({{words(texts::list::state), state_badge(visit, action)},
        {words(texts::edit::owner), name_of(names, action.wish.owner)}, {words(texts::list::when), when},
        {words(texts::edit::done_when), action.wish.done_when}}));
}

Html progress_form(visit::Visit const& visit, Action const& action, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    Options states;
    for (auto const state : told_states)
        states.push_back({std::string(code(state)), std::string(name(state).in(words.language()))});
    Fields const fields(words, {{"state", std::string(code(action.state))}}, problems);
    return block(words(texts::progress::title),
        panel(post_form(path_of(visit, action, "voortgang"), visit.form_token,
            hidden("version", std::to_string(action.version)),
            fields.radios("state", words(texts::progress::state), states),
            fields.textarea("note", words(texts::progress::note),
                {.hint = words(texts::progress::note_hint), .need = Need::optional, .rows = 2}),
            fields.text("reason", words(texts::progress::reason), {.need = Need::optional}),
            html::actions({submit(words(texts::edit::save))}))));
}

Html log_of(visit::Visit const& visit, Action const& action)
{
    auto const& words = visit.words;
    std::vector<html::Moment> moments;
    for (auto const& line : log(visit.db, visit.scope(), action.id)) {
        auto what = words.language() == i18n::Language::dutch ? line.dutch : line.english;
        if (line.is_after_adoption)
            what += " (" + std::string(words(texts::progress::after_adoption)) + ")";
        moments.push_back({words.date_time(line.at), std::move(what),
            line.note.empty() ? line.by : line.by + ": " + line.note});
    }
    return block(words(texts::progress::log), timeline(std::move(moments)));
}

struct Above {
    Editing editing;
    i18n::Problems progress;
};

visit::Page action_page(visit::Visit const& visit, Action const& action, Above const& above)
{
    auto const& words = visit.words;
    Html progress, edit, remove;
    if (may_tell(visit, action))
        progress = progress_form(visit, action, above.progress);
    if (visit.may(visit::Capability::make_plan)) {
        edit = block(words(texts::edit::title), wish_form(visit, above.editing));
        remove = post_form(path_of(visit, action, "weggooien"), visit.form_token,
            html::actions({submit(words(texts::edit::remove), Rank::danger)}));
    }
    return page_of(visit, action.wish.title,
        fragment(page_head({action.wish.title}), facts_of(visit, action), progress, edit,
            log_of(visit, action), remove));
}

visit::Page plain_page(visit::Visit const& visit, Action const& action)
{
    return action_page(visit, action, {{path_of(visit, action), values_of(action), {}, {}}, {}});
}

visit::Answer with_refusal(visit::Visit const& visit, Action const& action, Refusal refusal)
{
    return visit::with_problems(
        action_page(visit, action, {{path_of(visit, action), values_of(action), {}, refusal}, {}}));
}

} // namespace

visit::Answer show_new(visit::Visit& visit, http::Request& request)
{
    Action action;
    action.wish.chapter = "cooperation";
    auto const title = visit.words(texts::edit::title_new);
    return page_of(visit, std::string(title),
        fragment(page_head({title}), wish_form(visit, {request.path, values_of(action), {}, {}})));
}

visit::Answer act_new(visit::Visit& visit, http::Request& request)
{
    auto const wish = read_wish(request, {});
    auto wrong = problems(wish, timeline_of(visit));
    auto const title = visit.words(texts::edit::title_new);
    if (!wrong.empty())
        return visit::with_problems(page_of(visit, std::string(title),
            fragment(page_head({title}),
                wish_form(visit, {request.path, values_of(request), std::move(wrong), {}}))));
    add(visit.db, visit.scope(), wish, by(visit));
    visit.note(i18n::message(texts::journal::added, wish.title));
    return visit::done(visit, visit.path("plan"), i18n::message(texts::said::added));
}

visit::Answer show_action(visit::Visit& visit, http::Request& request)
{
    auto const action = asked(visit, request);
    if (!action)
        return http::not_found();
    return plain_page(visit, *action);
}

visit::Answer act_change(visit::Visit& visit, http::Request& request)
{
    auto const action = asked(visit, request);
    if (!action)
        return http::not_found();
    auto wanted = *action;
    wanted.wish = read_wish(request, action->wish);
    wanted.version = static_cast<int>(base::read_integer(request.field("version")).value_or(0));
    Editing editing{request.path, values_of(request), problems(wanted.wish, timeline_of(visit)), {}};
    if (!editing.problems.empty())
        return visit::with_problems(action_page(visit, *action, {std::move(editing), {}}));
    auto const result = change(visit.db, visit.scope(), wanted, by(visit));
    if (!result) {
        editing.refusal = result.error();
        return visit::with_problems(action_page(visit, *action, {std::move(editing), {}}));
    }
    visit.note(i18n::message(texts::journal::changed, wanted.wish.title));
    return visit::done(visit, request.path, i18n::message(texts::said::changed));
}

visit::Answer act_progress(visit::Visit& visit, http::Request& request)
{
    auto const action = asked(visit, request);
    if (!action)
        return http::not_found();
    if (!may_tell(visit, *action))
        return visit::with_problems(plain_page(visit, *action));
    Update update{action->id, state_of(request.field("state")).value_or(action->state),
        std::string(base::trimmed(request.field("note"))),
        std::string(base::trimmed(request.field("reason"))),
        static_cast<int>(base::read_integer(request.field("version")).value_or(0))};
    auto const result = plan::update(visit.db, visit.scope(), update, by(visit));
    if (!result)
        return with_refusal(visit, *action, result.error());
    visit.note(i18n::message(texts::journal::told, action->wish.title));
    return visit::done(visit, path_of(visit, *action), i18n::message(texts::said::told));
}

visit::Answer act_remove(visit::Visit& visit, http::Request& request)
{
    auto const action = asked(visit, request);
    if (!action)
        return http::not_found();
    auto const result = remove(visit.db, visit.scope(), action->id, by(visit));
    if (!result)
        return with_refusal(visit, *action, result.error());
    visit.note(i18n::message(texts::journal::removed, action->wish.title));
    return visit::done(visit, visit.path("plan"), i18n::message(texts::said::removed));
}

} // namespace plan
