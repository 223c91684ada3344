// Three invented rooms: figures, problems with objectives, and actions with decisions.
#pragma once
#include "chain.h"

#include <map>

namespace chain::test_rooms {

inline i18n::Text plain{"{}", "{}"};

inline Stage stage_of(std::string_view key)
{
    constexpr std::pair<std::string_view, Stage> kinds[]
        = {{"figure:", Stage::source}, {"problem:", Stage::problem}, {"objective:", Stage::objective},
            {"action:", Stage::action}, {"decision:", Stage::decision}, {"result:", Stage::result}};
    for (auto const& [kind, stage] : kinds)
        if (key.starts_with(kind))
            return stage;
    return Stage::source;
}

inline Link link(std::string_view key)
{
    return {std::string(key), stage_of(key), {plain, {"Iets van " + std::string(key)}},
        "doelen/" + std::string(key)};
}

// A figure, its problem, two objectives, an action with a decision, and the result of an objective; a second
// action that nobody decided on; a ring between two problems; and a cause that is gone.
using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;
inline Pairs const& pairs()
{
    static Pairs const all{{"figure:burglary", "problem:1"}, {"figure:gone", "problem:1"},
        {"problem:1", "objective:1"}, {"problem:1", "objective:2"}, {"objective:1", "action:1"},
        {"action:1", "decision:1"}, {"objective:1", "result:1"}, {"problem:1", "problem:2"},
        {"problem:2", "problem:1"}};
    return all;
}

inline std::optional<Link> find(db::Connection&, partnership::Reader const&, std::string_view key)
{
    constexpr std::string_view there[] = {"figure:burglary", "figure:litter", "problem:1", "problem:2",
        "objective:1", "objective:2", "action:1", "action:2", "decision:1", "result:1"};
    for (auto const one : there)
        if (one == key)
            return link(key);
    return std::nullopt;
}

inline std::vector<Link> next_to(db::Connection&, partnership::Reader const&, std::string_view key)
{
    std::vector<Link> out;
    if (key == "problem:")
        return {link("problem:1")};
    if (key == "objective:")
        return {link("objective:1")};
    if (key == "action:")
        return {link("action:1"), link("action:2")};
    if (key == "figure:")
        return {{"figure:burglary", Stage::source, {}}, {"figure:gone", Stage::source, {}}};
    for (auto const& [before, after] : pairs()) {
        if (before == key)
            out.push_back(link(after));
        if (after == key)
            out.push_back({std::string(before), stage_of(before), {}}); // no more than its key
    }
    return out;
}

inline partnership::Links const rooms[] = {{find, nullptr}, {nullptr, next_to}};

} // namespace chain::test_rooms
