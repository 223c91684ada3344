#include "action_table.h"

#include "texts.h"

#include "html/fields.h"

namespace meetings {
namespace {

using namespace html;

Html due_view(visit::Visit const& visit, ActionPoint const& action)
{
    auto const& words = visit.words;
    if (action.done_on)
        return badge(Tone::good, words(texts::action::done_on, action.done_on));
    if (!action.due)
        return words(texts::action::no_due);
    bool const is_late = action.due < visit.today;
    return is_late ? badge(Tone::bad, words(texts::action::late, action.due))
                   : Html(words(texts::action::due, action.due));
}

Html button(visit::Visit const& visit, ActionPoint const& action)
{
    auto const& words = visit.words;
    auto const path = visit.path("bijeenkomsten/afspraak/" + action.id.text());
    if (action.done_on)
        return post_form(path + "/open", visit.form_token, hidden("meeting", action.meeting.text()),
            submit(words(texts::action::reopen), Rank::quiet));
    return post_form(path + "/klaar", visit.form_token, hidden("meeting", action.meeting.text()),
        submit(words(texts::action::finish), Rank::quiet));
}

Html action_view(visit::Visit const& visit, ActionPoint const& action)
{
    auto const& words = visit.words;
    auto const who = action.organisation_name.empty() ? std::string(words(texts::action::nobody))
                                                      : action.organisation_name;
    return li(strong(action.what), br(), who, " · ", due_view(visit, action),
        when(visit.may(visit::Capability::update_action), [&] { return button(visit, action); }));
}

} // namespace

Html action_list(visit::Visit const& visit, std::vector<ActionPoint> const& actions)
{
    if (actions.empty())
        return p(visit.words(texts::action::none));
    return panel(ul(each(actions, [&](ActionPoint const& action) { return action_view(visit, action); })));
}

} // namespace meetings
