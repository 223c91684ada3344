// From a proposal to an agreement: the partners are asked, the group decides, each organisation signs.
// Process document 1.8, Vaststellen en borging afspraken: plan, communication, calendar and roles are fixed,
// and the first information meeting gets a day.
#pragma once
#include "plan.h"

#include "partnership/frozen.h"

namespace plan {

using ProposalId = base::Id<struct ProposalTag>;

struct Proposal {
    ProposalId id;
    int number = 1; // of this round
    moment::Date proposed_on, respond_by;
    std::string by;
};
// What stands in the plan now is laid before the partners; an earlier proposal is withdrawn by it.
base::Result<ProposalId, Refusal> propose(
    db::Connection& db, partnership::Scope const& scope, moment::Date respond_by, By const& by);
// None when nothing is proposed at this moment.
std::optional<Proposal> open_proposal(db::Connection& db, partnership::Scope const& scope);
// The proposed text (JSON).
std::string proposed(db::Connection& db, partnership::Scope const& scope, ProposalId id);
// False when there was nothing to withdraw.
bool withdraw(db::Connection& db, partnership::Scope const& scope);

inline constexpr std::size_t remark_max = 2000;
struct Remark {
    accounts::OrganisationId organisation;
    bool agrees = false;
    std::string words = {}; // needed of who does not agree
    moment::Date given_on = {};
    accounts::PersonId person = {};
    std::string by = {}; // only when read
};
// Fields "agrees", "words".
i18n::Problems problems(Remark const& remark);
// One for each organisation: a later one takes the place of the first.
Outcome give_remark(db::Connection& db, partnership::Scope const& scope, Remark const& remark, By const& by);
std::vector<Remark> remarks(db::Connection& db, partnership::Scope const& scope, ProposalId id);

struct Agreement {
    std::string decision; // as it stands in the minutes
    meetings::MeetingId meeting = {};
    moment::Date first_meeting_on = {};
    std::vector<partnership::FrozenPart> parts = {}; // what is fixed with it, of the other steps
};
// Fields "decision", "first_meeting_on".
i18n::Problems problems(Agreement const& agreement, moment::Date today);
// The decision goes into the minutes of its meeting as well.
base::Result<Adoption, Refusal> adopt(
    db::Connection& db, partnership::Scope const& scope, Agreement const& agreement, By const& by);

// All versions of the round, the latest first.
std::vector<Adoption> adoptions(db::Connection& db, partnership::Scope const& scope);
// The frozen text of one version (JSON); empty when there is none of this number.
std::string frozen(db::Connection& db, partnership::Scope const& scope, int number);

struct PartVersion {
    partnership::FrozenPart part;
    int number = 1; // rises when the part differs from the version before
    std::string sha256;
};
std::vector<PartVersion> part_versions(
    db::Connection& db, partnership::Scope const& scope, VersionId version);

struct Signature {
    accounts::OrganisationId organisation;
    std::string organisation_name;
    std::string name; // of who agreed
    moment::Date signed_on;
    accounts::PersonId person = {};
};
// The signatories of an organisation sign; where there are none, whoever represents it.
bool may_sign(std::vector<participants::Participation> const& all, accounts::OrganisationId organisation,
    accounts::PersonId person);
// The latest version. Signing again changes nothing.
Outcome sign(
    db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation, By const& by);
std::vector<Signature> signatures(db::Connection& db, partnership::Scope const& scope, VersionId version);

} // namespace plan
