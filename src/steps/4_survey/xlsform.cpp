#include "xlsform.h"

#include "relevance.h"
#include "texts.h"
#include "xlsform_words.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace survey {
namespace {

using tabular::Row;
using tabular::Table;
using xlsform::Heads;

constexpr std::size_t questions_most = 500, sections_most = 60;

class TakingOver final : public NamesOfFile {
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
        auto const* survey = xlsform::survey_sheet(sheets_);
        if (!survey || survey->rows.empty())
            return std::nullopt;
        if (auto const* choices = xlsform::sheet_named(sheets_, "choices"))
            lists_ = xlsform::lists_of(*choices, out_.questionnaire.languages);
        Heads const heads(survey->rows.front());
        if (!heads.at("type"))
            return std::nullopt;
        say_columns(heads);
        std::size_t at = 1;
        while (at < survey->rows.size())
            at += read_rows(heads, *survey, at);
        name_it();
        for (auto const& [question, relevant] : relevants_)
            add_condition(question, relevant);
        set_pipes();
        settle(out_.questionnaire);
        if (!looks_.empty())
            leave_out(
                i18n::message(texts::taking::looks, base::joined({looks_.begin(), looks_.end()}, ", ")));
        return std::move(out_);
    }

    std::optional<Named> named(std::string_view name) const override
    {
        auto const found = ids_.find(name);
        auto const* question
            = found == ids_.end() ? nullptr : out_.questionnaire.find(found->second.question);
        return question ? std::optional(Named{question, found->second.part}) : std::nullopt;
    }
    std::string option(Question const& question, std::string_view code) const override
    {
        auto const id = xlsform::as_id(code, "");
        bool const is_there = has(question.options, id) || (question.has_dont_know && code == dont_know_id);
        return is_there ? (code == dont_know_id ? std::string(code) : id) : std::string();
    }

private:
    struct Place {
        std::string question, part;
    };

    void leave_out(i18n::Message said) { out_.left_out.push_back(std::move(said)); }

    Wording wording(Heads const& heads, Row const& row, std::string_view head)
    {
        return xlsform::wording(heads, row, head, out_.questionnaire.languages);
    }

    // Columns that we have nothing for, each told once.
    void say_columns(Heads const& heads)
    {
        for (auto const& name : heads.unknown())
            leave_out(i18n::message(texts::taking::column, name));
    }

    // What comes after a group inside a group stands behind it, under the title of the outer one once more.
    std::size_t section()
    {
        auto& all = out_.questionnaire.sections;
        if (sections_.empty() && (all.empty() || is_after_group_)) {
            is_after_group_ = false;
            add_section({"Vragen", "Questions"});
        }
        if (!sections_.empty() && sections_.back() + 1 != all.size()) {
            add_section(all[sections_.back()].title);
            sections_.back() = all.size() - 1;
        }
        return all.size() - 1;
    }

    void add_section(Wording title)
    {
        auto& all = out_.questionnaire.sections;
        if (all.size() < sections_most)
            all.push_back({"S" + std::to_string(all.size() + 1), std::move(title)});
    }

    void begin_group(Heads const& heads, Row const& row, std::string const& name)
    {
        auto title = wording(heads, row, "label");
        if (title.dutch.empty())
            title.dutch = name.empty() ? std::string("Vragen") : name;
        add_section(std::move(title));
        sections_.push_back(out_.questionnaire.sections.size() - 1);
        group_relevants_.emplace_back(heads.cell(row, "relevant"));
        if (auto const appearance = heads.cell(row, "appearance"); !appearance.empty())
            looks_.emplace(appearance);
    }

    void end_group()
    {
        if (!sections_.empty()) {
            sections_.pop_back();
            group_relevants_.pop_back();
        }
        is_after_group_ = true;
    }

    // How many rows were read: a list with rows takes more than one.
    std::size_t read_rows(Heads const& heads, Table const& survey, std::size_t at)
    {
        auto const& row = survey.rows[at];
        auto const type = xlsform::type_of(heads.cell(row, "type"));
        if (type.is_begin && !type.is_repeat
            && heads.cell(row, "appearance").find("table-list") != std::string::npos)
            if (auto const read = read_list_of_rows(heads, survey, at); read > 0)
                return read;
        read_row(heads, row, type);
        return 1;
    }

    void read_row(Heads const& heads, Row const& row, xlsform::Type const& type)
    {
        std::string const name(heads.cell(row, "name"));
        if (type.word.empty())
            return;
        if (type.is_begin && type.is_repeat)
            leave_out(i18n::message(texts::taking::repeat, name));
        if (type.is_begin)
            return begin_group(heads, row, name);
        if (type.is_end)
            return end_group();
        if (type.word == "note")
            return read_note(heads, row, name);
        if (!type.kind || out_.questionnaire.questions.size() >= questions_most)
            return leave_out(i18n::message(texts::taking::type, name, type.word));
        if (!is_words_of_other(heads, row, type))
            add_question(heads, row, type);
    }

    void read_note(Heads const& heads, Row const& row, std::string const& name)
    {
        auto text = wording(heads, row, "label");
        if (name == "intro" && out_.questionnaire.questions.empty())
            out_.questionnaire.intro = std::move(text);
        else
            leave_out(i18n::message(texts::taking::words_alone, text.dutch.empty() ? name : text.dutch));
    }

    // "anders, namelijk" as we write it: the words that belong to an option, with the text of that option.
    bool is_words_of_other(Heads const& heads, Row const& row, xlsform::Type const& type)
    {
        constexpr std::string_view end = "_other";
        auto const name = heads.cell(row, "name");
        auto const source
            = name.ends_with(end) ? ids_.find(name.substr(0, name.size() - end.size())) : ids_.end();
        if (type.kind != Kind::text_short || source == ids_.end())
            return false;
        auto const found
            = std::ranges::find(out_.questionnaire.questions, source->second.question, &Question::id);
        for (auto& option : found->options) {
            auto const wanted = "selected(${" + source->first + "}, '" + option.id + "')";
            if (heads.cell(row, "relevant") != wanted || !(wording(heads, row, "label") == option.text))
                continue;
            option.is_other = true;
            return true;
        }
        return false;
    }

    // A group of choices from one list, shown as a table: our list with rows. Zero: it is something else.
    std::size_t read_list_of_rows(Heads const& heads, Table const& survey, std::size_t at)
    {
        auto end = at + 1;
        std::string list;
        for (; end < survey.rows.size(); ++end) {
            auto const type = xlsform::type_of(heads.cell(survey.rows[end], "type"));
            if (type.is_end)
                break;
            bool const fits
                = type.kind == Kind::single && !type.has_other && (list.empty() || list == type.list);
            if (!fits)
                return 0;
            list = type.list;
        }
        if (list.empty() || end == survey.rows.size() || lists_[list].size() < 2)
            return 0;
        add_list_of_rows(heads, survey, at, end);
        return end + 1 - at;
    }

    void add_list_of_rows(Heads const& heads, Table const& survey, std::size_t begin, std::size_t end)
    {
        std::string const name(heads.cell(survey.rows[begin], "name"));
        auto question = begun(heads, survey.rows[begin], Kind::items_on_scale);
        take_list(question, xlsform::type_of(heads.cell(survey.rows[begin + 1], "type")).list);
        std::string from, other;
        for (auto at = begin + 1; at < end; ++at) {
            auto const& row = survey.rows[at];
            auto field = std::string(heads.cell(row, "name"));
            auto const part = field.starts_with(name + "_") ? field.substr(name.size() + 1) : field;
            auto const id = xlsform::as_id(part, "r" + std::to_string(at - begin));
            if (has(question.items, id) || question.items.size() >= xlsform::options_most)
                continue;
            question.items.push_back({id, wording(heads, row, "label")});
            if (question.items.back().text.dutch.empty())
                question.items.back().text.dutch = field;
            question.is_required = question.is_required || xlsform::is_yes(heads.cell(row, "required"));
            auto const relevant = heads.cell(row, "relevant");
            auto const source = xlsform::source_of_row(relevant, id);
            bool const is_same = !source.empty() && (from.empty() || from == source);
            (is_same ? from : other) = is_same ? source : std::string(relevant);
            ids_.emplace(std::move(field), Place{question.id, id});
        }
        if (auto const source = ids_.find(from); source != ids_.end() && other.empty())
            question.items_from = source->second.question;
        else if (!from.empty() || !other.empty())
            leave_out(i18n::message(texts::taking::condition, question.id, other.empty() ? from : other));
        keep(heads, survey.rows[begin], name, std::move(question));
    }

    Question begun(Heads const& heads, Row const& row, Kind kind)
    {
        Question out;
        out.kind = kind;
        out.text = wording(heads, row, "label");
        if (out.text.dutch.empty())
            out.text.dutch = heads.cell(row, "name");
        out.hint = wording(heads, row, "hint");
        out.is_required = xlsform::is_yes(heads.cell(row, "required"));
        out.id = "Q" + std::to_string(out_.questionnaire.next_number);
        return out;
    }

    // "Don't know" stands beside our answers, not among them.
    void take_list(Question& question, std::string const& list)
    {
        question.options = lists_[list];
        question.has_dont_know
            = std::erase_if(question.options, [](Option const& one) { return one.id == dont_know_id; }) > 0;
    }

    void add_question(Heads const& heads, Row const& row, xlsform::Type const& type)
    {
        auto question = begun(heads, row, *type.kind);
        std::string const name(heads.cell(row, "name"));
        question.mark = type.mark;
        take_list(question, type.list);
        if (type.has_other && question.options.size() < xlsform::options_most)
            question.options.push_back({"other_words", {"anders, namelijk", "other, namely"}, false, true});
        bool const chooses = is_choice(question) || question.kind == Kind::ranking;
        if (chooses && question.options.size() < 2)
            return leave_out(i18n::message(texts::taking::no_list, name, type.list));
        auto const appearance = heads.cell(row, "appearance");
        if (!xlsform::set_kind(question, appearance) && !appearance.empty())
            looks_.emplace(appearance);
        auto const constraint = heads.cell(row, "constraint");
        if (!constraint.empty() && !xlsform::take_constraint(question, constraint))
            leave_out(i18n::message(texts::taking::cell, question.id, "constraint", constraint));
        say_cells(heads, row, question, type.loss);
        keep(heads, row, name, std::move(question));
    }

    void keep(Heads const& heads, Row const& row, std::string const& name, Question question)
    {
        ++out_.questionnaire.next_number;
        question.section = section();
        std::vector<std::string> relevants(group_relevants_);
        relevants.emplace_back(heads.cell(row, "relevant"));
        relevants_.emplace_back(question.id, std::move(relevants));
        ids_.emplace(name, Place{question.id, ""});
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
            auto const found = named(name);
            auto const* known = found && found->part.empty() ? found->question : nullptr;
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
        for (std::string_view const head : {"calculation", "default", "choice filter", "readonly"})
            if (!heads.cell(row, head).empty())
                leave_out(i18n::message(texts::taking::cell, question.id, head, heads.cell(row, head)));
    }

    void add_condition(std::string const& id, std::vector<std::string> const& relevants)
    {
        auto const found = std::ranges::find(out_.questionnaire.questions, id, &Question::id);
        Condition whole;
        for (auto const& relevant : relevants) {
            if (relevant.empty())
                continue;
            auto const parsed = parsed_expression(relevant, NamesAre::in_braces);
            auto const made = parsed ? condition_of(*parsed, *this) : std::nullopt;
            bool const is_fit = made && std::ranges::all_of(made->clauses, [&](Clause const& clause) {
                return out_.questionnaire.find(clause.question) < &*found;
            });
            auto const joined = is_fit ? both(whole, *made) : std::nullopt;
            if (joined)
                whole = *joined;
            else
                leave_out(i18n::message(texts::taking::condition, id, relevant));
        }
        if (!whole.clauses.empty())
            found->show_if = std::move(whole);
    }

    void name_it()
    {
        auto& whole = out_.questionnaire;
        if (auto const* settings = xlsform::sheet_named(sheets_, "settings");
            settings && settings->rows.size() > 1) {
            Heads const heads(settings->rows.front());
            whole.title.dutch = heads.cell(settings->rows[1], "form title");
        }
        if (whole.title.dutch.empty())
            whole.title.dutch = "Enquête";
        if (whole.intro.dutch.empty())
            whole.intro.dutch = "Uw antwoorden zijn anoniem. U mag een vraag overslaan en later verdergaan.";
    }

    std::vector<Table> const& sheets_;
    TakenOver out_;
    std::map<std::string, std::vector<Option>, std::less<>> lists_;
    std::map<std::string, Place, std::less<>> ids_; // by the names of the file
    std::vector<std::pair<std::string, std::vector<std::string>>> relevants_;
    std::vector<std::size_t> sections_; // groups that are open
    std::vector<std::string> group_relevants_; // of those
    std::set<std::string> looks_; // appearances that have no effect here
    bool is_after_group_ = false;
};

} // namespace

std::optional<TakenOver> from_xlsform(std::vector<Table> const& sheets, int next_number)
{
    return TakingOver(sheets, next_number).all();
}

} // namespace survey
