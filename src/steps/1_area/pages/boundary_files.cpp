#include "boundary_files.h"

#include "boundary_file.h"
#include "map_paper.h"
#include "texts.h"

#include "html/parts.h"

#include <fmt/format.h>

namespace area {
namespace {

std::string named(visit::Visit const& visit, Boundary const& boundary, std::string_view ending)
{
    return fmt::format("{}-grens-v{}.{}", visit.park->partnership.slug, boundary.version, ending);
}

std::optional<MapPaper> map_paper(visit::Visit const& visit, http::Request const& request)
{
    auto const size = map_size_of(request.query("papier"));
    auto found = boundary(visit.db, visit.scope());
    if (!found || !size)
        return std::nullopt;
    auto const& park = visit.park->partnership;
    return MapPaper{park.name, park.municipality, std::move(*found), addresses(visit.db, visit.scope()),
        *size, visit.now};
}

} // namespace

html::Html boundary_downloads(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const file = [&](std::string_view below, i18n::TextOf<0> const& name, std::string_view type) {
        return html::download(words, {visit.path(below), words(name), std::string(type)});
    };
    return html::card({words(texts::map_sheet::title),
        html::fragment(html::p(words(texts::map_sheet::why)),
            file("gebied/kaart.pdf", texts::map_sheet::to_print, "PDF, A4"),
            file("gebied/kaart.pdf?papier=a3", texts::map_sheet::to_print, "PDF, A3"),
            file("gebied/kaart.svg", texts::map_sheet::drawing, "SVG"),
            file("gebied/grens.gpkg", texts::map_sheet::with_addresses, "GPKG"),
            file("gebied/grens.geojson", texts::map_sheet::for_gis, "GeoJSON"))});
}

visit::Answer download_geojson(visit::Visit& visit, http::Request&)
{
    auto const found = boundary(visit.db, visit.scope());
    if (!found)
        return http::not_found();
    auto const& park = visit.park->partnership;
    return http::download(geojson_of({park.name, park.municipality, *found, {}}),
        named(visit, *found, "geojson"), "application/geo+json");
}

visit::Answer download_geopackage(visit::Visit& visit, http::Request&)
{
    auto const found = boundary(visit.db, visit.scope());
    if (!found)
        return http::not_found();
    auto const& park = visit.park->partnership;
    return http::download(geopackage_of(visit.words,
                              {park.name, park.municipality, *found, addresses(visit.db, visit.scope())}),
        named(visit, *found, "gpkg"), "application/geopackage+sqlite3");
}

visit::Answer download_map_svg(visit::Visit& visit, http::Request& request)
{
    auto const paper = map_paper(visit, request);
    if (!paper)
        return http::not_found();
    return http::download(
        map_svg(visit.words, *paper), named(visit, paper->boundary, "svg"), "image/svg+xml");
}

visit::Answer download_map_pdf(visit::Visit& visit, http::Request& request)
{
    auto const paper = map_paper(visit, request);
    if (!paper)
        return http::not_found();
    return http::download(
        map_pdf(visit.words, *paper), named(visit, paper->boundary, "pdf"), "application/pdf");
}

} // namespace area
