// The report as slides: of each chapter the first questions that say something, and what people concluded.
#include "report.h"

#include "pieces.h"
#include "texts.h"

#include <fmt/format.h>

namespace survey {
namespace {

constexpr std::size_t questions_of_chapter_max = 2, points_of_slide_max = 6, columns_of_slide_max = 7,
                      rows_of_slide_max = 8;

std::string title_of_slide(ChapterPart const& chapter, std::string const& about)
{
    return fmt::format("{}{} {}", chapter.title, chapter.title.ends_with('?') ? "" : ":", about);
}

deck::Slide slide_of(ChapterPart const& chapter, std::string title)
{
    deck::Slide slide;
    slide.key = fmt::format("report.{}", code(chapter.topic));
    slide.title = std::move(title);
    return slide;
}

void add_points(ChapterPart const& chapter, PointList const& list, std::vector<deck::Slide>& out)
{
    auto slide = slide_of(chapter, title_of_slide(chapter, list.title));
    slide.points = list.points;
    if (slide.points.size() > points_of_slide_max)
        slide.points.resize(points_of_slide_max);
    if (!slide.points.empty())
        out.push_back(std::move(slide));
}

void add_questions(ChapterPart const& chapter, std::vector<deck::Slide>& out)
{
    std::size_t shown = 0;
    for (auto const& question : chapter.questions) {
        if (question.sentence.empty() || shown == questions_of_chapter_max)
            continue;
        auto slide = slide_of(chapter, title_of_slide(chapter, question.title));
        slide.lead = question.sentence;
        slide.picture = question.picture;
        out.push_back(std::move(slide));
        ++shown;
    }
}

// Of a chapter that is split: the first table that fits on a screen.
void add_crossed_slide(ChapterPart const& chapter, std::vector<deck::Slide>& out)
{
    for (auto const& question : chapter.questions)
        for (auto const& figures : question.crossed) {
            if (figures.table.head.size() > columns_of_slide_max
                || figures.table.rows.size() > rows_of_slide_max)
                continue;
            auto slide = slide_of(chapter, title_of_slide(chapter, figures.title));
            slide.picture = deck::Grid{figures.title, figures.table.head, figures.table.rows};
            out.push_back(std::move(slide));
            return;
        }
}

PointList written_points(i18n::Words const& words, ChapterPart const& chapter)
{
    PointList out{std::string(words(texts::report_page::conclusion)), {}};
    for (auto const& piece : pieces_of(chapter.text.conclusion)) {
        if (!piece.text.empty())
            out.points.push_back(piece.text);
        out.points.insert(out.points.end(), piece.items.begin(), piece.items.end());
    }
    return out;
}

void add_comparison_slide(i18n::Words const& words, ChapterPart const& chapter, std::vector<deck::Slide>& out)
{
    if (chapter.comparison.empty())
        return;
    deck::Grid grid{chapter.title,
        {std::string(words(texts::report_page::about)), std::string(words(texts::report_page::then)),
            std::string(words(texts::report_page::now)), std::string(words(texts::beside::verdict))},
        {}};
    for (std::size_t at = 0; at < std::min(chapter.comparison.size(), points_of_slide_max + 2); ++at) {
        auto const& one = chapter.comparison[at];
        grid.rows.push_back({one.about, one.before, one.now, one.verdict});
    }
    auto slide = slide_of(chapter, chapter.title);
    slide.lead = chapter.sentences.front(); // how many were compared, and how many differ
    slide.picture = std::move(grid);
    out.push_back(std::move(slide));
}

} // namespace

deck::Deck report_slides(i18n::Words const& words, Report const& report, ReportParts const& parts)
{
    deck::Deck out{parts.title, parts.below, {}};
    std::vector<PointList> const no_lists;
    for (auto const& chapter : parts.chapters) {
        if (chapter.topic == Topic::response)
            add_points(
                chapter, {std::string(words(texts::report_page::in_short)), chapter.sentences}, out.slides);
        add_questions(chapter, out.slides);
        add_crossed_slide(chapter, out.slides);
        add_comparison_slide(words, chapter, out.slides);
        // Words of single people are for reading, not for a screen.
        for (auto const& list : chapter.topic == Topic::open_answers ? no_lists : chapter.lists)
            add_points(chapter, list, out.slides);
        add_points(chapter, written_points(words, chapter), out.slides);
    }
    auto const audience
        = report.edition == Edition::everyone ? deck::Audience::everyone : deck::Audience::partners;
    for (std::size_t at = 0; at < out.slides.size(); ++at) {
        auto& slide = out.slides[at];
        slide.key += fmt::format(".{}", at + 1);
        slide.audience = audience;
        slide.source
            = words(texts::report_page::slide_source, report.survey.closed_on, rule_of(words, report));
    }
    return out;
}

} // namespace survey
