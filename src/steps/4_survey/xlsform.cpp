#include "xlsform.h"

#include "texts.h"
#include "xlsform_words.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace survey {
namespace {

using tabular::Row;
using tabular::Table;
using xlsform::Heads;

constexpr std::size_t questions_most = 500, options_most = 100, words_most = 900;

Table const* sheet_named(std::vector<Table> const& sheets, std::string_view name)
{
    auto const found
        = std::ranges::find_if(sheets, [&](Table const& one) { return xlsform::plain(one.name) == name; });
    return found == sheets.end() ? nullptr : &*found;
}

class TakingOver {
public:
    TakingOver(std::vector<Table> const& sheets, int next_number)
        : sheets_(sheets)
    {
        out_.questionnaire.id = "xlsform";
        out_.questionnaire.next_number = next_number;
        out_.questionnaire.languages = {"nl"};
    }

    std::optional<TakenOver> all()
    {
        auto const* survey = sheet_named(sheets_, "survey");
        if (!survey || survey->rows.empty())
            return std::nullopt;
        read_choices();
        Heads const heads(survey->rows.front());
        if (!heads.at("type"))
            return std::nullopt;
        say_columns(heads);
        for (std::size_t at = 1; at < survey->rows.size(); ++at)
            read_row(heads, survey->rows[at]);
        name_it();
        for (auto& [question, relevant] : relevants_)
            add_condition(question, relevant);
        set_pipes();
        settle(out_.questionnaire);
        return std::move(out_);
    }

private:
    void leave_out(i18n::Message said) { out_.left_out.push_back(std::move(said)); }

    // Dutch stands first; where there is none, the first language takes its place.
    Wording wording(Heads const& heads, Row const& row, std::string_view head)
    {
        Wording out;
        std::string first;
        for (auto const& [language, text] : heads.texts(row, head)) {
            auto words = xlsform::without_marks(text).substr(0, words_most);
            while (!base::is_utf8(words))
                words.pop_back();
            if (words.empty())
                continue;
            first = first.empty() ? words : first;
            if (language.empty())
                out.dutch = out.dutch.empty() ? words : out.dutch;
            else {
                out.at(language) = words;
                auto& known = out_.questionnaire.languages;
                if (std::ranges::find(known, language) == known.end() && known.size() < 10)
                    known.push_back(language);
            }
        }
        if (out.dutch.empty())
            out.dutch = first;
        return out;
    }

    void read_choices()
    {
        auto const* choices = sheet_named(sheets_, "choices");
        if (!choices || choices->rows.empty())
            return;
        Heads const heads(choices->rows.front());
        for (std::size_t at = 1; at < choices->rows.size(); ++at) {
            auto const& row = choices->rows[at];
            auto& list = lists_[std::string(heads.cell(row, "list name"))];
            auto const name = heads.cell(row, "name");
            Option option{
                xlsform::as_id(name, "o" + std::to_string(list.size() + 1)), wording(heads, row, "label")};
            if (option.text.dutch.empty())
                option.text.dutch = name;
            if (option.text.dutch.empty() || has(list, option.id) || list.size() >= options_most)
                continue;
            list.push_back(std::move(option));
        }
    }

    // Columns that we have nothing for, each told once.
    void say_columns(Heads const& heads)
    {
        for (auto const& name : heads.unknown())
            leave_out(i18n::message(texts::taking::column, name));
    }

    std::size_t section()
    {
        auto& all = out_.questionnaire.sections;
        if (sections_.empty() && (all.empty() || is_after_group_)) {
            is_after_group_ = false;
            all.push_back({new_section_id(), {"Vragen", "Questions"}});
        }
        return sections_.empty() ? all.size() - 1 : sections_.back();
    }

    std::string new_section_id() { return "S" + std::to_string(out_.questionnaire.sections.size() + 1); }

    void begin_group(Heads const& heads, Row const& row, std::string const& name)
    {
        auto title = wording(heads, row, "label");
        if (title.dutch.empty())
            title.dutch = name.empty() ? std::string("Vragen") : name;
        out_.questionnaire.sections.push_back({new_section_id(), std::move(title)});
        sections_.push_back(out_.questionnaire.sections.size() - 1);
        if (!heads.cell(row, "relevant").empty())
            leave_out(i18n::message(texts::taking::group_condition, name));
    }

    void read_row(Heads const& heads, Row const& row)
    {
        auto const type = xlsform::type_of(heads.cell(row, "type"));
        std::string const name(heads.cell(row, "name"));
        if (type.word.empty())
            return;
        if (type.is_begin) {
            if (type.is_repeat)
                leave_out(i18n::message(texts::taking::repeat, name));
            return begin_group(heads, row, name);
        }
        if (type.is_end) {
            if (!sections_.empty())
                sections_.pop_back();
            is_after_group_ = true;
            return;
        }
        if (!type.kind || out_.questionnaire.questions.size() >= questions_most)
            return leave_out(i18n::message(texts::taking::type, name, type.word));
        add_question(heads, row, type);
    }

    void add_question(Heads const& heads, Row const& row, xlsform::Type const& type)
    {
        Question question;
        std::string const name(heads.cell(row, "name"));
        question.kind = *type.kind;
        question.mark = type.mark;
        question.text = wording(heads, row, "label");
        if (question.text.dutch.empty())
            question.text.dutch = name;
        question.hint = wording(heads, row, "hint");
        question.is_required = xlsform::is_yes(heads.cell(row, "required"));
        question.options = lists_[type.list];
        if (type.has_other && question.options.size() < options_most)
            question.options.push_back({"other_words", {"anders, namelijk", "other, namely"}, false, true});
        bool const chooses = is_choice(question) || question.kind == Kind::ranking;
        if (chooses && question.options.size() < 2)
            return leave_out(i18n::message(texts::taking::no_list, name, type.list));
        question.id = "Q" + std::to_string(out_.questionnaire.next_number++);
        question.section = section();
        say_cells(heads, row, question, type.loss);
        if (auto const relevant = heads.cell(row, "relevant"); !relevant.empty())
            relevants_.emplace_back(question.id, relevant);
        ids_.emplace(name, question.id);
        out_.questionnaire.questions.push_back(std::move(question));
    }

    void say_loss(Question const& question, xlsform::Loss loss)
    {
        if (loss == xlsform::Loss::decimals)
            leave_out(i18n::message(texts::taking::decimals, question.id));
        if (loss == xlsform::Loss::time)
            leave_out(i18n::message(texts::taking::time, question.id));
        if (loss == xlsform::Loss::ends)
            leave_out(i18n::message(texts::taking::ends, question.id));
    }

    // "${name}" becomes the number of that question, where it stands before.
    std::string with_pipes(std::string text, Question const& question)
    {
        for (auto open = text.find("${"); open != std::string::npos; open = text.find("${", open + 1)) {
            auto const close = text.find('}', open);
            if (close == std::string::npos)
                break;
            auto const name = text.substr(open + 2, close - open - 2);
            auto const source = ids_.find(name);
            auto const* known = source == ids_.end() ? nullptr : out_.questionnaire.find(source->second);
            bool const is_before = known && known < &question;
            if (!is_before)
                leave_out(i18n::message(texts::taking::pipe, question.id, name));
            text.replace(open, close - open + 1, is_before ? "{" + known->id + "}" : "(" + name + ")");
        }
        return text;
    }

    void set_pipes()
    {
        for (auto& question : out_.questionnaire.questions) {
            question.text.dutch = with_pipes(question.text.dutch, question);
            question.text.english = with_pipes(question.text.english, question);
            for (auto& [language, text] : question.text.others)
                text = with_pipes(text, question);
        }
    }

    void say_cells(Heads const& heads, Row const& row, Question const& question, xlsform::Loss loss)
    {
        say_loss(question, loss);
        for (std::string_view const head :
            {"constraint", "calculation", "default", "choice filter", "readonly"})
            if (!heads.cell(row, head).empty())
                leave_out(i18n::message(texts::taking::cell, question.id, head, heads.cell(row, head)));
    }

    void add_condition(std::string const& id, std::string const& relevant)
    {
        auto const found = std::ranges::find(out_.questionnaire.questions, id, &Question::id);
        auto condition = xlsform::condition_of(relevant);
        bool is_known = condition.has_value();
        if (condition)
            for (auto& clause : condition->clauses) {
                auto const source = ids_.find(clause.question);
                clause.question = source == ids_.end() ? std::string() : source->second;
                auto const* question = out_.questionnaire.find(clause.question);
                is_known = is_known && question && question < &*found && is_choice(*question)
                    && has(question->options, clause.options.front());
            }
        if (is_known)
            found->show_if = std::move(condition);
        else
            leave_out(i18n::message(texts::taking::condition, id, relevant));
    }

    void name_it()
    {
        auto& whole = out_.questionnaire;
        if (auto const* settings = sheet_named(sheets_, "settings"); settings && settings->rows.size() > 1) {
            Heads const heads(settings->rows.front());
            whole.title.dutch = heads.cell(settings->rows[1], "form title");
        }
        if (whole.title.dutch.empty())
            whole.title.dutch = "Enquête";
        whole.intro.dutch = "Uw antwoorden zijn anoniem. U mag een vraag overslaan en later verdergaan.";
    }

    std::vector<Table> const& sheets_;
    TakenOver out_;
    std::map<std::string, std::vector<Option>, std::less<>> lists_;
    std::map<std::string, std::string, std::less<>> ids_; // of the file -> ours
    std::vector<std::pair<std::string, std::string>> relevants_;
    std::vector<std::size_t> sections_; // groups that are open
    bool is_after_group_ = false;
};

bool is_blank(std::string_view cell) { return base::trimmed(cell).empty(); }

} // namespace

std::optional<TakenOver> from_xlsform(std::vector<Table> const& sheets, int next_number)
{
    return TakingOver(sheets, next_number).all();
}

std::vector<Table> sheets_of_csv(Table const& table)
{
    std::vector<Table> out;
    for (auto const& row : table.rows) {
        if (!row.empty() && !is_blank(row.front()))
            out.push_back({std::string(base::trimmed(row.front())), {}});
        else if (!out.empty()
            && std::ranges::any_of(row, [](std::string const& cell) { return !is_blank(cell); }))
            out.back().rows.emplace_back(row.begin() + 1, row.end());
    }
    return out;
}

} // namespace survey
