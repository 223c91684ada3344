// What the names in a survey of LimeSurvey stand for here, and the conditions and texts that use them.
#pragma once
#include "limesurvey_file.h"
#include "questionnaire.h"
#include "relevance.h"

#include <map>

namespace survey::limesurvey {

// "Q1", "Q1_SQ2", "Q1.NAOK", "that.Q1", "12175X19X1152SQ2": each is kept under its plain form.
class Names final : public NamesOfFile {
public:
    struct Place {
        std::string question; // of ours
        std::string part;
    };
    explicit Names(Questionnaire const& questionnaire)
        : questionnaire_(questionnaire)
    {
    }
    // Under its code and under its number in the file.
    void add(limesurvey::Question const& question, std::string const& part_code, Place place);
    void add_option(std::string const& question, std::string const& code, std::string const& option);

    std::optional<Named> named(std::string_view name) const override;
    std::string option(survey::Question const& question, std::string_view code) const override;
    std::string code(survey::Question const& question, std::string_view option) const override;

private:
    Questionnaire const& questionnaire_;
    std::map<std::string, Place, std::less<>> places_;
    std::map<std::pair<std::string, std::string>, std::string> options_;
};

// Nothing: our conditions cannot say it. Without clauses: always asked. Before version 1.92 the conditions
// stand in a table of their own: those of one scenario hold together, of one question any does.
std::optional<survey::Condition> condition_of(limesurvey::Question const& question, NamesOfFile const& names);
std::optional<survey::Condition> condition_of(std::string_view relevance, NamesOfFile const& names);
// As they stand in the file, to tell what is left out.
std::string conditions_text(limesurvey::Question const& question);

// "{Q04.shown}" as "{Q3}"; what is no earlier answer comes back in `lost` and stands in round brackets.
struct Piped {
    std::string text;
    std::vector<std::string> lost;
};
Piped with_pipes(std::string_view text, NamesOfFile const& names, survey::Question const* before);

} // namespace survey::limesurvey
