// Extra lists: sending one, seeing what is in it, and adding it or not.
#include "follow.h"
#include "lists.h"
#include "reach_pages.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t rows_shown_max = 100, shown_letters_max = 60;

std::string list_path(visit::Visit const& visit, Survey const& survey, ListId list)
{
    return survey_path(visit, survey, fmt::format("lijsten/{}", list.text()));
}

Html list_line(visit::Visit const& visit, Survey const& survey, ExtraList const& list)
{
    auto const& words = visit.words;
    auto const state = list.is_added ? badge(Tone::good, words(texts::extra_list::is_added))
                                     : badge(Tone::warning, words(texts::extra_list::is_proposed));
    return li(a({cls("nl-link"), href(list_path(visit, survey, list.id))}, list.name), " ", state, " ",
        words(texts::extra_list::rows, list.rows));
}

visit::Page lists_page(visit::Visit const& visit, Survey const& survey, std::vector<ExtraList> const& lists,
    i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, std::move(problems));
    auto const form = survey.state == State::draft
        ? upload_form(survey_path(visit, survey, "lijsten"), visit.form_token,
            fields.file("file", words(texts::extra_list::file),
                {.hint = words(texts::extra_list::file_hint), .accept = ".csv,.xlsx,.ods,.xls"}),
            actions({submit(words(texts::extra_list::look)),
                button_link(survey_path(visit, survey, "lijsten/voorbeeld.csv"),
                    words(texts::extra_list::example), Rank::quiet)}))
        : p(words(texts::extra_list::stands));
    return reach_page_of(visit, survey, std::string(words(texts::extra_list::title)),
        fragment(page_head({words(texts::extra_list::title), words(texts::extra_list::lead)}),
            fields.summary(), panel(fragment(form, when(!lists.empty(), [&] {
                return block(words(texts::extra_list::lists),
                    ul(each(lists, [&](ExtraList const& list) { return list_line(visit, survey, list); })));
            })))));
}

// What was typed may be any length: enough to know the row by.
std::string shortened(std::string_view text)
{
    if (base::length_utf8(text) <= shown_letters_max)
        return std::string(text);
    std::size_t end = 0;
    for (std::size_t letters = 0; letters < shown_letters_max; ++letters)
        do
            ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U);
    return std::string(text.substr(0, end)) + "…";
}

std::string written_address(ListRow const& row)
{
    auto const door = row.number == 0 ? std::string() : std::to_string(row.number);
    std::vector<std::string> parts;
    for (auto const& [left, right] : {std::pair(row.street, door + row.addition),
             std::pair(row.postcode, row.town), std::pair(row.email, std::string())}) {
        auto const both = left.empty() || right.empty() ? left + right : fmt::format("{} {}", left, right);
        if (!both.empty())
            parts.push_back(shortened(both));
    }
    return base::joined(parts, ", ");
}

Html rows_table(i18n::Words const& words, i18n::TextOf<0> const& caption, std::vector<ListRow> const& rows)
{
    if (rows.empty())
        return {};
    bool const is_wrong = rows.front().flaw != RowFlaw::none;
    DataTable table{words(caption),
        {{words(texts::extra_list::line), Align::end}, {words(texts::extra_list::name)},
            {words(texts::extra_list::address)}},
        {}, {}};
    if (is_wrong)
        table.columns.push_back({words(texts::extra_list::reason)});
    for (auto const& row : rows) {
        if (table.rows.size() == rows_shown_max)
            break;
        Children cells{row.line, shortened(row.name), written_address(row)};
        if (is_wrong)
            cells.push_back(words(name_of(row.flaw)));
        table.rows.push_back(std::move(cells));
    }
    auto const left = rows.size() > rows_shown_max ? rows.size() - rows_shown_max : 0;
    return fragment(data_table(std::move(table)),
        when(left > 0, [&] { return p(words(texts::extra_list::more, left)); }));
}

struct ListView {
    Survey survey;
    ExtraList list;
    std::vector<ListRow> fresh, doubles, wrong;
};

Html add_form(visit::Visit const& visit, ListView const& view)
{
    auto const& words = visit.words;
    if (view.survey.state != State::draft || view.list.is_added
        || view.fresh.size() + view.doubles.size() == 0)
        return {};
    Fields const fields(words, {});
    return post_form(list_path(visit, view.survey, view.list.id), visit.form_token,
        when(!view.doubles.empty(),
            [&] {
                return fields.checkbox("dubbele", words(texts::extra_list::with_doubles),
                    {.hint = words(texts::extra_list::with_doubles_hint), .need = Need::unmarked});
            }),
        actions({submit(words(texts::extra_list::add, std::ssize(view.fresh)))}));
}

Html remove_form(visit::Visit const& visit, ListView const& view)
{
    if (view.survey.state != State::draft)
        return {};
    return post_form(list_path(visit, view.survey, view.list.id) + "/weg", visit.form_token,
        actions({submit(visit.words(texts::extra_list::remove), Rank::danger)}));
}

visit::Page list_page(visit::Visit const& visit, ListView const& view)
{
    auto const& words = visit.words;
    auto page = reach_page_of(visit, view.survey, view.list.name,
        fragment(
            page_head({view.list.name,
                words(texts::extra_list::found, view.fresh.size(), view.doubles.size(), view.wrong.size())}),
            panel(
                fragment(add_form(visit, view), rows_table(words, texts::extra_list::wrong_rows, view.wrong),
                    rows_table(words, texts::extra_list::double_rows, view.doubles),
                    rows_table(words, texts::extra_list::new_rows, view.fresh), remove_form(visit, view)))));
    page.crumbs.push_back(
        {std::string(words(texts::extra_list::title)), survey_path(visit, view.survey, "lijsten")});
    return page;
}

std::optional<ListView> asked_list(visit::Visit& visit, http::Request const& request)
{
    auto const survey = asked_survey(visit, request);
    auto const id = ListId::read(request.param("list"));
    if (!survey || !id)
        return std::nullopt;
    auto const all = lists_of(visit.db, survey->id);
    auto const found = std::ranges::find(all, *id, &ExtraList::id);
    if (found == all.end())
        return std::nullopt;
    ListView out{*survey, *found, {}, {}, {}};
    for (auto& row : rows_of_list(visit.db, *id)) {
        auto& where = row.flaw != RowFlaw::none ? out.wrong : row.is_double ? out.doubles : out.fresh;
        where.push_back(std::move(row));
    }
    return out;
}

} // namespace

visit::Answer show_lists(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    return lists_page(visit, *survey, lists_of(visit.db, survey->id), {});
}

visit::Answer act_new_list(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const wrong = [&](i18n::Message const& why) {
        return visit::with_problems(
            lists_page(visit, *survey, lists_of(visit.db, survey->id), {{"file", why}}));
    };
    if (survey->state != State::draft)
        return wrong(i18n::message(texts::extra_list::stands));
    auto const* const file = request.file("file");
    if (!file || file->filename.empty())
        return wrong(i18n::message(texts::extra_list::file_needed));
    auto const rows = read_list(file->path, visit.house.reader.string());
    if (!rows)
        return wrong(message(rows.error()));
    auto const id = propose_list(visit.db, *survey, file->filename, *rows, visit.now);
    return http::redirect(list_path(visit, *survey, id));
}

visit::Answer show_list(visit::Visit& visit, http::Request& request)
{
    auto const view = asked_list(visit, request);
    return view ? visit::Answer(list_page(visit, *view)) : visit::Answer(http::not_found());
}

visit::Answer act_add_list(visit::Visit& visit, http::Request& request)
{
    auto const view = asked_list(visit, request);
    if (!view)
        return http::not_found();
    if (view->survey.state != State::draft)
        return visit::with_problems(list_page(visit, *view));
    bool const with_doubles = request.field("dubbele") == "1";
    add_list(visit.db, view->list.id, with_doubles ? Doubles::added : Doubles::left_out);
    visit.note(i18n::message(
        texts::reach_journal::list_added, view->fresh.size() + (with_doubles ? view->doubles.size() : 0)));
    return visit::done(
        visit, survey_path(visit, view->survey, "lijsten"), i18n::message(texts::extra_list::added));
}

visit::Answer act_remove_list(visit::Visit& visit, http::Request& request)
{
    auto const view = asked_list(visit, request);
    if (!view)
        return http::not_found();
    if (view->survey.state != State::draft)
        return visit::with_problems(list_page(visit, *view));
    delete_list(visit.db, view->list.id);
    return visit::done(
        visit, survey_path(visit, view->survey, "lijsten"), i18n::message(texts::extra_list::removed));
}

visit::Answer show_list_example(visit::Visit& visit, http::Request& request)
{
    if (!asked_survey(visit, request))
        return http::not_found();
    constexpr std::string_view example
        = "\xEF\xBB\xBFnaam;straat;huisnummer;toevoeging;postcode;plaats;e-mail\r\n"
          "Proef BV;Voorbeeldstraat;1;A;1234 AB;Proefstad;\r\n"
          "Proef & Zn.;;;;;;info@proef.example\r\n";
    return http::download(std::string(example), "voorbeeld-lijst.csv", "text/csv; charset=utf-8");
}

} // namespace survey
