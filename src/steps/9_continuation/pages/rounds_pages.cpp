#include "rounds_pages.h"

#include "comparison.h"
#include "difference.h"
#include "evaluation.h"
#include "sheet_view.h"
#include "texts.h"
#include "writing_page.h"

#include "base/text.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

using namespace html;

constexpr std::string_view evaluation_path = "vervolg/evaluatie";
constexpr std::string_view comparison_path = "vervolg/herijken/vergelijken";
constexpr std::string_view difference_path = "vervolg/herijken/verschil";

std::optional<partnership::Round> round_of_number(
    visit::Visit const& visit, std::optional<std::int64_t> number)
{
    auto const rounds = partnership::rounds(visit.db, visit.park->partnership.id);
    auto const found
        = std::ranges::find_if(rounds, [&](auto const& round) { return number && round.number == *number; });
    return found == rounds.end() ? std::nullopt : std::optional(*found);
}

Facts facts_of_round(visit::Visit const& visit, partnership::Round const& round)
{
    partnership::Scope const scope{visit.park->partnership.id, round.id};
    return facts_of(visit.db, partnership::Reader::of_group(scope),
        {scope, visit.today, visit.group_size_min()}, {round.started_on, visit.today});
}

struct Evaluation {
    partnership::Round round;
    std::vector<ObjectiveOutcome> all;
    Sheet sheet;
};

// The one that runs; while it has no objectives yet, the one before it.
std::int64_t round_to_judge(visit::Visit const& visit)
{
    auto const number = visit.park->round.number;
    return number > 1 && ::objectives::objectives(visit.db, visit.scope()).empty() ? number - 1 : number;
}

std::optional<Evaluation> asked_evaluation(visit::Visit const& visit, http::Request const& request)
{
    auto const typed = request.query("ronde");
    auto const number = typed.empty() ? std::optional(round_to_judge(visit)) : base::read_integer(typed);
    auto const round = round_of_number(visit, number);
    if (!round)
        return {};
    auto all = evaluation_of(visit.db, visit.question(), {visit.park->partnership.id, round->id});
    auto sheet = evaluation_sheet(visit.words, facts_of_round(visit, *round), all);
    return Evaluation{*round, std::move(all), std::move(sheet)};
}

std::string round_query(partnership::Round const& round) { return fmt::format("?ronde={}", round.number); }

std::string evaluation_file(visit::Visit const& visit, Evaluation const& one)
{
    return visit.words(texts::evaluation::file, one.round.number);
}

Html round_tabs(visit::Visit const& visit, partnership::Round const& shown)
{
    auto const& words = visit.words;
    auto const rounds = partnership::rounds(visit.db, visit.park->partnership.id);
    if (rounds.size() < 2)
        return {};
    std::vector<Tab> all;
    for (auto const& round : rounds)
        all.push_back({words(texts::rounds::round, round.number),
            visit.path(std::string(evaluation_path) + round_query(round)), round.id == shown.id});
    return tabs(words(texts::rounds::title), std::move(all));
}

Html explain_links(visit::Visit const& visit, Evaluation const& one)
{
    if (one.all.empty() || !visit.may(visit::Capability::hold_meetings))
        return {};
    return disclosure(
        visit.words(texts::evaluation::write), ul(each(one.all, [&](ObjectiveOutcome const& outcome) {
            auto const place = place_of_objective(outcome.objective().id);
            return li(a(href(visit.path("vervolg/tekst/" + place)), outcome.objective().wish.title));
        })));
}

struct BothRounds {
    partnership::Round before, now;
};

// The round that runs and the one before it; none in the first round.
std::optional<BothRounds> both_rounds(visit::Visit const& visit)
{
    auto const before = round_of_number(visit, visit.park->round.number - 1);
    if (!before)
        return {};
    return BothRounds{*before, visit.park->round};
}

Sheet comparison_of_visit(visit::Visit const& visit, BothRounds const& rounds)
{
    auto const id = visit.park->partnership.id;
    auto sheet = comparison_sheet(visit.db, visit.words,
        {{id, rounds.before.id}, {id, rounds.now.id}, rounds.before.number, rounds.now.number},
        visit.group_size_min());
    sheet.below = visit.park->partnership.name;
    return sheet;
}

Sheet difference_of_visit(visit::Visit const& visit, BothRounds const& rounds)
{
    auto const before = facts_of_round(visit, rounds.before), after = facts_of_round(visit, rounds.now);
    AllChosen choices;
    if (auto const going = renewal(visit.db, visit.scope()); going && going->to == rounds.now.id)
        choices = chosen(visit.db, visit.scope(), going->id);
    return difference_sheet(visit.words, before, after, difference(visit.words, before, after, choices));
}

visit::Page two_rounds_page(
    visit::Visit const& visit, Sheet const& sheet, std::string_view path, std::string_view lead)
{
    auto page = step_page(visit, sheet.title,
        fragment(page_head({sheet.title, lead, {}, sheet_downloads(visit, path)}), sheet_view(visit, sheet)));
    page.crumbs.push_back(
        {std::string(visit.words(texts::recalibrate::title)), visit.path("vervolg/herijken")});
    return page;
}

using MakeSheet = Sheet (*)(visit::Visit const&, BothRounds const&);
using MakeFile = http::Response (*)(visit::Visit const&, SheetFile const&);

visit::Answer two_rounds_file(
    visit::Visit const& visit, MakeSheet make_sheet, MakeFile make_file, std::string_view name)
{
    auto const rounds = both_rounds(visit);
    if (!rounds)
        return http::not_found();
    auto const sheet = make_sheet(visit, *rounds);
    return make_file(visit, {sheet, name});
}

} // namespace

visit::Answer show_evaluation(visit::Visit& visit, http::Request& request)
{
    auto const one = asked_evaluation(visit, request);
    if (!one)
        return http::not_found();
    return step_page(visit, one->sheet.title,
        fragment(page_head({one->sheet.title, visit.words(texts::evaluation::lead), {},
                     sheet_downloads(visit, evaluation_path, round_query(one->round))}),
            round_tabs(visit, one->round), explain_links(visit, *one), sheet_view(visit, one->sheet)));
}

visit::Answer show_evaluation_pdf(visit::Visit& visit, http::Request& request)
{
    auto const one = asked_evaluation(visit, request);
    if (!one)
        return http::not_found();
    return pdf_file(visit, {one->sheet, evaluation_file(visit, *one)});
}

visit::Answer show_evaluation_odt(visit::Visit& visit, http::Request& request)
{
    auto const one = asked_evaluation(visit, request);
    if (!one)
        return http::not_found();
    return odt_file(visit, {one->sheet, evaluation_file(visit, *one)});
}

visit::Answer show_comparison(visit::Visit& visit, http::Request&)
{
    auto const rounds = both_rounds(visit);
    if (!rounds)
        return http::redirect(visit.path("vervolg"));
    return two_rounds_page(
        visit, comparison_of_visit(visit, *rounds), comparison_path, visit.words(texts::before_after::lead));
}

visit::Answer show_comparison_pdf(visit::Visit& visit, http::Request&)
{
    return two_rounds_file(visit, comparison_of_visit, pdf_file, visit.words(texts::before_after::file));
}

visit::Answer show_comparison_odt(visit::Visit& visit, http::Request&)
{
    return two_rounds_file(visit, comparison_of_visit, odt_file, visit.words(texts::before_after::file));
}

visit::Answer show_difference(visit::Visit& visit, http::Request&)
{
    auto const rounds = both_rounds(visit);
    if (!rounds)
        return http::redirect(visit.path("vervolg"));
    return two_rounds_page(
        visit, difference_of_visit(visit, *rounds), difference_path, visit.words(texts::difference::lead));
}

visit::Answer show_difference_pdf(visit::Visit& visit, http::Request&)
{
    return two_rounds_file(visit, difference_of_visit, pdf_file, visit.words(texts::difference::file));
}

visit::Answer show_difference_odt(visit::Visit& visit, http::Request&)
{
    return two_rounds_file(visit, difference_of_visit, odt_file, visit.words(texts::difference::file));
}

} // namespace continuation
