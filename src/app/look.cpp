#include "look.h"

#include "settings.h"

#include "base/fault.h"
#include "look/look.h"
#include "webassets/webassets.h"

namespace app {
namespace {

look::Colour colour_of(std::string const& text)
{
    auto const colour = look::read_colour(text);
    if (!colour)
        throw base::Fault("brand.colour must be a colour such as #0b6b4f, and is \"" + text + "\"");
    return *colour;
}

std::string theme_of(config::Settings const& settings)
{
    auto const action = settings.get(brand_action_colour);
    auto const second = action.empty() ? std::nullopt : std::optional(colour_of(action));
    return look::style_sheet(look::theme_of(colour_of(settings.get(brand_colour)), second));
}

} // namespace

Looks::Looks(config::Settings const& settings)
    : theme_(theme_of(settings))
    , theme_smaller_(http::smaller(theme_))
{
    std::vector<http::Asset> all;
    for (auto const& asset : webassets::all())
        all.push_back({asset.name, asset.content_type, asset.content, asset.br, asset.gz, asset.url});
    all.push_back({"theme.css", "text/css; charset=utf-8", theme_, theme_smaller_.br, theme_smaller_.gz});
    assets_.emplace(std::move(all));
}

} // namespace app
