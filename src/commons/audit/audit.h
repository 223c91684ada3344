// Who did what, on behalf of whom, to which object, with what result, when and from where: lines in a chain,
// of which none can be altered, put in or taken out unseen. What a line holds: BIO2 8.15.01; why two chains:
// decision 12.
#pragma once
#include "accounts/accounts.h"
#include "base/id.h"
#include "moment/moment.h"
#include "partnership/partnership.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace audit {

// Each is numbered by itself and ends by itself, so that what may be kept for one year does not wait for what
// must be kept for three.
enum class Chain {
    daily, // changes, and looks at restricted figures
    incidents, // access that was refused, and sign-ins that failed
};
inline constexpr Chain all_chains[] = {Chain::daily, Chain::incidents};
std::string_view code(Chain chain);
std::optional<Chain> chain_of(std::string_view code);

enum class Outcome {
    done,
    not_accepted, // the form was wrong, or the process does not allow it yet
    refused, // not there any more, or the form was of an older session
    forbidden, // who asked has no right to it
};
std::string_view code(Outcome outcome);
std::optional<Outcome> outcome_of(std::string_view code);

// How much of a network address is written down.
enum class Origin : int {
    whole,
    shortened, // the network only: 192.0.2.0, 2001:db8:1::
    none,
};
std::optional<Origin> origin_of(std::string_view code);
std::string origin(std::string_view remote, Origin kept);

struct Deed {
    moment::Instant at;
    accounts::PersonId person = {}; // none: nobody we know. Goes into the line as a key without a name
    std::string role = {}; // in the partnership, as a code; empty without one
    accounts::OrganisationId organisation = {}; // on behalf of whom; may be none
    partnership::PartnershipId partnership = {}; // none: apart from any
    std::string capability = {}; // the right that was needed
    std::string act = {}; // method and pattern of the address: "post /t/{park}/plan/nieuw"
    std::string object = {}; // the address without what was asked or typed: "/t/de-grift/plan/nieuw"
    Outcome outcome = Outcome::done;
    std::string origin = {}; // network address as far as it is kept
};

// "/t/{park}/plan/{action}" with the names and ids that were asked for in its gaps. A value that is no name
// or id stays a gap: it may be anything.
struct Gap {
    std::string_view name, value;
};
std::string object_of(std::string_view pattern, std::vector<Gap> const& gaps);

// Puts a line at the end of a chain, in the transaction of the deed itself when there is one. Others that
// write to this chain wait until that ends, so it comes last in it. A Fault when it cannot be written.
struct Writing {
    Chain chain;
    std::string_view secret; // of the house; seals the end of the chain
};
void write(db::Connection& db, Writing const& writing, Deed const& deed);

struct Keeping {
    int days = 365;
    int incident_days = 3 * 366; // BIO2 5.28.01: at least three years
};
// Takes away lines from the beginning of each chain up to the first that is to be kept, and leaves a sealed
// checkpoint; forgets people without a line. Answers how many lines went.
std::int64_t expire(db::Connection& db, Keeping const& keeping, std::string_view secret, moment::Instant now);

// The name goes; the lines stay, as of somebody.
void erase_name(db::Connection& db, accounts::PersonId person);

} // namespace audit
