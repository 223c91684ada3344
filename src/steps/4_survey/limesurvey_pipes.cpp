#include "limesurvey_pipes.h"

#include "limesurvey_wording.h"
#include "texts.h"

namespace survey::limesurvey {
namespace {

class Piping {
public:
    Piping(TakenOver& out, Names const& names)
        : out_(out)
        , names_(names)
    {
    }

    void all()
    {
        auto& whole = out_.questionnaire;
        for (auto& question : whole.questions)
            for (auto const& language : whole.languages)
                set_in(question, language);
        unpipe(whole.title);
        unpipe(whole.intro);
        for (auto& section : whole.sections)
            unpipe(section.title);
    }

private:
    void set_in(survey::Question& question, std::string const& language)
    {
        set(question.text, language, question.id, &question);
        set(question.hint, language, question.id, nullptr);
        for (auto* const all : {&question.options, &question.items})
            for (auto& option : *all)
                set(option.text, language, question.id, nullptr);
    }

    void set(
        Wording& words, std::string const& language, std::string const& id, survey::Question const* before)
    {
        if (!words.is_in(language))
            return;
        auto piped = with_pipes(words.at(language), names_, before);
        for (auto const& lost : piped.lost)
            out_.left_out.push_back(
                i18n::message(texts::limesurvey::expression, id, start_of(lost, quoted_most)));
        words.at(language) = std::move(piped.text);
    }

    // Above the questions there are no answers yet.
    void unpipe(Wording& words)
    {
        for (auto const& language : out_.questionnaire.languages) {
            if (!words.is_in(language))
                continue;
            auto piped = with_pipes(words.at(language), names_, nullptr);
            for (auto const& lost : piped.lost)
                out_.left_out.push_back(
                    i18n::message(texts::limesurvey::expression_above, start_of(lost, quoted_most)));
            words.at(language) = std::move(piped.text);
        }
    }

    TakenOver& out_;
    Names const& names_;
};

} // namespace

void set_pipes(TakenOver& out, Names const& names) { Piping(out, names).all(); }

} // namespace survey::limesurvey
