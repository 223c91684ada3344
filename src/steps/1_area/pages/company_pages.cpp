#include "company_pages.h"

#include "address.h"
#include "company_match.h"
#include "parts.h"
#include "sheet_parts.h"
#include "texts.h"

#include "base/text.h"
#include "tabular/writing.h"

#include <algorithm>

namespace area {
namespace {

using namespace html;

constexpr std::size_t doubts_shown_max = 10;

visit::Page company_frame(visit::Visit const& visit, std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.crumbs = address_crumbs(visit.words, visit);
    page.step = "gebied";
    return page;
}

visit::Page company_upload_page(visit::Visit const& visit, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, std::move(problems));
    std::string const title(words(texts::companies::title));
    return company_frame(visit, title,
        fragment(page_head({title, words(texts::companies::lead)}), fields.summary(),
            columns(panel(upload_form(visit.path("gebied/adressen/bedrijven"), visit.form_token,
                        fields.file("file", words(texts::companies::file),
                            {.hint = words(texts::sheet::file_hint), .accept = sheet_types}),
                        actions({submit(words(texts::companies::submit)),
                            button_link(
                                visit.path("gebied/adressen"), words(texts::upload::back), Rank::quiet)}))),
                card({words(texts::companies::which),
                    fragment(p(words(texts::companies::which_lists)),
                        p(words(texts::companies::which_columns)), p(words(texts::companies::privacy)))}))));
}

std::string company_path(visit::Visit const& visit, Sheet const& sheet, std::string_view below = "")
{
    return visit.path("gebied/adressen/bedrijven/" + sheet.id.text()) + std::string(below);
}

struct Matching {
    Sheet sheet;
    std::vector<SheetRow> rows;
    std::vector<Address> addresses;
    CompanyPlan plan;
};

Matching matching_of(visit::Visit const& visit, Sheet sheet)
{
    Matching out{std::move(sheet), {}, addresses(visit.db, visit.scope()), {}};
    out.rows = rows_of_sheet(visit.db, out.sheet.id);
    out.plan = companies_plan(out.rows, out.addresses);
    return out;
}

std::string choice_field(SheetRow const& row) { return "row" + std::to_string(row.number); }

std::string place_of_row(SheetRow const& row)
{
    std::vector<std::string> parts;
    for (auto const& part : {row.written, written_postcode(row.place.postcode), row.place.town})
        if (!part.empty())
            parts.push_back(part);
    return base::joined(parts, ", ");
}

Option option_of(i18n::Words const& words, Address const& address)
{
    auto hint = std::string(name(address.kind).in(words.language()));
    if (!address.companies.empty())
        hint += ": " + written_companies(address.companies, ", ");
    return {address.id.text(),
        address.street + " " + written_number(address) + ", " + written_postcode(address.postcode) + " "
            + address.town,
        hint};
}

Html doubt_card(i18n::Words const& words, SheetRow const& row, CompanyMatch const& match)
{
    Options options;
    for (auto const* address : match.candidates)
        options.push_back(option_of(words, *address));
    options.push_back({"none", std::string(words(texts::companies::none)), ""});
    Fields const fields(words, {});
    return panel(fields.radios(choice_field(row), row.names, options,
        {.hint = words(texts::companies::in_list, place_of_row(row)), .need = Need::unmarked}));
}

Html doubts_block(visit::Visit const& visit, Matching const& matching)
{
    auto const& words = visit.words;
    auto const open = count_of(matching.rows, RowOutcome::doubtful);
    if (open == 0)
        return {};
    CompanyMatcher const matcher(matching.addresses);
    auto form = post_form(company_path(visit, matching.sheet), visit.form_token);
    std::size_t shown = 0;
    for (auto const& row : matching.rows)
        if (row.outcome == RowOutcome::doubtful && shown++ < doubts_shown_max)
            form.add(doubt_card(words, row, matcher.match(row.place)));
    form.add(actions({submit(words(texts::companies::keep_choices))}));
    return block(words(texts::companies::doubts, open),
        fragment(p(words(texts::companies::doubts_advice)), std::move(form)));
}

Html save_block(visit::Visit const& visit, Matching const& matching)
{
    auto const& words = visit.words;
    auto const& plan = matching.plan;
    auto const open = count_of(matching.rows, RowOutcome::doubtful);
    Children buttons{submit_as("do", "cancel", words(texts::sheet::cancel), Rank::quiet)};
    if (!plan.names.empty() || !plan.kinds.empty())
        buttons.insert(buttons.begin(),
            submit_as(
                "do", "save", words(texts::companies::save), open == 0 ? Rank::primary : Rank::secondary));
    return card({words(texts::companies::saving),
        fragment(p(words(texts::companies::effect, plan.names.size(), plan.kinds.size())),
            when(open > 0, p(words(texts::companies::open_stay_out, open))),
            post_form(company_path(visit, matching.sheet, "/bewaar"), visit.form_token,
                hidden("names", std::to_string(plan.names.size())), actions(std::move(buttons))))});
}

visit::Page matching_page(visit::Visit const& visit, Matching const& matching, i18n::Problems problems)
{
    auto const& words = visit.words;
    auto const& rows = matching.rows;
    Fields const fields(words, {}, std::move(problems));
    auto passed = passed_over(rows);
    std::erase_if(passed, [](SheetRow const& row) { return row.outcome == RowOutcome::doubtful; });
    std::string const title(words(texts::companies::result));
    return company_frame(visit, title,
        fragment(page_head({title,
                     words(texts::import::of_file, matching.sheet.name, words.date_time(matching.sheet.at))}),
            fields.summary(),
            tiles({tile({rows.size(), words(texts::import::rows_read)}),
                tile({count_of(rows, RowOutcome::sure) + count_of(rows, RowOutcome::chosen),
                    words(texts::companies::sure)}),
                tile({count_of(rows, RowOutcome::doubtful), words(texts::companies::doubtful)}),
                tile({count_of(rows, RowOutcome::outside), words(texts::companies::outside)})}),
            doubts_block(visit, matching), save_block(visit, matching),
            passed_over_block(
                visit, matching.sheet, passed, company_path(visit, matching.sheet, "/rijen.csv"))));
}

// Only what the matcher itself offers can be chosen.
void keep_choice(visit::Visit const& visit, SheetId sheet, SheetRow row,
    std::pair<CompanyMatch, std::string_view> const& told)
{
    auto const& [match, chosen] = told;
    row.outcome = RowOutcome::none_of_these;
    for (auto const* address : match.candidates)
        if (address->id.text() == chosen)
            row.outcome = RowOutcome::chosen, row.address = address->id;
    if (row.outcome == RowOutcome::chosen || chosen == "none")
        update_sheet_row(visit.db, sheet, row);
}

std::vector<CompanyRow> companies_in(
    SentTable const& sent, CompanyMatcher const& matcher, i18n::Problems& problems)
{
    auto const is_street = [&](std::string_view street) { return matcher.is_street(street); };
    auto rows = read_company_list(sent.table, is_street);
    if (rows && !rows->empty())
        return std::move(*rows);
    problems.push_back(rows ? i18n::problem("file", texts::companies::empty)
            : rows.error() == CompanyListFlaw::no_name
            ? i18n::problem("file", texts::companies::no_name_column)
            : i18n::problem("file", texts::companies::no_address_column));
    return {};
}

} // namespace

visit::Answer show_company_upload(visit::Visit& visit, http::Request&)
{
    return company_upload_page(visit, {});
}

visit::Answer act_company_upload(visit::Visit& visit, http::Request& request)
{
    auto const sent = sent_table(visit, request);
    if (!sent)
        return visit::with_problems(company_upload_page(visit, {sent.error()}));
    auto const all = addresses(visit.db, visit.scope());
    CompanyMatcher const matcher(all);
    i18n::Problems problems;
    auto const rows = companies_in(*sent, matcher, problems);
    if (!problems.empty())
        return visit::with_problems(company_upload_page(visit, std::move(problems)));
    auto const id = open_sheet(visit.db, visit.scope(), {{}, SheetPurpose::companies, sent->name, visit.now},
        matched(rows, matcher));
    return http::redirect(visit.path("gebied/adressen/bedrijven/" + id.text()));
}

visit::Answer show_company_sheet(visit::Visit& visit, http::Request& request)
{
    auto const sheet = asked_sheet(visit, request, SheetPurpose::companies);
    return sheet ? visit::Answer(matching_page(visit, matching_of(visit, *sheet), {})) : http::not_found();
}

visit::Answer act_company_choices(visit::Visit& visit, http::Request& request)
{
    auto const sheet = asked_sheet(visit, request, SheetPurpose::companies);
    if (!sheet)
        return http::not_found();
    auto const all = addresses(visit.db, visit.scope());
    CompanyMatcher const matcher(all);
    for (auto const& row : rows_of_sheet(visit.db, sheet->id)) {
        auto const chosen = request.field(choice_field(row));
        if (row.outcome == RowOutcome::doubtful && !chosen.empty())
            keep_choice(visit, sheet->id, row, {matcher.match(row.place), chosen});
    }
    return http::redirect(company_path(visit, *sheet));
}

visit::Answer act_company_sheet(visit::Visit& visit, http::Request& request)
{
    auto const sheet = asked_sheet(visit, request, SheetPurpose::companies);
    if (!sheet)
        return http::not_found();
    auto const list = visit.path("gebied/adressen");
    if (request.field("do") == "cancel") {
        close_sheets(visit.db, visit.scope(), SheetPurpose::companies);
        return visit::done(visit, list, i18n::message(texts::sheet::cancelled));
    }
    auto const matching = matching_of(visit, *sheet);
    auto const& plan = matching.plan;
    if (base::read_integer(request.field("names")) != static_cast<std::int64_t>(plan.names.size()))
        return visit::with_problems(
            matching_page(visit, matching, {i18n::problem("", texts::sheet::list_changed)}));
    carry_out(visit.db, visit.scope(), plan, visit.now);
    visit.note(i18n::message(texts::journal::companies, plan.names.size(), plan.kinds.size()));
    return visit::done(
        visit, list, i18n::message(texts::companies::saved, plan.names.size(), plan.kinds.size()));
}

// With columns that this page reads, so that it can be corrected and sent again.
visit::Answer download_company_rows(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto const sheet = asked_sheet(visit, request, SheetPurpose::companies);
    if (!sheet)
        return http::not_found();
    tabular::CsvWriter writer;
    writer.row({words(texts::companies::name), words(texts::list::address), words(texts::list::postcode),
        words(texts::list::town), words(texts::import::row), words(texts::import::why)});
    for (auto const& row : passed_over(rows_of_sheet(visit.db, sheet->id)))
        writer.row({std::string_view(row.names), std::string_view(row.written),
            std::string_view(row.place.postcode), std::string_view(row.place.town),
            static_cast<std::int64_t>(row.number), name(row.outcome).in(words.language())});
    return http::download(writer.text(), "bedrijven-over.csv", "text/csv; charset=utf-8");
}

} // namespace area
