#include "xlsform.h"

#include "texts.h"
#include "xlsform_names.h"
#include "xlsform_pipes.h"
#include "xlsform_wording.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace survey {
namespace {

using tabular::Row;
using tabular::Table;
using xlsform::Heads;

constexpr std::size_t questions_most = 500, sections_most = 60;
// Title apart they are of the form as a file; a language by itself has no columns.
constexpr std::string_view settings_known[]
    = {"form title", "form id", "title", "id string", "version", "default language", ""};

class TakingOver {
public:
    TakingOver(std::vector<Table> const& sheets, int next_number)
        : sheets_(sheets)
        , wordings_(out_.questionnaire.languages, out_.left_out)
        , names_(out_.questionnaire)
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
            lists_ = xlsform::lists_of(*choices, wordings_);
        Heads const heads(survey->rows.front());
        if (!heads.at("type"))
            return std::nullopt;
        wordings_.say_columns(heads, xlsform::columns_of_questions());
        std::size_t at = 1;
        while (at < survey->rows.size())
            at += read_rows(heads, *survey, at);
        name_it();
        for (auto const& [question, relevant] : relevants_)
            add_condition(question, relevant);
        xlsform::set_pipes(out_, names_);
        settle(out_.questionnaire);
        if (!looks_.empty())
            leave_out(
                i18n::message(texts::taking::looks, base::joined({looks_.begin(), looks_.end()}, ", ")));
        return std::move(out_);
    }

private:
    void leave_out(i18n::Message said) { out_.left_out.push_back(std::move(said)); }

    Wording wording(Heads const& heads, Row const& row, std::string_view head)
    {
        return wordings_.made(heads, row, head);
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
        else
            leave_out(i18n::message(texts::limesurvey::section, title.dutch));
    }

    void begin_group(Heads const& heads, Row const& row, std::string const& name)
    {
        auto title = wording(heads, row, "label");
        if (title.dutch.empty())
            title.dutch = name.empty() ? std::string("Vragen") : wordings_.fitting(name);
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
        if (xlsform::is_yes(heads.cell(row, "disabled")))
            return skip(heads, survey, at);
        if (type.is_begin && !type.is_repeat
            && heads.cell(row, "appearance").find("table-list") != std::string::npos)
            if (auto const read = read_list_of_rows(heads, survey, at); read > 0)
                return read;
        read_row(heads, row, type);
        return 1;
    }

    // What is switched off: a row, or a group with all that is in it.
    std::size_t skip(Heads const& heads, Table const& survey, std::size_t at)
    {
        auto const& row = survey.rows[at];
        auto const name = heads.cell(row, "name"), words = heads.cell(row, "type");
        leave_out(i18n::message(texts::taking::disabled, std::string(name.empty() ? words : name)));
        std::size_t depth = 0, end = at;
        do {
            auto const type = xlsform::type_of(heads.cell(survey.rows[end], "type"));
            depth += type.is_begin ? 1 : 0;
            depth -= type.is_end && depth > 0 ? 1 : 0;
        } while (++end < survey.rows.size() && depth > 0);
        return end - at;
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
        auto const before = name.substr(0, name.size() - (name.ends_with(end) ? end.size() : 0));
        auto const source = before.size() < name.size() ? names_.place(before) : std::nullopt;
        if (type.kind != Kind::text_short || !source)
            return false;
        auto const found = std::ranges::find(out_.questionnaire.questions, source->question, &Question::id);
        for (auto& option : found->options) {
            auto const wanted = "selected(${" + std::string(before) + "}, '" + option.id + "')";
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
            bool const fits = type.kind == Kind::single && !type.has_other
                && (list.empty() || list == type.list)
                && !xlsform::is_yes(heads.cell(survey.rows[end], "disabled"));
            if (!fits)
                return 0;
            list = type.list;
        }
        if (list.empty() || end == survey.rows.size() || lists_[list].options.size() < 2)
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
            if (has(question.items, id) || question.items.size() >= xlsform::options_most) {
                leave_out(i18n::message(texts::taking::row, question.id, field));
                continue;
            }
            question.items.push_back({id, wording(heads, row, "label")});
            if (question.items.back().text.dutch.empty())
                question.items.back().text.dutch = wordings_.fitting(field);
            if (!heads.cell(row, "hint").empty())
                leave_out(i18n::message(texts::taking::row_hint, question.id, field));
            question.is_required = is_required(heads, row, question.id) || question.is_required;
            auto const relevant = heads.cell(row, "relevant");
            auto const source = xlsform::source_of_row(relevant, id);
            bool const is_same = !source.empty() && (from.empty() || from == source);
            (is_same ? from : other) = is_same ? source : std::string(relevant);
            names_.add(std::move(field), {question.id, id});
        }
        if (auto const source = names_.place(from); source && other.empty())
            question.items_from = source->question;
        else if (!from.empty() || !other.empty())
            leave_out(i18n::message(texts::taking::condition, question.id, other.empty() ? from : other));
        keep(heads, survey.rows[begin], name, std::move(question));
    }

    Question begun(Heads const& heads, Row const& row, Kind kind)
    {
        Question out;
        out.id = "Q" + std::to_string(out_.questionnaire.next_number);
        out.kind = kind;
        out.text = wording(heads, row, "label");
        if (out.text.dutch.empty())
            out.text.dutch = wordings_.fitting(heads.cell(row, "name"));
        out.hint = wording(heads, row, "hint");
        out.is_required = is_required(heads, row, out.id);
        return out;
    }

    // Always or never; what depends on an answer is told.
    bool is_required(Heads const& heads, Row const& row, std::string const& id)
    {
        auto const cell = heads.cell(row, "required");
        if (!xlsform::is_yes(cell) && !xlsform::is_no(cell))
            leave_out(i18n::message(texts::taking::cell, id, "required", cell));
        return xlsform::is_yes(cell);
    }

    // "Don't know" stands beside our answers, not among them.
    void take_list(Question& question, std::string const& list)
    {
        auto& from = lists_[list];
        std::ranges::move(std::exchange(from.lost, {}), std::back_inserter(out_.left_out));
        names_.add_list(question.id, from);
        question.options = from.options;
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
        names_.add(name, {question.id, ""});
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
            auto const made = parsed ? condition_of(*parsed, names_) : std::nullopt;
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
            wordings_.say_columns(heads, settings_known);
            whole.title.dutch = wordings_.fitting(heads.cell(settings->rows[1], "form title"));
        }
        if (whole.title.dutch.empty())
            whole.title.dutch = "Enquête";
        if (whole.intro.dutch.empty())
            whole.intro.dutch = "Uw antwoorden zijn anoniem. U mag een vraag overslaan en later verdergaan.";
    }

    std::vector<Table> const& sheets_;
    TakenOver out_;
    xlsform::Wordings wordings_;
    xlsform::Names names_;
    std::map<std::string, xlsform::List, std::less<>> lists_;
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
