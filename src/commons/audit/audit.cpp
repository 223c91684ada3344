#include "audit.h"

#include "chain.h"
#include "store.h"

#include "base/text.h"
#include "db/db.h"
#include "db/ids.h"

#include <algorithm>

namespace audit {
namespace {

constexpr std::string_view chain_codes[] = {"daily", "incidents"};
constexpr std::string_view outcome_codes[] = {"done", "not_accepted", "refused", "forbidden"};
constexpr std::string_view origin_codes[] = {"whole", "shortened", "none"};
constexpr std::size_t value_length_max = 40; // a token of a link has 43 signs

template <class Enum, std::size_t Count>
std::optional<Enum> read_code(std::string_view const (&codes)[Count], std::string_view code)
{
    auto const found = std::ranges::find(codes, code);
    if (found == std::end(codes))
        return std::nullopt;
    return static_cast<Enum>(found - std::begin(codes));
}

bool is_plain(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9')
        || sign == '-' || sign == '_';
}

bool is_name_or_id(std::string_view value)
{
    return !value.empty() && value.size() <= value_length_max && std::ranges::all_of(value, is_plain);
}

std::string_view value_of(std::vector<Gap> const& gaps, std::string_view name)
{
    auto const found = std::ranges::find(gaps, name, &Gap::name);
    return found == gaps.end() ? std::string_view() : found->value;
}

// "192.0.2.17" becomes "192.0.2.0".
std::string network_of_four(std::string_view remote)
{
    return std::string(remote.substr(0, remote.rfind('.'))) + ".0";
}

// "2001:db8:1:2::17" becomes "2001:db8:1::", the first 48 of 128 bits.
std::string network_of_eight(std::string_view remote)
{
    auto const parts = base::split(remote.substr(0, remote.find("::")), ':');
    std::string out;
    for (std::size_t i = 0; i < parts.size() && i < 3; ++i)
        out += (i == 0 ? "" : ":") + std::string(parts[i]);
    return out + "::";
}

struct Expiry {
    moment::Instant now;
    std::string_view secret;
};

// A key that says nothing about the person, in tests neither; made at the first line.
PersonKey key_for(db::Connection& db, accounts::PersonId person)
{
    insert_person(db, db::RandomIds().make<PersonKey>(), person);
    return key_of_person(db, person);
}

std::int64_t expire_chain(db::Connection& db, Chain chain, moment::Instant before, Expiry const& expiry)
{
    auto const last = last_line_before(db, chain, before);
    if (!last)
        return 0;
    auto const removed = delete_lines_through(db, chain, last->number);
    Checkpoint point{chain, last->number, last->hash, removed, expiry.now, {}};
    point.seal = seal_of(point, expiry.secret);
    insert_checkpoint(db, point);
    return removed;
}

} // namespace

std::string_view code(Chain chain) { return chain_codes[static_cast<std::size_t>(chain)]; }
std::optional<Chain> chain_of(std::string_view code) { return read_code<Chain>(chain_codes, code); }
std::string_view code(Outcome outcome) { return outcome_codes[static_cast<std::size_t>(outcome)]; }
std::optional<Outcome> outcome_of(std::string_view code) { return read_code<Outcome>(outcome_codes, code); }
std::optional<Origin> origin_of(std::string_view code) { return read_code<Origin>(origin_codes, code); }

std::string origin(std::string_view remote, Origin kept)
{
    if (kept == Origin::none)
        return {};
    if (kept == Origin::whole)
        return std::string(remote);
    return remote.find(':') == remote.npos ? network_of_four(remote) : network_of_eight(remote);
}

std::string object_of(std::string_view pattern, std::vector<Gap> const& gaps)
{
    std::string out;
    while (!pattern.empty()) {
        auto const open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == pattern.npos)
            break;
        auto const close = pattern.find('}', open);
        auto const value = value_of(gaps, pattern.substr(open + 1, close - open - 1));
        out += is_name_or_id(value) ? value : pattern.substr(open, close - open + 1);
        pattern.remove_prefix(close + 1);
    }
    return out;
}

void write(db::Connection& db, Writing const& writing, Deed const& deed)
{
    auto const taken = take_number(db, writing.chain, deed.person);
    Line line{writing.chain, taken.number, taken.person, deed, taken.hash, {}};
    if (deed.person && !line.person)
        line.person = key_for(db, deed.person);
    line.hash = hash_of(line);
    insert_line(db, line);
    Head head{writing.chain, line.number, line.hash, {}};
    head.seal = seal_of(head, writing.secret);
    update_head(db, head);
}

std::int64_t expire(db::Connection& db, Keeping const& keeping, std::string_view secret, moment::Instant now)
{
    Expiry const expiry{now, secret};
    db::Transaction transaction(db);
    auto const removed = expire_chain(db, Chain::daily, now.plus_days(-keeping.days), expiry)
        + expire_chain(db, Chain::incidents, now.plus_days(-keeping.incident_days), expiry);
    if (removed > 0)
        delete_people_without_lines(db);
    transaction.commit();
    return removed;
}

void erase_name(db::Connection& db, accounts::PersonId person) { update_person_erased(db, person); }

} // namespace audit
