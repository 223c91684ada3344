#include "checking.h"

#include "address.h"

#include "texts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace survey {
namespace {

constexpr std::size_t points_of_scale5 = 5, ranked_max = 8;
constexpr int steps_max = 40;

using Ids = std::set<std::string, std::less<>>;

Ids all_choices(Question const& question)
{
    auto const ids = choices(question);
    return {ids.begin(), ids.end()};
}

// Where two questions each wait for the other.
bool looks_at(Question const& question, std::string_view other)
{
    return question.show_if && std::ranges::any_of(question.show_if->clauses, [&](Clause const& clause) {
        return clause.question == other;
    });
}

// What a respondent must have answered to come somewhere; a question that is asked nothing of allows all.
class Demands {
public:
    // False when it can no longer be.
    bool add(Question const& source, Clause const& clause)
    {
        if (source.kind == Kind::several || source.kind == Kind::items_on_scale)
            return add_of_several(source, clause);
        auto [at, is_new] = allowed_.try_emplace(source.id);
        if (is_new)
            at->second = all_choices(source);
        std::erase_if(at->second, [&](std::string const& option) { return !leads(clause, option); });
        return !at->second.empty();
    }

private:
    bool add_of_several(Question const& source, Clause const& clause)
    {
        auto& out = excluded_[source.id];
        if (clause.fit == Fit::none_of)
            out.insert(clause.options.begin(), clause.options.end());
        else
            wanted_[source.id].push_back({clause.options.begin(), clause.options.end()});
        auto const all = all_choices(source);
        if (std::ranges::includes(out, all))
            return false;
        return std::ranges::none_of(
            wanted_[source.id], [&](Ids const& wanted) { return std::ranges::includes(out, wanted); });
    }

    std::map<std::string, Ids> allowed_, excluded_;
    std::map<std::string, std::vector<Ids>> wanted_;
};

class Reach {
public:
    explicit Reach(Questionnaire const& questionnaire)
        : questionnaire_(questionnaire)
    {
    }
    // What cannot be found out in so many steps is taken as possible.
    bool can_come(Question const& question)
    {
        steps_ = steps_max;
        return can_come(question, {});
    }

private:
    bool can_come(Question const& question, Demands demands)
    {
        if (!question.show_if || --steps_ <= 0)
            return true;
        auto const& clauses = question.show_if->clauses;
        if (question.show_if->join == Join::any)
            return std::ranges::any_of(
                clauses, [&](Clause const& clause) { return follows(clause, demands); });
        for (auto const& clause : clauses)
            if (auto const* source = questionnaire_.find(clause.question);
                source && !demands.add(*source, clause))
                return false;
        return std::ranges::all_of(clauses, [&](Clause const& clause) {
            auto const* source = questionnaire_.find(clause.question);
            return !source || can_come(*source, demands);
        });
    }
    bool follows(Clause const& clause, Demands demands)
    {
        auto const* source = questionnaire_.find(clause.question);
        return !source || (demands.add(*source, clause) && can_come(*source, demands));
    }

    Questionnaire const& questionnaire_;
    int steps_ = 0;
};

class Check {
public:
    explicit Check(Questionnaire const& questionnaire)
        : questionnaire_(questionnaire)
        , reach_(questionnaire)
    {
    }
    std::vector<Finding> found()
    {
        for (auto const& question : questionnaire_.questions) {
            auto const before = found_.size();
            check_condition(question);
            check_rows(question);
            check_pipes(question);
            check_answers(question);
            if (found_.size() == before && !reach_.can_come(question))
                hinder(question, i18n::message(texts::checking::never, question.id));
            seen_.insert(question.id);
        }
        check_whole();
        return std::move(found_);
    }

private:
    void hinder(Question const& question, i18n::Message said)
    {
        found_.push_back({question.id, Weight::hinders, std::move(said)});
    }

    bool is_before(Question const& question, std::string_view other)
    {
        if (seen_.count(other) > 0)
            return true;
        auto const* later = questionnaire_.find(other);
        if (!later)
            hinder(question, i18n::message(texts::checking::missing, question.id, other));
        else if (later->id == question.id)
            hinder(question, i18n::message(texts::checking::itself, question.id));
        else if (looks_at(*later, question.id))
            hinder(question, i18n::message(texts::checking::loop, question.id, other));
        else
            hinder(question, i18n::message(texts::checking::later, question.id, other));
        return false;
    }

    void check_condition(Question const& question)
    {
        if (!question.show_if)
            return;
        if (question.show_if->clauses.empty())
            hinder(question, i18n::message(texts::checking::no_clause, question.id));
        for (auto const& clause : question.show_if->clauses)
            if (is_before(question, clause.question))
                check_clause(question, clause);
    }

    void check_clause(Question const& question, Clause const& clause)
    {
        auto const& source = *questionnaire_.find(clause.question);
        if (!is_choice(source))
            return hinder(question, i18n::message(texts::checking::no_choice, question.id, source.id));
        if (clause.options.empty())
            return hinder(question, i18n::message(texts::checking::no_clause, question.id));
        auto const ids = all_choices(source);
        for (auto const& option : clause.options)
            if (ids.count(option) == 0)
                return hinder(question, i18n::message(texts::checking::no_option, question.id, source.id));
    }

    void check_rows(Question const& question)
    {
        if (question.kind != Kind::items_on_scale)
            return;
        if (!question.items_from.empty() && is_before(question, question.items_from)
            && questionnaire_.find(question.items_from)->kind != Kind::several)
            hinder(question, i18n::message(texts::checking::no_choice, question.id, question.items_from));
        if (question.items.empty() && question.items_from.empty())
            hinder(question, i18n::message(texts::checking::no_rows, question.id));
    }

    void check_pipes(Question const& question)
    {
        for (auto const& id : piped(question))
            if (is_before(question, id) && questionnaire_.find(id)->kind == Kind::items_on_scale)
                hinder(question, i18n::message(texts::checking::no_pipe, question.id, id));
    }

    // Nobody gets past a question that must be answered and cannot be.
    void check_answers(Question const& question)
    {
        auto const count = question.options.size();
        if (question.kind == Kind::place && count == 0)
            return hinder(question, i18n::message(texts::checking::no_ground, question.id));
        bool const chooses = is_choice(question) || question.kind == Kind::ranking;
        if (chooses && count < 2)
            return hinder(question,
                question.is_required ? i18n::message(texts::checking::dead_end, question.id)
                                     : i18n::message(texts::checking::no_options, question.id));
        if (question.kind == Kind::scale5 && count != points_of_scale5)
            hinder(question, i18n::message(texts::checking::not_five, question.id));
        if (question.kind == Kind::ranking && count > ranked_max)
            hinder(question, i18n::message(texts::checking::too_many_ranked, question.id, ranked_max));
        if (std::ranges::count(question.options, true, &Option::is_other) > 1)
            hinder(question, i18n::message(texts::checking::two_others, question.id));
    }

    void check_whole()
    {
        if (questionnaire_.questions.empty())
            found_.push_back({"", Weight::hinders, i18n::message(texts::checking::empty)});
        for (std::size_t at = 0; at < questionnaire_.sections.size(); ++at)
            if (std::ranges::find(questionnaire_.questions, at, &Question::section)
                == questionnaire_.questions.end())
                found_.push_back({"", Weight::advises,
                    i18n::message(texts::checking::empty_section, questionnaire_.sections[at].title.dutch)});
    }

    Questionnaire const& questionnaire_;
    Reach reach_;
    std::vector<Finding> found_;
    Ids seen_;
};

} // namespace

std::vector<Finding> findings(Questionnaire const& questionnaire)
{
    auto out = Check(questionnaire).found();
    for (auto const& question : questionnaire.questions)
        for (auto& said : language_advice(question.text.dutch))
            out.push_back({question.id, Weight::advises, std::move(said)});
    std::ranges::move(address_findings(questionnaire), std::back_inserter(out));
    return out;
}

bool hinders(std::vector<Finding> const& findings)
{
    return std::ranges::find(findings, Weight::hinders, &Finding::weight) != findings.end();
}

} // namespace survey
