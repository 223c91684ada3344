#include "story.h"

#include "store.h"
#include "texts.h"

#include "base/fault.h"
#include "measures/measures.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

constexpr int public_groups = 2; // as the survey's own edition for everybody

std::string named_action(Facts const& facts, plan::Action const& action)
{
    auto const owner = facts.owner_of(action);
    return owner.empty() ? action.wish.title : fmt::format("{} ({})", action.wish.title, owner);
}

bool is_busy(plan::State state)
{
    return state == plan::State::in_progress || state == plan::State::recurring;
}

void add_action(Facts const& facts, plan::Action const& action, StoryLine& line)
{
    if (action.state == plan::State::done)
        line.done.push_back(named_action(facts, action));
    else if (is_busy(action.state))
        line.busy.push_back(named_action(facts, action));
}

std::string value_of_measure(i18n::Words const& words, survey::Measure const& measure)
{
    auto const value = measure.unit == survey::Unit::percent ? words.decimal(measure.value, 0) + "%"
                                                             : words.decimal(measure.value, 1);
    auto const& asked = words.language() == i18n::Language::dutch ? measure.dutch : measure.english;
    return words(asked.ends_with('?') ? texts::story::measured_question : texts::story::measured, asked,
        value, measure.n);
}

// From the survey with its number of answers; else the baseline, where this edition may show it.
void add_found(i18n::Words const& words, objectives::Wish const& wish,
    std::vector<survey::Measure> const& measures, StoryLine& line)
{
    auto const found
        = std::ranges::find(measures, ::objectives::survey_key(wish.baseline), &survey::Measure::key);
    if (found != measures.end())
        line.said = value_of_measure(words, *found);
    else if (wish.baseline.value) {
        line.said = words(texts::story::counted, ::objectives::shown(words, wish.unit, *wish.baseline.value));
        line.is_counted = true;
    }
}

StoryLine bare_line(std::string place, std::string about, AllWritten const& written)
{
    StoryLine out{std::move(place), std::move(about), {}, false, {}, {}, {}};
    if (auto const found = written.find(out.place); found != written.end()) {
        out.written = found->second.words;
        out.is_public = found->second.is_public;
    }
    return out;
}

void add_objectives(i18n::Words const& words, Facts const& facts,
    std::vector<survey::Measure> const& measures, AllWritten const& written, Story& out)
{
    for (auto const& one : facts.objectives) {
        auto line = bare_line(fmt::format("{}doel-{}", story_prefix, one.id.text()), one.wish.title, written);
        add_found(words, one.wish, measures, line);
        for (auto const& action : facts.actions)
            if (action.wish.objective == one.id)
                add_action(facts, action, line);
        out.lines.push_back(std::move(line));
    }
}

// What serves no objective stands by chapter, where something was done.
void add_chapters(i18n::Words const& words, Facts const& facts, AllWritten const& written, Story& out)
{
    for (auto const& chapter : measures::library().chapters) {
        auto line = bare_line(fmt::format("{}hoofdstuk-{}", story_prefix, chapter.id),
            std::string(chapter.name.in(words.language())), written);
        for (auto const& action : facts.actions)
            if (!action.wish.objective && action.wish.chapter == chapter.id)
                add_action(facts, action, line);
        if (!line.done.empty() || !line.busy.empty())
            out.lines.push_back(std::move(line));
    }
}

SheetPart part_of(i18n::Words const& words, StoryLine const& line)
{
    SheetPart out{line.about};
    if (!line.said.empty())
        out.paragraphs.push_back(line.is_counted ? line.said : words(texts::story::you_said, line.said));
    if (line.done.empty() && line.busy.empty())
        out.paragraphs.emplace_back(words(texts::story::nothing_yet));
    else
        out.paragraphs.emplace_back(words(texts::story::we_did));
    out.points = line.done;
    for (auto const& action : line.busy)
        out.points.push_back(words(texts::story::busy, action));
    out.written = line.written;
    return out;
}

void add_block(papers::MergedPaper& paper, papers::BlockKind kind, std::string const& text)
{
    if (!text.empty())
        paper.blocks.push_back({kind, text});
}

std::string joined_lines(std::vector<std::string> const& points)
{
    return fmt::format("{}", fmt::join(points, "\n"));
}

void add_part(papers::MergedPaper& paper, SheetPart const& part)
{
    using enum papers::BlockKind;
    add_block(paper, heading, part.heading);
    for (auto const& words : part.paragraphs)
        add_block(paper, paragraph, words);
    add_block(paper, list, joined_lines(part.points));
    for (auto const& words : paragraphs_of(part.written))
        add_block(paper, paragraph, words);
}

} // namespace

Story story(i18n::Words const& words, Facts const& facts, std::vector<survey::Measure> const& measures,
    AllWritten const& written, StoryEdition edition)
{
    Story out{facts.park.name, facts.park.municipality, words_at(written, story_opening),
        words_at(written, story_closing), {}};
    if (auto const opening = written.find(story_opening); opening != written.end())
        out.is_public = opening->second.is_public;
    add_objectives(words, facts, measures, written, out);
    add_chapters(words, facts, written, out);
    if (edition == StoryEdition::everyone)
        std::erase_if(out.lines, [](StoryLine const& line) { return !line.is_public; });
    return out;
}

Sheet story_sheet(i18n::Words const& words, Story const& story, moment::Date today)
{
    Sheet out{std::string(words(texts::story::title)), story.park, {}, story.opening, {}};
    for (auto const& line : story.lines)
        out.parts.push_back(part_of(words, line));
    if (out.parts.empty())
        out.parts.push_back(
            {std::string(words(texts::story::title)), {std::string(words(texts::story::empty))}});
    if (!story.closing.empty())
        out.parts.push_back({std::string(words(texts::story::closing)), {}, {}, {}, story.closing});
    out.note = words(texts::story::note, today);
    return out;
}

papers::MergedPaper story_letter(Story const& story, moment::Date today)
{
    i18n::Words const dutch(i18n::Language::dutch);
    auto const filled = papers::merged(papers::template_of(story_letter_kind),
        {{"park", story.park}, {"municipality", story.municipality}, {"date", dutch.date(today)}});
    if (!filled)
        throw base::Fault("the letter of what was said and done lacks something");
    auto letter = *filled;
    auto const end = std::ranges::find(letter.blocks, papers::BlockKind::closing, &papers::Block::kind);
    std::vector<papers::Block> const closing(end, letter.blocks.end());
    letter.blocks.erase(end, letter.blocks.end());
    for (auto const& words : paragraphs_of(story.opening))
        add_block(letter, papers::BlockKind::paragraph, words);
    for (auto const& line : story.lines)
        add_part(letter, part_of(dutch, line));
    for (auto const& words : paragraphs_of(story.closing))
        add_block(letter, papers::BlockKind::paragraph, words);
    letter.blocks.insert(letter.blocks.end(), closing.begin(), closing.end());
    return letter;
}

Story story_of(db::Connection& db, i18n::Words const& words, partnership::StepQuestion const& question,
    StoryEdition edition)
{
    bool const is_public = edition == StoryEdition::everyone;
    auto const& scope = question.scope;
    auto const reader
        = is_public ? partnership::Reader::of_everyone(scope) : partnership::Reader::of_group(scope);
    auto const group_min = question.group_size_min * (is_public ? public_groups : 1);
    Days const round{{}, question.today};
    return story(words, facts_of(db, reader, question, round), survey::measures_of(db, scope, group_min),
        written(db, scope), edition);
}

std::optional<Story> published_story(db::Connection& db, i18n::Words const& words,
    partnership::PartnershipId id, moment::Date today, int group_size_min)
{
    auto rounds = partnership::rounds(db, id);
    std::ranges::reverse(rounds);
    for (auto const& round : rounds) {
        partnership::StepQuestion const question{{id, round.id}, today, group_size_min};
        auto const words_there = written(db, question.scope);
        auto const opening = words_there.find(story_opening);
        if (opening != words_there.end() && opening->second.is_public)
            return story_of(db, words, question, StoryEdition::everyone);
    }
    return {};
}

void publish(db::Connection& db, partnership::Scope const& scope, Story const& story,
    Publishing const& wanted, moment::Date today)
{
    set_text_public(db, scope, {story_opening, wanted.is_public}, today);
    for (auto const& line : story.lines)
        set_text_public(db, scope, {line.place, std::ranges::count(wanted.places, line.place) > 0}, today);
}

} // namespace continuation
