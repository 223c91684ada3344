// The door of the award: drawn up when the steps before it are done, signed by every organisation, and shown
// to anybody who has its code. Process document 1.3 and 1.8: Waardering.
#pragma once
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "moment/moment.h"
#include "papers/papers.h"
#include "partnership/step.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace award {

using AwardId = base::Id<struct AwardTag>;

struct Award {
    AwardId id;
    partnership::Scope scope;
    std::string number; // "VB-GRIFTHOEK-2027-003"
    std::string code; // of its public page; cannot be guessed
    papers::PaperId paper;
    moment::Date drawn_up_on;
    moment::Date valid_until; // the recalibration
};

// One step that must be done, or passed over with a reason, before there is an award.
struct Gate {
    int step = 0;
    bool is_open = false; // met
    bool is_skipped = false;
};
std::vector<Gate> gates(std::vector<partnership::StepCard> const& cards);
bool all_open(std::vector<Gate> const& gates);

enum class Standing {
    unsigned_, // signatures are still missing
    valid,
    expired, // the recalibration is overdue
    withdrawn, // its paper was
};
Standing standing(
    Award const& award, std::vector<papers::PartySignature> const& signatures, moment::Date today);
// As it is now, with what stands on its paper.
Standing standing(db::Connection& db, Award const& award, moment::Date today);
// The day of the last signature; no day while one is missing.
moment::Date awarded_on(std::vector<papers::PartySignature> const& signatures);

enum class Refusal { exists_already, not_ready, nobody_signs };
i18n::Message message(Refusal refusal);

struct Drawing {
    partnership::Process process;
    partnership::StepQuestion question;
    accounts::PersonId person;
    std::string place;
    std::string public_url;
    moment::Instant now;
};
i18n::Problems problems(Drawing const& drawing);
// Freezes the text and asks every organisation that takes part for its signature.
base::Result<Award, Refusal> draw_up(db::Connection& db, Drawing const& drawing);

std::optional<Award> current(db::Connection& db, partnership::Scope const& scope);
// For the public page; the code as it was typed or scanned.
std::optional<Award> of_code(db::Connection& db, std::string_view code);
// "https://terrein.example/w/ABCD..."
std::string verification_url(std::string_view public_url, Award const& award);

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question);

} // namespace award
