#include "editing.h"
#include "translating.h"

#include <algorithm>
#include <map>

namespace survey {
namespace {

// Translations and the wording with "je" make no other question of it.
bool are_same_options(std::vector<Option> const& some, std::vector<Option> const& others)
{
    return std::ranges::equal(some, others, [](Option const& one, Option const& other) {
        return one.id == other.id && one.text.dutch == other.text.dutch && one.is_alone == other.is_alone
            && one.is_other == other.is_other;
    });
}

bool is_same(Question const& question, Question const& standard)
{
    return standard.kind == question.kind && standard.text.dutch == question.text.dutch
        && (standard.options.empty() || are_same_options(standard.options, question.options));
}

using Renamed = std::map<std::string, std::string, std::less<>>;

void follow(std::string& id, Renamed const& renamed)
{
    if (auto const found = renamed.find(id); found != renamed.end())
        id = found->second;
}

std::string with_renamed(std::string const& text, Renamed const& renamed)
{
    std::string out;
    std::size_t from = 0;
    for (auto const& pipe : pipes_in(text)) {
        std::string id(pipe.question);
        follow(id, renamed);
        out += text.substr(from, pipe.from - from) + "{" + id + "}";
        from = pipe.to;
    }
    return out + text.substr(from);
}

void follow_all(Questionnaire& questionnaire, Renamed const& renamed)
{
    for (auto& question : questionnaire.questions) {
        follow(question.items_from, renamed);
        if (question.show_if)
            for (auto& clause : question.show_if->clauses)
                follow(clause.question, renamed);
    }
    each_wording(questionnaire, [&](Wording& words, std::size_t) {
        each_language(words, [&](std::string& text) { text = with_renamed(text, renamed); });
    });
}

} // namespace

std::size_t rename_strangers(Questionnaire& questionnaire, Questionnaire const& standard)
{
    Renamed renamed;
    for (auto& question : questionnaire.questions) {
        auto const* same_id = standard.find(question.id);
        if (!same_id || is_same(question, *same_id))
            continue;
        auto const id = new_id(questionnaire);
        renamed.emplace(question.id, id);
        question.id = id;
    }
    if (!renamed.empty())
        follow_all(questionnaire, renamed);
    return renamed.size();
}

} // namespace survey
