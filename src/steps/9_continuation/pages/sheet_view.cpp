#include "sheet_view.h"

#include "texts.h"

#include "html/parts.h"

#include <fmt/format.h>

namespace continuation {
namespace {

using namespace html;

Html written_view(std::string const& written)
{
    auto const all = paragraphs_of(written);
    if (all.empty())
        return {};
    return blockquote(each(all, [](std::string const& line) { return p(line); }));
}

Html table_view(SheetTable const& table)
{
    DataTable out{table.caption, {}, {}};
    for (auto const& column : table.columns)
        out.columns.push_back({column.head, column.is_number ? Align::end : Align::start});
    for (auto const& row : table.rows)
        out.rows.emplace_back(row.begin(), row.end());
    return data_table(std::move(out));
}

Html part_view(visit::Visit const& visit, SheetPart const& part)
{
    Children inside;
    for (auto const& line : part.paragraphs)
        inside.push_back(p(line));
    if (part.table && !part.table->rows.empty())
        inside.push_back(table_view(*part.table));
    if (!part.points.empty())
        inside.push_back(ul(each(part.points, [](std::string const& point) { return li(point); })));
    inside.push_back(written_view(part.written));
    if (!part.path.empty())
        inside.push_back(p(a(href(visit.path(part.path)), visit.words(texts::sheet::more, part.heading))));
    if (part.is_folded)
        return disclosure(part.heading, fragment(std::move(inside)));
    return block(part.heading, fragment(std::move(inside)));
}

} // namespace

Html sheet_view(visit::Visit const& visit, Sheet const& sheet)
{
    std::vector<Pair> facts;
    for (auto const& [name, value] : sheet.facts)
        facts.push_back({name, value});
    Html head;
    if (!facts.empty())
        head = panel(description_list(std::move(facts)));
    return fragment(std::move(head), written_view(sheet.written),
        each(sheet.parts, [&](SheetPart const& part) { return part_view(visit, part); }),
        when(!sheet.note.empty(), [&] { return p(small(sheet.note)); }));
}

Html sheet_downloads(visit::Visit const& visit, std::string_view below, std::string_view query)
{
    auto const link = [&](std::string_view ending, i18n::TextOf<0> const& name) {
        return icon_link(
            visit.path(fmt::format("{}.{}{}", below, ending, query)), Icon::download, visit.words(name));
    };
    return actions({link("pdf", texts::sheet::pdf), link("odt", texts::sheet::odt)});
}

http::Response pdf_file(visit::Visit const& visit, SheetFile const& file)
{
    return http::download(sheet_pdf(visit.words, file.sheet, visit.now),
        fmt::format("{}-{}.pdf", visit.park->partnership.slug, file.name), "application/pdf");
}

http::Response odt_file(visit::Visit const& visit, SheetFile const& file)
{
    return http::download(sheet_odt(visit.words, file.sheet, visit.now),
        fmt::format("{}-{}.odt", visit.park->partnership.slug, file.name),
        "application/vnd.oasis.opendocument.text");
}

Html round_note(visit::Visit const& visit, partnership::Round const& told)
{
    return when(told.id != visit.scope().round, [&] {
        return alert(Tone::info, visit.words(texts::rounds::told, told.number),
            visit.words(texts::rounds::told_why, visit.park->round.number));
    });
}

visit::Page step_page(visit::Visit const& visit, std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.crumbs = {{std::string(visit.words(texts::progress::title)), visit.path("vervolg")}};
    page.step = "vervolg";
    return page;
}

} // namespace continuation
