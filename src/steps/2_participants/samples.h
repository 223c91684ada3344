// A group for tests and for the demo, made with the verbs of the room.
#pragma once
#include "participants/participants.h"

namespace participants::samples {

struct Someone {
    char const* organisation;
    char const* kind;
    char const* name;
    char const* email;
    char const* function;
    partnership::Role role;
};

inline constexpr Someone core_group[] = {
    {"Gemeente Grifthoek", "municipality", "Carla de Wit", "carla@voorbeeld.nl", "accountmanager",
        partnership::Role::coordinator},
    {"Politie Grifthoek", "police", "Dirk Visser", "dirk@voorbeeld.nl", "wijkagent",
        partnership::Role::partner},
    {"Brandweer Grifthoek", "fire_brigade", "Els Mulder", "els@voorbeeld.nl", "adviseur risicobeheersing",
        partnership::Role::partner},
    {"Ondernemersvereniging De Grift", "entrepreneurs_association", "Fatma Yilmaz", "fatma@voorbeeld.nl",
        "voorzitter", partnership::Role::chair},
};

// The organisation with one representative, who may sign for it.
inline accounts::PersonId add(
    db::Connection& db, partnership::Scope const& scope, Someone const& one, moment::Instant now)
{
    auto const organisation = add_organisation(db, scope, {one.organisation, one.kind}, now);
    NewRepresentative wanted{organisation, one.name, one.email, one.function, one.role};
    wanted.is_signatory = true;
    return *add_representative(db, scope, wanted, now);
}

inline void add_core_group(db::Connection& db, partnership::Scope const& scope, moment::Instant now)
{
    for (auto const& one : core_group)
        add(db, scope, one, now);
}

} // namespace participants::samples
