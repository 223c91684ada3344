// Style sheets and scripts of the program, with the theme made from the colours of the settings.
#pragma once
#include "config/config.h"
#include "http/assets.h"

#include <optional>
#include <string>

namespace app {

class Looks {
public:
    // A colour that cannot be read is a Fault.
    explicit Looks(config::Settings const& settings);
    Looks(Looks const&) = delete;
    Looks& operator=(Looks const&) = delete;
    http::Assets const& assets() const { return *assets_; }

private:
    std::string theme_; // what the assets look at
    http::Smaller theme_smaller_;
    std::optional<http::Assets> assets_;
};

} // namespace app
