#include "scan.h"

#include "reading.h"
#include "scan/store.h"
#include "texts.h"

#include "db/db.h"

#include <algorithm>
#include <array>

namespace participants {
namespace {

struct Coded {
    std::string_view code;
    i18n::Text name;
};
constexpr std::array<Coded, 4> ways{{{"phone", texts::way::phone}, {"mail", texts::way::mail},
    {"visit", texts::way::visit}, {"meeting", texts::way::meeting}}};
constexpr std::array<Coded, 4> answers{{{"nothing", texts::heard::nothing}, {"thinks", texts::heard::thinks},
    {"yes", texts::heard::yes}, {"no", texts::heard::no}}};

template <class E> std::optional<E> coded(std::array<Coded, 4> const& all, std::string_view code)
{
    auto const found = std::ranges::find(all, code, &Coded::code);
    return found == all.end() ? std::nullopt : std::optional(static_cast<E>(found - all.begin()));
}

constexpr std::string_view entrepreneur = "entrepreneur", association = "entrepreneurs_association";

bool is_of(Participation const& one, Kind const& kind)
{
    return one.kind == kind.id || (kind.id == association && one.kind == entrepreneur);
}

} // namespace

std::span<Trait const> traits()
{
    static std::vector<Trait> const all = read_traits();
    return all;
}

Trait const* find_trait(std::string_view id)
{
    auto const found = std::ranges::find(traits(), id, &Trait::id);
    return found == traits().end() ? nullptr : &*found;
}

std::vector<TraitState> states_of(std::vector<Said> const& said, std::int64_t homes)
{
    std::vector<TraitState> out;
    for (auto const& trait : traits()) {
        auto const found = std::ranges::find(said, trait.id, &Said::trait);
        bool const follows = trait.is_of_homes && homes > 0;
        bool const is_said = found != said.end();
        out.push_back({&trait, is_said ? found->is_there : follows, !is_said && follows, is_said});
    }
    return out;
}

std::vector<Said> said_by(std::vector<TraitState> const& states, std::span<std::string const> chosen)
{
    std::vector<Said> out;
    for (auto const& state : states) {
        bool const is_there = std::ranges::find(chosen, state.trait->id) != chosen.end();
        bool const is_left_to_area = state.trait->is_of_homes && !state.is_said;
        if (!is_left_to_area || is_there != state.is_there)
            out.push_back({state.trait->id, is_there});
    }
    return out;
}

std::string_view code(Way way) { return ways[static_cast<std::size_t>(way)].code; }
std::string_view code(Heard heard) { return answers[static_cast<std::size_t>(heard)].code; }
std::optional<Way> way_of(std::string_view code) { return coded<Way>(ways, code); }
std::optional<Heard> heard_of(std::string_view code) { return coded<Heard>(answers, code); }
i18n::Text name(Way way) { return ways[static_cast<std::size_t>(way)].name; }
i18n::Text name(Heard heard) { return answers[static_cast<std::size_t>(heard)].name; }

i18n::Problems problems(Approach const& approach, std::vector<Participation> const& known, moment::Date today)
{
    i18n::Problems out;
    if (std::ranges::find(known, approach.organisation, &Participation::organisation) == known.end())
        out.push_back(i18n::problem("organisation", texts::problem::organisation_needed));
    if (!approach.on || approach.on > today)
        out.push_back(i18n::problem("on", texts::problem::approached_on));
    return out;
}

std::vector<ScanLine> scan_of(std::vector<Participation> const& all, std::vector<TraitState> const& states)
{
    std::vector<ScanLine> out;
    for (auto const& kind : kinds()) {
        if (kind.is_group)
            continue;
        ScanLine line{&kind, {}, {}};
        for (auto const& one : all)
            if (is_of(one, kind))
                line.here.push_back(one);
        for (auto const& state : states)
            if (state.is_there && std::ranges::find(state.trait->kinds, kind.id) != state.trait->kinds.end())
                line.because.push_back(state.trait);
        bool const stands_above = kind.id == entrepreneur; // shown with the association
        if (!stands_above && (!line.here.empty() || line.is_missing()))
            out.push_back(std::move(line));
    }
    return out;
}

void say_traits(db::Connection& db, partnership::Scope const& scope, std::vector<Said> const& said)
{
    for (auto const& one : said)
        if (find_trait(one.trait))
            upsert_trait(db, scope, one);
}

std::vector<Said> said_traits(db::Connection& db, partnership::Scope const& scope)
{
    return traits_of_partnership(db, scope);
}

void add_approach(db::Connection& db, partnership::Scope const& scope, Approach const& approach)
{
    auto kept = approach;
    kept.id = db.ids().make<ApproachId>();
    insert_approach(db, scope, kept);
}

std::vector<Approach> approaches(db::Connection& db, partnership::Scope const& scope)
{
    return approaches_of_partnership(db, scope);
}

} // namespace participants
