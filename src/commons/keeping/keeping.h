// What is kept, why and for how long: each kind of data once, as the app lists them. Pages, papers and the
// work of the night all read this one list (domain 8.6).
#pragma once
#include "accounts/leaving.h"
#include "accounts/session.h"
#include "partnership/keeping.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace files {
class Store;
}

namespace keeping {

enum class Reach {
    park, // counted and erased for each partnership
    house, // belongs to no partnership
};

enum class Then {
    destroy,
    anonymise, // the name and the address go, the rest stays
    figures, // only counts stay, of which small groups are never shown
};

struct Register;
struct Night {
    Register const& all;
    std::string_view secret; // of the house
    moment::Instant now;
};
struct Erasing {
    partnership::PartnershipId partnership; // none for a kind of the house
    moment::Date before; // what counts from a day before this one is over its term
    int days = 0; // the term, for what counts from a moment
    Night const& night;

    moment::Instant moment_before() const { return night.now.plus_days(-days); }
};

// AVG art. 6.1: on what ground something is kept.
enum class Basis {
    public_task, // e
    consent, // a
    duty, // c
    agreement, // b
};

struct Kind {
    std::string_view id; // never changes: proofs are filed under it
    Reach reach = Reach::park;
    Basis basis = Basis::public_task;
    Then then = Then::destroy;
    i18n::TextOf<0> name, persons, data, purpose, counted_from;
    std::string_view setting = {}; // that holds the term; empty: there is none yet
    int days = 0; // the term
    partnership::Kept (*kept)(db::Connection& db, partnership::PartnershipId id) = nullptr;
    // Answers how many; null: the program does not erase it.
    std::int64_t (*erase)(db::Connection& db, Erasing const& erasing) = nullptr;
    bool hides_few = false; // how many there are is told from the smallest group on only
};

// One room's part in what is kept about a person.
struct Place {
    std::string_view id;
    i18n::TextOf<0> name;
    accounts::Facts (*facts)(db::Connection& db, accounts::PersonId person, moment::Instant now) = nullptr;
    void (*forget)(db::Connection& db, accounts::Leaver const& leaver) = nullptr; // null: nothing goes
    i18n::TextOf<0> on_erasing; // what goes and what stays, and why
};

// Who answers for the data, as far as the administrator filled it in.
struct Controller {
    std::string name, contact, officer, hosting;
};

struct Register {
    std::vector<Kind> kinds;
    std::vector<Place> places;
    Controller controller;
    int backup_days = 35; // how long the administrator says to keep copies
    bool anonymise_minutes = false;
    accounts::SessionLimits sessions;
};

// The day on which something that counts from this day is gone: the night after its last day.
moment::Date erased_on(Kind const& kind, moment::Date counted_from);
// What counts from a day before this is over its term.
moment::Date over_before(Kind const& kind, moment::Date today);

// "4 weken", "6 maanden", "1 jaar", or days when it is none of these.
i18n::Message term(int days);
i18n::TextOf<0> name(Basis basis);
i18n::TextOf<0> name(Then then);

// Every place forgets, in the caller's transaction. Nothing of the person's name is left outside what was
// signed or adopted.
void forget_person(db::Connection& db, Register const& all, accounts::PersonId person, moment::Instant now);

} // namespace keeping
