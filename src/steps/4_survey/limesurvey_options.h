// The options and rows of a question of LimeSurvey, and the names by which conditions call them.
#pragma once
#include "limesurvey_names.h"
#include "limesurvey_wording.h"

namespace survey::limesurvey {

class Options {
public:
    Options(Wordings& wordings, Names& names, std::vector<i18n::Message>& left_out)
        : wordings_(wordings)
        , names_(names)
        , left_out_(left_out)
    {
    }
    // What the kind of `from` asks for.
    void fill(survey::Question& out, Question const& from);
    void add_answers(
        survey::Question const& question, std::vector<Option>& into, Question const& from, int scale);
    void add_parts(survey::Question const& question, std::vector<Option>& into, Question const& from);
    // The id it gets here; empty: the list is full.
    std::string add_to(std::vector<Option>& all, survey::Question const& question, std::string const& code,
        Texts const& texts);

private:
    void add_other(survey::Question& out, Question const& from);
    void set_alone(survey::Question& out, Question const& from);
    void remember_fixed(survey::Question const& question, char letter);

    Wordings& wordings_;
    Names& names_;
    std::vector<i18n::Message>& left_out_;
};

// Rows that are just the options of an earlier question.
bool are_same_things(std::vector<Option> const& rows, std::vector<Option> const& options);

} // namespace survey::limesurvey
