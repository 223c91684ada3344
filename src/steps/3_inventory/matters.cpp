#include "matters.h"

#include "importing.h"
#include "inventory.h"

#include <algorithm>
#include <functional>

namespace inventory {
namespace {

constexpr int days_new = 92;

// One for each source, the newest: what the whole group may see.
std::vector<partnership::Matter> new_figures(db::Connection& db, partnership::StepQuestion const& question)
{
    auto const since = moment::plus_days(question.today, -days_new);
    std::vector<partnership::Matter> out;
    std::vector<Source> told;
    auto all = imports(db, partnership::Reader::of_group(question.scope));
    std::ranges::stable_sort(all, std::greater<>{}, &Import::at);
    for (auto const& one : all) {
        auto const source = one.choices.source.value_or(Source::other);
        auto const day = moment::local_date(one.at);
        bool const is_told = std::ranges::find(told, source) != told.end();
        if (one.state != ImportState::saved || day < since || is_told)
            continue;
        told.push_back(source);
        partnership::Matter matter;
        matter.kind = partnership::MatterKind::figures;
        matter.key = "figures:" + one.id.text();
        matter.text = {name(source), {}};
        matter.path = "inventarisatie";
        matter.date = day;
        out.push_back(std::move(matter));
    }
    return out;
}

} // namespace

partnership::Agenda agenda() { return {new_figures, {}, nullptr}; }

} // namespace inventory
