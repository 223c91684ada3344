// All statements of the room, one function each. Each is bound to the person who looks: to the partnerships
// in which he has a place now, and to the round that runs there. It reads tables of other rooms and writes
// none.
#pragma once
#include "parks.h"
#include "progress.h"

#include "inventory/inventory.h"

namespace comparison {

// By name.
std::vector<Park> parks_of_person(db::Connection& db, accounts::PersonId person);

// What was delivered and saved, the oldest first.
struct Delivered {
    inventory::ImportId import;
    partnership::PartnershipId park;
    partnership::Sharing sharing = partnership::Sharing::own_organisation;
    accounts::OrganisationId organisation; // whose it is; may be none
    inventory::Area area = inventory::Area::park;
    std::string region;
    int boundary = 0;
};
std::vector<Delivered> deliveries_of_person(db::Connection& db, accounts::PersonId person);

struct FigureRow {
    inventory::ImportId import;
    inventory::Source source = inventory::Source::other;
    std::string category;
    inventory::Period period;
    std::optional<std::int64_t> count;
};
struct WantedFigures {
    std::string_view phenomenon;
    int first_year = 0; // older ones are no news
};
// In no order.
std::vector<FigureRow> figures_of_person(
    db::Connection& db, accounts::PersonId person, WantedFigures const& wanted);
// About what there are figures for the working group or for everyone, in parks whose terms the person
// accepted. What is for fewer people is not told here: the statement does not know who looks on behalf of
// whom.
std::vector<std::string> phenomena_of_person(db::Connection& db, accounts::PersonId person);

struct ParkCount {
    partnership::PartnershipId park;
    std::int64_t count = 0;
};
// Without duplicates, as on the page of the area.
std::vector<ParkCount> addresses_of_person(db::Connection& db, accounts::PersonId person);
std::vector<ParkCount> participants_of_person(db::Connection& db, accounts::PersonId person);

struct ParkResponse {
    partnership::PartnershipId park;
    Response response;
};
// Of surveys that were opened.
std::vector<ParkResponse> responses_of_person(db::Connection& db, accounts::PersonId person);
struct ParkObjectives {
    partnership::PartnershipId park;
    Objectives objectives;
};
std::vector<ParkObjectives> objectives_of_person(db::Connection& db, accounts::PersonId person);
std::vector<ActionCount> actions_of_person(db::Connection& db, accounts::PersonId person);
struct ParkDate {
    partnership::PartnershipId park;
    moment::Date on;
};
// Meetings and activities that are planned from today on; a park may come twice.
std::vector<ParkDate> next_dates_of_person(db::Connection& db, accounts::PersonId person, moment::Date today);

} // namespace comparison
