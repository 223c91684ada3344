#include "choices.h"

#include "participants/participants.h"

namespace calendar {

html::Options organisation_options(visit::Visit const& visit, std::string_view nobody)
{
    html::Options out{{"", std::string(nobody)}};
    for (auto const& one : participants::taking_part(participants::participations(visit.db, visit.scope())))
        out.push_back({one.organisation.text(), one.name});
    return out;
}

} // namespace calendar
