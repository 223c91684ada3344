#include "xlsform_pipes.h"

#include "texts.h"
#include "translating.h"

namespace survey::xlsform {
namespace {

class Piping {
public:
    Piping(TakenOver& out, NamesOfFile const& names)
        : out_(out)
        , names_(names)
    {
    }

    void all()
    {
        auto& whole = out_.questionnaire;
        unpipe(whole.title);
        unpipe(whole.intro);
        for (auto& section : whole.sections)
            unpipe(section.title);
        for (auto& question : whole.questions) {
            for (auto* const words : {&question.text, &question.hint})
                each_language(*words, [&](std::string& text) { set(text, question); });
            for (auto* const options : {&question.options, &question.items})
                for (auto& option : *options)
                    unpipe(option.text, question);
        }
    }

private:
    // What `written` makes of each name.
    static void replace(std::string& text, base::FunctionRef<std::string(std::string const&)> written)
    {
        for (auto open = text.find("${"); open != std::string::npos; open = text.find("${", open)) {
            auto const close = text.find('}', open);
            if (close == std::string::npos)
                return;
            auto const made = written(text.substr(open + 2, close - open - 2));
            text.replace(open, close - open + 1, made);
            open += made.size();
        }
    }

    void set(std::string& text, Question const& question)
    {
        replace(text, [&](std::string const& name) -> std::string {
            auto const found = names_.named(name);
            bool const is_answer = found && found->part.empty() && found->question < &question
                && found->question->kind != Kind::items_on_scale;
            if (is_answer)
                return "{" + found->question->id + "}";
            out_.left_out.push_back(i18n::message(texts::taking::pipe, question.id, name));
            return "(" + name + ")";
        });
    }

    // An answer to choose is a text of its own, also where the outcome is told.
    void unpipe(Wording& words, Question const& question)
    {
        each_language(words, [&](std::string& text) {
            replace(text, [&](std::string const& name) {
                out_.left_out.push_back(i18n::message(texts::taking::pipe_in_answer, question.id, name));
                return "(" + name + ")";
            });
        });
    }

    void unpipe(Wording& words)
    {
        each_language(words, [&](std::string& text) {
            replace(text, [&](std::string const& name) {
                out_.left_out.push_back(i18n::message(texts::limesurvey::expression_above, name));
                return "(" + name + ")";
            });
        });
    }

    TakenOver& out_;
    NamesOfFile const& names_;
};

} // namespace

void set_pipes(TakenOver& out, NamesOfFile const& names) { Piping(out, names).all(); }

} // namespace survey::xlsform
