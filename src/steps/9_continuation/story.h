// "U zei, wij deden": what people said and what was counted, beside what was done about it. Domain 9: who
// hears nothing back reports no more. Facts come from objectives and plan; words of people stand apart.
#pragma once
#include "facts.h"
#include "papers/papers.h"
#include "sheet.h"
#include "survey/survey.h"
#include "written.h"

namespace continuation {

enum class StoryEdition { group, everyone };

struct StoryLine {
    std::string place; // of its own words: "uzei-doel-12"
    std::string about; // what it is about: the objective, or the chapter of the plan
    std::string said; // what was found: "41% … (61 antwoorden)"; empty: nothing that may be shown
    bool is_counted = false; // it was not said but counted: a baseline
    std::vector<std::string> done, busy; // actions with their organisation
    std::string written; // in the group's own words
    bool is_public = false;
};
struct Story {
    std::string park, municipality;
    std::string opening, closing; // in own words
    std::vector<StoryLine> lines;
    bool is_public = false; // there is an edition for everyone
};
// Lines of the edition for everyone are only those that the group chose.
Story story(i18n::Words const& words, Facts const& facts, std::vector<survey::Measure> const& measures,
    AllWritten const& written, StoryEdition edition);
Sheet story_sheet(i18n::Words const& words, Story const& story, moment::Date today);
// The letter to the companies, in Dutch; what is in it is for everyone.
papers::MergedPaper story_letter(Story const& story, moment::Date today);

// Of this round, as far as this edition shows it. Public figures hide groups twice as large.
Story story_of(db::Connection& db, i18n::Words const& words, partnership::StepQuestion const& question,
    StoryEdition edition);

// For everybody: of the newest round in which the group opened it; none: it never did.
std::optional<Story> published_story(db::Connection& db, i18n::Words const& words,
    partnership::PartnershipId id, moment::Date today, int group_size_min);

inline constexpr std::string_view story_opening = "uzei-inleiding";
inline constexpr std::string_view story_closing = "uzei-slot";
inline constexpr std::string_view story_letter_kind = "you_said";

// Which lines everybody may read, and whether there is a page for everyone at all; what was written stays.
struct Publishing {
    bool is_public = false;
    std::vector<std::string> places; // of lines
};
void publish(db::Connection& db, partnership::Scope const& scope, Story const& story,
    Publishing const& wanted, moment::Date today);

} // namespace continuation
