// The door of the inventory: the figures that partners deliver about the park, and the top three of each.
// Process document 1.3: Inventarisatie.
#pragma once
#include "accounts/accounts.h"
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "inventory/period.h"
#include "inventory/place.h"
#include "moment/moment.h"
#include "partnership/sharing.h"
#include "partnership/step.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace inventory {

using ImportId = base::Id<struct ImportTag>;

// Who delivers figures; the first four are asked for them.
enum class Source { police, municipality, fire_brigade, environment_service, other };
inline constexpr Source asked_sources[]
    = {Source::police, Source::municipality, Source::fire_brigade, Source::environment_service};
std::string_view code(Source source);
std::optional<Source> source_of(std::string_view code);
i18n::Text name(Source source);

// What a figure is about; a municipality is not the park.
enum class Area { park, postcode, district, municipality };
std::string_view code(Area area);
std::optional<Area> area_of(std::string_view code);
i18n::Text name(Area area);
inline bool is_of_park(Area area) { return area == Area::park || area == Area::postcode; }
// Domain: below ten addresses a number per 100 addresses says nothing.
inline constexpr std::int64_t addresses_min = 10;

// Whether two counts differ more than chance would make them: a two-sided exact test at 5 %, for equal spans.
enum class Difference { chance, more, fewer };
Difference difference(std::int64_t now, std::int64_t before);
// How often chance alone would part so many at least so unevenly over two equal spans: 0 to 1.
double p_of_counts(std::int64_t one, std::int64_t other);
// The same of spans of unequal length: whether so many a month differ. Given how many there are together,
// each falls into a span by its share of the months: a binomial test, the smaller tail twice.
struct CountOver {
    std::int64_t count = 0;
    int months = 1; // that it was counted over; one or more
};
double p_of_rates(CountOver one, CountOver other);

// The newest figure of a category over a year, where it may be shown.
struct Figure {
    std::string key; // the same in every round: "police.2.5.1"
    std::string dutch, english; // "Diefstal/inbraak bedrijven (politie, 2026)"
    std::int64_t count = 0;
    moment::Date from = {}, until = {}; // the first and the last day of its year
    int months = 0; // that were counted: fewer than twelve where not all are known
};
std::vector<Figure> latest_figures(db::Connection& db, partnership::Reader const& reader);

// One count as it arrives.
struct Count {
    std::string category; // code, slug or name as the source has it
    std::string name; // in the words of the source
    std::string phenomenon;
    Period period;
    std::optional<std::int64_t> value; // none: the source itself hid it, as "<5"
};
// When and where it happened, by phenomenon; 0 is Monday, hour -1 is unknown.
struct MomentCount {
    Source source = Source::other;
    std::string phenomenon;
    int weekday = 0, hour = -1;
    std::int64_t count = 0;
};
struct SpotCount {
    Source source = Source::other;
    std::string phenomenon;
    Place place;
    std::int64_t count = 0;
};
struct Patterns {
    std::vector<MomentCount> moments;
    std::vector<SpotCount> spots;
    Placing placing = {};
};
struct Delivery {
    Source source = Source::police;
    std::string origin; // "StatLine 47013NED"
    Area area = Area::park;
    std::string region; // empty for the park
    std::vector<Count> counts;
    partnership::Sharing sharing = partnership::Sharing::working_group;
    accounts::OrganisationId organisation = {}; // whose they are; may be none
    Patterns patterns = {};
};
// As if they were imported: for the demo and for tests.
ImportId store_figures(
    db::Connection& db, partnership::Scope const& scope, Delivery const& delivery, moment::Instant now);

using LinkId = base::Id<struct LinkTag>;

// A partner that was asked for its figures, or cannot give them.
struct Request {
    Source source = Source::police;
    moment::Date asked_on = {};
    std::string unavailable; // why there are none; empty while they may come
    LinkId link = {}; // of the mail; none when it was asked in another way
    std::string name = {}, email = {}; // who was asked
    std::string wanted = {}, period = {};
    moment::Date due_on = {};
    int boundary = 0; // the version whose addresses went along
    partnership::Sharing sharing
        = partnership::Sharing::working_group; // of what comes back, until it is read in
    moment::Date reminded_on = {}, received_on = {}, checked_on = {};
};
// Field "unavailable".
i18n::Problems problems(Request const& request);
void set_request(db::Connection& db, partnership::Scope const& scope, Request const& request);
std::vector<Request> requests(db::Connection& db, partnership::Scope const& scope);

// One of the three things that matter most to an organisation.
struct TopItem {
    std::string phenomenon; // empty when it is in own words
    std::string own_words;
    std::string why;
};
std::string shown(i18n::Words const& words, TopItem const& item);
struct TopThree {
    accounts::OrganisationId organisation;
    std::array<TopItem, 3> items; // empty places stay empty
};
// Fields "phenomenon_1", "own_words_1", "why_1" ...
i18n::Problems problems(TopThree const& top);
void give_top_three(db::Connection& db, partnership::Scope const& scope, TopThree const& top);
std::vector<TopThree> top_threes(db::Connection& db, partnership::Scope const& scope);

// Partners that were asked by mail and did not answer are reminded, three days before their day and once
// after it. Answers how many.
std::int64_t remind_due(
    db::Connection& db, std::string const& public_url, std::string const& secret, moment::Instant now);

// The same for organisations that were asked for their area scan and gave no top three.
std::int64_t remind_scans_due(db::Connection& db, std::string const& public_url, moment::Instant now);

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question);
// A new round starts with new figures; those of the round before stay where they are.
inline void begin_round(db::Connection&, partnership::Scope const&, partnership::Scope const&) { }

} // namespace inventory
