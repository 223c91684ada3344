#include "chapters.h"

#include "crypto/crypto.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace survey {
namespace {

constexpr std::array<std::string_view, topics_count> topic_codes{"response", "safety", "victims", "reporting",
    "nuisance", "public_space", "traffic", "fire", "cyber", "undermining", "prevention", "cooperation", "own",
    "open_answers", "comparison", "conclusions"};

struct OfTopic {
    std::string_view id;
    Topic topic;
};

// Both standard questionnaires give a section its own letter, and share the letters they have in common.
constexpr OfTopic topic_of_section[] = {{"A", Topic::response}, {"R", Topic::response}, {"B", Topic::safety},
    {"C", Topic::victims}, {"S", Topic::victims}, {"D", Topic::nuisance}, {"E", Topic::public_space},
    {"F", Topic::traffic}, {"G", Topic::prevention}, {"H", Topic::fire}, {"I", Topic::cyber},
    {"J", Topic::undermining}, {"K", Topic::cooperation}, {"N", Topic::cooperation}};

// Questions whose subject is another than that of their section.
constexpr OfTopic topic_of_question[]
    = {{"C3", Topic::reporting}, {"C4", Topic::reporting}, {"C5", Topic::reporting}, {"C6", Topic::reporting},
        {"D2", Topic::reporting}, {"R4", Topic::reporting}, {"R5", Topic::reporting},
        {"R6", Topic::undermining}, {"R7", Topic::undermining}, {"R11", Topic::prevention}};

template <std::size_t Size> std::optional<Topic> topic_in(OfTopic const (&list)[Size], std::string_view id)
{
    auto const found = std::ranges::find(list, id, &OfTopic::id);
    return found == std::end(list) ? std::nullopt : std::optional(found->topic);
}

bool asks_for_words(Questionnaire const& questionnaire)
{
    return std::ranges::any_of(
        questionnaire.questions, [](Question const& one) { return has_free_words(one) && !one.is_contact; });
}

bool stands_in_report(Chapter const& chapter, Results const& results, Former former)
{
    switch (chapter.topic) {
    case Topic::response:
    case Topic::conclusions:
        return true;
    case Topic::open_answers:
        return asks_for_words(*results.questionnaire);
    case Topic::comparison:
        return former == Former::there;
    default:
        return !chapter.questions.empty();
    }
}

void add_row_figures(std::string& out, RowResult const& row)
{
    out += fmt::format("|{}:{}", row.item ? row.item->id : "", row.answered);
    for (auto const group : row.figures.groups)
        out += fmt::format(",{}", group);
    for (auto const sum : row.figures.sums)
        out += fmt::format(";{}", sum);
    if (row.figures.mean)
        out += fmt::format("~{:.1f}", *row.figures.mean);
    if (row.dont_know)
        out += fmt::format("?{}", *row.dont_know);
}

void add_figures(std::string& out, QuestionResult const& result)
{
    out += result.question->id;
    for (auto const& row : result.rows)
        add_row_figures(out, row);
    out += '\n';
}

} // namespace

std::string_view code(Topic topic) { return topic_codes[static_cast<std::size_t>(topic)]; }

std::optional<Topic> topic_of_code(std::string_view code)
{
    auto const found = std::ranges::find(topic_codes, code);
    if (found == topic_codes.end())
        return std::nullopt;
    return static_cast<Topic>(found - topic_codes.begin());
}

Topic chapter_of(Questionnaire const& questionnaire, Question const& question)
{
    if (auto const topic = topic_in(topic_of_question, question.id))
        return *topic;
    return topic_in(topic_of_section, questionnaire.sections[question.section].id).value_or(Topic::own);
}

std::vector<Chapter> chapters(Results const& results, Former former)
{
    std::vector<Chapter> out(topics_count);
    for (std::size_t at = 0; at < topics_count; ++at)
        out[at].topic = static_cast<Topic>(at);
    for (std::size_t at = 0; at < results.questions.size(); ++at) {
        auto const topic = chapter_of(*results.questionnaire, *results.questions[at].question);
        out[static_cast<std::size_t>(topic)].questions.push_back(at);
    }
    std::erase_if(out, [&](Chapter const& chapter) { return !stands_in_report(chapter, results, former); });
    return out;
}

std::string figures_digest(Results const& results, Chapter const& chapter)
{
    auto text = fmt::format("{} {}\n", code(chapter.topic), results.sent);
    // What these chapters say is drawn from all questions.
    bool const is_of_all = chapter.topic == Topic::comparison || chapter.topic == Topic::conclusions;
    for (std::size_t at = 0; at < results.questions.size(); ++at)
        if (is_of_all || std::ranges::find(chapter.questions, at) != chapter.questions.end())
            add_figures(text, results.questions[at]);
    return crypto::sha256_hex(text);
}

} // namespace survey
