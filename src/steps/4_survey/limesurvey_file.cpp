#include "limesurvey_file.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace survey::limesurvey {
namespace {

// Far beyond any survey: who sends more than this means no good, and none of it can be taken over.
constexpr std::size_t groups_most = 2'000, answers_most = 2'000;

using tabular::Row;
using tabular::Table;

// The rows of one table by the names of its fields; none when the file has no such table.
class Rows {
public:
    Rows(std::vector<Table> const& tables, std::string_view name)
    {
        auto const found = std::ranges::find(tables, name, &Table::name);
        table_ = found == tables.end() || found->rows.empty() ? nullptr : &*found;
    }
    template <class Each> void each(Each each) const
    {
        for (std::size_t at = 1; table_ && at < table_->rows.size(); ++at)
            each(table_->rows[at]);
    }
    std::string_view cell(Row const& row, std::string_view field) const
    {
        auto const& head = table_->rows.front();
        auto const found = std::ranges::find(head, field);
        return found == head.end()
            ? std::string_view()
            : base::trimmed(tabular::cell(row, static_cast<std::size_t>(found - head.begin())));
    }
    int number(Row const& row, std::string_view field) const
    {
        auto const read = base::read_integer(cell(row, field));
        constexpr std::int64_t most = 1'000'000;
        return read ? static_cast<int>(std::clamp<std::int64_t>(*read, -most, most)) : 0;
    }

private:
    Table const* table_;
};

class Gathering {
public:
    explicit Gathering(std::vector<Table> const& tables)
        : tables_(tables)
    {
    }

    std::optional<File> all()
    {
        read_about();
        constexpr std::array<std::string_view, 3> kinds{"Survey", "Group", "Question"};
        if (std::ranges::find(kinds, out_.kind) == kinds.end())
            return std::nullopt;
        read_survey();
        read_groups();
        read_questions("questions", questions_);
        read_questions("subquestions", parts_);
        read_answers();
        read_attributes();
        read_conditions();
        join();
        return std::move(out_);
    }

private:
    Rows rows(std::string_view table) const { return {tables_, table}; }

    void read_about()
    {
        auto const found = std::ranges::find(tables_, "document", &Table::name);
        if (found == tables_.end())
            return;
        for (auto const& row : found->rows) {
            auto const name = tabular::cell(row, 0), value = tabular::cell(row, 1);
            if (name == "LimeSurveyDocType")
                out_.kind = value;
            else if (name == "DBVersion")
                out_.version = value;
            else if (name == "language")
                out_.languages.emplace_back(value);
            else if (name == "member")
                out_.members.emplace_back(value);
        }
    }

    void read_survey()
    {
        auto const surveys = rows("surveys");
        surveys.each([&](Row const& row) {
            std::string const base(surveys.cell(row, "language"));
            std::erase(out_.languages, base);
            if (!base.empty())
                out_.languages.insert(out_.languages.begin(), base);
            out_.has_assessment = surveys.cell(row, "assessments") == "Y";
            out_.is_anonymous = surveys.cell(row, "anonymized") != "N";
        });
        auto const texts = rows("surveys_languagesettings");
        texts.each([&](Row const& row) {
            std::string const language(texts.cell(row, "surveyls_language"));
            out_.title[language] = texts.cell(row, "surveyls_title");
            out_.description[language] = texts.cell(row, "surveyls_description");
            out_.welcome[language] = texts.cell(row, "surveyls_welcometext");
            out_.end[language] = texts.cell(row, "surveyls_endtext");
            out_.policy[language] = texts.cell(row, "surveyls_policy_notice");
            out_.end_url[language] = texts.cell(row, "surveyls_url");
        });
        auto const quotas = rows("quota");
        quotas.each([&](Row const& row) { out_.quotas.emplace_back(quotas.cell(row, "name")); });
        auto const defaults = rows("defaultvalues");
        defaults.each([&](Row const&) { ++out_.defaults; });
    }

    // Until version 3 a row for each language; since then the texts stand in a table beside it.
    void read_groups()
    {
        auto const add_texts = [&](Rows const& from, Row const& row) {
            auto const found = std::ranges::find(out_.groups, from.cell(row, "gid"), &Group::id);
            std::string const language(from.cell(row, "language"));
            if (found == out_.groups.end() || language.empty())
                return;
            found->title[language] = from.cell(row, "group_name");
            found->description[language] = from.cell(row, "description");
        };
        auto const groups = rows("groups");
        groups.each([&](Row const& row) {
            auto const id = groups.cell(row, "gid");
            bool const is_known = std::ranges::find(out_.groups, id, &Group::id) != out_.groups.end();
            if (!is_known && out_.groups.size() < groups_most)
                out_.groups.push_back({std::string(id), std::string(groups.cell(row, "grelevance")),
                    groups.number(row, "group_order"), {}, {}, {}});
            out_.has_random_groups
                = out_.has_random_groups || !groups.cell(row, "randomization_group").empty();
            add_texts(groups, row);
        });
        auto const texts = rows("group_l10ns");
        texts.each([&](Row const& row) { add_texts(texts, row); });
        std::ranges::stable_sort(out_.groups, {}, &Group::order);
    }

    static Question question_of(Rows const& from, Row const& row)
    {
        Question out;
        out.id = from.cell(row, "qid");
        out.group = from.cell(row, "gid");
        out.parent = from.cell(row, "parent_qid");
        out.code = from.cell(row, "title");
        auto const type = from.cell(row, "type");
        out.type = type.empty() ? ' ' : type.front();
        out.order = from.number(row, "question_order");
        out.scale = from.number(row, "scale_id");
        out.has_other = from.cell(row, "other") == "Y";
        auto const mandatory = from.cell(row, "mandatory");
        out.is_mandatory = mandatory == "Y";
        out.is_soft = mandatory == "S";
        out.relevance = from.cell(row, "relevance");
        out.pattern = from.cell(row, "preg");
        return out;
    }

    void read_questions(std::string_view table, std::map<std::string, Question, std::less<>>& into)
    {
        auto const from = rows(table);
        from.each([&](Row const& row) {
            std::string const id(from.cell(row, "qid"));
            auto& question = into.try_emplace(id, question_of(from, row)).first->second;
            if (std::string const language(from.cell(row, "language")); !language.empty()) {
                question.text[language] = from.cell(row, "question");
                question.help[language] = from.cell(row, "help");
            }
        });
        auto const texts = rows("question_l10ns");
        texts.each([&](Row const& row) {
            auto const found = into.find(texts.cell(row, "qid"));
            if (found == into.end())
                return;
            std::string const language(texts.cell(row, "language"));
            found->second.text[language] = texts.cell(row, "question");
            found->second.help[language] = texts.cell(row, "help");
        });
    }

    void read_answers()
    {
        std::map<std::string, std::pair<Question*, std::size_t>, std::less<>> by_id;
        auto const from = rows("answers");
        from.each([&](Row const& row) {
            auto const question = questions_.find(from.cell(row, "qid"));
            if (question == questions_.end())
                return;
            auto const code = from.cell(row, "code");
            auto const scale = from.number(row, "scale_id");
            auto& all = question->second.answers;
            auto found = std::ranges::find_if(
                all, [&](Answer const& one) { return one.code == code && one.scale == scale; });
            if (found == all.end() && all.size() >= answers_most)
                return;
            if (found == all.end())
                found = all.insert(
                    all.end(), Answer{std::string(code), from.number(row, "sortorder"), scale, {}});
            if (std::string const language(from.cell(row, "language")); !language.empty())
                found->text[language] = from.cell(row, "answer");
            by_id.try_emplace(std::string(from.cell(row, "aid")),
                std::pair(&question->second, static_cast<std::size_t>(found - all.begin())));
        });
        auto const texts = rows("answer_l10ns");
        texts.each([&](Row const& row) {
            auto const found = by_id.find(texts.cell(row, "aid"));
            if (found != by_id.end())
                found->second.first->answers[found->second.second]
                    .text[std::string(texts.cell(row, "language"))]
                    = texts.cell(row, "answer");
        });
    }

    void read_attributes()
    {
        auto const from = rows("question_attributes");
        from.each([&](Row const& row) {
            auto const value = from.cell(row, "value");
            auto const question = questions_.find(from.cell(row, "qid"));
            if (question != questions_.end() && !value.empty())
                question->second.attributes[std::string(from.cell(row, "attribute"))]
                                           [std::string(from.cell(row, "language"))]
                    = value;
        });
    }

    void read_conditions()
    {
        auto const from = rows("conditions");
        from.each([&](Row const& row) {
            auto const question = questions_.find(from.cell(row, "qid"));
            if (question != questions_.end())
                question->second.conditions.push_back({std::string(from.cell(row, "cqid")),
                    std::string(from.cell(row, "cfieldname")), std::string(from.cell(row, "method")),
                    std::string(from.cell(row, "value")), std::string(from.cell(row, "scenario"))});
        });
    }

    void join()
    {
        for (auto& [id, part] : parts_)
            if (auto const whole = questions_.find(part.parent); whole != questions_.end())
                whole->second.parts.push_back(std::move(part));
            else
                out_.strays.push_back(part.code);
        for (auto& [id, question] : questions_) {
            std::ranges::stable_sort(question.parts, {}, &Question::order);
            std::ranges::stable_sort(question.answers, {}, &Answer::order);
            auto group = std::ranges::find(out_.groups, question.group, &Group::id);
            if (group == out_.groups.end())
                group = out_.groups.size() < groups_most
                    ? out_.groups.insert(out_.groups.end(), Group{question.group, "", 0, {}, {}, {}})
                    : std::prev(out_.groups.end());
            group->questions.push_back(std::move(question));
        }
        for (auto& group : out_.groups)
            std::ranges::stable_sort(group.questions, {}, &Question::order);
    }

    std::vector<Table> const& tables_;
    File out_;
    std::map<std::string, Question, std::less<>> questions_, parts_; // by their id
};

} // namespace

std::string_view Question::attribute(std::string_view name) const
{
    auto const found = attributes.find(name);
    return found == attributes.end() || found->second.empty()
        ? std::string_view()
        : std::string_view(found->second.begin()->second);
}

std::optional<File> file_of(std::vector<Table> const& tables) { return Gathering(tables).all(); }

} // namespace survey::limesurvey
