#include "news.h"

#include "follow.h"
#include "news_paper.h"
#include "pieces.h"
#include "printing.h"
#include "texts.h"

#include "base/text.h"
#include "crypto/crypto.h"
#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <variant>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t news_title_max = 200, news_body_max = 8000;

// What one of the two pages shows.
struct News {
    Survey survey;
    PublicationKind kind = PublicationKind::news;
    Publication first; // as the figures give it
    std::optional<Publication> kept; // as people wrote it
    std::string park;

    Publication const& words() const { return kept ? *kept : first; }
    bool is_stale() const { return kept && kept->figures != first.figures; }
    std::string_view path() const { return kind == PublicationKind::news ? "nieuwsbericht" : "uitslagbrief"; }
};

std::variant<News, http::Response> asked_news(
    visit::Visit& visit, http::Request const& request, PublicationKind kind)
{
    auto seen = reported_survey(visit, request);
    if (auto* response = std::get_if<http::Response>(&seen))
        return std::move(*response);
    auto const& survey = std::get<Survey>(seen);
    auto const report = report_of(visit, survey, Edition::everyone);
    return News{survey, kind, first_words(report, kind), publication(visit.db, survey.id, kind), report.park};
}

std::string seen_words(Publication const& words)
{
    return crypto::sha256_hex(fmt::format("{}\n\n{}\n{}", words.title, words.body, words.figures))
        .substr(0, 16);
}

Html written_view(Publication const& words)
{
    Children out{h2(words.title)};
    for (auto const& piece : pieces_of(words.body))
        if (piece.kind == Piece::Kind::heading)
            out.push_back(h3(piece.text));
        else if (piece.kind == Piece::Kind::list)
            out.push_back(ul(each(piece.items, [](std::string const& item) { return li(item); })));
        else
            out.push_back(p(piece.text));
    return panel(div_(lang("nl"), stack(std::move(out))));
}

Html news_form(visit::Visit const& visit, News const& news, Fields const& fields)
{
    if (!visit.may(visit::Capability::run_survey))
        return {};
    auto const& words = visit.words;
    auto const path = survey_path(visit, news.survey, news.path());
    auto const again = post_form(path, visit.form_token, hidden("opnieuw", "1"),
        hidden("gezien", seen_words(news.words())),
        actions({submit(words(texts::news_page::again), Rank::danger)}));
    return block(words(texts::news_page::change),
        fragment(post_form(path, visit.form_token, hidden("gezien", seen_words(news.words())),
                     fields.text("titel", words(texts::news_page::heading)),
                     fields.textarea("tekst", words(texts::news_page::text),
                         {.hint = words(texts::news_page::text_hint), .rows = 18}),
                     actions({submit(words(texts::news_page::save))})),
            when(news.kept.has_value(), [&] {
                return disclosure(words(texts::news_page::again),
                    fragment(p(words(texts::news_page::again_advice)), again));
            })));
}

visit::Page news_page(visit::Visit const& visit, News const& news, Fields const& fields)
{
    auto const& words = visit.words;
    bool const is_news = news.kind == PublicationKind::news;
    auto const title = words(is_news ? texts::news_page::title : texts::news_page::letter_title);
    auto const path = survey_path(visit, news.survey, news.path());
    visit::Page page{std::string(title),
        fragment(
            page_head({title, words(is_news ? texts::news_page::lead : texts::news_page::letter_lead), {},
                actions({icon_link(path + ".pdf", Icon::download, words(texts::news_page::paper)),
                    icon_link(path + ".odt", Icon::download, words(texts::news_page::odt))})}),
            fields.summary(),
            when(news.survey.state != State::reported,
                [&] {
                    return alert(Tone::info, words(texts::news_page::not_shared),
                        words(texts::news_page::share_first));
                }),
            when(news.is_stale(),
                [&] {
                    return alert(Tone::warning, words(texts::report_page::stale),
                        words(texts::news_page::stale_advice));
                }),
            written_view(news.words()), news_form(visit, news, fields))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")},
        {std::string(words(texts::report_page::name)), survey_path(visit, news.survey, "rapport")}};
    page.step = "enquete";
    return page;
}

Publication typed_news(http::Request const& request, News const& news)
{
    Publication out{std::string(base::trimmed(request.field("titel"))),
        std::string(base::trimmed(request.field("tekst"))), news.first.figures};
    std::erase(out.body, '\r');
    return out;
}

i18n::Problems news_problems(http::Request const& request, News const& news)
{
    i18n::Problems out;
    auto const words = typed_news(request, news);
    if (request.field("gezien") != seen_words(news.words()))
        out.push_back(i18n::problem("", texts::news_page::changed_meanwhile));
    if (request.has_field("opnieuw"))
        return out;
    if (words.title.empty())
        out.push_back(i18n::problem("titel", texts::news_page::no_title));
    if (words.body.empty())
        out.push_back(i18n::problem("tekst", texts::news_page::no_text));
    if (base::length_utf8(words.title) > news_title_max)
        out.push_back(i18n::problem("titel", texts::report_form::too_long, news_title_max));
    if (base::length_utf8(words.body) > news_body_max)
        out.push_back(i18n::problem("tekst", texts::report_form::too_long, news_body_max));
    return out;
}

visit::Answer show_kind(visit::Visit& visit, http::Request const& request, PublicationKind kind)
{
    auto asked = asked_news(visit, request, kind);
    if (auto* response = std::get_if<http::Response>(&asked))
        return std::move(*response);
    auto const& news = std::get<News>(asked);
    return news_page(
        visit, news, Fields(visit.words, {{"titel", news.words().title}, {"tekst", news.words().body}}));
}

visit::Answer act_kind(visit::Visit& visit, http::Request const& request, PublicationKind kind)
{
    auto asked = asked_news(visit, request, kind);
    if (auto* response = std::get_if<http::Response>(&asked))
        return std::move(*response);
    auto const& news = std::get<News>(asked);
    if (auto const wrong = news_problems(request, news); !wrong.empty())
        return visit::with_problems(news_page(visit, news,
            Fields(visit.words,
                {{"titel", std::string(request.field("titel"))},
                    {"tekst", std::string(request.field("tekst"))}},
                wrong)));
    if (request.has_field("opnieuw"))
        delete_publication(visit.db, news.survey.id, kind);
    else
        save_publication(visit.db, news.survey.id, kind, typed_news(request, news));
    return visit::done(visit, survey_path(visit, news.survey, news.path()),
        i18n::message(
            request.has_field("opnieuw") ? texts::news_page::begun_again : texts::news_page::saved));
}

enum class NewsFile { pdf, odt };

visit::Answer file_of_kind(
    visit::Visit& visit, http::Request const& request, PublicationKind kind, NewsFile wanted)
{
    auto asked = asked_news(visit, request, kind);
    if (auto* response = std::get_if<http::Response>(&asked))
        return std::move(*response);
    auto const& news = std::get<News>(asked);
    NewsPaper const paper{news.words(), news.park, visit.now};
    auto const name = fmt::format("{}-{}", visit.park->partnership.slug, news.path());
    if (wanted == NewsFile::odt)
        return http::download(news_odt(paper), name + ".odt", "application/vnd.oasis.opendocument.text");
    if (kind == PublicationKind::news)
        return http::download(news_pdf(paper), name + ".pdf", "application/pdf");
    auto const contents = letter_contents(visit.db, news.survey, visit.house.public_url);
    return http::download(result_letter_pdf(paper, contents, visit.today), name + ".pdf", "application/pdf");
}

} // namespace

visit::Answer show_news(visit::Visit& visit, http::Request& request)
{
    return show_kind(visit, request, PublicationKind::news);
}

visit::Answer act_news(visit::Visit& visit, http::Request& request)
{
    return act_kind(visit, request, PublicationKind::news);
}

visit::Answer show_news_pdf(visit::Visit& visit, http::Request& request)
{
    return file_of_kind(visit, request, PublicationKind::news, NewsFile::pdf);
}

visit::Answer show_news_odt(visit::Visit& visit, http::Request& request)
{
    return file_of_kind(visit, request, PublicationKind::news, NewsFile::odt);
}

visit::Answer show_result_letter(visit::Visit& visit, http::Request& request)
{
    return show_kind(visit, request, PublicationKind::letter);
}

visit::Answer act_result_letter(visit::Visit& visit, http::Request& request)
{
    return act_kind(visit, request, PublicationKind::letter);
}

visit::Answer show_result_letter_pdf(visit::Visit& visit, http::Request& request)
{
    return file_of_kind(visit, request, PublicationKind::letter, NewsFile::pdf);
}

visit::Answer show_result_letter_odt(visit::Visit& visit, http::Request& request)
{
    return file_of_kind(visit, request, PublicationKind::letter, NewsFile::odt);
}

} // namespace survey
