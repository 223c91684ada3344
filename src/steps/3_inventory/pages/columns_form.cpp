#include "columns_form.h"

#include "texts.h"

#include "base/text.h"
#include "html/parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace inventory {
namespace {

using namespace html;

constexpr std::size_t header_choices = 20, examples = 3, sample_shown = 6, sample_columns = 12;
constexpr std::size_t cell_bytes = 40;

std::string field_of_column(std::size_t column) { return fmt::format("column_{}", column); }

Options role_options(i18n::Words const& words)
{
    Options out;
    for (std::size_t i = 0; i < role_count; ++i) {
        auto const role = static_cast<Role>(i);
        out.push_back({std::string(code(role)), std::string(name(role).in(words.language()))});
    }
    return out;
}

Options header_options(i18n::Words const& words, Sheet const& sample)
{
    Options out;
    for (std::size_t i = 0; i < std::min(sample.size(), header_choices); ++i) {
        auto const line = base::joined(sample[i].cells, " | ");
        out.push_back({std::to_string(i), words(texts::columns::row, sample[i].number, cut(line, 60))});
    }
    return out;
}

std::string examples_of(i18n::Words const& words, ColumnsForm const& form, std::size_t column)
{
    std::vector<std::string> seen;
    for (auto const cell : cells_of(form.asked.sample, form.asked.layout.header + 1, column)) {
        auto text = cut(base::trimmed(cell), cell_bytes);
        if (!text.empty() && std::ranges::find(seen, text) == seen.end())
            seen.push_back(std::move(text));
        if (seen.size() == examples)
            break;
    }
    return seen.empty() ? std::string(words(texts::columns::no_example))
                        : words(texts::columns::example, base::joined(seen, ", "));
}

Html column_field(i18n::Words const& words, ColumnsForm const& form, Fields const& fields, std::size_t column)
{
    auto const& header = form.asked.sample[form.asked.layout.header].cells;
    auto const name = base::trimmed(tabular::cell(header, column));
    auto const label = words(texts::columns::column, column + 1,
        name.empty() ? std::string(words(texts::columns::unnamed)) : cut(name, cell_bytes));
    return fields.select(field_of_column(column), label, role_options(words),
        {.hint = examples_of(words, form, column), .need = Need::unmarked});
}

Values values_of(Layout const& layout)
{
    Values out{{"header", std::to_string(layout.header)},
        {"order", layout.order == DayOrder::month_first ? "month_first" : "day_first"},
        {"subject", layout.subject}, {"period", layout.period}};
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        out.add(field_of_column(i), std::string(code(layout.columns[i])));
    return out;
}

// Each sheet by its name, as a link: another sheet has other columns.
Html sheets_view(visit::Visit const& visit, ColumnsForm const& form)
{
    if (form.opened.sheet_count() < 2)
        return {};
    std::vector<Html> links;
    for (std::size_t i = 0; i < form.opened.sheet_count(); ++i) {
        Html const name(form.opened.sheet_name(i));
        auto const link = form.path + "?blad=" + std::to_string(i + 1);
        links.push_back(i == form.asked.layout.sheet ? strong(name) : a(href(link), name));
    }
    return block(
        visit.words(texts::columns::sheet), ul(each(links, [](Html const& link) { return li(link); })));
}

Html sample_view(i18n::Words const& words, ColumnsForm const& form)
{
    auto const& [layout, sample] = form.asked;
    auto const& header = sample[layout.header].cells;
    auto const width = std::min(header.size(), sample_columns);
    DataTable table{words(texts::columns::sample_caption), {}, {}};
    for (std::size_t i = 0; i < width; ++i)
        table.columns.push_back({cut(header[i].empty() ? std::to_string(i + 1) : header[i], cell_bytes)});
    auto const end = std::min(sample.size(), layout.header + 1 + sample_shown);
    for (std::size_t row = layout.header + 1; row < end; ++row) {
        auto& cells = table.rows.emplace_back();
        for (std::size_t i = 0; i < width; ++i)
            cells.push_back(cut(tabular::cell(sample[row].cells, i), cell_bytes));
    }
    return table.rows.empty() || width == 0 ? Html() : data_table(std::move(table));
}

Html form_view(visit::Visit const& visit, ColumnsForm const& form, Fields const& fields)
{
    auto const& words = visit.words;
    Html selects;
    for (std::size_t i = 0; i < form.asked.layout.columns.size(); ++i)
        selects.add(column_field(words, form, fields, i));
    Options const orders{{"day_first", std::string(words(texts::columns::day_first))},
        {"month_first", std::string(words(texts::columns::month_first))}};
    return post_form(form.path, visit.form_token, hidden("sheet", std::to_string(form.asked.layout.sheet)),
        fields.select("header", words(texts::columns::header), header_options(words, form.asked.sample),
            {.hint = words(texts::columns::header_hint)}),
        std::move(selects), fields.radios("order", words(texts::columns::order), orders),
        fields.text("subject", words(texts::columns::subject),
            {.hint = words(texts::columns::subject_hint), .need = Need::optional}),
        fields.text("period", words(texts::columns::period),
            {.hint = words(texts::columns::period_hint), .need = Need::optional}),
        actions({submit(words(texts::columns::save)), button_link(form.back, form.back_words, Rank::quiet)}));
}

std::size_t index_in(
    http::Request const& request, std::string_view field, std::size_t end, std::size_t otherwise)
{
    auto const read = base::read_integer(request.field(field));
    return read && *read >= 0 && static_cast<std::size_t>(*read) < end ? static_cast<std::size_t>(*read)
                                                                       : otherwise;
}

} // namespace

Html columns_view(visit::Visit const& visit, ColumnsForm const& form, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, values_of(form.asked.layout), std::move(problems));
    auto const lead = form.is_known ? words(texts::columns::lead_known) : words(texts::columns::lead);
    return fragment(page_head({words(texts::columns::title), lead}), fields.summary(),
        sheets_view(visit, form), sample_view(words, form),
        p(words(texts::columns::events), " ", words(texts::columns::places)),
        panel(form_view(visit, form, fields)));
}

Layout chosen_layout(http::Request const& request, Asked const& asked)
{
    auto out = asked.layout;
    out.header = index_in(request, "header", asked.sample.size(), out.header);
    out.columns.resize(
        std::min(columns_max, std::max(out.columns.size(), asked.sample[out.header].cells.size())));
    for (std::size_t i = 0; i < out.columns.size(); ++i)
        if (auto const role = role_of(request.field(field_of_column(i))))
            out.columns[i] = *role;
    out.order = request.field("order") == "month_first" ? DayOrder::month_first : DayOrder::day_first;
    out.subject = base::trimmed(request.field("subject"));
    out.period = base::trimmed(request.field("period"));
    return out;
}

std::optional<Asked> asked_sheet(
    Opened const& opened, ReadPlace const& place, std::optional<std::int64_t> sheet)
{
    if (!sheet)
        return worth_asking(opened, place);
    auto const at = static_cast<std::size_t>(*sheet);
    auto rows = at < opened.sheet_count()
        ? opened.first_rows(at, sample_rows)
        : base::Result<Sheet, ReadRefusal>(base::refuse(ReadRefusal::unknown));
    if (!rows || rows->empty())
        return worth_asking(opened, place);
    auto layout = place.layout && place.layout->sheet == at ? *place.layout : guessed(*rows);
    layout.sheet = at;
    return Asked{std::move(layout), std::move(*rows)};
}

std::optional<std::int64_t> sheet_of(std::string_view number, std::int64_t less)
{
    auto const read = base::read_integer(number);
    return read && *read >= less ? std::optional(*read - less) : std::nullopt;
}

} // namespace inventory
