#include "xlsform_writing.h"

#include "texts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using tabular::Row;

std::string selected(std::string_view question, std::string_view option)
{
    return fmt::format("selected(${{{}}}, '{}')", question, option);
}

std::string joined_by(std::vector<std::string> const& parts, std::string_view between)
{
    auto const all = fmt::format("{}", fmt::join(parts, between));
    return parts.size() > 1 ? "(" + all + ")" : all;
}

// Each row of a list is a question of its own there.
std::vector<std::string> fields_of(Question const& question)
{
    std::vector<std::string> out;
    if (question.kind != Kind::items_on_scale)
        return {question.id};
    for (auto const& item : question.items)
        out.push_back(question.id + "_" + item.id);
    return out;
}

// Who skipped the question fits neither: "none of" asks for an answer too.
std::string clause_text(Question const& source, Clause const& clause)
{
    bool const is_one_of = clause.fit == Fit::one_of;
    std::vector<std::string> tests, answered;
    for (auto const& field : fields_of(source)) {
        answered.push_back(fmt::format("${{{}}} != ''", field));
        for (auto const& option : clause.options)
            tests.push_back(is_one_of ? selected(field, option) : "not(" + selected(field, option) + ")");
    }
    if (is_one_of)
        return joined_by(tests, " or ");
    tests.insert(tests.begin(), joined_by(answered, " or "));
    return joined_by(tests, " and ");
}

std::string condition_text(Questionnaire const& whole, std::optional<Condition> const& condition)
{
    std::vector<std::string> parts;
    if (!condition)
        return {};
    for (auto const& clause : condition->clauses)
        if (auto const* source = whole.find(clause.question))
            parts.push_back(clause_text(*source, clause));
    return fmt::format("{}", fmt::join(parts, condition->join == Join::all ? " and " : " or "));
}

// "{A1}" -> "${A1}"
std::string with_signs(std::string_view text)
{
    std::string out;
    std::size_t from = 0;
    for (auto const& pipe : pipes_in(text)) {
        out += text.substr(from, pipe.from - from);
        out += "$" + std::string(text.substr(pipe.from, pipe.to - pipe.from));
        from = pipe.to;
    }
    return out + std::string(text.substr(from));
}

class WritingForm {
public:
    WritingForm(Questionnaire const& whole, std::string_view (*language_name)(std::string_view))
        : whole_(whole)
    {
        for (auto const& code : whole.languages)
            languages_.push_back(fmt::format("{} ({})", language_name(code), code));
        survey_ = {"survey", {heads({"type", "name"}, {"label", "hint"})}};
        for (auto const* head : {"required", "relevant", "constraint", "appearance"})
            survey_.rows.front().emplace_back(head);
        choices_ = {"choices", {heads({"list_name", "name"}, {"label"})}};
    }

    XlsForm all()
    {
        if (!whole_.intro.dutch.empty())
            add({"note", "intro", whole_.intro});
        for (std::size_t at = 0; at < whole_.sections.size(); ++at)
            add_section(at);
        if (whole_.title.is_in("en") || !whole_.title.others.empty())
            leave_out(i18n::message(texts::xlsform::title));
        leave_out(i18n::message(texts::xlsform::minutes, whole_.minutes));
        tabular::Table settings{"settings",
            {{"form_title", "form_id", "default_language"},
                {whole_.title.dutch, "terreinwijzer", languages_.empty() ? "" : languages_.front()}}};
        return {{std::move(survey_), std::move(choices_), std::move(settings)}, std::move(left_out_)};
    }

private:
    struct Line {
        std::string type, name;
        Wording label = {}, hint = {};
        bool is_required = false;
        std::string relevant = {}, constraint = {}, appearance = {};
    };

    void leave_out(i18n::Message said) { left_out_.push_back(std::move(said)); }

    Row heads(Row fixed, std::initializer_list<std::string_view> texts) const
    {
        for (auto const text : texts)
            for (auto const& language : languages_)
                fixed.push_back(fmt::format("{}::{}", text, language));
        return fixed;
    }

    void put_texts(Row& row, Wording const& text) const
    {
        for (auto const& code : whole_.languages)
            row.push_back(text.is_in(code) ? with_signs(text.in(code)) : std::string());
    }

    void add(Line const& line)
    {
        Row row{line.type, line.name};
        put_texts(row, line.label);
        put_texts(row, line.hint);
        for (auto const& cell :
            {std::string(line.is_required ? "yes" : ""), line.relevant, line.constraint, line.appearance})
            row.push_back(cell);
        survey_.rows.push_back(std::move(row));
    }

    void add_section(std::size_t at)
    {
        auto const& section = whole_.sections[at];
        add({"begin_group", section.id, section.title});
        for (auto const& question : whole_.questions)
            if (question.section == at)
                add_question(question);
        add({"end_group", section.id});
    }

    // With our answers no address stands beside the others; there it would.
    void add_question(Question const& question)
    {
        if (question.is_contact)
            return leave_out(i18n::message(texts::xlsform::contact, question.id));
        say_losses(question);
        if (question.kind == Kind::items_on_scale)
            return add_rows(question);
        add({type_of(question), question.id, question.text, question.hint, question.is_required,
            condition_text(whole_, question.show_if), constraint_of(question), appearance_of(question)});
        if (auto const* other = other_of(question))
            add({"text", question.id + "_other", other->text, {}, false, selected(question.id, other->id)});
    }

    void say_losses(Question const& question)
    {
        bool const has_list = is_choice(question);
        if (question.has_dont_know && !has_list)
            leave_out(i18n::message(texts::xlsform::dont_know, question.id));
        if (question.kind == Kind::place)
            leave_out(i18n::message(texts::xlsform::place, question.id));
        bool const has_order = question.has_levels
            && (question.kind == Kind::single || question.kind == Kind::several
                || question.kind == Kind::items_on_scale);
        if (has_order || question.kind == Kind::amount)
            leave_out(i18n::message(texts::xlsform::levels, question.id));
        if (question.kind == Kind::items_on_scale && !question.hint.dutch.empty())
            leave_out(i18n::message(texts::xlsform::hint, question.id));
        for (auto const& id : piped(question.text.dutch))
            if (auto const* source = whole_.find(id); source && is_choice(*source))
                leave_out(i18n::message(texts::xlsform::pipe, question.id, id));
    }

    std::string type_of(Question const& question)
    {
        constexpr std::string_view marks[] = {"geopoint", "geotrace", "geoshape"};
        switch (question.kind) {
        case Kind::several:
            return "select_multiple " + list_of(question);
        case Kind::ranking:
            return "rank " + list_of(question);
        case Kind::number:
            return "integer";
        case Kind::date:
            return "date";
        case Kind::text_short:
        case Kind::text_long:
            return "text";
        case Kind::place:
            return std::string(marks[static_cast<std::size_t>(question.mark)]);
        default:
            return "select_one " + list_of(question);
        }
    }

    static std::string appearance_of(Question const& question)
    {
        if (question.kind == Kind::text_long)
            return "multiline";
        return question.kind == Kind::scale5 ? "likert" : "";
    }

    // Chosen alone: "count-selected(.) = 1 or not(selected(., 'none'))".
    static std::string constraint_of(Question const& question)
    {
        if (is_text(question))
            return fmt::format("string-length(.) <= {}", question.length_max);
        std::vector<std::string> alone;
        for (auto const& option : question.options)
            if (option.is_alone)
                alone.push_back(fmt::format("selected(., '{}')", option.id));
        if (question.kind != Kind::several || alone.empty())
            return {};
        return fmt::format("count-selected(.) = 1 or not({})", fmt::join(alone, " or "));
    }

    // Lists that are the same stand there once.
    std::string list_of(Question const& question)
    {
        auto options = question.options;
        if (question.has_dont_know && is_choice(question))
            options.push_back({std::string(dont_know_id),
                {std::string(texts::answer::dont_know.dutch),
                    std::string(texts::answer::dont_know.english)}});
        auto const known
            = std::ranges::find(lists_, options, &std::pair<std::string, std::vector<Option>>::second);
        if (known != lists_.end())
            return known->first;
        auto const name = question.kind == Kind::yes_no && !question.has_dont_know ? std::string("yes_no")
            : question.kind == Kind::mark10 && !question.has_dont_know             ? std::string("mark10")
                                                                                   : "list_" + question.id;
        for (auto const& option : options) {
            Row row{name, option.id};
            put_texts(row, option.text);
            choices_.rows.push_back(std::move(row));
        }
        lists_.emplace_back(name, std::move(options));
        return name;
    }

    void add_rows(Question const& question)
    {
        add({"begin_group", question.id, question.text, {}, false, condition_text(whole_, question.show_if),
            "", "table-list"});
        auto const list = "select_one " + list_of(question);
        for (auto const& item : question.items)
            add({list, question.id + "_" + item.id, item.text, {}, question.is_required,
                question.items_from.empty() ? "" : selected(question.items_from, item.id)});
        add({"end_group", question.id});
    }

    Questionnaire const& whole_;
    std::vector<std::string> languages_;
    tabular::Table survey_, choices_;
    std::vector<std::pair<std::string, std::vector<Option>>> lists_;
    std::vector<i18n::Message> left_out_;
};

} // namespace

XlsForm as_xlsform(Questionnaire const& questionnaire, std::string_view (*language_name)(std::string_view))
{
    return WritingForm(questionnaire, language_name).all();
}

} // namespace survey
