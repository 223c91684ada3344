// The headers that tell a browser what it may do with our pages; every answer has them.
#pragma once
#include "http/cookies.h"

namespace app {

// Over https the browser is told to come back in no other way.
http::Fields safe_headers(http::Transport transport);

} // namespace app
