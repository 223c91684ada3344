#include "paper.h"

#include "texts.h"

#include "base/text.h"
#include "pdf/pdf.h"

#include <algorithm>
#include <map>

namespace plan {
namespace {

// Its actions by the quarter in which they begin; a quarter of year 0 is none.
using LinesByQuarter = std::map<moment::Quarter, std::vector<Line const*>>;

std::map<std::string, LinesByQuarter> lines_by_owner(i18n::Words const& words, Snapshot const& plan)
{
    std::map<std::string, LinesByQuarter> out;
    for (auto const& line : plan.lines)
        out[line.organisation.empty() ? std::string(words(texts::paper::nobody)) : line.organisation]
           [line.first]
               .push_back(&line);
    return out;
}

std::string titles_of(i18n::Words const& words, LinesByQuarter const& lines, moment::Quarter quarter)
{
    auto const found = lines.find(quarter);
    if (found == lines.end())
        return {};
    std::vector<std::string> out;
    for (auto const* line : found->second) {
        auto const until = line->first == line->last ? "" : " (" + words.short_quarter(line->last) + ")";
        out.push_back(line->title + (line->first.year == 0 ? "" : until));
    }
    return base::joined(out, "\n");
}

} // namespace

std::string board_pdf(i18n::Words const& words, Paper const& paper)
{
    auto const& plan = paper.plan;
    pdf::Setup setup;
    setup.title = words(texts::paper::board_title, plan.park);
    setup.language = i18n::code(words.language());
    setup.paper = pdf::Paper::a3_landscape;
    setup.footer = words(texts::paper::footer, plan.park);
    setup.page_label = texts::paper::page.in(words.language());
    setup.made_at = paper.made_at;
    pdf::Document document(setup);
    document.title(words(texts::paper::board_title, plan.park),
        words(texts::paper::below, plan.municipality, plan.round));
    if (plan.lines.empty()) {
        document.paragraph(words(texts::paper::empty));
        return document.finish();
    }
    document.paragraph(words(texts::paper::board_intro));
    constexpr double owner_share = 1.2;
    pdf::Table table{std::string(words(texts::paper::overview_caption)),
        {{words(texts::paper::participant), owner_share}}, {}, pdf::RowHeads::first_column};
    std::vector<moment::Quarter> quarters;
    for (int number = 1; number <= plan.timeline.count; ++number)
        quarters.push_back(quarter(plan.timeline, number));
    for (auto const one : quarters)
        table.columns.push_back({words.short_quarter(one), 1});
    auto const has_unplanned
        = std::ranges::any_of(plan.lines, [](Line const& line) { return line.first.year == 0; });
    if (has_unplanned) {
        quarters.push_back({});
        table.columns.push_back({words(texts::board::unplanned), 1});
    }
    for (auto const& [owner, lines] : lines_by_owner(words, plan)) {
        std::vector<pdf::Text> row{owner};
        for (auto const one : quarters)
            row.emplace_back(titles_of(words, lines, one));
        table.rows.push_back(std::move(row));
    }
    document.table(table);
    return document.finish();
}

} // namespace plan
