#include "served.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

namespace tiles {
namespace {

constexpr std::string_view about_name = "tegels.json";
constexpr std::string_view tile_age = "public, max-age=86400", about_age = "public, max-age=300";

std::optional<Place> place_of(std::string_view below)
{
    auto const parts = base::split(below, '/');
    if (parts.size() != 3)
        return std::nullopt;
    auto const zoom = base::read_integer(parts[0]), column = base::read_integer(parts[1]),
               row = base::read_integer(parts[2]);
    if (!zoom || !column || !row || *zoom < 0 || *zoom > 30)
        return std::nullopt;
    return Place{static_cast<int>(*zoom), *column, *row};
}

} // namespace

Served::Served(std::string folder, std::unique_ptr<Ground> ground)
    : folder_(std::move(folder))
    , ground_(std::move(ground))
{
}

std::optional<http::Response> Served::answer(http::Request const& request) const
{
    std::string_view const path = request.path;
    if (request.method != http::Method::get || !path.starts_with(folder_ + "/"))
        return std::nullopt;
    auto const below = path.substr(folder_.size() + 1);
    return below == about_name ? told() : tile(below);
}

http::Response Served::told() const
{
    nlohmann::json about{{"tiles", nlohmann::json::array()}};
    if (ground_) {
        auto const& known = ground_->about();
        about = {{"tiles", {folder_ + "/{z}/{x}/{y}"}}, {"minzoom", known.zoom_min},
            {"maxzoom", known.zoom_max}, {"attribution", known.attribution}};
    }
    http::Response response;
    response.body = about.dump();
    response.set_header("Content-Type", "application/json").set_header("Cache-Control", about_age);
    return response;
}

http::Response Served::tile(std::string_view below) const
{
    auto const place = place_of(below);
    if (!ground_ || !place)
        return http::not_found();
    auto found = ground_->tile(*place);
    if (found.outcome == Found::Outcome::not_now)
        return http::text("The map is not there now.\n", 503).set_header("Retry-After", "5");
    http::Response response;
    response.set_header("Cache-Control", tile_age);
    if (found.outcome == Found::Outcome::nothing_there) { // beyond the edge of the map: nothing is wrong
        response.status = 204;
        return response;
    }
    auto const& type = ground_->about().content_type;
    response.set_header("Content-Type", type.empty() ? picture_type(found.picture) : type);
    response.body = std::move(found.picture);
    return response;
}

} // namespace tiles
