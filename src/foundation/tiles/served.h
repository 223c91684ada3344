// A base map on the web: its tiles below one address, and a page that tells the map in the browser what there
// is.
#pragma once
#include "http/message.h"
#include "tiles/tiles.h"

namespace tiles {

class Served {
public:
    // `folder` such as "/kaart"; without a file there are no tiles, and the page says so.
    Served(std::string folder, std::filesystem::path const& file);
    // Nothing when the path is none of ours. For any thread.
    std::optional<http::Response> answer(http::Request const& request) const;

private:
    http::Response told() const;
    http::Response tile(std::string_view below) const;

    std::string folder_;
    std::optional<File> file_;
};

} // namespace tiles
