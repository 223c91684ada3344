// What happened to an action, said in both languages: history is appended, never edited.
#pragma once
#include "plan.h"

#include <concepts>

namespace plan {

struct Said {
    std::string dutch, english;
};
template <class Say>
requires std::invocable<Say, i18n::Words const&> Said said(Say const& say)
{
    return {std::string(say(i18n::Words(i18n::Language::dutch))),
        std::string(say(i18n::Words(i18n::Language::english)))};
}
inline Said said(i18n::Text const& text) { return {std::string(text.dutch), std::string(text.english)}; }

struct Happened {
    ActionId action;
    By by;
    Said what;
    std::string note = {};
    partnership::Sharing sharing = partnership::Sharing::working_group; // of the note
    accounts::OrganisationId organisation = {}; // whose note it is
};
// Marks what comes after the adoption of the plan.
void remember(db::Connection& db, partnership::Scope const& scope, Happened const& happened);

} // namespace plan
