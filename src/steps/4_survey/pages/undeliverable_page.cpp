// Letters that came back: ticked in a list, or scanned one after another.
#include "follow.h"
#include "reach_pages.h"
#include "texts.h"
#include "undeliverable.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t rows_on_page = 25;

struct ReturnedList {
    Survey survey;
    std::string query;
    std::size_t page = 1, pages = 1;
    std::vector<Destination> shown;
};

std::size_t asked_page(std::string_view typed)
{
    auto const number = base::read_integer(typed).value_or(1);
    return number < 1 ? 1 : static_cast<std::size_t>(number);
}

ReturnedList returned_list(
    visit::Visit& visit, Survey const& survey, std::string_view query, std::size_t page)
{
    auto found = fitting(destinations_of(visit.db, survey.id), query);
    ReturnedList out{survey, std::string(query), 1, (found.size() + rows_on_page - 1) / rows_on_page, {}};
    out.pages = std::max<std::size_t>(out.pages, 1);
    out.page = std::min(page, out.pages);
    auto const from = (out.page - 1) * rows_on_page;
    for (auto at = from; at < std::min(found.size(), from + rows_on_page); ++at)
        out.shown.push_back(std::move(found[at]));
    return out;
}

std::string list_link(visit::Visit const& visit, ReturnedList const& list)
{
    return survey_path(
        visit, list.survey, fmt::format("onbezorgd?zoek={}&pagina=", http::query_text(list.query)));
}

// The field is ready for the next letter as soon as the page is there.
Html scan_form(visit::Visit const& visit, ReturnedList const& list, Fields const& fields)
{
    auto const& words = visit.words;
    return block(words(texts::undeliverable::scan),
        post_form(survey_path(visit, list.survey, "onbezorgd/scan"), visit.form_token,
            fields.text("scan", words(texts::undeliverable::scan_field),
                {.hint = words(texts::undeliverable::scan_hint),
                    .autocomplete = "off",
                    .width = Width::half}),
            actions({submit(words(texts::undeliverable::note))})));
}

Children row_of(i18n::Words const& words, Destination const& one)
{
    auto const field = fmt::format("brief-{}", one.number);
    return {one.number, label(for_(field), one_line(one)),
        fragment(hidden("getoond", one.invitation.text()),
            input({type("checkbox"), cls("choice-input"), id(field), html::name("onbezorgd"),
                value(one.invitation.text()), flag("checked", one.is_undeliverable)})),
        one.email.empty() ? words(texts::undeliverable::by_letter) : words(texts::undeliverable::by_mail)};
}

Html tick_form(visit::Visit const& visit, ReturnedList const& list)
{
    auto const& words = visit.words;
    DataTable table{words(texts::undeliverable::caption, list.survey.undeliverable),
        {{words(texts::undeliverable::number), Align::end}, {words(texts::undeliverable::address)},
            {words(texts::undeliverable::came_back)}, {words(texts::undeliverable::way)}},
        {}, p(words(texts::undeliverable::nothing))};
    for (auto const& one : list.shown)
        table.rows.push_back(row_of(words, one));
    return post_form(survey_path(visit, list.survey, "onbezorgd"), visit.form_token,
        hidden("zoek", list.query), hidden("pagina", std::to_string(list.page)), data_table(std::move(table)),
        when(!list.shown.empty(), [&] { return actions({submit(words(texts::undeliverable::save))}); }));
}

visit::Page returned_page(visit::Visit const& visit, ReturnedList const& list, Fields const& fields)
{
    auto const& words = visit.words;
    Fields const search(words, {{"zoek", list.query}});
    return reach_page_of(visit, list.survey, std::string(words(texts::undeliverable::title)),
        fragment(page_head({words(texts::undeliverable::title), words(texts::undeliverable::lead)}),
            fields.summary(),
            panel(fragment(scan_form(visit, list, fields),
                block(words(texts::undeliverable::list),
                    fragment(get_form(survey_path(visit, list.survey, "onbezorgd"),
                                 search.search("zoek", words(texts::undeliverable::search),
                                     {.need = Need::unmarked, .width = Width::half}),
                                 actions({submit(words(texts::undeliverable::find), Rank::secondary)})),
                        tick_form(visit, list),
                        pagination(words,
                            {static_cast<int>(list.page), static_cast<int>(list.pages),
                                list_link(visit, list)})))))));
}

std::vector<Returned> ticked(http::Request const& request)
{
    auto const chosen = request.fields("onbezorgd");
    std::vector<Returned> out;
    for (auto const shown : request.fields("getoond"))
        if (auto const id = InvitationId::read(shown))
            out.push_back({*id, std::ranges::find(chosen, shown) != chosen.end()});
    return out;
}

} // namespace

visit::Answer show_undeliverable(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    return returned_page(visit,
        returned_list(visit, *survey, request.query("zoek"), asked_page(request.query("pagina"))),
        Fields(visit.words, {}));
}

visit::Answer act_undeliverable(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    mark_undeliverable(visit.db, *survey, ticked(request));
    auto const path = fmt::format("onbezorgd?zoek={}&pagina={}", http::query_text(request.field("zoek")),
        asked_page(request.field("pagina")));
    return visit::done(visit, survey_path(visit, *survey, path), i18n::message(texts::undeliverable::saved));
}

visit::Answer act_scan(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const typed = request.field("scan");
    auto const scanned = read_scan(typed);
    auto const found
        = scanned ? scanned_destination(visit.db, *survey, {visit.house.secret}, *scanned) : std::nullopt;
    if (!found) {
        auto const& why = scanned ? texts::undeliverable::not_known : texts::undeliverable::not_read;
        return visit::with_problems(returned_page(visit, returned_list(visit, *survey, "", 1),
            Fields(visit.words, {{"scan", std::string(typed)}}, {i18n::problem("scan", why)})));
    }
    mark_undeliverable(visit.db, *survey, {{found->invitation, true}});
    auto const& said
        = found->is_undeliverable ? texts::undeliverable::was_noted : texts::undeliverable::noted;
    return visit::done(visit, survey_path(visit, *survey, "onbezorgd"),
        i18n::message(said, found->number, one_line(*found)));
}

} // namespace survey
