// Problems with what showed them, the dots of the organisations, and the objectives that answer them.
#include "stage.h"

#include "objectives/choices.h"
#include "objectives/objectives.h"
#include "objectives/problem.h"
#include "objectives/voting.h"

#include <algorithm>

namespace demo {
namespace {

using objectives::ProblemId;
using objectives::Theme;
using objectives::Unit;

// The last one has no objective yet: a gap in the chain.
std::vector<ProblemId> name_problems(Stage const& stage)
{
    auto const police = "top:" + stage.organisation("police").text();
    objectives::Problem const problems[] = {
        {{}, Theme::crime, "Er wordt vaak ingebroken bij bedrijven", "burglary",
            {"figure:burglary", "question:entrepreneurs.C1:burglary", police}, 1},
        {{}, Theme::reporting_entrepreneurs, "Veel ondernemers weten niet waar zij kunnen melden", "",
            {"question:entrepreneurs.J4:yes"}, 1},
        {{}, Theme::clean_in_repair, "Langs de wegen ligt zwerfvuil", "litter",
            {"figure:litter", "question:entrepreneurs.D1.litter"}, 1},
        {{}, Theme::clean_in_repair, "Kapotte lampen maken plekken donker", "lighting", {"figure:lighting"},
            1},
        {{}, Theme::traffic, "Vrachtwagens staan fout geparkeerd", "parking", {"figure:parking"}, 1},
    };
    std::vector<ProblemId> out;
    for (auto const& problem : problems)
        out.push_back(objectives::add_problem(stage.db, stage.scope, problem));
    objectives::add_finding(stage.db, stage.scope, out[3],
        {{}, "Drie lampen stuk bij de ingang, gezien op de avondschouw", stage.today()});
    return out;
}

void divide_dots(Stage const& stage, std::vector<ProblemId> const& problems)
{
    struct Given {
        std::string_view kind;
        std::vector<objectives::Dots> dots;
    };
    auto const key = [&](std::size_t at) { return objectives::key_of(problems[at]); };
    Given const given[] = {
        {"police", {{key(0), 4, true}, {key(1), 1, true}}},
        {"municipality", {{key(0), 2, false}, {key(2), 2, true}, {key(3), 1, true}}},
        {"entrepreneurs_association", {{key(0), 2, true}, {key(2), 1, false}, {key(4), 2, false}}},
        {"fire_brigade", {{key(0), 1, false}, {key(4), 4, true}}},
    };
    must(objectives::open_poll(
        stage.db, stage.scope, {{}, objectives::dots_usual, moment::plus_days(stage.today(), 14), {}}));
    for (auto const& one : given)
        must(objectives::vote(
            stage.db, stage.scope, {stage.organisation(one.kind), stage.today(), one.dots}, stage.today()));
    must(objectives::close_poll(stage.db, stage.scope, stage.today()));
}

// What an objective is measured by: a key of the survey or of a figure; none: there is nothing to begin from.
struct Aimed {
    Theme theme;
    std::string_view title, key;
    double target = 0;
    std::size_t problem = 0;
    std::string_view measured_by = {};
};
constexpr Aimed measured_aims[] = {
    {Theme::crime, "Minder inbraken bij bedrijven per jaar", "figure.police.2.5.1", 50, 0},
    {Theme::crime, "Ondernemers geven de veiligheid een hoger cijfer", "survey.entrepreneurs.B3", 7, 0},
    {Theme::reporting_entrepreneurs, "Meer ondernemers weten waar ze kunnen melden",
        "survey.entrepreneurs.J4:yes", 45, 1},
    {Theme::clean_in_repair, "Minder meldingen van zwerfvuil per jaar", "figure.municipality.veeg-zwerfvuil",
        120, 2},
    {Theme::clean_in_repair, "Kapotte lampen branden weer binnen een maand", "", 90, 3,
        "De gemeente telt bij elke melding de dagen."},
    {Theme::traffic, "Minder meldingen van fout parkeren per jaar", "figure.municipality.parkeeroverlast",
        150, 4},
    {Theme::traffic, "Vrachtwagens wachten op een eigen wachtplek", "", 100, 4},
};

objectives::Wish wish_of(
    Stage const& stage, std::vector<objectives::Choice> const& choices, Aimed const& aimed)
{
    objectives::Wish out{aimed.theme, std::string(aimed.title)};
    out.target = aimed.target;
    out.due_on = moment::plus_months(stage.today(), 22);
    out.measured_by = aimed.measured_by;
    if (aimed.key.empty())
        return out;
    auto const found = std::ranges::find_if(
        choices, [&](objectives::Choice const& one) { return one.baseline.key == aimed.key; });
    if (found == choices.end())
        throw base::Fault("the demo measured nothing like " + std::string(aimed.key));
    out.baseline = found->baseline;
    out.unit = found->unit;
    objectives::add_spread(out.baseline, stage.db, stage.scope, stage.house.group_size_min);
    return out;
}

void set_and_adopt(Stage const& stage, objectives::Wish const& wish, ProblemId problem)
{
    auto const id = objectives::add(stage.db, stage.scope, wish);
    objectives::set_answered(stage.db, stage.scope, id, {problem});
    must(objectives::discuss(stage.db, stage.scope, id));
    must(objectives::adopt(stage.db, stage.scope, id));
}

} // namespace

void aim_from_measured(Stage& stage)
{
    auto const problems = name_problems(stage);
    divide_dots(stage, problems);
    auto const choices = objectives::choices(stage.db, stage.scope, stage.house.group_size_min);
    for (auto const& aimed : measured_aims)
        set_and_adopt(stage, wish_of(stage, choices, aimed), problems[aimed.problem]);
    stage.note("Eigenaar De Boer Metaal", {"Doelen besproken", "Objectives discussed"});
}

void aim(Stage& stage, Agreed agreed)
{
    auto const problems = name_problems(stage);
    divide_dots(stage, problems);
    auto const due = moment::plus_months(stage.today(), 22);
    objectives::Wish const wishes[] = {
        {Theme::crime, "Ondernemers geven de veiligheid een hoger cijfer", {"", "", "", 6.4}, Unit::mark, 7.2,
            due},
        {Theme::reporting_entrepreneurs, "Meer ondernemers weten waar ze kunnen melden", {"", "", "", 41.0},
            Unit::percent, 65, due},
        {Theme::clean_in_repair, "Minder meldingen van zwerfvuil per jaar", {"", "", "", 228.0}, Unit::count,
            150, due},
        {Theme::clean_in_repair, "Kapotte lampen branden weer binnen een maand", {}, Unit::percent, 90, due},
    };
    for (std::size_t at = 0; at < std::size(wishes); ++at) {
        auto const id = objectives::add(stage.db, stage.scope, wishes[at]);
        objectives::set_answered(stage.db, stage.scope, id, {problems[at]});
        if (agreed == Agreed::drafts)
            continue;
        must(objectives::discuss(stage.db, stage.scope, id));
        must(objectives::adopt(stage.db, stage.scope, id));
    }
    stage.note("Eigenaar De Boer Metaal", {"Doelen besproken", "Objectives discussed"});
}

} // namespace demo
