#include "partnership.h"

#include "store.h"
#include "texts.h"

#include "base/fault.h"
#include "base/text.h"
#include "db/db.h"

#include <algorithm>

namespace partnership {
namespace {

constexpr std::size_t name_length_max = 120;
constexpr int cycle_months_min = 6;
constexpr int cycle_months_max = 60;

struct RoleWords {
    Role role;
    std::string_view code;
    i18n::Text name;
};

constexpr RoleWords role_words[] = {
    {Role::entrepreneur, "entrepreneur", texts::role::entrepreneur},
    {Role::partner, "partner", texts::role::partner},
    {Role::secretary, "secretary", texts::role::secretary},
    {Role::chair, "chair", texts::role::chair},
    {Role::coordinator, "coordinator", texts::role::coordinator},
    {Role::adviser, "adviser", texts::role::adviser},
};

RoleWords const& words_of(Role role) { return role_words[static_cast<std::size_t>(role)]; }

bool fits(std::string_view text) { return !base::trimmed(text).empty() && text.size() <= name_length_max; }

std::string free_slug(db::Connection& db, std::string_view name)
{
    auto const wanted = base::slug(name).empty() ? std::string("terrein") : base::slug(name);
    auto slug = wanted;
    for (int number = 2; slug_exists(db, slug); ++number)
        slug = wanted + "-" + std::to_string(number);
    return slug;
}

i18n::Words const dutch(i18n::Language::dutch);
i18n::Words const english(i18n::Language::english);

} // namespace

std::string_view code(Role role) { return words_of(role).code; }

std::optional<Role> role_of(std::string_view code)
{
    auto const found = std::ranges::find(role_words, code, &RoleWords::code);
    return found == std::end(role_words) ? std::nullopt : std::optional(found->role);
}

i18n::Text name(Role role) { return words_of(role).name; }

i18n::Problems problems(NewPartnership const& wanted)
{
    i18n::Problems out;
    if (!fits(wanted.name))
        out.push_back(i18n::problem("name", texts::start::name_needed));
    if (!fits(wanted.municipality))
        out.push_back(i18n::problem("municipality", texts::start::municipality_needed));
    if (wanted.cycle_months < cycle_months_min || wanted.cycle_months > cycle_months_max)
        out.push_back(
            i18n::problem("cycle_months", texts::start::cycle_odd, cycle_months_min, cycle_months_max));
    return out;
}

Partnership start(
    db::Connection& db, NewPartnership const& wanted, accounts::Person const& founder, moment::Instant now)
{
    auto const today = moment::local_date(now);
    Partnership const made{db.ids().make<PartnershipId>(), free_slug(db, wanted.name),
        std::string(base::trimmed(wanted.name)), std::string(base::trimmed(wanted.municipality)),
        wanted.cycle_months};
    Round const round{db.ids().make<RoundId>(), 1, today, {}};
    insert_partnership(db, made, now);
    insert_round(db, made.id, round);
    join(db, made.id, {founder.id, {}, Role::adviser}, today);
    note(db, {made.id, round.id}, {founder.id, now, i18n::message(texts::journal::started)});
    return made;
}

std::optional<Partnership> find(db::Connection& db, std::string_view slug)
{
    return partnership_of_slug(db, slug);
}

std::optional<Partnership> find(db::Connection& db, PartnershipId id) { return partnership_of_id(db, id); }

std::vector<Partnership> partnerships_of(db::Connection& db, accounts::PersonId person)
{
    return partnerships_of_person(db, person);
}

std::vector<Round> rounds(db::Connection& db, PartnershipId id) { return rounds_of_partnership(db, id); }

Round current_round(db::Connection& db, PartnershipId id)
{
    auto const all = rounds_of_partnership(db, id);
    if (all.empty())
        throw base::Fault("a partnership without a round");
    return all.back();
}

void begin_plan(db::Connection& db, Scope const& scope, moment::Date from)
{
    update_round_planned(db, scope, from);
}

std::optional<Round> round(db::Connection& db, Scope const& scope)
{
    auto const all = rounds_of_partnership(db, scope.partnership);
    auto const found = std::ranges::find(all, scope.round, &Round::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void end(db::Connection& db, PartnershipId id, moment::Date today) { update_ended(db, id, today); }

void take_up_again(db::Connection& db, PartnershipId id) { update_going_on(db, id); }

int group_size_min(int of_house, int agreed) { return std::max(of_house, agreed); }

int group_size_min(db::Connection& db, PartnershipId id, int of_house)
{
    auto const found = partnership_of_id(db, id);
    return found ? group_size_min(of_house, found->group_size_min) : of_house;
}

i18n::Problems problems_of_group(std::optional<std::int64_t> wanted, int of_house)
{
    if (wanted && *wanted < of_house)
        return {i18n::problem("group", texts::group::too_small, of_house)};
    if (!wanted || *wanted > group_size_most)
        return {i18n::problem("group", texts::group::odd, of_house, group_size_most)};
    return {};
}

void agree_on_group(db::Connection& db, PartnershipId id, int group_size_min)
{
    update_group_size_min(db, id, group_size_min);
}

Round open_next_round(db::Connection& db, PartnershipId id, moment::Instant now)
{
    auto const today = moment::local_date(now);
    auto const last = current_round(db, id);
    update_round_closed(db, last.id, today);
    Round const next{db.ids().make<RoundId>(), last.number + 1, today, {}};
    insert_round(db, id, next);
    return next;
}

void join(db::Connection& db, PartnershipId id, Joining const& joining, moment::Date today)
{
    upsert_member(db, id, joining, today);
}

void leave(db::Connection& db, PartnershipId id, accounts::PersonId person, moment::Date today)
{
    update_member_until(db, id, person, today);
}

std::vector<Place> places_of(db::Connection& db, accounts::PersonId person)
{
    return select_places_of(db, person);
}

std::vector<Member> members(db::Connection& db, PartnershipId id) { return members_of_partnership(db, id); }

std::optional<Member> member(db::Connection& db, PartnershipId id, accounts::PersonId person)
{
    auto const all = members_of_partnership(db, id);
    auto const found = std::ranges::find(all, person, &Member::person);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void skip_step(
    db::Connection& db, Scope const& scope, Skip const& skip, accounts::PersonId person, moment::Instant now)
{
    upsert_skip(db, scope.round, {skip, person, now});
    note(db, scope, {person, now, i18n::message(texts::journal::skipped, skip.step, skip.reason)});
}

void resume_step(db::Connection& db, Scope const& scope, int step) { delete_skip(db, scope.round, step); }

std::vector<Skip> skips(db::Connection& db, Scope const& scope) { return skips_of_round(db, scope.round); }

void note(db::Connection& db, Scope const& scope, Entry const& entry)
{
    insert_journal(db, {scope, entry.person, {entry.at, "", dutch(entry.text), english(entry.text)}});
}

std::vector<JournalLine> journal(db::Connection& db, PartnershipId id, int lines_max)
{
    return journal_of_partnership(db, id, lines_max);
}

std::optional<moment::Instant> last_movement(db::Connection& db, PartnershipId id)
{
    auto const ms = last_journal_ms(db, id);
    return ms == 0 ? std::nullopt : std::optional(moment::Instant{ms});
}

} // namespace partnership
