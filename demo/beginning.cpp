// The first steps: boundary, participants, kick-off, declaration of intent.
#include "stage.h"

#include "area/area.h"
#include "meetings/meetings.h"
#include "papers/papers.h"
#include "participants/declaration.h"
#include "participants/scan.h"
#include "partnership/terms.h"

namespace demo {

void bound(Stage& stage, Place const& place)
{
    must(area::set_boundary(stage.db, stage.scope,
        {place.shape, "", "bestemmingsplan.geojson", stage.person("PVO-adviseur")}, stage.now));
    must(area::import_addresses(stage.db, stage.scope, bag_table(place), stage.now));
    stage.note("PVO-adviseur", {"Grens en adressen bewaard", "Boundary and addresses saved"});
}

namespace {

// What the park has, and who was asked by whom.
void scan(Stage const& stage)
{
    using participants::Heard;
    using participants::Way;
    participants::say_traits(
        stage.db, stage.scope, {{"water", true}, {"transport", true}, {"school", false}});
    auto const town = stage.organisation("municipality");
    auto const ask = [&](std::string_view kind, Way way, Heard answer) {
        participants::add_approach(
            stage.db, stage.scope, {{}, stage.organisation(kind), stage.today(), town, way, answer});
    };
    ask("police", Way::phone, Heard::yes);
    ask("fire_brigade", Way::mail, Heard::yes);
    ask("entrepreneurs_association", Way::visit, Heard::yes);
}

} // namespace

void gather(Stage& stage)
{
    for (auto const& company : companies())
        stage.organisations.emplace(std::string(company.kind),
            participants::add_organisation(
                stage.db, stage.scope, {std::string(company.name), std::string(company.kind)}, stage.now));
    for (auto const& character : cast()) {
        if (character.organisation.empty())
            continue;
        join_cast(stage.db, character, stage.now);
        auto const person = must(participants::add_representative(stage.db, stage.scope,
            {stage.organisation(character.organisation), std::string(character.name),
                std::string(character.email), std::string(character.function), character.role, false,
                character.is_signatory},
            stage.now));
        stage.people.emplace(std::string(character.function), *person);
    }
    for (auto const& member : partnership::members(stage.db, stage.scope.partnership))
        partnership::accept_terms(stage.db, stage.scope.partnership, member.person, 1, stage.now);
    scan(stage);
    stage.note("PVO-adviseur", {"Deelnemers uitgenodigd", "Participants invited"});
}

void kick_off(Stage& stage)
{
    meetings::NewMeeting wanted{meetings::Kind::kick_off, "", stage.today()};
    wanted.place = "Gemeentehuis Grifthoek";
    auto const id = meetings::plan(stage.db, stage.scope, wanted);
    meetings::Minutes minutes{id, {}};
    for (auto const& one : participants::participations(stage.db, stage.scope))
        for (auto const& who : one.representatives)
            minutes.attendance.push_back({who.person, meetings::Presence::present, one.organisation});
    must(meetings::hold(stage.db, stage.scope, minutes, stage.today()));
    meetings::decide(
        stage.db, stage.scope, id, "De groep begint. De ondernemers leveren voorzitter en secretaris.");
    meetings::agree(stage.db, stage.scope,
        {id, "Partners leveren hun cijfers aan", stage.organisation("municipality"),
            moment::plus_days(stage.today(), 42)});
    stage.note("Parkmanager", {"Startbijeenkomst gehouden", "Kick-off meeting held"});
}

void declare(Stage& stage)
{
    auto const id = participants::draw_up_declaration(stage.db, stage.scope,
        {stage.park, "Grifthoek", stage.today(), stage.person("PVO-adviseur")}, stage.now);
    for (auto const& who : participants::signatories(stage.db, stage.scope))
        must(papers::sign(stage.db, stage.scope,
            {id, who.organisation, who.person, who.name, "Ik teken namens mijn organisatie."}, stage.now));
    stage.note("Parkmanager", {"Intentieverklaring getekend", "Declaration of intent signed"});
}

} // namespace demo
