// Figures and survey.
#include "photo.h"
#include "stage.h"

#include "files/files.h"
#include "images/images.h"
#include "inventory/inventory.h"
#include "inventory/placer.h"
#include "inventory/top_three_asking.h"
#include "inventory/top_three_scan.h"
#include "survey/outcome_demo.h"
#include "survey/recipients.h"
#include "survey/survey.h"

#include "area/area.h"

#include <algorithm>
#include <fstream>
#include <map>

namespace demo {
namespace {

using inventory::Source;

// How a count goes through the year, in percent of its mean; more in the dark months.
constexpr int season[] = {130, 115, 105, 90, 80, 75, 70, 75, 95, 110, 120, 135};

struct Line {
    std::string_view category, name, phenomenon;
    int mean_by_year[3]; // of a month, in tenths: the oldest year first
};

constexpr Line police_lines[] = {
    {"2.5.1", "Diefstal/inbraak bedrijven", "burglary", {62, 70, 58}},
    {"1.2.1", "Diefstal uit/vanaf motorvoertuigen", "vehicle_theft", {48, 44, 51}},
    {"2.2.1", "Vernieling of zaakbeschadiging", "vandalism", {80, 76, 84}},
};
constexpr Line report_lines[] = {
    {"veeg-zwerfvuil", "Zwerfvuil", "litter", {140, 155, 190}},
    {"straatverlichting", "Straatverlichting", "lighting", {70, 60, 64}},
    {"parkeeroverlast", "Parkeeroverlast", "parking", {120, 150, 165}},
};
// Whoever manages the park walks round it and counts too.
constexpr Line round_lines[] = {{"zwerfvuil", "Zwerfvuil op de ronde", "litter", {90, 84, 110}}};

// The same, where a group has worked on it for two years: the oldest of these was the newest then.
constexpr Line police_lines_later[] = {
    {"2.5.1", "Diefstal/inbraak bedrijven", "burglary", {58, 45, 31}},
    {"1.2.1", "Diefstal uit/vanaf motorvoertuigen", "vehicle_theft", {51, 47, 42}},
    {"2.2.1", "Vernieling of zaakbeschadiging", "vandalism", {84, 79, 71}},
};
constexpr Line report_lines_later[] = {
    {"veeg-zwerfvuil", "Zwerfvuil", "litter", {190, 160, 133}},
    {"straatverlichting", "Straatverlichting", "lighting", {64, 52, 38}},
    {"parkeeroverlast", "Parkeeroverlast", "parking", {165, 170, 176}},
};
constexpr Line round_lines_later[] = {{"zwerfvuil", "Zwerfvuil op de ronde", "litter", {110, 96, 78}}};

struct Counting {
    std::span<Line const> police, reports, rounds;
};
Counting counting_of(Time time)
{
    if (time == Time::first)
        return {police_lines, report_lines, round_lines};
    return {police_lines_later, report_lines_later, round_lines_later};
}

inventory::Delivery delivery(Source source, std::string origin, std::span<Line const> lines, int last_year)
{
    inventory::Delivery out{source, std::move(origin), inventory::Area::park, "", {}};
    for (auto const& line : lines)
        for (int year = 0; year < 3; ++year)
            for (int month = 1; month <= 12; ++month) {
                auto const count = (line.mean_by_year[year] * season[month - 1] + 500) / 1000;
                out.counts.push_back(
                    {std::string(line.category), std::string(line.name), std::string(line.phenomenon),
                        {inventory::Span::month, last_year - 2 + year, month}, count});
            }
    return out;
}

// A phenomenon that is spread over days and places as its counts are over months.
struct Spreading {
    Source source;
    std::string_view phenomenon;
    std::int64_t total = 0;
    std::size_t around = 7; // every so manieth address has something of it
};

std::int64_t total_of(inventory::Delivery const& delivery, std::string_view phenomenon)
{
    std::int64_t sum = 0;
    for (auto const& count : delivery.counts)
        if (count.phenomenon == phenomenon)
            sum += count.value.value_or(0);
    return sum;
}

// Around some addresses there is more than around others; the last takes what is left.
void add_spots(inventory::Patterns& patterns, Spreading const& what, inventory::Placer const& placer,
    std::vector<area::Address> const& addresses)
{
    constexpr int weights[] = {1, 0, 4, 2, 9, 1, 3, 0, 6, 2, 1, 14, 2};
    std::map<inventory::Place, std::int64_t> weighed;
    std::int64_t whole = 0, given = 0;
    for (std::size_t i = 0; i < addresses.size(); i += what.around) {
        auto const weight = weights[i % std::size(weights)];
        weighed[placer.at(addresses[i].point)] += weight;
        whole += weight;
    }
    for (auto const& [place, weight] : weighed) {
        bool const is_last = place == weighed.rbegin()->first;
        auto const count = is_last ? what.total - given : what.total * weight / whole;
        given += count;
        if (count > 0)
            patterns.spots.push_back({what.source, std::string(what.phenomenon), place, count});
    }
}

// More on weekdays, most in the evening.
void add_patterns(inventory::Patterns& patterns, Spreading const& what)
{
    constexpr int by_weekday[] = {14, 12, 13, 15, 22, 31, 27};
    constexpr int by_part[] = {24, 12, 21, 43};
    for (int day = 0; day < 7; ++day)
        for (int part = 0; part < 4; ++part)
            patterns.moments.push_back({what.source, std::string(what.phenomenon), day, part * 6 + 2,
                (by_weekday[day] * by_part[part] + 50) / 100});
}

// Three parts by their streets, from south to north.
void divide(Stage& stage, std::vector<area::Address> const& addresses)
{
    std::map<std::string, double> southmost;
    for (auto const& address : addresses) {
        auto const [at, is_new] = southmost.try_emplace(address.street, address.point.y);
        at->second = std::min(at->second, address.point.y);
    }
    std::vector<std::pair<double, std::string>> streets;
    for (auto const& [street, y] : southmost)
        streets.emplace_back(y, street);
    std::ranges::sort(streets);
    constexpr std::string_view names[] = {"Zuid", "Midden", "Noord"};
    std::vector<area::SubArea> parts(std::size(names));
    for (std::size_t i = 0; i < streets.size(); ++i)
        parts[std::min(i, parts.size() - 1)].streets.push_back(streets[i].second);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].name = names[i];
        if (!parts[i].streets.empty())
            area::make_sub_area(stage.db, stage.scope, parts[i]);
    }
}

struct Top {
    std::string_view organisation, first, second, third, often;
};
constexpr Top tops[] = {
    {"police", "burglary", "vandalism", "vehicle_theft",
        "Inbraken in het weekend, via de achterkant. Diefstal van gereedschap uit busjes."},
    {"municipality", "litter", "parking", "lighting",
        "Zwerfafval bij de containers. Vrachtwagens die ’s nachts op de stoep staan."},
    {"fire_brigade", "traffic_safety", "fires", "vacancy",
        "Hekken voor brandkranen en dichte achteringangen."},
    {"entrepreneurs_association", "parking", "litter", "burglary", ""},
};

// Through the program that opens files of strangers, as a photo of a visitor goes; a house without it (that
// of the tests) shows none.
void show_photo_of_waste(Stage& stage)
{
    if (!stage.house.files || stage.house.reader.empty())
        return;
    auto const file = stage.house.files->temporary();
    std::ofstream(file.path(), std::ios::binary) << photo_of_waste();
    auto const photo = must(images::cleaned(file.path(), stage.house.reader.string()));
    inventory::set_photo(stage.db, stage.scope, stage.organisation("municipality"),
        {stage.house.files->put(photo->bytes).name, "Zakken en dozen naast een volle container.",
            photo->width, photo->height});
}

void give_scans(Stage& stage)
{
    inventory::ask_for_scans(stage.db, stage.scope, {stage.house.public_url, stage.park},
        moment::plus_days(stage.today(), 14), stage.now);
    for (auto const& top : tops)
        inventory::give_scan(stage.db, stage.scope,
            {{stage.organisation(top.organisation),
                 {{{std::string(top.first), "", "Komt het meest voor."}, {std::string(top.second), "", ""},
                     {std::string(top.third), "", ""}}}},
                std::string(top.often), {}});
    show_photo_of_waste(stage);
}

survey::Survey running_survey(Stage const& stage)
{
    auto const all = survey::surveys(stage.db, stage.scope);
    if (all.empty())
        throw base::Fault("the demo has no survey");
    return all.front();
}

} // namespace

void take_stock(Stage& stage, Time time)
{
    auto const lines = counting_of(time);
    auto const last_year = stage.today().year - 1;
    auto const addresses = area::addresses(stage.db, stage.scope);
    auto crimes = delivery(Source::police, "Politie, op postcode en huisnummer", lines.police, last_year);
    if (time == Time::first)
        divide(stage, addresses);
    inventory::Placer const placer(area::sub_areas(stage.db, stage.scope), addresses);
    Spreading const burglary{Source::police, "burglary", total_of(crimes, "burglary"), 7};
    crimes.patterns.placing = placer.placing();
    add_patterns(crimes.patterns, burglary);
    add_spots(crimes.patterns, burglary, placer, addresses);
    inventory::store_figures(stage.db, stage.scope, crimes, stage.now);
    auto reports = delivery(Source::municipality, "Meldingen openbare ruimte", lines.reports, last_year);
    Spreading const litter{Source::municipality, "litter", total_of(reports, "litter"), 3};
    reports.patterns.placing = placer.placing();
    add_patterns(reports.patterns, litter);
    add_spots(reports.patterns, litter, placer, addresses);
    auto rounds = delivery(Source::other, "Rondes van de parkmanager", lines.rounds, last_year);
    rounds.patterns.placing = placer.placing();
    add_spots(rounds.patterns, {Source::other, "litter", total_of(rounds, "litter"), 5}, placer, addresses);
    inventory::store_figures(stage.db, stage.scope, rounds, stage.now);
    inventory::store_figures(stage.db, stage.scope, reports, stage.now);
    inventory::set_request(stage.db, stage.scope, {Source::fire_brigade, stage.today(), ""});
    inventory::set_request(stage.db, stage.scope,
        {Source::environment_service, stage.today(), "De dienst houdt geen cijfers per terrein bij."});
    give_scans(stage);
    stage.note("PVO-adviseur",
        {"Cijfers van politie en gemeente bewaard", "Figures of police and municipality saved"});
}

// Days that pass, and which part of the answers is there then, per hundred.
struct AnswersBy {
    int days;
    std::int64_t percent;
};
constexpr AnswersBy answers_by_day[] = {{2, 20}, {1, 45}, {2, 60}, {4, 70}, {4, 90}, {1, 100}};

namespace {

// With the questions of last time, where there was one.
survey::SurveyId prepare_survey(Stage const& stage, Time time)
{
    survey::Wanted wanted{survey::Audience::entrepreneurs, moment::plus_days(stage.today(), 35), {}};
    if (time == Time::two_years_later)
        wanted.begins_with = survey::BeginsWith::former;
    auto const id = *must(survey::prepare(stage.db, stage.scope, wanted));
    if (time == Time::first)
        survey::add_own_questions_for_demo(stage.db, *survey::find(stage.db, stage.scope, id),
            stage.person("Adviseur veiligheid"), stage.now);
    return id;
}

} // namespace

void ask(Stage& stage, std::int64_t answers, Time time)
{
    using survey::Audience;
    auto const answer = time == Time::first ? survey::answer_for_demo : survey::answer_again_for_demo;
    auto const id = prepare_survey(stage, time);
    auto const survey = *survey::find(stage.db, stage.scope, id);
    auto const recipients = survey::recipients_of(area::addresses(stage.db, stage.scope),
        Audience::entrepreneurs, area::sub_areas(stage.db, stage.scope));
    must(survey::invite(stage.db, survey, recipients, {stage.house.secret}));
    must(survey::open(stage.db, running_survey(stage), stage.today()));
    stage.note(
        "Adviseur veiligheid", {"Enquête geopend en brieven gemaakt", "Survey opened and letters made"});
    // Most come in the days after the letter and after the reminder.
    std::int64_t given = 0;
    for (auto const& by : answers_by_day) {
        stage.pass(by.days);
        auto const wanted = answers * by.percent / 100 - given;
        given += answer(stage.db, running_survey(stage), wanted, stage.today());
    }
    survey::take_stands(stage.db, stage.today(), stage.house.group_size_min);
    survey::reach_for_demo(stage.db, running_survey(stage), stage.today());
}

void conclude(Stage& stage)
{
    must(survey::close(stage.db, running_survey(stage), stage.today()));
    survey::release_unmarked(stage.db, running_survey(stage), stage.house.group_size_min);
    must(survey::share_results(stage.db, running_survey(stage)));
    survey::describe_outcome_for_demo(stage.db, running_survey(stage), stage.now);
    survey::write_report_for_demo(stage.db, running_survey(stage), stage.house.group_size_min);
    stage.note("Adviseur veiligheid", {"Uitslag van de enquête gedeeld", "Results of the survey shared"});
}

} // namespace demo
