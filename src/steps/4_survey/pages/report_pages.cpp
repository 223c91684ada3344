// The addresses of the report.
#include "report.h"

#include "follow.h"
#include "public_edition.h"
#include "responding.h"
#include "texts.h"

#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace survey {
namespace {

using namespace html;

constexpr std::string_view public_edition = "openbaar";

// For everybody only what was shared with the group.
Edition asked_edition(Survey const& survey, http::Request const& request)
{
    bool const is_public = request.query("uitgave") == public_edition && survey.state == State::reported;
    return is_public ? Edition::everyone : Edition::partners;
}

std::string with_edition(std::string path, Edition edition)
{
    return edition == Edition::everyone ? fmt::format("{}?uitgave={}", path, public_edition) : path;
}

Html edition_tabs(visit::Visit const& visit, Report const& report)
{
    auto const& words = visit.words;
    if (report.survey.state != State::reported)
        return p(words(texts::report_page::share_first));
    auto const path = survey_path(visit, report.survey, "rapport");
    auto const tab = [&](Edition edition, i18n::TextOf<0> const& name) {
        return Tab{words(name), with_edition(path, edition), report.edition == edition};
    };
    return tabs(words(texts::report_page::editions),
        {tab(Edition::partners, texts::report_page::for_partners),
            tab(Edition::everyone, texts::report_page::for_everyone)});
}

Html downloads(visit::Visit const& visit, Report const& report)
{
    auto const& words = visit.words;
    auto const link = [&](std::string_view below, Icon icon, i18n::TextOf<0> const& name) {
        return icon_link(
            with_edition(survey_path(visit, report.survey, below), report.edition), icon, words(name));
    };
    return actions({link("rapport.pdf", Icon::download, texts::report_page::paper),
        link("rapport.odt", Icon::download, texts::report_page::text),
        link("rapport-dias.pdf", Icon::download, texts::report_page::slides_paper),
        link("rapport-dias.html", Icon::download, texts::report_page::slides)});
}

struct Made {
    Report report;
    ReportParts parts;
};

enum class MadeFor { page, file };

// What one of the files is made of, or what to say instead.
std::variant<Made, http::Response> made_report(
    visit::Visit& visit, http::Request const& request, MadeFor use = MadeFor::file)
{
    auto seen = reported_survey(visit, request);
    if (auto* response = std::get_if<http::Response>(&seen))
        return std::move(*response);
    auto const& survey = std::get<Survey>(seen);
    Made out{report_of(visit, survey, asked_edition(survey, request)), {}};
    if (out.report.edition == Edition::partners)
        out.report.released = for_the_group(released_answers(visit.db, survey.id), visit.group_size_min());
    if (out.report.edition == Edition::partners && use == MadeFor::file)
        out.report.crossed = crossed_outcome(visit.db, survey, out.report.now, visit.group_size_min());
    out.parts = report_parts(visit.words, out.report);
    return out;
}

std::string report_file_name(visit::Visit const& visit, Made const& made, std::string_view ending)
{
    auto const& name = made.report.edition == Edition::everyone ? texts::report_page::file_name_public
                                                                : texts::report_page::file_name;
    return visit.words(name, visit.park->partnership.slug) + std::string(ending);
}

// Everybody reads of the former round no figure of a chapter that is not for everybody. How many were
// compared is what is left; a mark allows for all of them, so it is never given too easily.
void leave_out_others(Report& report)
{
    auto const is_here = [&](Question const* question) {
        return std::ranges::any_of(report.chapters, [&](Chapter const& chapter) {
            return std::ranges::any_of(chapter.questions,
                [&](std::size_t at) { return report.now.questions[at].question == question; });
        });
    };
    auto& compared = report.compared;
    std::erase_if(compared.figures, [&](Beside const& one) { return !is_here(one.now.result->question); });
    std::erase_if(compared.not_the_same, [&](Question const* one) { return !is_here(one); });
    auto const is_tested = [](Beside const& one) { return one.verdict != Verdict::none; };
    auto const is_different = [](Beside const& one) { return one.verdict == Verdict::different; };
    compared.tested = static_cast<std::size_t>(std::ranges::count_if(compared.figures, is_tested));
    compared.different = static_cast<std::size_t>(std::ranges::count_if(compared.figures, is_different));
}

} // namespace

Reported reported_survey(visit::Visit& visit, http::Request const& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    bool const may_see = survey->state == State::reported
        || (survey->state == State::closed && visit.may(visit::Capability::run_survey));
    if (!may_see)
        return http::redirect(visit.path("enquete"));
    return *survey;
}

Report report_of(visit::Visit& visit, Survey const& survey, Edition edition)
{
    return report_of(visit.db, survey, {visit.park->partnership.name, edition, visit.group_size_min()});
}

Report report_of(db::Connection& db, Survey const& survey, ReportFor const& whom)
{
    auto const minimum = whom.group_size_min;
    auto const edition = whom.edition;
    Report out{survey, whom.park, edition, minimum, results_of(db, survey, minimum), std::nullopt, {},
        chapter_texts(db, survey.id), {}, channels(db, survey)};
    if (auto const earlier = previous(db, survey))
        out.before = results_of(db, *earlier, minimum);
    if (edition == Edition::everyone) {
        out.group_size_min = minimum * static_cast<int>(public_times);
        out.now = for_everyone(std::move(out.now), minimum);
        if (out.before)
            out.before = for_everyone(std::move(*out.before), minimum);
    }
    out.chapters = chapters(out.now, out.before ? Former::there : Former::none);
    if (edition == Edition::everyone)
        std::erase_if(out.chapters, [&](Chapter const& chapter) {
            auto const text = out.texts.find(chapter.topic);
            return chapter.topic == Topic::open_answers || text == out.texts.end() || !text->second.is_public;
        });
    out.compared = comparison(out.now, out.before ? &*out.before : nullptr);
    if (edition == Edition::everyone)
        leave_out_others(out);
    return out;
}

visit::Answer show_report(visit::Visit& visit, http::Request& request)
{
    auto made = made_report(visit, request, MadeFor::page);
    if (auto* response = std::get_if<http::Response>(&made))
        return std::move(*response);
    auto const& [report, parts] = std::get<Made>(made);
    auto const& words = visit.words;
    visit::Page page{parts.title,
        fragment(page_head({parts.title, parts.below, {}, downloads(visit, report)}),
            edition_tabs(visit, report), report_view(visit, report, parts))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")}};
    page.step = "enquete";
    return page;
}

visit::Answer show_report_pdf(visit::Visit& visit, http::Request& request)
{
    auto made = made_report(visit, request);
    if (auto* response = std::get_if<http::Response>(&made))
        return std::move(*response);
    auto const& report = std::get<Made>(made);
    return http::download(report_paper(visit.words, report.parts, visit.now),
        report_file_name(visit, report, ".pdf"), "application/pdf");
}

visit::Answer show_report_odt(visit::Visit& visit, http::Request& request)
{
    auto made = made_report(visit, request);
    if (auto* response = std::get_if<http::Response>(&made))
        return std::move(*response);
    auto const& report = std::get<Made>(made);
    return http::download(report_text(visit.words, report.parts, visit.now),
        report_file_name(visit, report, ".odt"), "application/vnd.oasis.opendocument.text");
}

visit::Answer show_report_slides(visit::Visit& visit, http::Request& request)
{
    auto made = made_report(visit, request);
    if (auto* response = std::get_if<http::Response>(&made))
        return std::move(*response);
    auto const& report = std::get<Made>(made);
    auto const part = [&](std::string_view name) {
        return visit.house.asset ? visit.house.asset(name) : std::string_view();
    };
    std::string const style = std::string(part("app.css")) + std::string(part("deck.css"));
    auto const deck = report_slides(visit.words, report.report, report.parts);
    return http::download(deck::offline_file(visit.words, deck, {style, part("deck.js")}),
        report_file_name(visit, report, "-dias.html"), "text/html; charset=utf-8");
}

visit::Answer show_report_slides_pdf(visit::Visit& visit, http::Request& request)
{
    auto made = made_report(visit, request);
    if (auto* response = std::get_if<http::Response>(&made))
        return std::move(*response);
    auto const& report = std::get<Made>(made);
    auto const deck = report_slides(visit.words, report.report, report.parts);
    return http::download(deck::paper(visit.words, deck, visit.now),
        report_file_name(visit, report, "-dias.pdf"), "application/pdf");
}

visit::Answer act_public_chapters(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey || !is_over(*survey))
        return http::not_found();
    std::vector<Topic> parts;
    for (auto const chosen : request.fields("hoofdstuk"))
        if (auto const part = topic_of_code(chosen); part && *part != Topic::open_answers)
            parts.push_back(*part);
    save_public_chapters(visit.db, survey->id, parts);
    auto const said = i18n::message(texts::report_page::chosen, std::ssize(parts));
    visit.note(said);
    return visit::done(visit, with_edition(survey_path(visit, *survey, "rapport"), Edition::everyone), said);
}

} // namespace survey
