#include "annex.h"

#include "texts.h"

#include <algorithm>

namespace chain {
namespace {

constexpr std::size_t named_max = 12; // of one stage; a paper says how many more there are

std::string joined(i18n::Words const& words, std::vector<Link> const& links)
{
    std::string out;
    for (std::size_t at = 0; at < std::min(links.size(), named_max); ++at) {
        out += at == 0 ? "" : "; ";
        out += words(links[at].text);
        if (!links[at].state.text.dutch.empty())
            out += " (" + words(links[at].state) + ")";
    }
    if (links.size() > named_max)
        out += "; " + words(texts::line::more, static_cast<std::int64_t>(links.size() - named_max));
    return out;
}

bool is_served(Line const& line, Stage last)
{
    return std::ranges::any_of(partnership::all_stages,
        [&](Stage stage) { return stage > line.of.stage && stage <= last && line.has(stage); });
}

} // namespace

std::vector<Line> lines(Walk& walk)
{
    std::vector<Line> out;
    for (auto const& thing : walk.things())
        if (auto line = walk.line(thing.key))
            if (thing.stage == Stage::action || !is_served(*line, Stage::action))
                out.push_back(std::move(*line));
    return out;
}

namespace {

constexpr Stage beside_action[]
    = {Stage::source, Stage::problem, Stage::objective, Stage::decision, Stage::result};

std::string gaps_of(i18n::Words const& words, Line const& line)
{
    std::string out;
    for (auto const stage : beside_action)
        if (!line.has(stage))
            out += (out.empty() ? "" : "; ") + std::string(missing(stage).in(words.language()));
    return out.empty() ? std::string(words(texts::annex::whole)) : out;
}

std::vector<std::string> row_of(i18n::Words const& words, Line const& line)
{
    std::vector<std::string> out{words(line.of.text)};
    for (auto const stage : beside_action)
        out.push_back(line.has(stage) ? joined(words, line.at(stage)) : "-");
    out.push_back(gaps_of(words, line));
    return out;
}

} // namespace

AnnexTable annex_table(i18n::Words const& words, std::vector<Line> const& lines)
{
    AnnexTable out{std::string(words(texts::annex::title)), std::string(words(texts::annex::lead)),
        std::string(words(texts::annex::caption)), {}, {}};
    out.heads.emplace_back(name(Stage::action).in(words.language()));
    for (auto const stage : beside_action)
        out.heads.emplace_back(name(stage).in(words.language()));
    out.heads.emplace_back(words(texts::annex::gaps));
    for (auto const& line : lines)
        if (line.of.stage == Stage::action)
            out.rows.push_back(row_of(words, line));
    return out;
}

void add_annex(pdf::Document& document, i18n::Words const& words, std::vector<Line> const& lines)
{
    document.heading(1, words(texts::annex::title));
    document.paragraph(std::string(words(texts::annex::lead)));
    if (lines.empty())
        document.paragraph(std::string(words(texts::annex::none)));
    for (auto const& line : lines) {
        document.heading(2, words(line.of.text));
        std::vector<std::pair<std::string, pdf::Text>> facts;
        for (auto const& stretch : line.stretches)
            if (stretch.stage != line.of.stage)
                facts.emplace_back(std::string(name(stretch.stage).in(words.language())),
                    stretch.links.empty() ? std::string(missing(stretch.stage).in(words.language()))
                                          : joined(words, stretch.links));
        document.facts(facts);
    }
}

} // namespace chain
