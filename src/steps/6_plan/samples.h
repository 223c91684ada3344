// Actions for tests and for the demo.
#pragma once
#include "plan.h"

namespace plan::samples {

inline Wish a_wish(Owner const& owner)
{
    Wish wish{"Twee keer per jaar samen het terrein rondlopen", "clean_and_in_repair",
        objectives::Theme::clean_in_repair};
    wish.owner = owner;
    wish.quarters = {1, 2};
    wish.done_when = "Alle punten van de ronde hebben een trekker.";
    return wish;
}

} // namespace plan::samples
