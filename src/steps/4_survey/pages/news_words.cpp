#include "news.h"

#include "follow.h"
#include "response_words.h"
#include "texts.h"

#include <fmt/format.h>

namespace survey {
namespace {

constexpr std::size_t named_in_news = 3;

class NewsText {
public:
    void paragraph(std::string_view words)
    {
        if (!words.empty())
            body_ += fmt::format("{}{}", body_.empty() ? "" : "\n\n", words);
    }
    void heading(std::string_view words) { paragraph(fmt::format("# {}", words)); }
    void list(std::vector<Extreme> const& all)
    {
        std::string points;
        for (auto const& one : all)
            points += fmt::format("{}- {}", points.empty() ? "" : "\n", with_capital(line_of(one)));
        paragraph(points);
    }
    std::string body() && { return std::move(body_); }

private:
    std::string body_;
};

struct NewsSide {
    Side side;
    i18n::TextOf<0> const& heading;
};

void add_sides(
    NewsText& text, Speaker const& speaker, Results const& results, std::initializer_list<NewsSide> sides)
{
    for (auto const& one : sides)
        if (auto const found = extremes(speaker, results, one.side, named_in_news); !found.empty()) {
            text.heading(speaker.words(one.heading));
            text.list(found);
        }
}

std::string answered_words(Speaker const& speaker, Report const& report)
{
    return response_words(speaker.words, report.survey, report.channels, report.group_size_min).answered;
}

Publication first_news(Speaker const& speaker, Report const& report)
{
    auto const& words = speaker.words;
    auto const group = name_of(words, speaker.audience);
    auto const mark = safety_mark(report.now);
    NewsText text;
    text.paragraph(
        fmt::format("{} {}", words(texts::news::lead, report.park), answered_words(speaker, report)));
    if (mark)
        text.paragraph(words(texts::news::mark, group, words.decimal(*mark, 1)));
    add_sides(text, speaker, report.now,
        {{Side::good, texts::report_page::best}, {Side::bad, texts::report_page::worst}});
    text.heading(words(texts::news::next));
    text.paragraph(words(texts::news::next_words));
    text.heading(words(texts::news::see));
    text.paragraph(words(texts::first_letter::danger));
    return {mark ? words(texts::news::title_mark, report.park, words.decimal(*mark, 1))
                 : words(texts::news::title, report.park),
        std::move(text).body(), {}};
}

Publication first_letter(Speaker const& speaker, Report const& report)
{
    auto const& words = speaker.words;
    bool const is_home = speaker.audience == Audience::residents;
    NewsText text;
    text.paragraph(
        words(is_home ? texts::first_letter::dear_resident : texts::first_letter::dear_entrepreneur));
    text.paragraph(words(texts::news::thanks, report.park, answered_words(speaker, report)));
    add_sides(text, speaker, report.now,
        {{Side::good, texts::news::you_said_good}, {Side::bad, texts::news::you_said_bad}});
    text.heading(words(texts::news::we_do));
    text.paragraph(words(texts::news::we_do_words));
    text.paragraph(words(texts::first_letter::danger));
    return {words(texts::news::letter_subject, report.park), std::move(text).body(), {}};
}

} // namespace

Publication first_words(Report const& report, PublicationKind kind)
{
    i18n::Words const words(i18n::Language::dutch);
    Speaker const speaker{words, report.survey.audience};
    auto out = kind == PublicationKind::news ? first_news(speaker, report) : first_letter(speaker, report);
    out.figures = figures_digest(report.now, {Topic::conclusions, {}});
    return out;
}

} // namespace survey
