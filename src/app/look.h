// Style sheets and scripts of the program, with the theme made from the colours of the settings.
#pragma once
#include "config/config.h"
#include "http/assets.h"

namespace app {

http::Assets assets_with_theme(config::Settings const& settings);

}
