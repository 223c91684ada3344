// A base map on the web: its tiles below one address, and a page that tells the map in the browser what there
// is.
#pragma once
#include "http/message.h"
#include "tiles/ground.h"

#include <memory>
#include <optional>

namespace tiles {

class Served {
public:
    // `folder` such as "/kaart"; without a ground there are no tiles, and the page says so.
    Served(std::string folder, std::unique_ptr<Ground> ground);
    // Nothing when the path is none of ours. For any thread.
    std::optional<http::Response> answer(http::Request const& request) const;

private:
    http::Response told() const;
    http::Response tile(std::string_view below) const;

    std::string folder_;
    std::unique_ptr<Ground> ground_;
};

} // namespace tiles
