// A survey of LimeSurvey as its tables say it: groups, questions, answers and texts of every version
// since 1.9, before anything is made of it here.
#pragma once
#include "tabular/tabular.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace survey::limesurvey {

using Texts = std::map<std::string, std::string, std::less<>>; // by language of the file: "de-informal"

struct Answer {
    std::string code;
    int order = 0, scale = 0;
    Texts text;
};

struct Condition {
    std::string question, field, method, value, scenario; // "1152", "12175X19X1152A", "==", "A1", "1"
};

struct Question {
    std::string id, group, parent, code;
    char type = ' ';
    int order = 0, scale = 0;
    bool has_other = false, is_mandatory = false;
    bool is_soft = false; // who skips it is only asked whether that was meant
    std::string relevance, pattern;
    Texts text, help;
    std::vector<Question> parts; // subquestions
    std::vector<Answer> answers;
    std::map<std::string, Texts, std::less<>> attributes;
    std::vector<Condition> conditions;

    // Empty: not set.
    std::string_view attribute(std::string_view name) const;
    bool is_set(std::string_view name) const { return attribute(name) == "1" || attribute(name) == "Y"; }
};

struct Group {
    std::string id, relevance;
    int order = 0;
    Texts title, description;
    std::vector<Question> questions;
};

struct File {
    std::string kind, version; // "Survey", "366"
    std::vector<std::string> languages; // the first is the language it was written in
    std::vector<Group> groups;
    Texts title, description, welcome, end, policy, end_url;
    std::vector<std::string> quotas, members; // names; members of an archive that were not opened
    std::vector<std::string> strays; // codes of rows whose question is not in the file
    std::size_t defaults = 0; // answers that are filled in beforehand
    bool has_assessment = false, is_anonymous = true, has_random_groups = false;
};

// Nothing: these are not the tables of a survey, a group or a question of LimeSurvey.
std::optional<File> file_of(std::vector<tabular::Table> const& tables);

} // namespace survey::limesurvey
