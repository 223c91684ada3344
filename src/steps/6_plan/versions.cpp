#include "versions.h"

#include "store.h"

#include "base/fault.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace plan {
namespace {

using PastJson = nlohmann::ordered_json;

template <class Id> std::string id_text(Id id) { return id ? id.text() : ""; }
template <class Id> Id id_of_text(std::string const& text) { return Id::read(text).value_or(Id{}); }

PastJson partners_json(Wish const& wish)
{
    auto out = PastJson::array();
    for (auto const partner : wish.partners)
        out.push_back(partner.text());
    return out;
}

Wish wish_of_json(PastJson const& json)
{
    auto const text = [&](char const* key) { return json.at(key).get<std::string>(); };
    Wish wish{text("title"), text("chapter"),
        objectives::theme_of(text("theme")).value_or(objectives::all_themes[0]),
        id_of_text<objectives::ObjectiveId>(text("objective"))};
    wish.owner = {id_of_text<accounts::OrganisationId>(text("organisation")),
        id_of_text<accounts::PersonId>(text("person"))};
    for (auto const& partner : json.at("partners"))
        wish.partners.push_back(id_of_text<accounts::OrganisationId>(partner.get<std::string>()));
    wish.quarters = {json.at("first").get<int>(), json.at("last").get<int>()};
    wish.repeat = repeat_of(text("repeat")).value_or(measures::Repeat::once);
    wish.done_when = text("done_when");
    wish.measure = text("measure");
    wish.hours = json.at("hours").get<int>();
    wish.budget_cents = json.at("budget").get<std::int64_t>();
    wish.budget_source = text("source");
    return wish;
}

} // namespace

std::string written(Action const& action)
{
    auto const& wish = action.wish;
    return PastJson{{"id", action.id.text()}, {"version", action.version},
        {"state", std::string(code(action.state))}, {"reason", action.reason},
        {"origin", id_text(action.origin)}, {"title", wish.title}, {"chapter", wish.chapter},
        {"theme", std::string(objectives::code(wish.theme))}, {"objective", id_text(wish.objective)},
        {"organisation", id_text(wish.owner.organisation)}, {"person", id_text(wish.owner.person)},
        {"partners", partners_json(wish)}, {"first", wish.quarters.first}, {"last", wish.quarters.last},
        {"repeat", std::string(code(wish.repeat))}, {"done_when", wish.done_when}, {"measure", wish.measure},
        {"hours", wish.hours}, {"budget", wish.budget_cents}, {"source", wish.budget_source}}
        .dump();
}

Action read_past(std::string_view text)
{
    try {
        auto const json = PastJson::parse(text);
        Action out{id_of_text<ActionId>(json.at("id").get<std::string>()), wish_of_json(json)};
        out.state = state_of(json.at("state").get<std::string>()).value_or(State::concept_);
        out.reason = json.at("reason").get<std::string>();
        out.origin = id_of_text<ActionId>(json.at("origin").get<std::string>());
        out.version = json.at("version").get<int>();
        return out;
    } catch (PastJson::exception const& error) {
        throw base::Fault(fmt::format("a former version of an action that cannot be read: {}", error.what()));
    }
}

std::optional<Action> as_read(
    db::Connection& db, partnership::Scope const& scope, Action const& now, int version)
{
    if (version == now.version)
        return now;
    auto const content = past_of_version(db, scope, now.id, version);
    return content.empty() ? std::nullopt : std::optional(read_past(content));
}

bool save_wish(db::Connection& db, partnership::Scope const& scope, Action const& before, Action const& after)
{
    if (!update_wish(db, scope, after))
        return false;
    insert_past(db, scope, before);
    return true;
}

bool save_state(
    db::Connection& db, partnership::Scope const& scope, Action const& before, Action const& after)
{
    if (!update_state(db, scope, after))
        return false;
    insert_past(db, scope, before);
    return true;
}

} // namespace plan
