#include "papers_pages.h"
#include "sheet_view.h"
#include "writing_page.h"

#include "quarter.h"
#include "round_of_plan.h"
#include "texts.h"
#include "written.h"

#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

namespace continuation {
namespace {

using namespace html;

// The one that was asked for, between the beginning of the round and today; else the one of today.
moment::Quarter asked_quarter(
    visit::Visit const& visit, partnership::Round const& told, http::Request const& request)
{
    auto const now = moment::quarter_of(visit.today);
    auto const first = moment::quarter_of(told.started_on);
    auto const asked = quarter_of_code(request.query("kwartaal"));
    return asked && first <= *asked && *asked <= now ? *asked : now;
}

Html choose_quarter(visit::Visit const& visit, partnership::Round const& told, moment::Quarter chosen)
{
    auto const& words = visit.words;
    auto const now = moment::quarter_of(visit.today);
    auto const first = moment::quarter_of(told.started_on);
    Options options;
    for (auto quarter = now; quarter >= first; quarter = moment::plus_quarters(quarter, -1))
        options.push_back({code_of_quarter(quarter), words.quarter(quarter)});
    if (options.size() < 2)
        return {};
    Fields const fields(words, {{"kwartaal", code_of_quarter(chosen)}});
    return get_form(visit.path("vervolg/kwartaal"),
        fields.select("kwartaal", words(texts::quarter::choose), options,
            {.need = Need::unmarked, .width = Width::half}),
        actions({submit(words(texts::quarter::show), Rank::secondary)}));
}

partnership::StepQuestion question_about(visit::Visit const& visit, partnership::Round const& told)
{
    auto out = visit.question();
    out.scope.round = told.id;
    return out;
}

std::string words_of(visit::Visit const& visit, partnership::Round const& told, std::string_view place)
{
    return written_since(visit.db, visit.scope(), told.id, place).words;
}

// Figures and dates are the newest there are; what was planned and done is of the round whose plan holds.
Sheet quarter_of_visit(visit::Visit const& visit, partnership::Round const& told, moment::Quarter quarter)
{
    auto const facts = facts_of(visit.db, partnership::Reader::of_group(visit.scope()),
        question_about(visit, told), days_of(quarter));
    return quarter_sheet(visit.words, facts, quarter, words_of(visit, told, place_of_quarter(quarter)));
}

// It leaves the group: nothing in it is for some of them only. A year back.
Sheet summary_of_visit(visit::Visit const& visit, partnership::Round const& told)
{
    Days const year{moment::plus_months(visit.today, -12), visit.today};
    auto const facts = facts_of(
        visit.db, partnership::Reader::of_everyone(visit.scope()), question_about(visit, told), year);
    return summary_sheet(visit.words, facts, words_of(visit, told, summary_place));
}

std::string quarter_file(moment::Quarter quarter) { return "kwartaal-" + code_of_quarter(quarter); }

} // namespace

visit::Answer show_quarter(visit::Visit& visit, http::Request& request)
{
    auto const told = round_of_plan(visit.db, visit.scope());
    auto const quarter = asked_quarter(visit, told, request);
    auto const sheet = quarter_of_visit(visit, told, quarter);
    auto const query = "?kwartaal=" + code_of_quarter(quarter);
    return step_page(visit, sheet.title,
        fragment(page_head({sheet.title, visit.words(texts::quarter::lead), {},
                     sheet_downloads(visit, "vervolg/kwartaal", query)}),
            round_note(visit, told), choose_quarter(visit, told, quarter),
            writing_link(visit, place_of_quarter(quarter)), sheet_view(visit, sheet)));
}

visit::Answer show_quarter_pdf(visit::Visit& visit, http::Request& request)
{
    auto const told = round_of_plan(visit.db, visit.scope());
    auto const quarter = asked_quarter(visit, told, request);
    return pdf_file(visit, {quarter_of_visit(visit, told, quarter), quarter_file(quarter)});
}

visit::Answer show_quarter_odt(visit::Visit& visit, http::Request& request)
{
    auto const told = round_of_plan(visit.db, visit.scope());
    auto const quarter = asked_quarter(visit, told, request);
    return odt_file(visit, {quarter_of_visit(visit, told, quarter), quarter_file(quarter)});
}

visit::Answer show_summary(visit::Visit& visit, http::Request&)
{
    auto const told = round_of_plan(visit.db, visit.scope());
    auto const sheet = summary_of_visit(visit, told);
    return step_page(visit, sheet.title,
        fragment(page_head({sheet.title, visit.words(texts::summary::lead), {},
                     sheet_downloads(visit, "vervolg/samenvatting")}),
            round_note(visit, told), writing_link(visit, summary_place), sheet_view(visit, sheet)));
}

visit::Answer show_summary_pdf(visit::Visit& visit, http::Request&)
{
    auto const sheet = summary_of_visit(visit, round_of_plan(visit.db, visit.scope()));
    return pdf_file(visit, {sheet, visit.words(texts::summary::file)});
}

visit::Answer show_summary_odt(visit::Visit& visit, http::Request&)
{
    auto const sheet = summary_of_visit(visit, round_of_plan(visit.db, visit.scope()));
    return odt_file(visit, {sheet, visit.words(texts::summary::file)});
}

} // namespace continuation
