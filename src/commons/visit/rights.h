// Who may do what: one table of capabilities, sharing classes and roles (standard/rights.txt), read by every
// route and by nobody else.
#pragma once
#include "i18n/i18n.h"
#include "partnership/partnership.h"
#include "partnership/sharing.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace visit {

enum class Capability {
    everyone, // needs no account: answering, verifying, the reporting guide
    secure_account, // the own password and second step: with one step shown as well
    be_signed_in, // own settings, own list of parks
    start_park, // a new partnership (the adviser's desk)
    compare_parks, // many parks side by side: of each what the role there may see
    give_to_parks, // one file of figures for many parks: to each that the role there may give figures to
    see_park, // the path of the park, meetings, calendar
    see_figures, // figures of partners, results of the survey
    give_figures, // import figures, enter the own top three
    bound_area, // boundary and addresses
    arrange_partners, // organisations, representatives, invitations
    hand_over, // the own place to somebody else of the organisation
    run_survey, // codes, letters, opening and closing
    set_objectives, // objectives
    make_plan, // choose and change actions
    update_action, // progress of an action
    keep_calendar, // events and communication items
    hold_meetings, // agenda, attendance, decisions
    adopt, // adopt objectives, plan and calendar; the terms of cooperation
    prepare_award, // the award and its signatories
    sign, // for an organisation whose authorised signatory one is
    recalibrate, // open a new round
    skip_step, // pass over a step with a reason
    see_log, // who did what, and who looked at what
};

// What a visitor is to the partnership whose pages he asks for.
struct Standing {
    bool is_signed_in = false;
    accounts::Desk desk = accounts::Desk::none;
    std::optional<partnership::Role> role; // none: no member
    bool is_authority = false; // stands for a public organisation
};

bool may(Standing const& standing, Capability capability);
// `is_own`: the visitor stands for the organisation that shared it.
bool sees(Standing const& standing, partnership::Sharing sharing, bool is_own);
std::string_view code(Capability capability);
// What is shown with this right is not for all members: a look at it goes into the audit log.
bool is_look_kept(Capability capability);
// Shows or takes figures that partners share: only for who accepted the terms of cooperation.
bool needs_terms(Capability capability);

enum class Grant { no, yes, authority, own };
// By role, in the order of `partnership::all_roles`.
using Grants = std::array<Grant, std::size(partnership::all_roles)>;
// One line of the table, for the page that shows it and for tests.
struct Right {
    Capability capability;
    Grants grants;
};
struct SharingRight {
    partnership::Sharing sharing;
    Grants grants;
};
std::span<Right const> rights();
std::span<SharingRight const> sharing_rights();

struct RightsTable {
    std::vector<Right> rights;
    std::vector<SharingRight> sharing;
};
// A line that is not understood, a right that is missing or stands there twice is a Fault: without its table
// the program does not start.
RightsTable read_rights(std::string_view text);

} // namespace visit
