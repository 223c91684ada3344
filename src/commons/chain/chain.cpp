#include "chain.h"

#include "texts.h"

#include <algorithm>

namespace chain {
namespace {

constexpr std::size_t links_max = 300; // of one chain: more than anybody reads

bool goes(Stage from, Stage to, bool is_back) { return is_back ? to < from : to > from; }

} // namespace

i18n::Text name(Stage stage)
{
    switch (stage) {
    case Stage::problem:
        return texts::stage::problem;
    case Stage::objective:
        return texts::stage::objective;
    case Stage::action:
        return texts::stage::action;
    case Stage::decision:
        return texts::stage::decision;
    case Stage::result:
        return texts::stage::result;
    case Stage::source:
        break;
    }
    return texts::stage::source;
}

i18n::Text missing(Stage stage)
{
    switch (stage) {
    case Stage::problem:
        return texts::missing::problem;
    case Stage::objective:
        return texts::missing::objective;
    case Stage::action:
        return texts::missing::action;
    case Stage::decision:
        return texts::missing::decision;
    case Stage::result:
        return texts::missing::result;
    case Stage::source:
        break;
    }
    return texts::missing::source;
}

bool Line::is_loose() const
{
    std::size_t count = 0;
    for (auto const& stretch : stretches)
        count += stretch.links.size();
    return count < 2;
}

std::vector<Stage> lacks(Line const& line)
{
    std::vector<Stage> wanted;
    switch (line.of.stage) {
    case Stage::problem:
        wanted = {Stage::source, Stage::objective};
        break;
    case Stage::objective:
        wanted = {Stage::problem, Stage::action};
        break;
    case Stage::action:
        wanted = {Stage::source, Stage::decision};
        break;
    default:
        break;
    }
    std::erase_if(wanted, [&](Stage stage) { return line.has(stage); });
    return wanted;
}

std::optional<Link> const& Walk::find(std::string const& key)
{
    auto const known = found_.find(key);
    if (known != found_.end())
        return known->second;
    std::optional<Link> found;
    for (auto const& room : rooms_)
        if (!found && room.find)
            found = room.find(db_, reader_, key);
    return found_.emplace(key, std::move(found)).first->second;
}

// Two rooms may tell the same neighbour, and a room may know no more of it than its key.
std::vector<Link> const& Walk::next_to(std::string const& key)
{
    auto const known = neighbours_.find(key);
    if (known != neighbours_.end())
        return known->second;
    std::vector<Link> out;
    for (auto const& room : rooms_) {
        if (!room.next_to)
            continue;
        for (auto& link : room.next_to(db_, reader_, key)) {
            bool const is_known
                = link.key == key || std::ranges::find(out, link.key, &Link::key) != out.end();
            if (is_known)
                continue;
            if (!link.text.text.dutch.empty())
                out.push_back(std::move(link));
            else if (auto const& whole = find(link.key))
                out.push_back(*whole);
        }
    }
    return neighbours_.emplace(key, std::move(out)).first->second;
}

bool Walk::Seen::add(Link const& link)
{
    if (!keys.insert(link.key).second)
        return false;
    links.push_back(link);
    return true;
}

// What stands nearer comes first.
void Walk::follow(Link const& from, Way way, Seen& seen)
{
    std::vector<Link> waiting{from};
    for (std::size_t at = 0; at < waiting.size() && seen.links.size() < links_max; ++at) {
        auto const now = waiting[at]; // a copy: the row grows
        for (auto const& link : next_to(now.key))
            if (goes(now.stage, link.stage, way == Way::back) && seen.add(link))
                waiting.push_back(link);
    }
}

// A result is that of an objective, which may stand before what was asked for.
void Walk::add_results(Seen& seen)
{
    for (auto const& one : std::vector<Link>(seen.links))
        for (auto const& link : next_to(one.key))
            if (link.stage == Stage::result)
                seen.add(link);
}

std::optional<Line> Walk::line(std::string_view key)
{
    auto const start = find(std::string(key));
    if (!start)
        return std::nullopt;
    Seen seen;
    seen.add(*start);
    follow(*start, Way::back, seen);
    follow(*start, Way::onward, seen);
    add_results(seen);
    Line out{*start, {}};
    for (auto const stage : partnership::all_stages)
        out.stretches.push_back({stage, {}});
    for (auto& link : seen.links)
        out.stretches[static_cast<std::size_t>(link.stage)].links.push_back(std::move(link));
    return out;
}

std::vector<Link> Walk::things()
{
    std::vector<Link> out;
    for (std::string const kind : {"problem:", "objective:", "action:"})
        for (auto const& link : next_to(kind))
            out.push_back(link);
    return out;
}

std::vector<Gap> Walk::gaps()
{
    std::vector<Gap> out;
    for (auto const& thing : things())
        if (auto const found = line(thing.key))
            if (auto missing = lacks(*found); !missing.empty())
                out.push_back({thing, std::move(missing)});
    return out;
}

} // namespace chain
