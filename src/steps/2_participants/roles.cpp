#include "roles.h"

#include "participants.h"
#include "texts.h"

#include "base/text.h"

namespace participants {
namespace {

std::string one_in_words(i18n::Words const& words, Representative const& one)
{
    std::vector<std::string> about{std::string(partnership::name(one.role).in(words.language()))};
    if (!one.function.empty())
        about.insert(about.begin(), one.function);
    if (one.is_deputy)
        about.emplace_back(words(texts::roles::deputy));
    if (one.is_signatory)
        about.emplace_back(words(texts::roles::signatory));
    return one.name + " (" + base::joined(about, ", ") + ")";
}

std::string people_in_words(i18n::Words const& words, Participation const& organisation)
{
    std::vector<std::string> out;
    for (auto const& one : organisation.representatives)
        out.push_back(one_in_words(words, one));
    for (auto const& vacancy : organisation.vacancies)
        out.push_back(vacancy.function.empty() ? std::string(words(texts::roles::vacant_bare))
                                               : words(texts::roles::vacant, vacancy.function));
    return organisation.name + ": "
        + (out.empty() ? std::string(words(texts::roles::nobody)) : base::joined(out, "; "));
}

} // namespace

std::vector<partnership::FrozenPart> frozen(db::Connection& db, partnership::Scope const& scope)
{
    i18n::Words const dutch(i18n::Language::dutch), english(i18n::Language::english);
    partnership::FrozenPart out{
        "roles", std::string(dutch(texts::roles::title)), std::string(english(texts::roles::title))};
    for (auto const& one : taking_part(participations(db, scope)))
        out.lines.push_back(
            {one.organisation.text(), people_in_words(dutch, one), people_in_words(english, one)});
    return {std::move(out)};
}

} // namespace participants
