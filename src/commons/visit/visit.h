// One visit to one page: who asks, in which language, for which partnership, with which rights. A page gets
// this and nothing else; what it may reach is bound to the visitor's partnership.
#pragma once
#include "accounts/accounts.h"
#include "accounts/session.h"
#include "html/html.h"
#include "i18n/i18n.h"
#include "moment/moment.h"
#include "partnership/errands.h"
#include "partnership/links.h"
#include "partnership/partnership.h"
#include "partnership/pulse.h"
#include "partnership/sharing.h"
#include "partnership/step.h"
#include "visit/rights.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace files {
class Store;
}
namespace audit {
struct Names;
enum class Origin : int;
} // namespace audit
namespace keeping {
struct Register;
}
namespace gazetteer {
class Finder;
}

namespace visit {

struct Providers;

// Somebody of the demo, whom the sign-in page offers.
struct DemoPerson {
    std::string name, role, email, password;
};

// What the program was started with, and every page may need.
struct House {
    std::string public_url; // without a slash at the end: "https://terrein.voorbeeld.nl"
    std::string secret; // key of form tokens and calendar links
    std::vector<DemoPerson> demo_people; // empty outside the demo
    accounts::SessionLimits sessions;
    bool asks_second_step = false; // of everybody who may see figures of partners; a setting, not in the demo
    int cycle_months = 24;
    int response_percent_wanted = 20; // domain: 20 for a renewal, 30 for a first time; a setting
    int group_size_min = 5; // smaller groups are hidden, everywhere
    audit::Origin log_origin = {}; // network addresses in the audit log: whole
    audit::Names const* deed_names = nullptr; // what is done on each page, in words
    keeping::Register const* keeping = nullptr; // what is kept, why and for how long
    std::filesystem::path reader; // the program that opens files of strangers
    files::Store* files = nullptr;
    // Whether a room still reads this file of the store; none: nobody asks.
    bool (*is_file_used)(db::Connection& db, std::string const& file) = nullptr;
    gazetteer::Finder* places = nullptr; // who finds places and addresses; null: nobody
    Providers* providers = nullptr; // organisations whose own sign-in is taken; null: none
    partnership::Process process;
    std::span<partnership::Teller const> signs = {}; // what rooms add to how a park stands
    std::span<partnership::ErrandsOf const> errands = {}; // what rooms have for one person to do now
    std::span<partnership::Links const> chain = {}; // who knows what stands next to what
    // Whether an organisation of this kind ("police") is a public one; none: no kind is.
    bool (*is_authority)(std::string_view organisation_kind) = nullptr;
    // The text of a style sheet or script by its name, for files that hold them; none: such files go without.
    std::string_view (*asset)(std::string_view name) = nullptr;
};

// The partnership whose pages are asked for.
struct Park {
    partnership::Partnership partnership;
    partnership::Round round;
};

// What somebody of this standing in a partnership sees of what partners share there. Pages below /t/{park}
// ask the visit; this is for those that lay many partnerships side by side.
partnership::Reader reader(
    partnership::Scope const& scope, Standing const& standing, accounts::OrganisationId on_behalf_of);

struct Visit {
    House const& house;
    db::Connection& db;
    i18n::Words words;
    moment::Instant now;
    moment::Date today;
    std::optional<accounts::Person> person = {};
    accounts::Proof proof = accounts::Proof::password; // of the session
    Standing standing = {};
    std::optional<Park> park = {};
    accounts::Scheme scheme = accounts::Scheme::automatic;
    std::string session = {}; // the token of the cookie; empty when nobody is signed in
    std::string device = {}; // the token by which this browser is known again; empty until somebody signed in
    html::FormToken form_token = {};
    std::string here = "/"; // the address asked for, to come back to
    accounts::OrganisationId organisation = {}; // on behalf of whom in this partnership; may be none
    // On pages for everyone that let somebody in: who that was meant to be, zero when we know nobody.
    std::optional<accounts::PersonId> attempt = {};

    bool may(Capability capability) const { return visit::may(standing, capability); }
    // The bound that every store function asks for; only on pages below /t/{park}.
    partnership::Scope scope() const;
    // The same bound, and what this visitor sees of what partners share.
    partnership::Reader reader() const;
    // "/t/de-grift/enquete" for "enquete".
    std::string path(std::string_view below) const;
    partnership::StepQuestion question() const { return {scope(), today, group_size_min()}; }
    // Of this partnership, or of the house outside one.
    int group_size_min() const;
    // A line in the journal of this partnership, in the name of the visitor.
    void note(i18n::Message const& text) const;
};

} // namespace visit
