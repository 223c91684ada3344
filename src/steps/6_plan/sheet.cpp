#include "paper.h"

#include "texts.h"

#include "base/text.h"
#include "tabular/writing.h"

#include <array>

namespace plan {
namespace {

constexpr std::size_t columns = 16;
using Cells = std::array<std::string, columns>;

Cells head_of(i18n::Words const& words)
{
    auto const text = [&](i18n::TextOf<0> const& one) { return std::string(words(one)); };
    return {text(texts::paper::action), text(texts::sheet::chapter), text(texts::sheet::theme),
        text(texts::sheet::objective), text(texts::sheet::organisation), text(texts::sheet::person),
        text(texts::paper::partners), text(texts::sheet::first), text(texts::sheet::last),
        text(texts::sheet::repeat), text(texts::sheet::state), text(texts::paper::done_when),
        text(texts::sheet::measure), text(texts::sheet::hours), text(texts::sheet::budget),
        text(texts::sheet::source)};
}

std::string theme_name(i18n::Words const& words, std::string_view code)
{
    auto const name = objectives::name_of_theme(code);
    return name ? std::string(name->in(words.language())) : "";
}

Cells cells_of(i18n::Words const& words, Line const& line)
{
    auto const language = words.language();
    auto const repeat = repeat_of(line.repeat).value_or(measures::Repeat::once);
    auto const state = state_of(line.state).value_or(State::concept_);
    return {line.title,
        std::string(measures::name_of(measures::library().chapters, line.chapter).in(language)),
        theme_name(words, line.theme), line.objective, line.organisation, line.person,
        base::joined(line.partners, ", "), shown_period(words, line.first, line.first),
        shown_period(words, line.last, line.last), std::string(name(repeat).in(language)),
        std::string(name(state).in(language)), line.done_when, line.measure,
        line.hours == 0 ? "" : std::to_string(line.hours),
        line.budget_cents == 0 ? "" : words.money(line.budget_cents), line.budget_source};
}

template <class Writer> void put(Writer& writer, Cells const& cells)
{
    std::array<tabular::Value, columns> values;
    for (std::size_t i = 0; i < columns; ++i)
        values[i] = std::string_view(cells[i]);
    writer.row(values);
}

} // namespace

std::string csv_of(i18n::Words const& words, Snapshot const& plan)
{
    tabular::CsvWriter writer;
    put(writer, head_of(words));
    for (auto const& line : plan.lines)
        put(writer, cells_of(words, line));
    return writer.text();
}

void write_xlsx(i18n::Words const& words, Snapshot const& plan, std::string const& path)
{
    tabular::XlsxWriter writer(path);
    auto const head = head_of(words);
    std::vector<std::string_view> const views(head.begin(), head.end());
    writer.sheet(words(texts::sheet::name), views);
    for (auto const& line : plan.lines)
        put(writer, cells_of(words, line));
    for (auto const& chapter : measures::library().chapters) {
        writer.sheet(chapter.name.in(words.language()), views);
        for (auto const& line : plan.lines)
            if (line.chapter == chapter.id)
                put(writer, cells_of(words, line));
    }
    writer.finish();
}

} // namespace plan
