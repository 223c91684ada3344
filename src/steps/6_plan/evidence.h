// What shows that an action was done: a photo that was drawn anew, a paper, or an address on the web.
#pragma once
#include "plan.h"

namespace plan {

using EvidenceId = base::Id<struct EvidenceTag>;

enum class EvidenceKind { photo, paper, link };
std::string_view code(EvidenceKind kind);

struct Evidence {
    EvidenceId id;
    ActionId action;
    EvidenceKind kind = EvidenceKind::link;
    std::string words; // what it shows
    std::string file = {}; // its name in the store of files; empty for a link
    std::string file_name = {}; // of a paper: as it was called
    std::int64_t bytes = 0;
    int width = 0, height = 0; // of a photo
    std::string link = {};
    partnership::Sharing sharing = partnership::Sharing::working_group;
    accounts::OrganisationId organisation = {}; // whose it is; may be none
    moment::Instant at = {};
    accounts::PersonId person = {};
    std::string by = {}; // only when read
};
// Fields "words", "link".
i18n::Problems problems(Evidence const& evidence);

inline constexpr std::int64_t evidence_bytes_max = 10'000'000;
inline constexpr int evidence_max = 20; // of one action

enum class EvidenceRefusal { unknown, full };
i18n::Message message(EvidenceRefusal refusal);
base::Result<EvidenceId, EvidenceRefusal> add_evidence(
    db::Connection& db, partnership::Scope const& scope, Evidence evidence, By const& by);
// False when it was not there.
bool remove_evidence(
    db::Connection& db, partnership::Scope const& scope, Evidence const& evidence, By const& by);
// What this reader may see, the newest first.
std::vector<Evidence> evidence_of(db::Connection& db, partnership::Reader const& reader, ActionId id);
std::optional<Evidence> find_evidence(
    db::Connection& db, partnership::Reader const& reader, ActionId action, EvidenceId id);

} // namespace plan
