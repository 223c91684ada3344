// Writing at a chapter of the report: before the figures, after them, and what follows from them.
#include "report.h"

#include "follow.h"
#include "responding.h"
#include "texts.h"

#include "base/text.h"
#include "crypto/crypto.h"
#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t chapter_words_max = 3000;
constexpr std::string_view chapter_fields[] = {"inleiding", "opmerking", "conclusie"};

// What a form is about.
struct Writing {
    Survey survey;
    Report report;
    Chapter chapter;
    ChapterText kept;
};

std::optional<Writing> asked_writing(visit::Visit& visit, http::Request const& request)
{
    auto const survey = asked_survey(visit, request);
    auto const part = topic_of_code(request.param("chapter"));
    if (!survey || !part || !is_over(*survey))
        return std::nullopt;
    auto report = report_of(visit, *survey, Edition::partners);
    auto const chapter = std::ranges::find(report.chapters, *part, &Chapter::topic);
    if (chapter == report.chapters.end())
        return std::nullopt;
    auto const found = *chapter;
    auto const kept = report.texts[*part];
    return Writing{*survey, std::move(report), found, kept};
}

std::string seen_mark(ChapterText const& text)
{
    return crypto::sha256_hex(
        fmt::format("{}\n\n{}\n\n{}\n{}", text.introduction, text.remark, text.conclusion, text.figures))
        .substr(0, 16);
}

std::string typed_words(http::Request const& request, std::string_view name)
{
    std::string out(base::trimmed(request.field(name)));
    std::erase(out, '\r');
    return out;
}

Values typed_values(http::Request const& request)
{
    Values out;
    for (auto const name : chapter_fields)
        out.add(name, typed_words(request, name));
    return out;
}

Html chapter_form(visit::Visit const& visit, Writing const& writing, Fields const& fields)
{
    auto const& words = visit.words;
    auto const path
        = survey_path(visit, writing.survey, fmt::format("rapport/{}", code(writing.chapter.topic)));
    auto const field = [&](std::string_view name, i18n::TextOf<0> const& asked, i18n::TextOf<0> const& hint) {
        return fields.textarea(name, words(asked),
            {.hint = words(hint), .need = Need::optional, .rows = 6, .may_name_people = true});
    };
    return post_form(path, visit.form_token, hidden("gezien", seen_mark(writing.kept)),
        field("inleiding", texts::report_form::introduction, texts::report_form::introduction_hint),
        field("opmerking", texts::report_form::remark, texts::report_form::remark_hint),
        field("conclusie", texts::report_form::conclusion, texts::report_form::conclusion_hint),
        actions({submit(words(texts::report_form::save))}));
}

visit::Page writing_page(visit::Visit const& visit, Writing const& writing, Fields const& fields)
{
    auto const& words = visit.words;
    auto const title = words(texts::report_form::title, chapter_title(words, writing.chapter.topic));
    bool const is_stale = writing.kept.has_words()
        && writing.kept.figures != figures_digest(writing.report.now, writing.chapter);
    visit::Page page{title,
        fragment(page_head({title, words(texts::report_form::lead)}), fields.summary(),
            when(is_stale,
                [&] {
                    return alert(Tone::warning, words(texts::report_page::stale),
                        words(texts::report_form::stale_advice));
                }),
            panel(chapter_form(visit, writing, fields)))};
    auto const report = survey_path(visit, writing.survey, "rapport");
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")},
        {std::string(words(texts::report_page::name)), report}};
    page.step = "enquete";
    return page;
}

i18n::Problems writing_problems(http::Request const& request, Writing const& writing)
{
    i18n::Problems out;
    if (request.field("gezien") != seen_mark(writing.kept))
        out.push_back(i18n::problem("", texts::report_form::changed_meanwhile));
    for (auto const name : chapter_fields)
        if (base::length_utf8(typed_words(request, name)) > chapter_words_max)
            out.push_back(i18n::problem(name, texts::report_form::too_long, chapter_words_max));
    return out;
}

} // namespace

visit::Answer show_chapter_text(visit::Visit& visit, http::Request& request)
{
    auto const writing = asked_writing(visit, request);
    if (!writing)
        return http::not_found();
    auto const& kept = writing->kept;
    return writing_page(visit, *writing,
        Fields(visit.words,
            {{"inleiding", kept.introduction}, {"opmerking", kept.remark}, {"conclusie", kept.conclusion}}));
}

visit::Answer act_chapter_text(visit::Visit& visit, http::Request& request)
{
    auto const writing = asked_writing(visit, request);
    if (!writing)
        return http::not_found();
    if (auto const wrong = writing_problems(request, *writing); !wrong.empty())
        return visit::with_problems(
            writing_page(visit, *writing, Fields(visit.words, typed_values(request), wrong)));
    ChapterText const text{typed_words(request, "inleiding"), typed_words(request, "opmerking"),
        typed_words(request, "conclusie"), figures_digest(writing->report.now, writing->chapter)};
    save_chapter_text(visit.db, writing->survey.id, writing->chapter.topic, text);
    auto const path
        = fmt::format("{}#{}", survey_path(visit, writing->survey, "rapport"), code(writing->chapter.topic));
    return visit::done(visit, path, i18n::message(texts::report_form::saved));
}

} // namespace survey
