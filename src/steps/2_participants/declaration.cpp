#include "declaration.h"

#include "participation.h"
#include "texts.h"

#include "base/fault.h"
#include "base/text.h"

#include <algorithm>

namespace participants {
namespace {

constexpr std::size_t place_max = 120;
constexpr double months_a_year = 12;

std::vector<std::string> names_of(std::vector<Participation> const& parties)
{
    std::vector<std::string> out;
    for (auto const& party : parties)
        out.push_back(party.name);
    return out;
}

std::string years(int months)
{
    i18n::Words const words(i18n::Language::dutch);
    bool const is_whole = months % static_cast<int>(months_a_year) == 0;
    return words.decimal(months / months_a_year, is_whole ? 0 : 1);
}

papers::MergedPaper text_of(NewDeclaration const& wanted, std::vector<Participation> const& parties)
{
    i18n::Words const words(i18n::Language::dutch);
    auto const result = papers::merged(papers::template_of(declaration_kind),
        {{"park", wanted.park.name}, {"municipality", wanted.park.municipality},
            {"partners", enumerated(names_of(parties))}, {"date", words.date(wanted.date)},
            {"place", wanted.place}, {"cycle_years", years(wanted.park.cycle_months)}});
    if (!result)
        throw base::Fault("a declaration was drawn up with an empty field: " + result.error().front());
    return *result;
}

papers::Party party_of(Participation const& one)
{
    papers::Party out{one.organisation, one.name, {}};
    for (auto const& person : one.representatives)
        if (person.is_signatory)
            out.signatories.push_back({person.person, person.name, person.function});
    return out;
}

bool is_on(std::vector<papers::PartySignature> const& lines, accounts::OrganisationId organisation)
{
    return std::ranges::any_of(
        lines, [&](auto const& line) { return line.party.organisation == organisation; });
}

} // namespace

i18n::Problems problems(NewDeclaration const& wanted, std::vector<Participation> const& parties)
{
    i18n::Problems out;
    auto const length = base::length_utf8(base::trimmed(wanted.place));
    if (length == 0 || length > place_max)
        out.push_back(i18n::problem("place", texts::problem::place_needed));
    if (!wanted.date)
        out.push_back(i18n::problem("date", texts::problem::date_needed));
    if (parties.size() < parties_min)
        out.push_back(i18n::problem("", texts::problem::too_few_parties));
    return out;
}

std::vector<papers::Party> parties_of(std::vector<Participation> const& taking_part)
{
    std::vector<papers::Party> out;
    for (auto const& one : taking_part)
        out.push_back(party_of(one));
    return out;
}

papers::PaperId draw_up_declaration(
    db::Connection& db, partnership::Scope const& scope, NewDeclaration const& wanted, moment::Instant now)
{
    if (auto const before = declaration(db, scope))
        papers::withdraw(db, scope, before->id);
    auto const parties = taking_part(participations(db, scope));
    auto const id = papers::draw_up(db, scope, {text_of(wanted, parties), wanted.person}, now);
    papers::ask_signatures(db, scope, id, parties_of(parties));
    return id;
}

std::optional<papers::Paper> declaration(db::Connection& db, partnership::Scope const& scope)
{
    return papers::latest(db, scope, declaration_kind);
}

void refresh_signatories(db::Connection& db, partnership::Scope const& scope)
{
    auto const paper = declaration(db, scope);
    if (!paper || paper->state != papers::State::open)
        return;
    auto parties = taking_part(participations(db, scope));
    auto const lines = papers::signatures(db, paper->id);
    std::erase_if(parties, [&](Participation const& one) { return !is_on(lines, one.organisation); });
    papers::ask_signatures(db, scope, paper->id, parties_of(parties));
}

} // namespace participants
