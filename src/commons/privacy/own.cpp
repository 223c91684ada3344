#include "own.h"

#include "texts.h"

#include "archive/archive.h"

#include <nlohmann/json.hpp>

namespace privacy {
namespace {

nlohmann::ordered_json json_of(accounts::Fact const& fact, i18n::Language language)
{
    nlohmann::ordered_json out{{"text", fact.in(language)}};
    if (fact.day)
        out["day"] = moment::iso(fact.day);
    if (!fact.park.empty())
        out["park"] = fact.park;
    return out;
}

nlohmann::ordered_json json_of(OwnPlace const& own, i18n::Words const& words)
{
    nlohmann::ordered_json out{
        {"id", own.place->id}, {"name", words(own.place->name)}, {"facts", nlohmann::ordered_json::array()}};
    for (auto const& fact : own.facts)
        out["facts"].push_back(json_of(fact, words.language()));
    return out;
}

} // namespace

std::vector<OwnPlace> gathered(
    db::Connection& db, keeping::Register const& all, accounts::PersonId person, moment::Instant now)
{
    std::vector<OwnPlace> out;
    for (auto const& place : all.places)
        out.push_back({&place, place.facts ? place.facts(db, person, now) : accounts::Facts{}});
    return out;
}

std::string json(Bundle const& bundle)
{
    nlohmann::ordered_json out{{"format", "terreinwijzer-own-data 1"},
        {"made_at", moment::iso(bundle.made_at)}, {"language", i18n::code(bundle.words.language())},
        {"person", {{"name", bundle.person.name}, {"email", bundle.person.email}}},
        {"places", nlohmann::ordered_json::array()}};
    for (auto const& own : bundle.places)
        out["places"].push_back(json_of(own, bundle.words));
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string zipped(Bundle const& bundle, std::string const& html)
{
    auto const name = std::string(bundle.words(texts::own::file_name));
    return archive::written({{name + ".html", html}, {name + ".json", json(bundle)}}, bundle.made_at);
}

} // namespace privacy
