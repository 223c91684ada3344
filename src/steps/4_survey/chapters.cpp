#include "chapters.h"

#include "crypto/crypto.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace survey {
namespace {

constexpr std::array<std::string_view, parts_count> part_codes{"response", "safety", "victims", "reporting",
    "nuisance", "public_space", "traffic", "fire", "cyber", "undermining", "prevention", "cooperation", "own",
    "open_answers", "comparison", "conclusions"};

struct InPart {
    std::string_view id;
    Part part;
};

// Both standard questionnaires give a section its own letter, and share the letters they have in common.
constexpr InPart part_of_section[] = {{"A", Part::response}, {"R", Part::response}, {"B", Part::safety},
    {"C", Part::victims}, {"S", Part::victims}, {"D", Part::nuisance}, {"E", Part::public_space},
    {"F", Part::traffic}, {"G", Part::prevention}, {"H", Part::fire}, {"I", Part::cyber},
    {"J", Part::undermining}, {"K", Part::cooperation}, {"N", Part::cooperation}};

// Questions whose subject is another than that of their section.
constexpr InPart part_of_question[] = {{"C3", Part::reporting}, {"C4", Part::reporting},
    {"C5", Part::reporting}, {"C6", Part::reporting}, {"D2", Part::reporting}, {"R4", Part::reporting},
    {"R5", Part::reporting}, {"R6", Part::undermining}, {"R7", Part::undermining}, {"R11", Part::prevention}};

template <std::size_t Size> std::optional<Part> part_in(InPart const (&list)[Size], std::string_view id)
{
    auto const found = std::ranges::find(list, id, &InPart::id);
    return found == std::end(list) ? std::nullopt : std::optional(found->part);
}

bool asks_for_words(Questionnaire const& questionnaire)
{
    return std::ranges::any_of(
        questionnaire.questions, [](Question const& one) { return has_free_words(one) && !one.is_contact; });
}

bool stands_in_report(Chapter const& chapter, Results const& results, Former former)
{
    switch (chapter.part) {
    case Part::response:
    case Part::conclusions:
        return true;
    case Part::open_answers:
        return asks_for_words(*results.questionnaire);
    case Part::comparison:
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

std::string_view code(Part part) { return part_codes[static_cast<std::size_t>(part)]; }

std::optional<Part> part_of_code(std::string_view code)
{
    auto const found = std::ranges::find(part_codes, code);
    if (found == part_codes.end())
        return std::nullopt;
    return static_cast<Part>(found - part_codes.begin());
}

Part chapter_of(Questionnaire const& questionnaire, Question const& question)
{
    if (auto const part = part_in(part_of_question, question.id))
        return *part;
    return part_in(part_of_section, questionnaire.sections[question.section].id).value_or(Part::own);
}

std::vector<Chapter> chapters(Results const& results, Former former)
{
    std::vector<Chapter> out(parts_count);
    for (std::size_t at = 0; at < parts_count; ++at)
        out[at].part = static_cast<Part>(at);
    for (std::size_t at = 0; at < results.questions.size(); ++at) {
        auto const part = chapter_of(*results.questionnaire, *results.questions[at].question);
        out[static_cast<std::size_t>(part)].questions.push_back(at);
    }
    std::erase_if(out, [&](Chapter const& chapter) { return !stands_in_report(chapter, results, former); });
    return out;
}

std::string figures_digest(Results const& results, Chapter const& chapter)
{
    auto text = fmt::format("{} {}\n", code(chapter.part), results.sent);
    // What these chapters say is drawn from all questions.
    bool const is_of_all = chapter.part == Part::comparison || chapter.part == Part::conclusions;
    for (std::size_t at = 0; at < results.questions.size(); ++at)
        if (is_of_all || std::ranges::find(chapter.questions, at) != chapter.questions.end())
            add_figures(text, results.questions[at]);
    return crypto::sha256_hex(text);
}

} // namespace survey
