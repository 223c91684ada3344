#include "links.h"

#include "responding.h"
#include "survey.h"
#include "texts.h"

#include <algorithm>

namespace survey {
namespace {

using partnership::Link;
using partnership::Reader;

constexpr std::string_view prefix = "question:";

// "entrepreneurs.D1.litter:often" in its parts.
struct MeasureKey {
    std::string_view audience, question, item, ending;
};
MeasureKey parts_of(std::string_view key)
{
    MeasureKey out;
    auto const dot = std::min(key.find('.'), key.size());
    out.audience = key.substr(0, dot);
    auto rest = key.substr(std::min(dot + 1, key.size()));
    auto const colon = std::min(rest.find(':'), rest.size());
    out.ending = rest.substr(std::min(colon + 1, rest.size()));
    rest = rest.substr(0, colon);
    auto const point = std::min(rest.find('.'), rest.size());
    out.question = rest.substr(0, point);
    out.item = rest.substr(std::min(point + 1, rest.size()));
    return out;
}

std::string named(std::vector<Option> const& options, std::string_view id)
{
    auto const found = std::ranges::find(options, id, &Option::id);
    return found == options.end() ? std::string() : found->text.dutch;
}

// In Dutch, the language in which each question was asked.
std::string asked(Question const& question, MeasureKey const& key)
{
    auto out = question.text.dutch;
    for (auto const& part : {named(question.items, key.item), named(question.options, key.ending)})
        if (!part.empty())
            out += " – " + part;
    return out;
}

std::optional<Link> find_link(db::Connection& db, Reader const& reader, std::string_view key)
{
    if (!key.starts_with(prefix) || !reader.sees().working_group)
        return std::nullopt;
    auto const parts = parts_of(key.substr(prefix.size()));
    for (auto const& survey : surveys(db, reader.scope())) {
        if (survey.state != State::reported || code(survey.audience) != parts.audience)
            continue;
        auto const questionnaire = questionnaire_for(db, survey);
        if (auto const* question = questionnaire->find(parts.question))
            return Link{std::string(key), partnership::Stage::source,
                i18n::message(texts::link::question, asked(*question, parts)),
                "enquete/" + survey.id.text() + "/resultaten", i18n::message(texts::link::survey)};
    }
    return std::nullopt;
}

} // namespace

partnership::Links links() { return {find_link, nullptr}; }

} // namespace survey
