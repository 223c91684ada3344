#include "paper.h"

#include "difference.h"
#include "texts.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace plan {
namespace {

// An action and its number on paper: "2.3" is the third of the second chapter.
struct Numbered {
    Line const* line;
    std::string number;
};

struct Chapter {
    std::string id;
    i18n::Text name;
    std::vector<Numbered> lines;
};

// All six, also those without actions: a plan that says nothing about fire says so.
std::vector<Chapter> chapters_of(Snapshot const& plan)
{
    std::vector<Chapter> out;
    for (auto const& chapter : measures::library().chapters) {
        Chapter made{chapter.id, chapter.name, {}};
        for (auto const& line : plan.lines)
            if (line.chapter == chapter.id)
                made.lines.push_back({&line, fmt::format("{}.{}", out.size() + 1, made.lines.size() + 1)});
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

std::string costs_of(i18n::Words const& words, Line const& line)
{
    std::vector<std::string> out;
    if (line.hours > 0)
        out.push_back(words(texts::action::hours_once, std::int64_t{line.hours}));
    if (line.budget_cents > 0)
        out.push_back(words.money(line.budget_cents)
            + (line.budget_source.empty() ? "" : " (" + line.budget_source + ")"));
    return base::joined(out, ", ");
}

std::vector<std::string> row_of(i18n::Words const& words, Numbered const& numbered)
{
    auto const& line = *numbered.line;
    return {numbered.number, line.title, owner_of(words, line), base::joined(line.partners, ", "),
        when_of(words, line), line.done_when, costs_of(words, line)};
}

PaperTable table_of(i18n::Words const& words, std::string_view name, std::vector<Numbered> const& lines)
{
    auto const head = [&](i18n::TextOf<0> const& text) { return std::string(words(text)); };
    PaperTable table{words(texts::paper::chapter_caption, name),
        {{head(texts::paper::number), 0.6}, {head(texts::paper::action), 3.4},
            {head(texts::paper::owner), 2.2}, {head(texts::paper::partners), 2},
            {head(texts::paper::when), 1.6}, {head(texts::paper::done_when), 3},
            {head(texts::paper::costs), 1.6}},
        {}};
    for (auto const& numbered : lines)
        table.rows.push_back(row_of(words, numbered));
    return table;
}

std::string name_of_theme(i18n::Words const& words, std::string const& code)
{
    auto const name = objectives::name_of_theme(code);
    return name ? std::string(name->in(words.language())) : code;
}

// Crime and undermining and cyber in one chapter, each below its own heading.
void add_actions(PaperDocument& out, i18n::Words const& words, Chapter const& chapter)
{
    std::vector<std::string> themes;
    for (auto const& numbered : chapter.lines)
        if (std::ranges::find(themes, numbered.line->theme) == themes.end())
            themes.push_back(numbered.line->theme);
    auto const chapter_name = chapter.name.in(words.language());
    if (chapter.lines.empty())
        return out.add_paragraph(std::string(words(texts::paper::no_actions)));
    if (themes.size() == 1)
        return out.add_table(table_of(words, chapter_name, chapter.lines));
    for (auto const& theme : themes) {
        auto lines = chapter.lines;
        std::erase_if(lines, [&](Numbered const& one) { return one.line->theme != theme; });
        out.add_heading(2, name_of_theme(words, theme));
        out.add_table(table_of(words, name_of_theme(words, theme), lines));
    }
}

// What was fixed beside the actions, in the chapter where it belongs.
void add_part(PaperDocument& out, i18n::Words const& words, Paper const& paper, std::string_view code)
{
    auto const is_dutch = words.language() == i18n::Language::dutch;
    for (auto const& one : paper.parts) {
        if (one.part.code != code)
            continue;
        auto const& name = is_dutch ? one.part.dutch : one.part.english;
        out.add_heading(2, words(texts::paper::part, name, one.number));
        std::vector<std::string> items;
        for (auto const& line : one.part.lines)
            items.push_back(is_dutch ? line.dutch : line.english);
        if (items.empty())
            out.add_paragraph(std::string(words(texts::paper::part_empty)));
        out.add_list(std::move(items));
    }
}

void add_signatures(PaperDocument& out, i18n::Words const& words, Paper const& paper)
{
    if (!paper.adoption)
        return;
    out.add_heading(2, std::string(words(texts::signing::title)));
    if (paper.signatures.empty())
        return out.add_paragraph(std::string(words(texts::paper::no_signatures)));
    PaperTable table{words(texts::signing::caption, paper.adoption->number),
        {{std::string(words(texts::signing::organisation)), 2}, {std::string(words(texts::signing::who)), 3}},
        {}};
    for (auto const& one : paper.signatures)
        table.rows.push_back(
            {one.organisation_name, words(texts::signing::signed_, one.name, one.signed_on)});
    out.add_table(std::move(table));
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

void add_overview(PaperDocument& out, i18n::Words const& words, Timeline const& timeline,
    std::vector<Chapter> const& chapters)
{
    out.add_page_break();
    out.add_heading(1, std::string(words(texts::paper::overview)));
    out.add_paragraph(std::string(words(texts::paper::overview_intro)));
    PaperTable table{std::string(words(texts::paper::overview_caption)),
        {{std::string(words(texts::paper::participant)), 2}}, {}};
    for (int number = 1; number <= timeline.count; ++number)
        table.columns.push_back({words.short_quarter(quarter(timeline, number)), 1.2});
    for (auto const& [owner, lines] : by_owner(words, chapters)) {
        std::vector<std::string> row{owner};
        for (int number = 1; number <= timeline.count; ++number)
            row.push_back(numbers_in(lines, quarter(timeline, number)));
        table.rows.push_back(std::move(row));
    }
    out.add_table(std::move(table));
}

std::vector<std::string> titles_of(std::vector<Line> const& lines)
{
    std::vector<std::string> out;
    for (auto const& line : lines)
        out.push_back(line.organisation.empty() ? line.title : line.title + " - " + line.organisation);
    return out;
}

void add_titles(
    PaperDocument& out, i18n::Words const& words, i18n::TextOf<0> const& head, std::vector<Line> const& lines)
{
    if (lines.empty())
        return;
    out.add_heading(2, std::string(words(head)));
    out.add_list(titles_of(lines));
}

// Later changes are recorded against what was adopted.
void add_changes(PaperDocument& out, i18n::Words const& words, Paper const& paper)
{
    if (!paper.now)
        return;
    auto const found = difference(words, paper.plan, *paper.now);
    if (found.is_empty())
        return;
    out.add_heading(1, std::string(words(texts::paper::changes)));
    out.add_paragraph(
        words(texts::difference::counts, found.added.size(), found.changed.size(), found.dropped.size()));
    add_titles(out, words, texts::difference::added, found.added);
    if (!found.changed.empty())
        out.add_heading(2, std::string(words(texts::difference::changed)));
    for (auto const& changed : found.changed) {
        PaperTable table{changed.line.title,
            {{std::string(words(texts::difference::part)), 1},
                {std::string(words(texts::difference::before)), 2},
                {std::string(words(texts::difference::after)), 2}},
            {}};
        for (auto const& part : changed.parts)
            table.rows.push_back({std::string(part.name.in(words.language())), part.before, part.after});
        out.add_table(std::move(table));
    }
    add_titles(out, words, texts::difference::dropped, found.dropped);
}

// Why each action is there, and what came of it: a row for each, and what is still missing in words.
void add_chain(PaperDocument& out, i18n::Words const& words, Paper const& paper)
{
    if (paper.chain.rows.empty())
        return;
    out.add_page_break();
    out.add_heading(1, paper.chain.title);
    out.add_paragraph(paper.chain.lead);
    out.add_paragraph(words(texts::paper::chain_day, moment::local_date(paper.made_at)));
    PaperTable table{paper.chain.caption, {}, paper.chain.rows};
    for (auto const& head : paper.chain.heads)
        table.columns.push_back({head, 1});
    out.add_table(std::move(table));
}

std::vector<std::pair<std::string, std::string>> facts_of(i18n::Words const& words, Paper const& paper)
{
    auto const& timeline = paper.plan.timeline;
    auto const period = words(
        texts::paper::until, words.quarter(timeline.first), words.quarter(quarter(timeline, timeline.count)));
    std::vector<std::pair<std::string, std::string>> out{{std::string(words(texts::paper::period)), period}};
    if (!paper.adoption) {
        out.emplace_back(words(texts::paper::status), words(texts::paper::concept_));
        return out;
    }
    auto const& adoption = *paper.adoption;
    out.emplace_back(
        words(texts::paper::status), words(texts::paper::adopted, adoption.on, adoption.by, adoption.number));
    if (!adoption.decision.empty())
        out.emplace_back(words(texts::adopt::decided), adoption.decision);
    if (!paper.meeting.empty())
        out.emplace_back(words(texts::adopt::in_meeting), paper.meeting);
    if (adoption.first_meeting_on)
        out.emplace_back(words(texts::adopt::first_meeting_on), words.date(adoption.first_meeting_on));
    out.emplace_back(words(texts::paper::digest), adoption.sha256);
    return out;
}

PaperDocument begun(i18n::Words const& words, Paper const& paper, std::string title)
{
    PaperDocument out{std::move(title), std::string(i18n::code(words.language())),
        words(texts::paper::footer, paper.plan.park), std::string(texts::paper::page.in(words.language())),
        paper.made_at};
    out.add_title(out.title, words(texts::paper::below, paper.plan.municipality, paper.plan.round));
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

PaperDocument document_of(i18n::Words const& words, Paper const& paper)
{
    auto out = begun(words, paper, words(texts::paper::title, paper.plan.park));
    out.add_facts(facts_of(words, paper));
    if (paper.plan.lines.empty()) {
        out.add_paragraph(std::string(words(texts::paper::empty)));
        return out;
    }
    out.add_paragraph(std::string(words(texts::paper::intro)));
    auto const chapters = chapters_of(paper.plan);
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        out.add_heading(1, fmt::format("{}. {}", i + 1, chapters[i].name.in(words.language())));
        add_actions(out, words, chapters[i]);
        if (chapters[i].id == "communication")
            add_part(out, words, paper, "channels");
        if (chapters[i].id == "continuity") {
            add_part(out, words, paper, "roles");
            add_part(out, words, paper, "calendar");
            add_signatures(out, words, paper);
        }
    }
    add_overview(out, words, paper.plan.timeline, chapters);
    add_changes(out, words, paper);
    add_chain(out, words, paper);
    return out;
}

PaperDocument organisation_sheet(
    i18n::Words const& words, Paper const& paper, std::string const& organisation)
{
    auto out = begun(words, paper, words(texts::paper::sheet_title, organisation, paper.plan.park));
    std::vector<Numbered> own, along;
    for (auto const& chapter : chapters_of(paper.plan))
        for (auto const& numbered : chapter.lines) {
            auto const& line = *numbered.line;
            if (line.organisation == organisation)
                own.push_back(numbered);
            else if (std::ranges::find(line.partners, organisation) != line.partners.end())
                along.push_back(numbered);
        }
    auto const first_quarter = [](Numbered const& one) { return one.line->first; };
    std::ranges::stable_sort(own, {}, first_quarter);
    std::ranges::stable_sort(along, {}, first_quarter);
    out.add_paragraph(std::string(words(texts::paper::sheet_intro)));
    out.add_heading(1, std::string(words(texts::paper::sheet_own)));
    if (own.empty())
        out.add_paragraph(std::string(words(texts::paper::sheet_none)));
    else
        out.add_table(table_of(words, organisation, own));
    if (!along.empty()) {
        out.add_heading(1, std::string(words(texts::paper::sheet_along)));
        out.add_table(table_of(words, words(texts::paper::sheet_along), along));
    }
    return out;
}

} // namespace plan
