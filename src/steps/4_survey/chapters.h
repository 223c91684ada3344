// The report in chapters: which question stands in which. Domain 2.2 lists the chapters that published
// reports have.
#pragma once
#include "results.h"

namespace survey {

enum class Topic {
    response, // and who answered: the profile
    safety,
    victims,
    reporting,
    nuisance,
    public_space,
    traffic,
    fire,
    cyber,
    undermining,
    prevention,
    cooperation,
    own, // questions of the park itself, in sections of its own
    open_answers,
    comparison,
    conclusions,
};
inline constexpr std::size_t topics_count = 16;

std::string_view code(Topic topic);
std::optional<Topic> topic_of_code(std::string_view code);

// Standard questions have their chapter; a question of one's own goes with the section it stands in.
Topic chapter_of(Questionnaire const& questionnaire, Question const& question);

struct Chapter {
    Topic topic = Topic::response;
    std::vector<std::size_t> questions; // places in the results
};
// In the order of the report, only those with something in them: questions, open questions, a round before.
// Response and conclusions are always there.
enum class Former { none, there };
std::vector<Chapter> chapters(Results const& results, Former former);

// The same for the same published figures, whatever the language: a text that was written on other figures is
// found by it.
std::string figures_digest(Results const& results, Chapter const& chapter);

} // namespace survey
