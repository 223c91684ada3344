#include "participation.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace participants {
namespace {

constexpr std::size_t name_max = 120, reason_max = 300;

bool stands_for(Participation const& participation, Kind const& kind)
{
    bool const is_entrepreneur
        = kind.id == "entrepreneurs_association" && participation.kind == "entrepreneur";
    return participation.kind == kind.id || is_entrepreneur;
}

std::ptrdiff_t place_of(Participation const& participation)
{
    auto const* kind = find_kind(participation.kind);
    return kind ? kind - kinds().data() : std::ssize(kinds());
}

bool is_missing(std::string_view text) { return base::trimmed(text).empty(); }
bool is_too_long(std::string_view text, std::size_t max) { return base::length_utf8(text) > max; }
bool is_bad_name(std::string_view text) { return is_missing(text) || is_too_long(text, name_max); }

constexpr std::string_view state_codes[] = {"invited", "takes_part", "declined"};

} // namespace

std::string_view code(State state) { return state_codes[static_cast<std::size_t>(state)]; }

std::optional<State> state_of(std::string_view code)
{
    auto const found = std::ranges::find(state_codes, code);
    return found == std::end(state_codes)
        ? std::nullopt
        : std::optional(static_cast<State>(found - std::begin(state_codes)));
}

Sector sector_of(Participation const& participation)
{
    auto const* kind = find_kind(participation.kind);
    return kind ? kind->sector : Sector::private_sector;
}

std::string kind_name(Participation const& participation, i18n::Language language)
{
    if (!participation.own_kind.empty())
        return participation.own_kind;
    return std::string(kind_name(participation.kind).in(language));
}

std::string kind_code(Participation const& participation)
{
    auto const* kind = find_kind(participation.kind);
    return (kind ? kind : find_kind("other"))->code;
}

bool is_present(Participation const& participation)
{
    return participation.state == State::takes_part && !participation.representatives.empty();
}

std::vector<Kind const*> core_kinds()
{
    std::vector<Kind const*> out;
    for (auto const& kind : kinds())
        if (kind.is_core)
            out.push_back(&kind);
    return out;
}

std::vector<Kind const*> missing_core(std::vector<Participation> const& all)
{
    auto out = core_kinds();
    std::erase_if(out, [&](Kind const* kind) {
        return std::ranges::any_of(
            all, [&](Participation const& one) { return is_present(one) && stands_for(one, *kind); });
    });
    return out;
}

void put_in_order(std::vector<Participation>& all)
{
    std::ranges::sort(all, [](Participation const& left, Participation const& right) {
        return std::pair(place_of(left), base::folded(left.name))
            < std::pair(place_of(right), base::folded(right.name));
    });
}

std::vector<Participation> taking_part(std::vector<Participation> all)
{
    std::erase_if(all, [](Participation const& one) { return one.state != State::takes_part; });
    return all;
}

std::string enumerated(std::vector<std::string> const& names)
{
    if (names.size() < 2)
        return base::joined(names, "");
    std::vector<std::string> const first(names.begin(), names.end() - 1);
    return base::joined(first, ", ") + " en " + names.back();
}

bool leads(partnership::Role role)
{
    return role == partnership::Role::coordinator || role == partnership::Role::adviser;
}

bool has_other_leader(std::vector<partnership::Member> const& members, accounts::PersonId person)
{
    return std::ranges::any_of(members,
        [&](partnership::Member const& member) { return member.person != person && leads(member.role); });
}

bool may_give(partnership::Role own, partnership::Role given) { return given <= own; }

i18n::Problems problems(NewOrganisation const& wanted)
{
    i18n::Problems out;
    if (is_bad_name(wanted.name))
        out.push_back(i18n::problem("name", texts::problem::name_needed, name_max));
    auto const* kind = find_kind(wanted.kind);
    if (!kind || kind->is_group)
        out.push_back(i18n::problem("kind", texts::problem::kind_needed));
    if (is_too_long(wanted.own_kind, name_max))
        out.push_back(i18n::problem("own_kind", texts::problem::own_kind_long, name_max));
    return out;
}

i18n::Problems problems(Answer const& answer)
{
    i18n::Problems out;
    if (answer.state == State::declined && is_missing(answer.reason))
        out.push_back(i18n::problem("reason", texts::problem::reason_needed));
    if (is_too_long(answer.reason, reason_max))
        out.push_back(i18n::problem("reason", texts::problem::reason_long, reason_max));
    return out;
}

i18n::Problems problems(NewRepresentative const& wanted)
{
    i18n::Problems out = accounts::problems(accounts::NewPerson{wanted.name, wanted.email});
    if (is_too_long(wanted.function, name_max))
        out.push_back(i18n::problem("function", texts::problem::function_long, name_max));
    return out;
}

i18n::Message message(Refusal refusal)
{
    switch (refusal) {
    case Refusal::unknown_organisation:
        return i18n::message(texts::refusal::unknown_organisation);
    case Refusal::unknown_person:
        return i18n::message(texts::refusal::unknown_person);
    case Refusal::represents_already:
        return i18n::message(texts::refusal::represents_already);
    case Refusal::role_too_high:
        return i18n::message(texts::refusal::role_too_high);
    case Refusal::unknown_place:
        return i18n::message(texts::refusal::unknown_place);
    case Refusal::place_changed:
        return i18n::message(texts::refusal::place_changed);
    case Refusal::same_person:
        return i18n::message(texts::refusal::same_person);
    case Refusal::authorities_only:
        return i18n::message(texts::refusal::authorities_only);
    case Refusal::last_leader:
        break;
    }
    return i18n::message(texts::refusal::last_leader);
}

} // namespace participants
