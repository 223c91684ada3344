// The open link: switched on and off by who runs the survey, its poster, and the door for visitors.
#pragma once
#include "visit/page.h"

namespace survey {

visit::Answer show_open_link(visit::Visit& visit, http::Request& request);
visit::Answer act_open_link(visit::Visit& visit, http::Request& request);
visit::Answer act_open_link_off(visit::Visit& visit, http::Request& request);
visit::Answer act_open_link_anew(visit::Visit& visit, http::Request& request);
visit::Answer show_poster(visit::Visit& visit, http::Request& request);

// "/e/open/7K4M2QXP": looking counts and changes nothing; the button gives a code.
visit::Answer show_open_door(visit::Visit& visit, http::Request& request);
visit::Answer act_open_door(visit::Visit& visit, http::Request& request);

} // namespace survey
