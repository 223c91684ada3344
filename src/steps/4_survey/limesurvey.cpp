#include "limesurvey.h"

#include "limesurvey_file.h"
#include "limesurvey_grids.h"
#include "limesurvey_names.h"
#include "limesurvey_options.h"
#include "limesurvey_pipes.h"
#include "limesurvey_whole.h"
#include "limesurvey_wording.h"
#include "limesurvey_words.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace survey {
namespace {

namespace lime = limesurvey;
using limesurvey::quoted_most;
using limesurvey::Shape;
using limesurvey::start_of;

constexpr std::size_t questions_most = 500, sections_most = 60, condition_most = 300;

class TakingLime {
public:
    TakingLime(lime::File file, int next_number)
        : file_(std::move(file))
        , wordings_(file_.languages, out_)
        , names_(out_.questionnaire)
        , options_(wordings_, names_, out_.left_out)
    {
        out_.questionnaire.id = "limesurvey";
        out_.questionnaire.next_number = next_number;
        wordings_.choose_languages();
    }

    TakenOver all()
    {
        lime::take_whole(file_, wordings_, out_);
        for (auto const& group : file_.groups)
            take_group(group);
        settle(out_.questionnaire);
        for (auto const& [id, asked] : asked_)
            add_condition(id, asked);
        lime::set_pipes(out_, names_);
        settle(out_.questionnaire);
        if (!settings_.empty())
            leave_out(i18n::message(
                texts::taking::looks, base::joined({settings_.begin(), settings_.end()}, ", ")));
        return std::move(out_);
    }

private:
    struct Asked {
        lime::Group const* group;
        lime::Question const* question;
    };

    void leave_out(i18n::Message said) { out_.left_out.push_back(std::move(said)); }
    Wording wording(lime::Texts const& texts, std::string_view about) { return wordings_.made(texts, about); }

    void take_group(lime::Group const& group)
    {
        auto& sections = out_.questionnaire.sections;
        wordings_.tell(group.description, texts::limesurvey::group_text);
        auto title = wordings_.made_above(group.title);
        if (title.dutch.empty())
            title = {"Vragen", "Questions"};
        bool const is_new = sections.size() < sections_most;
        if (is_new)
            sections.push_back({"S" + std::to_string(sections.size() + 1), std::move(title)});
        else
            leave_out(i18n::message(texts::limesurvey::section, start_of(title.dutch, quoted_most)));
        auto const before = out_.questionnaire.questions.size();
        for (auto const& question : group.questions)
            take_question(group, question);
        if (is_new && out_.questionnaire.questions.size() == before)
            sections.pop_back();
    }

    void take_question(lime::Group const& group, lime::Question const& question)
    {
        auto const& type = lime::type_of(question.type);
        auto const place = place_of(group, question);
        if (question.is_set("hidden") && question.type != '*')
            return leave_out(i18n::message(texts::limesurvey::hidden, place));
        if (type.shape == Shape::words) {
            auto const text = wording(question.text, question.code).dutch;
            return leave_out(i18n::message(
                texts::taking::words_alone, text.empty() ? question.code : start_of(text, quoted_most)));
        }
        bool const has_time_only = question.type == 'D' && !question.attribute("date_format").empty()
            && question.attribute("date_format").find_first_of("dDyYjn") == std::string_view::npos;
        if (type.shape == Shape::none || lime::has_too_many_cells(question) || has_time_only)
            return leave_out(lime::why_not(question, place, wording(question.text, place).dutch));
        auto const first = out_.questionnaire.questions.size();
        add_all(question, type);
        auto const& all = out_.questionnaire.questions;
        if (all.size() == first)
            return say_none(question, type, place);
        for (auto at = first; at < all.size(); ++at)
            asked_.emplace_back(all[at].id, Asked{&group, &question});
        if (lime::is_grid_to_fill(question))
            say_grid(question, all[first], static_cast<std::int64_t>(all.size() - first));
        else if (all.size() - first > 1 || is_split(type.shape))
            leave_out(i18n::message(texts::limesurvey::split, static_cast<std::int64_t>(all.size() - first),
                question.code, all[first].id));
        say_attributes(question, all[first].id);
        say_rows(question, all[first].id);
    }

    // "Uw bedrijf – q": where somebody finds it in LimeSurvey.
    std::string place_of(lime::Group const& group, lime::Question const& question)
    {
        auto const title = start_of(lime::first_words(group.title, file_.languages), quoted_most);
        return title.empty() ? question.code : title + " – " + question.code;
    }

    // Who has no rows at all added nothing, and nothing was said of it yet.
    void say_none(lime::Question const& question, lime::Type const& type, std::string const& place)
    {
        auto const has_parts = [&](int scale) {
            return std::ranges::find(question.parts, scale, &lime::Question::scale) != question.parts.end();
        };
        bool const needs_rows = type.shape == Shape::fields || type.shape == Shape::grid;
        if ((needs_rows && !has_parts(0)) || (lime::is_grid_to_fill(question) && !has_parts(1)))
            leave_out(i18n::message(texts::limesurvey::too_few, place));
    }

    void say_rows(lime::Question const& question, std::string const& id)
    {
        if (question.is_soft)
            leave_out(i18n::message(texts::limesurvey::soft, id));
        for (auto const& part : question.parts)
            if (!part.relevance.empty() && part.relevance != "1")
                leave_out(i18n::message(texts::limesurvey::row_condition, id,
                    start_of(part.relevance, condition_most), part.code));
    }

    static bool is_split(Shape shape)
    {
        return shape == Shape::fields || shape == Shape::grid || shape == Shape::dual;
    }

    // Where the numbers are typed in, the limits of them are gone.
    void say_grid(lime::Question const& question, Question const& first, std::int64_t count)
    {
        leave_out(i18n::message(texts::limesurvey::cells, count, question.code, first.id));
        if (question.type != ':' || first.kind != Kind::number)
            return;
        for (std::string const name : {"multiflexible_min", "multiflexible_max"})
            if (auto const limit = question.attribute(name); !limit.empty())
                leave_out(lime::lost_attribute(first.id, name, std::string(limit)));
    }

    // One question of theirs, as one or more of ours.
    void add_all(lime::Question const& question, lime::Type const& type)
    {
        if (lime::is_grid_to_fill(question))
            return add_grid(question);
        switch (type.shape) {
        case Shape::fields:
        case Shape::grid:
            for (auto const& part : question.parts)
                if (part.scale == 0)
                    add_field(question, part, type);
            return;
        case Shape::dual:
            add_dual(question, 0, "dualscale_headerA");
            return add_dual(question, 1, "dualscale_headerB");
        default:
            add(question, made(question, type), "");
        }
    }

    Question made(lime::Question const& from, lime::Type const& type)
    {
        Question out;
        out.id = "Q" + std::to_string(out_.questionnaire.next_number++);
        out.kind = type.kind;
        out.section = out_.questionnaire.sections.size() - 1;
        out.text = wording(from.text, out.id);
        if (out.text.dutch.empty())
            out.text.dutch = from.code;
        out.hint = wording(from.help, out.id);
        out.is_required = from.is_mandatory;
        set_kind(out, from);
        options_.fill(out, from);
        return out;
    }

    void set_kind(Question& out, lime::Question const& from)
    {
        if (out.kind == Kind::text_short && from.is_set("numbers_only"))
            out.kind = Kind::number;
        auto const map = from.attribute("location_mapservice");
        if (out.kind == Kind::text_short && !map.empty() && map != "0")
            out.kind = Kind::place;
        bool const is_first = out.kind == Kind::number && std::exchange(decimals_of_, from.id) != from.id;
        if (is_first && !from.is_set("num_value_int_only"))
            leave_out(i18n::message(texts::taking::decimals, out.id));
        auto const format = from.attribute("date_format");
        if (out.kind == Kind::date && format.find_first_of("HhG") != std::string_view::npos)
            leave_out(i18n::message(texts::taking::time, out.id));
        constexpr std::size_t short_most = 200, long_most = 2000;
        auto const most = base::read_integer(from.attribute("maximum_chars"));
        if (is_text(out))
            out.length_max = most && *most > 0 && *most < 5000 ? static_cast<std::size_t>(*most)
                : out.kind == Kind::text_short                 ? short_most
                                                               : long_most;
    }

    void add_field(lime::Question const& whole, lime::Question const& part, lime::Type const& type)
    {
        auto question = made(whole, type);
        wordings_.join(question.text, wording(part.text, question.id), question.id);
        if (type.shape == Shape::grid)
            for (auto const& column : whole.parts)
                if (column.scale == 1)
                    options_.add_to(question.options, question, column.code, column.text);
        add(whole, std::move(question), part.code);
    }

    // Numbers to choose from are a scale, with a question for each column; other fields are a question each.
    void add_grid(lime::Question const& whole)
    {
        auto const numbers = lime::numbers_of_grid(whole);
        for (auto const& part : whole.parts) {
            if (part.scale == 1 && !numbers.empty())
                add_column(whole, part, numbers);
            if (part.scale == 0 && numbers.empty())
                for (auto const& column : whole.parts)
                    if (column.scale == 1)
                        add_cell(whole, part, column);
        }
    }

    void add_cell(lime::Question const& whole, lime::Question const& row, lime::Question const& column)
    {
        auto const kind = whole.type == ':' ? Kind::number : Kind::text_short;
        auto question = made(whole, {whole.type, "", Shape::plain, kind});
        for (auto const* part : {&row, &column}) {
            auto const words = wording(part->text, question.id);
            wordings_.join(question.text, words.dutch.empty() ? Wording{part->code, ""} : words, question.id);
        }
        add(whole, std::move(question), lime::cell_code(row, column));
    }

    void add_column(
        lime::Question const& whole, lime::Question const& column, std::vector<std::string> const& numbers)
    {
        auto question = made(whole, {whole.type, "", Shape::plain, Kind::items_on_scale});
        wordings_.join(question.text, wording(column.text, question.id), question.id);
        for (auto const& row : whole.parts)
            if (row.scale == 0)
                names_.add(whole, lime::cell_code(row, column),
                    {question.id, options_.add_to(question.items, question, row.code, row.text)});
        for (auto const& number : numbers) {
            lime::Texts same;
            for (auto const& language : file_.languages)
                same[language] = number;
            names_.add_option(question.id, number, options_.add_to(question.options, question, number, same));
        }
        add(whole, std::move(question), column.code);
    }

    void add_dual(lime::Question const& whole, int scale, std::string_view heading)
    {
        auto question = made(whole, lime::type_of(whole.type));
        options_.add_parts(question, question.items, whole);
        options_.add_answers(question, question.options, whole, scale);
        wordings_.join(question.text, wordings_.of_attribute(whole, heading, question.id), question.id);
        add(whole, std::move(question), "");
    }

    void add(lime::Question const& from, Question question, std::string const& part_code)
    {
        bool const chooses = is_choice(question) || question.kind == Kind::ranking;
        bool const has_fixed = has_fixed_options(question.kind);
        if (chooses && !has_fixed && question.options.size() < 2)
            return leave_out(i18n::message(texts::limesurvey::too_few, from.code));
        if (question.kind == Kind::items_on_scale && question.items.empty())
            return leave_out(i18n::message(texts::limesurvey::too_few, from.code));
        if (out_.questionnaire.questions.size() >= questions_most)
            return leave_out(i18n::message(texts::limesurvey::too_many, from.code));
        names_.add(from, part_code, {question.id, ""});
        if (from.type == 'O' || from.type == 'P')
            leave_out(i18n::message(texts::limesurvey::comments, question.id));
        out_.questionnaire.questions.push_back(std::move(question));
    }

    void say_attributes(lime::Question const& question, std::string const& id)
    {
        if (!question.pattern.empty())
            leave_out(i18n::message(texts::taking::cell, id, "validation", question.pattern));
        for (auto const& [name, values] : question.attributes) {
            auto const& value = values.begin()->second;
            bool const is_rows_filter = name == "array_filter" && take_rows_from(id, value);
            bool const is_alone = name == "exclude_all_others"; // "chosen alone" here
            auto const bearing
                = is_rows_filter || is_alone ? lime::Bearing::none : lime::bearing_of(name, value);
            if (bearing == lime::Bearing::meaning)
                leave_out(lime::lost_attribute(id, name, start_of(value, quoted_most)));
            if (bearing == lime::Bearing::looks)
                settings_.insert(name);
        }
    }

    // The rows are those chosen at an earlier question, when these are the same things.
    bool take_rows_from(std::string const& id, std::string const& code)
    {
        auto const named = names_.named(code);
        auto const found = std::ranges::find(out_.questionnaire.questions, id, &Question::id);
        bool const fits = named && named->question->kind == Kind::several
            && found->kind == Kind::items_on_scale && named->question < &*found
            && lime::are_same_things(found->items, named->question->options);
        if (fits)
            found->items_from = named->question->id;
        return fits;
    }

    void add_condition(std::string const& id, Asked const& asked)
    {
        auto const found = std::ranges::find(out_.questionnaire.questions, id, &Question::id);
        auto own = lime::condition_of(*asked.question, names_);
        auto const group = lime::condition_of(asked.group->relevance, names_);
        if (!group)
            leave_out(i18n::message(
                texts::taking::condition, id, start_of(asked.group->relevance, condition_most)));
        if (!own)
            leave_out(i18n::message(texts::taking::condition, id,
                start_of(lime::conditions_text(*asked.question), condition_most)));
        auto const whole = both(own.value_or(Condition{}), group.value_or(Condition{}));
        bool const is_fit = whole && std::ranges::all_of(whole->clauses, [&](Clause const& clause) {
            return out_.questionnaire.find(clause.question) < &*found;
        });
        if (!is_fit)
            return leave_out(i18n::message(texts::taking::condition, id,
                start_of(lime::conditions_text(*asked.question), condition_most)));
        if (whole->clauses.empty())
            return;
        found->show_if = *whole;
        auto const& clauses = whole->clauses;
        if (std::ranges::find(clauses, Fit::none_of, &Clause::fit) != clauses.end())
            leave_out(i18n::message(texts::limesurvey::skipped, id));
    }

    lime::File file_;
    TakenOver out_;
    lime::Wordings wordings_;
    lime::Names names_;
    lime::Options options_;
    std::vector<std::pair<std::string, Asked>> asked_;
    std::string decimals_of_; // the question whose loss was told last: its fields have the same
    std::set<std::string> settings_; // attributes that only say how it looks
};

} // namespace

std::optional<TakenOver> from_limesurvey(std::vector<tabular::Table> const& tables, int next_number)
{
    auto file = lime::file_of(tables);
    if (!file)
        return std::nullopt;
    return TakingLime(std::move(*file), next_number).all();
}

} // namespace survey
