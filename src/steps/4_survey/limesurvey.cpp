#include "limesurvey.h"

#include "limesurvey_file.h"
#include "limesurvey_names.h"
#include "limesurvey_options.h"
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
using limesurvey::Shape;
using limesurvey::start_of;

constexpr std::size_t questions_most = 500, sections_most = 60, quoted_most = 80, condition_most = 300;

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
        say_survey();
        for (auto const& group : file_.groups)
            take_group(group);
        settle(out_.questionnaire);
        for (auto const& [id, asked] : asked_)
            add_condition(id, asked);
        set_pipes();
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

    void say_text(lime::Texts const& texts, i18n::TextOf<1> const& said)
    {
        if (auto const text = wording(texts, "").dutch; !text.empty())
            leave_out(i18n::message(said, start_of(text, quoted_most)));
    }

    void say_survey()
    {
        auto& whole = out_.questionnaire;
        whole.title = wording(file_.title, "");
        if (whole.title.dutch.empty())
            whole.title.dutch = "Enquête";
        auto const& intro = wording(file_.welcome, "").dutch.empty() ? file_.description : file_.welcome;
        whole.intro = wording(intro, "");
        if (whole.intro.dutch.empty())
            whole.intro = {"Uw antwoorden zijn anoniem. U mag een vraag overslaan en later verdergaan.",
                "Your answers are anonymous. You may skip a question and go on later."};
        if (&intro != &file_.description)
            say_text(file_.description, texts::limesurvey::description);
        say_text(file_.policy, texts::limesurvey::policy);
        say_text(file_.end, texts::limesurvey::end_text);
        say_text(file_.end_url, texts::limesurvey::end_url);
        if (file_.has_random_groups)
            leave_out(i18n::message(texts::limesurvey::random_groups));
        if (!file_.strays.empty())
            leave_out(i18n::message(texts::limesurvey::stray, base::joined(file_.strays, ", ")));
        if (!file_.is_anonymous)
            leave_out(i18n::message(texts::limesurvey::not_anonymous));
        if (!file_.quotas.empty())
            leave_out(i18n::message(texts::limesurvey::quotas, base::joined(file_.quotas, ", ")));
        if (file_.has_assessment)
            leave_out(i18n::message(texts::limesurvey::assessment));
        if (file_.defaults > 0)
            leave_out(i18n::message(texts::limesurvey::defaults, static_cast<std::int64_t>(file_.defaults)));
        if (!file_.members.empty())
            leave_out(i18n::message(texts::limesurvey::archive));
        leave_out(i18n::message(texts::limesurvey::mails));
    }

    void take_group(lime::Group const& group)
    {
        auto& sections = out_.questionnaire.sections;
        say_text(group.description, texts::limesurvey::group_text);
        auto title = wording(group.title, "");
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
        if (type.shape == Shape::none || lime::is_grid_to_fill(question) || has_time_only)
            return leave_out(lime::why_not(question, place, wording(question.text, place).dutch));
        auto const first = out_.questionnaire.questions.size();
        add_all(question, type);
        auto const& all = out_.questionnaire.questions;
        if (all.size() == first)
            return say_none(question, type, place);
        for (auto at = first; at < all.size(); ++at)
            asked_.emplace_back(all[at].id, Asked{&group, &question});
        if (all.size() - first > 1 || is_split(type.shape))
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
        bool const has_rows
            = std::ranges::any_of(question.parts, [](auto const& part) { return part.scale == 0; });
        if ((type.shape == Shape::fields || type.shape == Shape::grid) && !has_rows)
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

    // One question of theirs, as one or more of ours.
    void add_all(lime::Question const& question, lime::Type const& type)
    {
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
        lime::join(question.text, wording(part.text, question.id));
        if (type.shape == Shape::grid)
            for (auto const& column : whole.parts)
                if (column.scale == 1)
                    options_.add_to(question.options, question, column.code, column.text);
        add(whole, std::move(question), part.code);
    }

    void add_dual(lime::Question const& whole, int scale, std::string_view heading)
    {
        auto question = made(whole, lime::type_of(whole.type));
        options_.add_parts(question, question.items, whole);
        options_.add_answers(question, question.options, whole, scale);
        lime::join(question.text, wordings_.of_attribute(whole, heading, question.id));
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

    void set_pipes()
    {
        for (auto& question : out_.questionnaire.questions) {
            auto const set = [&](std::string& text, Question const* before) {
                auto piped = lime::with_pipes(text, names_, before);
                for (auto const& lost : piped.lost)
                    leave_out(i18n::message(
                        texts::limesurvey::expression, question.id, start_of(lost, quoted_most)));
                text = std::move(piped.text);
            };
            for (auto const& language : out_.questionnaire.languages) {
                if (question.text.is_in(language))
                    set(question.text.at(language), &question);
                if (question.hint.is_in(language))
                    set(question.hint.at(language), nullptr);
                for (auto* const all : {&question.options, &question.items})
                    for (auto& option : *all)
                        if (option.text.is_in(language))
                            set(option.text.at(language), nullptr);
            }
        }
        unpipe(out_.questionnaire.title);
        unpipe(out_.questionnaire.intro);
        for (auto& section : out_.questionnaire.sections)
            unpipe(section.title);
    }

    // Above the questions there are no answers yet.
    void unpipe(Wording& words)
    {
        for (auto const& language : out_.questionnaire.languages) {
            if (!words.is_in(language))
                continue;
            auto piped = lime::with_pipes(words.at(language), names_, nullptr);
            for (auto const& lost : piped.lost)
                leave_out(i18n::message(texts::limesurvey::expression_above, start_of(lost, quoted_most)));
            words.at(language) = std::move(piped.text);
        }
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
