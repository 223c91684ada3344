#include "paper.h"

#include "texts.h"

#include "base/text.h"
#include "pdf/pdf.h"

#include <fmt/format.h>

#include <map>

namespace plan {
namespace {

// An action and its number on paper: "2.3" is the third of the second chapter.
struct Numbered {
    Line const* line;
    std::string number;
};

struct Chapter {
    i18n::Text name;
    std::vector<Numbered> lines;
};

std::vector<Chapter> chapters_of(Snapshot const& plan)
{
    std::vector<Chapter> out;
    for (auto const& chapter : measures::library().chapters) {
        Chapter made{chapter.name, {}};
        for (auto const& line : plan.lines)
            if (line.chapter == chapter.id)
                made.lines.push_back({&line, fmt::format("{}.{}", out.size() + 1, made.lines.size() + 1)});
        if (!made.lines.empty())
            out.push_back(std::move(made));
    }
    return out;
}

std::string owner_of(i18n::Words const& words, Line const& line)
{
    if (line.organisation.empty())
        return std::string(words(texts::paper::nobody));
    return line.person.empty() ? line.organisation : line.organisation + " (" + line.person + ")";
}

std::string when_of(i18n::Words const& words, Line const& line)
{
    auto period = shown_period(words, line.first, line.last);
    auto const repeat = repeat_of(line.repeat).value_or(measures::Repeat::once);
    if (repeat == measures::Repeat::once)
        return period;
    auto const often = std::string(name(repeat).in(words.language()));
    return period.empty() ? often : period + ", " + base::lower_ascii(often);
}

std::vector<pdf::Text> row_of(i18n::Words const& words, Numbered const& numbered)
{
    auto const& line = *numbered.line;
    return {numbered.number, line.title, owner_of(words, line), base::joined(line.partners, ", "),
        when_of(words, line), line.done_when};
}

pdf::Table table_of(i18n::Words const& words, Chapter const& chapter)
{
    pdf::Table table{words(texts::paper::chapter_caption, chapter.name.in(words.language())),
        {{words(texts::paper::number), 0.6}, {words(texts::paper::action), 3.4},
            {words(texts::paper::owner), 2.2}, {words(texts::paper::partners), 2.2},
            {words(texts::paper::when), 1.8}, {words(texts::paper::done_when), 3.4}},
        {}, pdf::RowHeads::first_column};
    for (auto const& numbered : chapter.lines)
        table.rows.push_back(row_of(words, numbered));
    return table;
}

bool runs_in(Line const& line, moment::Quarter quarter)
{
    return line.first.year != 0 && line.first <= quarter && quarter <= line.last;
}

std::string numbers_in(std::vector<Numbered> const& lines, moment::Quarter quarter)
{
    std::vector<std::string> out;
    for (auto const& numbered : lines)
        if (runs_in(*numbered.line, quarter))
            out.push_back(numbered.number);
    return base::joined(out, ", ");
}

std::map<std::string, std::vector<Numbered>> by_owner(
    i18n::Words const& words, std::vector<Chapter> const& chapters)
{
    std::map<std::string, std::vector<Numbered>> out;
    for (auto const& chapter : chapters)
        for (auto const& numbered : chapter.lines) {
            auto const& name = numbered.line->organisation;
            out[name.empty() ? std::string(words(texts::paper::nobody)) : name].push_back(numbered);
        }
    return out;
}

pdf::Table overview_of(
    i18n::Words const& words, Timeline const& timeline, std::vector<Chapter> const& chapters)
{
    pdf::Table table{std::string(words(texts::paper::overview_caption)),
        {{words(texts::paper::participant), 2}}, {}, pdf::RowHeads::first_column};
    for (int number = 1; number <= timeline.count; ++number)
        table.columns.push_back({words.short_quarter(quarter(timeline, number)), 1.2});
    for (auto const& [owner, lines] : by_owner(words, chapters)) {
        std::vector<pdf::Text> row{owner};
        for (int number = 1; number <= timeline.count; ++number)
            row.emplace_back(numbers_in(lines, quarter(timeline, number)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

pdf::Setup setup_of(i18n::Words const& words, Paper const& paper)
{
    pdf::Setup setup;
    setup.title = words(texts::paper::title, paper.plan.park);
    setup.language = i18n::code(words.language());
    setup.paper = pdf::Paper::a4_landscape;
    setup.footer = words(texts::paper::footer, paper.plan.park);
    setup.page_label = texts::paper::page.in(words.language());
    setup.made_at = paper.made_at;
    return setup;
}

std::vector<std::pair<std::string, pdf::Text>> facts_of(i18n::Words const& words, Paper const& paper)
{
    auto const& timeline = paper.plan.timeline;
    auto const period = words(
        texts::paper::until, words.quarter(timeline.first), words.quarter(quarter(timeline, timeline.count)));
    std::vector<std::pair<std::string, pdf::Text>> out{{std::string(words(texts::paper::period)), period}};
    if (!paper.adoption) {
        out.emplace_back(words(texts::paper::status), words(texts::paper::concept_));
        return out;
    }
    auto const& adoption = *paper.adoption;
    out.emplace_back(
        words(texts::paper::status), words(texts::paper::adopted, adoption.on, adoption.by, adoption.number));
    out.emplace_back(words(texts::paper::digest), adoption.sha256);
    return out;
}

} // namespace

std::string shown_period(i18n::Words const& words, moment::Quarter first, moment::Quarter last)
{
    if (first.year == 0)
        return {};
    if (first == last)
        return words.short_quarter(first);
    return words.short_quarter(first) + " - " + words.short_quarter(last);
}

std::string pdf_of(i18n::Words const& words, Paper const& paper)
{
    pdf::Document document(setup_of(words, paper));
    document.title(words(texts::paper::title, paper.plan.park),
        words(texts::paper::below, paper.plan.municipality, paper.plan.round));
    document.facts(facts_of(words, paper));
    auto const chapters = chapters_of(paper.plan);
    if (chapters.empty()) {
        document.paragraph(words(texts::paper::empty));
        return document.finish();
    }
    document.paragraph(words(texts::paper::intro));
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        document.heading(1, fmt::format("{}. {}", i + 1, chapters[i].name.in(words.language())));
        document.table(table_of(words, chapters[i]));
    }
    document.page_break();
    document.heading(1, words(texts::paper::overview));
    document.paragraph(words(texts::paper::overview_intro));
    document.table(overview_of(words, paper.plan.timeline, chapters));
    return document.finish();
}

} // namespace plan
