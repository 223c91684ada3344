#include "terms.h"

#include "embedded.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"

namespace partnership {
namespace {

constexpr std::size_t terms_min = 100, terms_max = 20'000;

Terms standard_terms(i18n::Language language)
{
    bool const is_dutch = language == i18n::Language::dutch;
    return {1, std::string(embedded(is_dutch ? "standard/terms.nl.txt" : "standard/terms.en.txt"))};
}

} // namespace

Terms terms(db::Connection& db, PartnershipId id, i18n::Language language)
{
    auto const own = terms_of_partnership(db, id);
    return own ? *own : standard_terms(language);
}

i18n::Problems terms_problems(std::string_view text)
{
    auto const length = base::length_utf8(base::trimmed(text));
    if (length >= terms_min && length <= terms_max)
        return {};
    return {i18n::problem("text", texts::terms::length, terms_min, terms_max)};
}

int change_terms(db::Connection& db, PartnershipId id, std::string_view text, accounts::PersonId person,
    moment::Instant now)
{
    auto const version = terms_version(db, id) + 1;
    insert_terms(db, id, {{version, std::string(base::trimmed(text)), now, ""}, person});
    return version;
}

bool has_accepted_terms(db::Connection& db, PartnershipId id, accounts::PersonId person)
{
    return has_acceptance(db, id, person);
}

bool accept_terms(
    db::Connection& db, PartnershipId id, accounts::PersonId person, int version, moment::Instant now)
{
    if (version != terms_version(db, id))
        return false;
    insert_acceptance(db, id, {person, "", version, now});
    return true;
}

std::vector<Acceptance> acceptances(db::Connection& db, PartnershipId id)
{
    return acceptances_of_partnership(db, id);
}

} // namespace partnership
