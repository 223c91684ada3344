#include "status_sheet_pages.h"

#include "address.h"
#include "parts.h"
#include "sheet_parts.h"
#include "status_sheet.h"
#include "texts.h"

#include "base/text.h"
#include "tabular/writing.h"

#include <algorithm>
#include <unordered_map>

namespace area {
namespace {

using namespace html;

constexpr std::size_t changes_shown_max = 50;

visit::Page filled_in_frame(visit::Visit const& visit, std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.crumbs = address_crumbs(visit.words, visit);
    page.step = "gebied";
    return page;
}

visit::Page filled_in_upload_page(visit::Visit const& visit, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, std::move(problems));
    std::string const title(words(texts::filled_in::title));
    auto form = upload_form(visit.path("gebied/adressen/ingevuld"), visit.form_token,
        fields.file("file", words(texts::filled_in::file),
            {.hint = words(texts::sheet::file_hint), .accept = sheet_types}),
        actions({submit(words(texts::filled_in::submit)),
            button_link(visit.path("gebied/adressen"), words(texts::upload::back), Rank::quiet)}));
    auto how = fragment(p(words(texts::filled_in::how_list)), p(words(texts::filled_in::how_status)),
        p(words(texts::filled_in::how_names)),
        actions({icon_link(visit.path("gebied/adressen.xlsx"), Icon::download, "XLSX")}));
    return filled_in_frame(visit, title,
        fragment(page_head({title, words(texts::filled_in::lead)}), fields.summary(),
            columns(panel(std::move(form)), card({words(texts::filled_in::how), std::move(how)}))));
}

std::string sheet_path(visit::Visit const& visit, Sheet const& sheet)
{
    return visit.path("gebied/adressen/ingevuld/" + sheet.id.text());
}

struct Preview {
    Sheet sheet;
    std::vector<SheetRow> rows;
    std::vector<Address> addresses;
    StatusPlan plan;
};

Preview preview_of(visit::Visit const& visit, Sheet sheet)
{
    Preview out{std::move(sheet), {}, addresses(visit.db, visit.scope()), {}};
    out.rows = rows_of_sheet(visit.db, out.sheet.id);
    out.plan = plan_of(out.rows, out.addresses);
    return out;
}

// "Nog niet bekend, straks Bedrijf", or the one word that stays.
std::string from_to(i18n::Words const& words, std::string_view now, std::string_view wanted)
{
    return now == wanted
        ? std::string(now)
        : words(texts::filled_in::from_to, now.empty() ? "-" : now, wanted.empty() ? "-" : wanted);
}

Html changes_table(visit::Visit const& visit, Preview const& preview)
{
    auto const& words = visit.words;
    auto const language = words.language();
    std::unordered_map<std::int64_t, Address const*> by_id;
    for (auto const& address : preview.addresses)
        by_id.emplace(address.id.value, &address);
    DataTable table{
        {}, {{words(texts::list::address)}, {words(texts::list::kind)}, {words(texts::list::company)}}, {}};
    for (auto const& row : preview.rows) {
        auto const found = by_id.find(row.address.value);
        if (row.outcome != RowOutcome::change || found == by_id.end())
            continue;
        auto const& address = *found->second;
        if (table.rows.size() == changes_shown_max)
            break;
        table.rows.push_back({address.street + " " + written_number(address),
            from_to(words, name(address.kind).in(language), name(kind_of(row.kind)).in(language)),
            from_to(words, written_companies(address.companies, ", "),
                written_companies(read_companies(row.names), ", "))});
    }
    table.caption = words(texts::filled_in::caption, table.rows.size());
    return table.rows.empty() ? Html() : data_table(std::move(table));
}

Html preview_view(visit::Visit const& visit, Preview const& preview, i18n::Problems problems)
{
    auto const& words = visit.words;
    auto const passed = passed_over(preview.rows);
    Fields const fields(words, {}, std::move(problems));
    bool const changes = preview.plan.changes() > 0;
    Children buttons{submit_as("do", "cancel", words(texts::sheet::cancel), Rank::quiet)};
    if (changes)
        buttons.insert(
            buttons.begin(), submit_as("do", "save", words(texts::filled_in::save), Rank::primary));
    return fragment(
        page_head({words(texts::filled_in::preview),
            words(texts::import::of_file, preview.sheet.name, words.date_time(preview.sheet.at))}),
        fields.summary(),
        tiles({tile({preview.plan.kinds.size(), words(texts::filled_in::kinds)}),
            tile({preview.plan.renamed.size(), words(texts::filled_in::names)}),
            tile({passed.size(), words(texts::sheet::passed)})}),
        when(!changes, p(words(texts::filled_in::nothing))), changes_table(visit, preview),
        post_form(sheet_path(visit, preview.sheet), visit.form_token,
            hidden("changes", std::to_string(preview.plan.changes())), actions(std::move(buttons))),
        passed_over_block(visit, preview.sheet, passed, sheet_path(visit, preview.sheet) + "/rijen.csv"));
}

visit::Page preview_page(visit::Visit const& visit, Preview const& preview, i18n::Problems problems)
{
    return filled_in_frame(visit, std::string(visit.words(texts::filled_in::preview)),
        preview_view(visit, preview, std::move(problems)));
}

visit::Answer save_statuses(visit::Visit const& visit, Preview const& preview)
{
    auto const& plan = preview.plan;
    carry_out(visit.db, visit.scope(), plan, visit.now);
    visit.note(i18n::message(texts::journal::filled_in, plan.kinds.size(), plan.renamed.size()));
    return visit::done(visit, visit.path("gebied/adressen"),
        i18n::message(texts::filled_in::saved, plan.kinds.size(), plan.renamed.size()));
}

} // namespace

visit::Answer show_status_upload(visit::Visit& visit, http::Request&)
{
    return filled_in_upload_page(visit, {});
}

visit::Answer act_status_upload(visit::Visit& visit, http::Request& request)
{
    auto const sent = sent_table(visit, request);
    if (!sent)
        return visit::with_problems(filled_in_upload_page(visit, {sent.error()}));
    auto const rows = read_statuses(sent->table, addresses(visit.db, visit.scope()));
    if (!rows)
        return visit::with_problems(
            filled_in_upload_page(visit, {i18n::problem("file", texts::filled_in::no_columns)}));
    auto const id
        = open_sheet(visit.db, visit.scope(), {{}, SheetPurpose::statuses, sent->name, visit.now}, *rows);
    return http::redirect(visit.path("gebied/adressen/ingevuld/" + id.text()));
}

visit::Answer show_status_sheet(visit::Visit& visit, http::Request& request)
{
    auto const sheet = asked_sheet(visit, request, SheetPurpose::statuses);
    return sheet ? visit::Answer(preview_page(visit, preview_of(visit, *sheet), {})) : http::not_found();
}

visit::Answer act_status_sheet(visit::Visit& visit, http::Request& request)
{
    auto const sheet = asked_sheet(visit, request, SheetPurpose::statuses);
    if (!sheet)
        return http::not_found();
    if (request.field("do") == "cancel") {
        close_sheets(visit.db, visit.scope(), SheetPurpose::statuses);
        return visit::done(visit, visit.path("gebied/adressen"), i18n::message(texts::sheet::cancelled));
    }
    auto const preview = preview_of(visit, *sheet);
    if (base::read_integer(request.field("changes")) != static_cast<std::int64_t>(preview.plan.changes()))
        return visit::with_problems(
            preview_page(visit, preview, {i18n::problem("", texts::sheet::list_changed)}));
    return save_statuses(visit, preview);
}

// With the columns of the list, so that it can be corrected and sent again.
visit::Answer download_status_rows(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto const sheet = asked_sheet(visit, request, SheetPurpose::statuses);
    if (!sheet)
        return http::not_found();
    tabular::CsvWriter writer;
    writer.row({words(texts::list::postcode), words(texts::list::number), words(texts::list::letter),
        words(texts::list::addition), words(texts::list::street), words(texts::list::town),
        words(texts::list::kind), words(texts::list::company), words(texts::list::reference),
        words(texts::import::row), words(texts::import::why)});
    for (auto const& row : passed_over(rows_of_sheet(visit.db, sheet->id))) {
        auto const& place = row.place;
        auto const names = written_companies(read_companies(row.names), " | ");
        auto const reference = row.address ? row.address.text() : std::string();
        writer.row({std::string_view(place.postcode), place.number, std::string_view(place.letter),
            std::string_view(place.addition), std::string_view(place.street), std::string_view(place.town),
            std::string_view(row.written), std::string_view(names), std::string_view(reference),
            static_cast<std::int64_t>(row.number), name(row.outcome).in(words.language())});
    }
    return http::download(writer.text(), "adressen-verbeteren.csv", "text/csv; charset=utf-8");
}

} // namespace area
