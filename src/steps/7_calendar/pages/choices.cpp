#include "choices.h"

#include "participants/participants.h"

#include <algorithm>

namespace calendar {

html::Options organisation_options(visit::Visit const& visit, std::string_view nobody)
{
    html::Options out{{"", std::string(nobody)}};
    for (auto const& one : participants::taking_part(participants::participations(visit.db, visit.scope())))
        out.push_back({one.organisation.text(), one.name});
    return out;
}

bool is_offered(visit::Visit const& visit, std::string_view organisation)
{
    auto const options = organisation_options(visit, {});
    return std::ranges::find(options, organisation, &html::Option::value) != options.end();
}

} // namespace calendar
