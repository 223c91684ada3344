#include "timeline.h"

#include "head.h"
#include "shown.h"
#include "store.h"
#include "texts.h"

#include "html/fields.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

enum class Grouping { chapter, organisation, theme };
constexpr std::string_view grouping_codes[] = {"hoofdstuk", "trekker", "thema"};

Grouping read_grouping(std::string_view code)
{
    auto const found = std::ranges::find(grouping_codes, code);
    return found == std::end(grouping_codes) ? Grouping::chapter
                                             : static_cast<Grouping>(found - std::begin(grouping_codes));
}

struct Group {
    std::string name;
    std::vector<Action const*> actions = {};
};

struct Years {
    Organisations organisations;
    std::vector<Action> actions; // by their first quarter
    Timeline timeline;
    int current = 0;
};

Group& group_named(std::vector<Group>& all, std::string_view name)
{
    auto const found = std::ranges::find(all, name, &Group::name);
    return found == all.end() ? all.emplace_back(Group{std::string(name)}) : *found;
}

std::string group_of_action(
    visit::Visit const& visit, Years const& years, Grouping grouping, Action const& action)
{
    auto const language = visit.words.language();
    switch (grouping) {
    case Grouping::chapter:
        return std::string(measures::name_of(measures::library().chapters, action.wish.chapter).in(language));
    case Grouping::theme:
        return std::string(objectives::name(action.wish.theme).in(language));
    case Grouping::organisation:
        break;
    }
    auto name = name_of(years.organisations, action.wish.owner.organisation);
    return name.empty() ? std::string(visit.words(texts::board::nobody)) : name;
}

// In the order of the library, the participants or the themes, whatever the first action is.
std::vector<Group> groups_in_order(visit::Visit const& visit, Years const& years, Grouping grouping)
{
    auto const language = visit.words.language();
    std::vector<Group> out;
    if (grouping == Grouping::chapter)
        for (auto const& chapter : measures::library().chapters)
            out.push_back({std::string(chapter.name.in(language))});
    else if (grouping == Grouping::theme)
        for (auto const theme : objectives::all_themes)
            out.push_back({std::string(objectives::name(theme).in(language))});
    else
        for (auto const& one : years.organisations)
            out.push_back({one.name});
    for (auto const& action : years.actions)
        group_named(out, group_of_action(visit, years, grouping, action)).actions.push_back(&action);
    std::erase_if(out, [](Group const& group) { return group.actions.empty(); });
    return out;
}

// One cell for all its quarters, with empty ones before and behind it.
Html bar_row(visit::Visit const& visit, Years const& years, Action const& action)
{
    auto const span = action.wish.quarters;
    auto owner = owner_words(years.organisations, action.wish.owner);
    auto out = tr(th(scope("row"), a(href(path_of(visit, action.id)), action.wish.title),
        when(!owner.empty(), [&] { return small(owner); })));
    auto const state = std::string(state_words(visit, action));
    auto const bar
        = [&] { return span_(cls("years-bar " + std::string(css_class(tone_of(visit, action)))), state); };
    auto const empty = [&](int length) {
        if (length > 0)
            out.add(td(colspan(length)));
    };
    if (span.first == 0) {
        empty(years.timeline.count);
        out.add(td(bar()));
        return out;
    }
    empty(span.first - 1);
    out.add(td(colspan(span.last - span.first + 1), bar()));
    empty(years.timeline.count - span.last + 1);
    return out;
}

Html years_head(visit::Visit const& visit, Years const& years)
{
    auto out = tr(th(scope("col"), visit.words(texts::list::action)));
    for (int number = 1; number <= years.timeline.count; ++number) {
        auto const is_now = number == years.current;
        out.add(th({scope("col"), is_now ? cls("now") : Attribute{}},
            visit.words.short_quarter(quarter(years.timeline, number)),
            when(is_now, [&] { return small(visit.words(texts::board::this_quarter)); })));
    }
    out.add(th(scope("col"), visit.words(texts::board::unplanned)));
    return thead(std::move(out));
}

Html years_table(visit::Visit const& visit, Years const& years, Grouping grouping)
{
    auto out = table(cls("years"), caption(visit.words(texts::years::caption)), years_head(visit, years));
    for (auto const& group : groups_in_order(visit, years, grouping)) {
        Html body = tbody();
        body.add(
            tr(th({scope("rowgroup"), colspan(years.timeline.count + 2), cls("years-group")}, group.name)));
        for (auto const* action : group.actions)
            body.add(bar_row(visit, years, *action));
        out.add(std::move(body));
    }
    return div_({cls("board"), attr("tabindex", "0"), role("region"),
                    aria("label", visit.words(texts::years::caption))},
        std::move(out));
}

Html grouping_form(visit::Visit const& visit, Grouping grouping)
{
    auto const& words = visit.words;
    Options const options{{std::string(grouping_codes[0]), std::string(words(texts::list::chapter))},
        {std::string(grouping_codes[1]), std::string(words(texts::list::organisation))},
        {std::string(grouping_codes[2]), std::string(words(texts::edit::theme))}};
    Fields const fields(words, {{"per", std::string(grouping_codes[static_cast<std::size_t>(grouping)])}});
    return get_form(visit.path("plan/tijdlijn"),
        fields.select(
            "per", words(texts::years::by), options, {.need = Need::unmarked, .width = Width::narrow}),
        html::actions({submit(words(texts::list::show), Rank::secondary)}));
}

} // namespace

visit::Answer show_timeline(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto all = actions_of_round(visit.db, visit.scope());
    std::erase_if(all, [](Action const& action) { return action.state == State::dropped; });
    auto const timeline = timeline_of(visit);
    Years const years{participants::participations(visit.db, visit.scope()), std::move(all), timeline,
        quarter_number(timeline.first, visit.today)};
    auto const grouping = read_grouping(request.query("per"));
    visit::Page page{
        std::string(words(texts::years::title)), plan_head(visit, View::timeline, words(texts::years::lead))};
    page.crumbs = {plan_crumb(visit)};
    page.step = "plan";
    if (years.actions.empty()) {
        page.content.add(empty_state({words(texts::board::empty), {}, {}, Icon::plan}));
        return page;
    }
    page.content.add(grouping_form(visit, grouping));
    page.content.add(years_table(visit, years, grouping));
    return page;
}

} // namespace plan
