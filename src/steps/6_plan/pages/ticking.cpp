#include "ticking.h"

#include "shown.h"
#include "texts.h"
#include "ticks.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

struct TimesOf {
    Action const& action;
    std::vector<Occurrence> all;
    std::vector<Tick> ticks;
    int current = 0;
    std::vector<Occurrence> passed = {}; // over without having been done

    Tick const* tick_of(Occurrence what) const
    {
        auto const found = std::ranges::find(ticks, what, &Tick::what);
        return found == ticks.end() ? nullptr : &*found;
    }
};

std::string time_words(visit::Visit const& visit, TimesOf const& times, Occurrence what)
{
    auto out = period_words(visit, {what.quarter, what.quarter});
    auto const is_one_of_more = std::ranges::count(times.all, what.quarter, &Occurrence::quarter) > 1;
    if (is_one_of_more)
        out += ", " + visit.words(texts::ticking::number, what.number);
    return out;
}

Html time_state(visit::Visit const& visit, TimesOf const& times, Occurrence what)
{
    auto const& words = visit.words;
    if (auto const* tick = times.tick_of(what)) {
        auto const by = tick->by.empty() ? "" : " · " + tick->by;
        return fragment(
            badge(Tone::good, words(texts::ticking::done)), " ", words.short_date(tick->done_on), by);
    }
    if (std::ranges::find(times.passed, what) != times.passed.end())
        return badge(Tone::bad, words(texts::ticking::missed));
    return badge(
        Tone::neutral, words(what.quarter == times.current ? texts::ticking::now : texts::ticking::open));
}

Html tick_button(visit::Visit const& visit, TimesOf const& times, Occurrence what)
{
    auto const& words = visit.words;
    auto const is_done = times.tick_of(what) != nullptr;
    auto const name = std::string(words(is_done ? texts::ticking::undo : texts::ticking::tick));
    auto button = submit(name, is_done ? Rank::quiet : Rank::secondary);
    button.add(aria("label", name + ": " + time_words(visit, times, what)));
    return post_form(path_of(visit, times.action.id, "keer"), visit.form_token,
        hidden("quarter", std::to_string(what.quarter)), hidden("number", std::to_string(what.number)),
        hidden("done", is_done ? "0" : "1"), std::move(button));
}

} // namespace

Html occurrences_view(visit::Visit const& visit, Action const& action)
{
    auto const& words = visit.words;
    TimesOf times{action, occurrences(action.wish), ticks(visit.db, visit.scope(), action.id),
        quarter_number(timeline_of(visit).first, visit.today)};
    if (times.all.empty())
        return {};
    times.passed = missed(action, times.ticks, times.current);
    // A tick of a time that is no time any more, after the quarters changed, does not count.
    auto const done
        = std::ranges::count_if(times.all, [&](Occurrence what) { return times.tick_of(what) != nullptr; });
    auto const may = may_report(visit, action) && is_open(action.state);
    DataTable table{words(texts::ticking::caption, std::int64_t{done}, std::ssize(times.all)),
        {{words(texts::ticking::when)}, {words(texts::ticking::state)}}, {}};
    if (may)
        table.columns.push_back({words(texts::ticking::tick)});
    for (auto const what : times.all) {
        Children row{time_words(visit, times, what), time_state(visit, times, what)};
        if (may)
            row.push_back(tick_button(visit, times, what));
        table.rows.push_back(std::move(row));
    }
    return block(words(texts::ticking::title), data_table(std::move(table)));
}

visit::Answer act_tick(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    if (!may_report(visit, *found))
        return http::error(403);
    auto const read = [&](char const* field) {
        return static_cast<int>(base::read_integer(request.field(field)).value_or(0));
    };
    Ticking const wanted{found->id, {read("quarter"), read("number")}};
    auto const is_done = request.field("done") == "1";
    auto const result = is_done ? tick(visit.db, visit.scope(), wanted, by(visit))
                                : untick(visit.db, visit.scope(), wanted, by(visit));
    auto const path = path_of(visit, found->id);
    if (!result)
        return visit::done(visit, path, message(result.error()));
    visit.note(i18n::message(is_done ? texts::journal::ticked : texts::journal::unticked, found->wish.title));
    return visit::done(visit, path, i18n::message(is_done ? texts::said::ticked : texts::said::unticked));
}

} // namespace plan
