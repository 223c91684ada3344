// Activities and messages for tests.
#pragma once
#include "calendar.h"

namespace calendar::samples {

inline NewEvent evening(accounts::OrganisationId organiser = {})
{
    return {Kind::information_evening, "Informatieavond: inbraak; wat doet u?", {2027, 4, 14}, {19, 30},
        {21, 30}, "Kantine, Griftweg 3", organiser, {}};
}

inline NewMessage newsletter(accounts::OrganisationId prepares = {})
{
    return {"De schouw van april", Channel::newsletter, "Alle ondernemers", {2027, 4, 1}, prepares, {}};
}

} // namespace calendar::samples
