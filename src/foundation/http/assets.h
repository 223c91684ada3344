// Style sheets, scripts and pictures of the program: served from memory under an address that holds their
// digest, so that a browser keeps them for ever.
//
//   http::Assets const assets({{"app.css", "text/css; charset=utf-8", css, css_br, css_gz}}, "/assets");
//   assets.url("app.css");                          // "/assets/app.3f1c09aa52b7.css"
//   if (auto found = assets.answer(request)) return *found;
#pragma once
#include "http/message.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace http {

// The bytes must live as long as the program. Empty br or gz: there is no such variant.
struct Asset {
    std::string_view name; // "app.css", "fonts/x.woff2"
    std::string_view content_type;
    std::string_view content;
    std::string_view br = {};
    std::string_view gz = {};
    std::string_view path = {}; // where it stands, when that already holds its digest
};

// Of a text that is made once and sent often: as small as can be.
struct Smaller {
    std::string br, gz;
};
Smaller smaller(std::string_view text);

class Assets {
public:
    explicit Assets(std::vector<Asset> const& assets, std::string_view folder = "/assets");

    std::string const& url(std::string_view name) const; // an unknown name is a Fault
    // Nothing when the path is no asset of ours.
    std::optional<Response> answer(Request const& request) const;

private:
    struct Held {
        Asset asset;
        std::string etag;
    };
    std::map<std::string, std::string, std::less<>> urls_;
    std::unordered_map<std::string, Held> by_path_;
};

} // namespace http
