// Open answers are looked at by who runs the survey before anybody in the group sees them: each is released,
// hidden, or loses the part by which somebody could be known (domain 2.2, 5.8: open text is screened before
// release).
#pragma once
#include "survey.h"

#include <optional>
#include <string>
#include <vector>

namespace survey {

using OpenAnswerId = base::Id<struct OpenAnswerTag>;

enum class Screened { fresh, released, hidden };
std::string_view code(Screened screened);

struct OpenAnswer {
    OpenAnswerId id;
    std::string question;
    std::string words;
    Screened screened = Screened::fresh;
};
using OpenAnswers = std::vector<OpenAnswer>;

// A large survey has some eight thousand responses with a few open answers each.
inline constexpr int texts_shown_max = 100'000;

OpenAnswers open_answers(db::Connection& db, SurveyId survey);
OpenAnswers released_answers(db::Connection& db, SurveyId survey);
// How many open answers a question got that are in this state.
struct AnswerCount {
    std::string question;
    Screened screened = Screened::fresh;
    std::int64_t count = 0;
};
std::vector<AnswerCount> open_answer_counts(db::Connection& db, SurveyId survey);
// 0 when there is no such answer in this survey.
std::int64_t update_screened(db::Connection& db, SurveyId survey, OpenAnswerId id, Screened screened);
// What was taken out is nowhere any more.
std::int64_t update_words(db::Connection& db, SurveyId survey, OpenAnswerId id, std::string_view words);

// To questions with fewer open answers than a group nobody sees any, for few gave them.
OpenAnswers of_groups(OpenAnswers const& all, int group_size_min);
// What the group may see: released, of questions with a group of released ones.
OpenAnswers for_the_group(OpenAnswers const& all, int group_size_min);
std::int64_t count_of(OpenAnswers const& all, Screened screened);
// How many were not looked at yet, of questions with a group; none: no question has one.
std::optional<std::int64_t> to_look_at(std::vector<AnswerCount> const& counts, int group_size_min);
// Those that were not looked at and in which nothing is marked.
std::vector<OpenAnswerId> unmarked(OpenAnswers const& all);

} // namespace survey
