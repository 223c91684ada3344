// What people write about the figures of a survey, kept apart from the figures: chapters of the report, the
// news item and the letter with the outcome. Holds nobody's name.
#pragma once
#include "chapters.h"
#include "survey.h"

#include <map>

namespace survey {

struct ChapterText {
    std::string introduction, remark, conclusion;
    std::string figures = {}; // figures_digest() of what it was written on
    bool is_public = false; // the chapter stands in the edition for everybody
    bool has_words() const { return !introduction.empty() || !remark.empty() || !conclusion.empty(); }
};
using ChapterTexts = std::map<Topic, ChapterText>;
ChapterTexts chapter_texts(db::Connection& db, SurveyId survey);
void save_chapter_text(db::Connection& db, SurveyId survey, Topic topic, ChapterText const& text);
// Of these chapters the public edition is made; of the others no more.
void save_public_chapters(db::Connection& db, SurveyId survey, std::vector<Topic> const& topics);

// The address of the edition for everybody: an unguessable end, another one each time it is given out again.
// The address is kept as it is: it leads to nothing but what the group published for everybody, and the page
// of the report shows it again and again.
std::optional<std::string> token_of_public_report(db::Connection& db, SurveyId survey);
std::optional<Survey> survey_of_public_report(db::Connection& db, std::string_view token);
// Not when it has one.
void publish_report(db::Connection& db, SurveyId survey, std::string_view token);
// Zero when it had none.
std::int64_t withdraw_report(db::Connection& db, SurveyId survey);

enum class PublicationKind { news, letter };
std::string_view code(PublicationKind kind);
struct Publication {
    std::string title, body; // paragraphs with an empty line between; "# " begins a heading, "- " a point
    std::string figures = {}; // the digest of what it was written on
};
std::optional<Publication> publication(db::Connection& db, SurveyId survey, PublicationKind kind);
void save_publication(
    db::Connection& db, SurveyId survey, PublicationKind kind, Publication const& publication);
void delete_publication(db::Connection& db, SurveyId survey, PublicationKind kind);

// What is kept of each respondent: none after the term.
std::int64_t count_answers(db::Connection& db, SurveyId survey);
// As written(), without words, ids or places in time.
std::vector<std::string> answers_of_survey(db::Connection& db, SurveyId survey, int rows_max);

} // namespace survey
