// The edition for everybody at an address that needs no account, once a group gave it one.
#include "report.h"

#include "follow.h"
#include "texts.h"

#include "crypto/crypto.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::string_view unlisted = "noindex, nofollow";

struct PublicReport {
    Report report;
    ReportParts parts;
    std::string path;
    std::string slug; // of the park
};

// Nothing where the address is not given out, or no longer, or nothing is for everybody.
std::optional<PublicReport> report_of_address(visit::Visit& visit, http::Request const& request)
{
    auto const token = request.param("adres");
    auto const survey = survey_of_public_report(visit.db, token);
    if (!survey || survey->state != State::reported)
        return std::nullopt;
    auto const park = partnership::find(visit.db, survey->scope.partnership);
    if (!park)
        return std::nullopt;
    PublicReport out{report_of(visit.db, *survey,
                         {park->name, Edition::everyone,
                             partnership::group_size_min(visit.house.group_size_min, park->group_size_min)}),
        {}, fmt::format("/enqueterapport/{}", token), park->slug};
    if (out.report.chapters.empty())
        return std::nullopt;
    out.parts = report_parts(visit.words, out.report);
    return out;
}

visit::Page no_report(i18n::Words const& words)
{
    visit::Page page{std::string(words(texts::public_report::gone)),
        page_head({words(texts::public_report::gone), words(texts::public_report::gone_advice)}), 404,
        visit::Frame::plain};
    page.is_unlisted = true;
    return page;
}

std::string address_of(visit::Visit const& visit, std::string_view token)
{
    return fmt::format("{}/enqueterapport/{}", visit.house.public_url, token);
}

Html given_out(visit::Visit const& visit, Report const& report, std::string_view token)
{
    auto const& words = visit.words;
    auto const url = address_of(visit, token);
    return fragment(p(words(texts::public_report::is_on)), p(a(cls("nl-link"), href(url), url)),
        p(words(texts::public_report::off_advice)),
        post_form(survey_path(visit, report.survey, "rapport/adres/weg"), visit.form_token,
            actions({submit(words(texts::public_report::switch_off), Rank::danger)})));
}

} // namespace

Html public_address_view(visit::Visit const& visit, Report const& report)
{
    if (report.edition != Edition::everyone || !visit.may(visit::Capability::run_survey))
        return {};
    auto const& words = visit.words;
    auto const token = token_of_public_report(visit.db, report.survey.id);
    if (token)
        return block(words(texts::public_report::title), panel(given_out(visit, report, *token)));
    auto const button = post_form(survey_path(visit, report.survey, "rapport/adres"), visit.form_token,
        actions({submit(words(texts::public_report::switch_on), Rank::secondary)}));
    return block(words(texts::public_report::title),
        panel(fragment(p(words(texts::public_report::advice)),
            report.chapters.empty() ? p(words(texts::public_report::choose_first)) : button)));
}

visit::Answer show_public_report(visit::Visit& visit, http::Request& request)
{
    auto const found = report_of_address(visit, request);
    auto const& words = visit.words;
    if (!found)
        return no_report(words);
    visit::Page page{found->parts.title,
        fragment(page_head({found->parts.title, found->parts.below, {},
                     actions({icon_link(
                         found->path + "/rapport.pdf", Icon::download, words(texts::report_page::paper))})}),
            report_view(words, found->report, found->parts)),
        200, visit::Frame::plain};
    page.is_unlisted = true;
    return page;
}

visit::Answer show_public_report_pdf(visit::Visit& visit, http::Request& request)
{
    auto const found = report_of_address(visit, request);
    if (!found)
        return no_report(visit.words);
    auto out = http::download(report_paper(visit.words, found->parts, visit.now),
        visit.words(texts::report_page::file_name_public, found->slug) + ".pdf", "application/pdf");
    out.set_header("X-Robots-Tag", unlisted);
    return out;
}

visit::Answer act_publish_report(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey || survey->state != State::reported)
        return http::not_found();
    auto const path = survey_path(visit, *survey, "rapport") + "?uitgave=openbaar";
    auto const texts_of_chapters = chapter_texts(visit.db, survey->id);
    bool const is_any_public = std::ranges::any_of(
        texts_of_chapters, [](auto const& chapter) { return chapter.second.is_public; });
    if (!is_any_public)
        return visit::done(visit, path, i18n::message(texts::public_report::choose_first));
    publish_report(visit.db, survey->id, crypto::token());
    auto const said = i18n::message(texts::public_report::switched_on);
    visit.note(said);
    return visit::done(visit, path, said);
}

visit::Answer act_withdraw_report(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const said = i18n::message(texts::public_report::switched_off);
    if (withdraw_report(visit.db, survey->id) > 0)
        visit.note(said);
    return visit::done(visit, survey_path(visit, *survey, "rapport") + "?uitgave=openbaar", said);
}

} // namespace survey
