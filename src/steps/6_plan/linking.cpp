#include "linking.h"

#include "keys.h"
#include "store.h"

#include "db/db.h"

namespace plan {
namespace {

using partnership::Link;
using partnership::Stage;

Link link_of_action(Action const& action)
{
    return {key_of(action.id), Stage::action, as_it_is(action.wish.title), "plan/" + action.id.text(),
        {name(action.state), {}}};
}

std::optional<Link> find_action_link(
    db::Connection& db, partnership::Reader const& reader, std::string_view key)
{
    auto const id = action_of_key(key);
    auto const found = id ? action_of_id(db, reader.scope(), *id) : std::nullopt;
    return found ? std::optional(link_of_action(*found)) : std::nullopt;
}

void add_causes(
    db::Connection& db, partnership::Reader const& reader, Action const& action, std::vector<Link>& out)
{
    auto const id = action.wish.objective;
    auto const found = id ? objectives::find(db, reader.scope(), id) : std::nullopt;
    if (found)
        out.push_back({key_of(id), Stage::objective, as_it_is(found->wish.title),
            "doelen/" + id.text() + "/uitkomst", {objectives::name(found->state), {}}});
}

// What the group agreed on: of an adopted plan what goes on or is done. Asked for as what stands next to the
// kind.
std::vector<Link> agreed_actions(db::Connection& db, partnership::Reader const& reader)
{
    std::vector<Link> out;
    if (!adoption(db, reader.scope()))
        return out;
    for (auto const& action : actions_of_round(db, reader.scope()))
        if (action.state != State::concept_ && action.state != State::dropped)
            out.push_back(link_of_action(action));
    return out;
}

// What is not agreed on yet: what a group can still choose from. Asked for as what stands next to the kind.
std::vector<Link> drafted_actions(db::Connection& db, partnership::Reader const& reader)
{
    std::vector<Link> out;
    for (auto const& action : actions_of_round(db, reader.scope()))
        if (action.state == State::concept_)
            out.push_back(link_of_action(action));
    return out;
}

// A dropped action serves nothing any more, but shows that it was tried.
std::vector<Link> links_next_to(db::Connection& db, partnership::Reader const& reader, std::string_view key)
{
    std::vector<Link> out;
    if (key == "action:")
        return agreed_actions(db, reader);
    if (key == "draft:")
        return drafted_actions(db, reader);
    if (auto const id = action_of_key(key)) {
        if (auto const action = action_of_id(db, reader.scope(), *id))
            add_causes(db, reader, *action, out);
        return out;
    }
    if (auto const id = id_in_key<objectives::ObjectiveId>(key, objective_mark))
        for (auto const& action : actions_of_round(db, reader.scope()))
            if (action.wish.objective == *id)
                out.push_back(link_of_action(action));
    return out;
}

} // namespace

partnership::Links links() { return {find_action_link, links_next_to}; }

} // namespace plan
