// The report of a survey by chapters: one value, of which the page, the paper, the text to work on and the
// slides are made, so that a number is the same everywhere. Domain 2.2 and 2.5.
#pragma once
#include "comparing.h"
#include "cross_page.h"
#include "fieldwork.h"
#include "findings.h"
#include "outcome_tables.h"
#include "reports.h"
#include "screening.h"
#include "survey.h"

#include "base/function_ref.h"
#include "deck/deck.h"
#include "visit/page.h"

#include <variant>

namespace survey {

visit::Answer show_report(visit::Visit& visit, http::Request& request);
visit::Answer show_report_pdf(visit::Visit& visit, http::Request& request);
visit::Answer show_report_odt(visit::Visit& visit, http::Request& request);
visit::Answer show_report_slides(visit::Visit& visit, http::Request& request);
visit::Answer show_report_slides_pdf(visit::Visit& visit, http::Request& request);
visit::Answer act_public_chapters(visit::Visit& visit, http::Request& request);
visit::Answer show_public_report(visit::Visit& visit, http::Request& request);
visit::Answer show_public_report_pdf(visit::Visit& visit, http::Request& request);
visit::Answer act_publish_report(visit::Visit& visit, http::Request& request);
visit::Answer act_withdraw_report(visit::Visit& visit, http::Request& request);
visit::Answer show_chapter_text(visit::Visit& visit, http::Request& request);
visit::Answer act_chapter_text(visit::Visit& visit, http::Request& request);

enum class Edition { partners, everyone };

struct Report {
    Survey survey;
    std::string park;
    Edition edition = Edition::partners;
    int group_size_min = 5; // below this many no fact is shown in this edition
    Results now;
    std::optional<Results> before; // the round before
    std::vector<Chapter> chapters;
    ChapterTexts texts;
    OpenAnswers released = {}; // only for the partners, where they are told
    Channels channels = {};
    std::vector<Crossed> crossed = {}; // for what goes out as a file, and only for the partners
    Comparison compared = {}; // of the figures of its chapters; looks into `now` and `before`
};
// The survey whose outcome may be seen, or what to say instead.
using Reported = std::variant<Survey, http::Response>;
Reported reported_survey(visit::Visit& visit, http::Request const& request);
struct ReportFor {
    std::string park;
    Edition edition = Edition::partners;
    int group_size_min = 5; // of what the group sees
};
// Of a survey that is over.
Report report_of(db::Connection& db, Survey const& survey, ReportFor const& whom);
Report report_of(visit::Visit& visit, Survey const& survey, Edition edition);

// What a chapter shows of one question.
struct QuestionPart {
    std::string title, sentence;
    deck::Picture picture;
    FigureTable table; // empty: too few to show
    std::string together; // "Samen: a; b": what one bar holds, for where its name is cut
    bool needs_table = false; // the picture leaves something out
    std::vector<CrossFigures> crossed = {}; // by a question about the respondent
};
// One figure of this round beside that of the round before.
struct Compared {
    std::string about, before, now, verdict;
    bool is_different = false;
};
struct PointList {
    std::string title;
    std::vector<std::string> points;
};
struct ChapterPart {
    Topic topic = Topic::response;
    std::string title; // with its number
    ChapterText text; // as people wrote it
    bool is_stale = false; // the text was written on other figures
    std::vector<std::string> sentences;
    std::vector<QuestionPart> questions;
    std::vector<Compared> comparison; // what really differs first
    std::vector<PointList> lists;
};
struct ReportParts {
    std::string title, below;
    std::vector<std::pair<std::string, std::string>> facts;
    std::vector<std::string> remarks; // what to know before reading
    std::vector<ChapterPart> chapters;
};
ReportParts report_parts(i18n::Words const& words, Report const& report);
// What is hidden in this edition.
std::string rule_of(i18n::Words const& words, Report const& report);
std::string chapter_title(i18n::Words const& words, Topic topic);
// "straatverlichting: ongeveer 7 van de 10 …"
std::string line_of(Extreme const& extreme);

// From the page of the surveys to what can be made of the outcome.
html::Html report_links(visit::Visit const& visit, Survey const& survey);
// What the page of the group adds above a chapter: where to write, and what to know of what was written.
using AboveChapter = base::FunctionRef<html::Html(ChapterPart const&)>;
html::Html report_view(
    i18n::Words const& words, Report const& report, ReportParts const& parts,
    AboveChapter above = [](ChapterPart const&) { return html::Html(); });
// With the forms of who runs the survey.
html::Html report_view(visit::Visit const& visit, Report const& report, ReportParts const& parts);
// Where everybody reads it, for who runs the survey.
html::Html public_address_view(visit::Visit const& visit, Report const& report);
std::string report_paper(i18n::Words const& words, ReportParts const& parts, moment::Instant made_at);
std::string report_text(i18n::Words const& words, ReportParts const& parts, moment::Instant made_at);
deck::Deck report_slides(i18n::Words const& words, Report const& report, ReportParts const& parts);

} // namespace survey
