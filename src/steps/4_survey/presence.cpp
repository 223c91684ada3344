#include "presence.h"

#include "cross.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace survey {
namespace {

std::optional<std::int64_t> people_of(Population const& population, std::vector<Option const*> const& answers)
{
    std::int64_t out = 0;
    for (auto const* answer : answers) {
        auto const found = population.find(answer->id);
        if (found == population.end())
            return std::nullopt;
        out += found->second;
    }
    return out;
}

Presence presence_of(QuestionResult const& result, Population const& population)
{
    Presence out{result.question, {}};
    if (result.is_withheld)
        return out;
    auto const& figures = result.rows[0].figures;
    PresenceLine together;
    for (std::size_t at = 0; at < result.question->options.size(); ++at) {
        auto const* option = &result.question->options[at];
        if (auto const count = figures.count(at))
            out.lines.push_back({{option}, *count, people_of(population, {option}), Turnout::unknown});
        else
            together.answers.push_back(option);
    }
    // "Don't know" may be among what is hidden: then the rest is no number of people with these answers.
    bool const is_pure = figures.groups.size() == result.question->options.size();
    if (!together.answers.empty() && is_pure) {
        together.answered = figures.sums[hidden_group];
        together.people = people_of(population, together.answers);
        out.lines.push_back(std::move(together));
    }
    return out;
}

bool is_complete(Presence const& presence)
{
    return presence.lines.size() > 1 && std::ranges::all_of(presence.lines, [](PresenceLine const& line) {
        return line.people.has_value();
    });
}

void judge(std::vector<Presence>& all)
{
    std::vector<PresenceLine*> lines;
    std::vector<double> expected;
    std::vector<Tested> tests;
    for (auto& presence : all) {
        if (!is_complete(presence))
            continue;
        std::int64_t answered = 0, people = 0;
        for (auto const& line : presence.lines) {
            answered += line.answered;
            people += *line.people;
        }
        for (auto& line : presence.lines) {
            auto const share
                = static_cast<double>(*line.people) / static_cast<double>(std::max<std::int64_t>(people, 1));
            auto const wanted = share * static_cast<double>(answered);
            if (std::min(wanted, static_cast<double>(answered) - wanted) < expected_min)
                continue;
            std::array const counts{line.answered, answered - line.answered};
            std::array const shares{share, 1 - share};
            lines.push_back(&line);
            expected.push_back(wanted);
            tests.push_back({p_of_fit(counts, shares), 0});
        }
    }
    auto const marks = differing(tests);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        bool const is_less = static_cast<double>(lines[at]->answered) < expected[at];
        lines[at]->turnout = !marks[at] ? Turnout::as_expected : is_less ? Turnout::fewer : Turnout::more;
    }
}

} // namespace

std::optional<double> PresenceLine::response() const
{
    if (!people || *people == 0 || answered > *people)
        return std::nullopt;
    return static_cast<double>(answered) / static_cast<double>(*people);
}

std::vector<Presence> presences(Results const& results, Populations const& populations)
{
    std::vector<Presence> out;
    for (auto const& result : results.questions) {
        if (!splits(*result.question))
            continue;
        auto const found = populations.find(result.question->id);
        out.push_back(presence_of(result, found == populations.end() ? Population() : found->second));
    }
    judge(out);
    return out;
}

i18n::Problems problems(QuestionResult const& shown, std::map<std::string, std::string> const& typed)
{
    i18n::Problems out;
    for (std::size_t at = 0; at < shown.question->options.size(); ++at) {
        auto const field = "n_" + shown.question->options[at].id;
        auto const found = typed.find(field);
        auto const number
            = found == typed.end() ? std::nullopt : base::read_integer(base::trimmed(found->second));
        auto const answered
            = shown.is_withheld ? std::int64_t{0} : shown.rows[0].figures.count(at).value_or(0);
        if (!number || *number < 0 || *number > population_max)
            out.push_back(i18n::problem(field, texts::presence::number_needed));
        else if (*number < answered)
            out.push_back(i18n::problem(field, texts::presence::at_least, answered));
    }
    return out;
}

} // namespace survey
