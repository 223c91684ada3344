// The chain of evidence: from a figure, an answer, a finding or a top 3 to a problem, an objective, an
// action, a decision and a result. Each room tells what it knows; the house lays the pieces end to end.
#pragma once
#include "partnership/sharing.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace partnership {

// In the order of the chain.
enum class Stage { source, problem, objective, action, decision, result };
inline constexpr Stage all_stages[]
    = {Stage::source, Stage::problem, Stage::objective, Stage::action, Stage::decision, Stage::result};

struct Link {
    std::string key; // "figure:..", "question:..", "finding:..", "top:..", "problem:..", "objective:..", ...
    Stage stage = Stage::source;
    i18n::Message text; // what it is, in one line
    std::string path = {}; // below /t/{park}/; empty: it has no page
    i18n::Message state = {}; // where it stands; no text: nothing to say
};

// The functions of one room. Both answer only what this reader may see.
struct Links {
    // None: not a thing of this room, or gone.
    std::optional<Link> (*find)(db::Connection& db, Reader const& reader, std::string_view key) = nullptr;
    // What this room knows to stand before and behind it, its own things and those of earlier rooms.
    std::vector<Link> (*next_to)(db::Connection& db, Reader const& reader, std::string_view key) = nullptr;
};

} // namespace partnership
