#include "routes.h"

#include "pages/address_list.h"
#include "pages/address_place.h"
#include "pages/boundary_files.h"
#include "pages/company_pages.h"
#include "pages/drawing.h"
#include "pages/import_pages.h"
#include "pages/new_park.h"
#include "pages/one_address.h"
#include "pages/overview.h"
#include "pages/parts.h"
#include "pages/place_search.h"
#include "pages/proposed.h"
#include "pages/region_pages.h"
#include "pages/sheet_parts.h"
#include "pages/status_sheet_pages.h"
#include "pages/sub_area_pages.h"
#include "pages/uploads.h"

namespace area {
namespace {

using enum http::Method;
using enum visit::Capability;

constexpr visit::Route all[] = {
    {get, "/terreinen/nieuw", start_park, show_new_park},
    {post, "/terreinen/nieuw", start_park, act_new_park, map_upload_bytes_max},
    {get, "/indelingen", start_park, show_regions},
    {post, "/indelingen", start_park, act_regions, map_upload_bytes_max},
    {post, "/indelingen/{kind}/weg", start_park, act_remove_regions},
    {get, "/t/{park}/gebied", see_park, show_area},
    {get, "/t/{park}/gebied/grens.geojson", see_park, download_geojson},
    {get, "/t/{park}/gebied/grens.gpkg", see_park, download_geopackage},
    {get, "/t/{park}/gebied/kaart.svg", see_park, download_map_svg},
    {get, "/t/{park}/gebied/kaart.pdf", see_park, download_map_pdf},
    {get, "/t/{park}/gebied/versies/{version}", see_park, show_version},
    {get, "/t/{park}/gebied/grens", bound_area, show_upload},
    {post, "/t/{park}/gebied/grens", bound_area, act_upload, map_upload_bytes_max},
    {get, "/t/{park}/gebied/grens/{upload}", bound_area, show_choice},
    {post, "/t/{park}/gebied/grens/{upload}", bound_area, act_choice},
    {get, "/t/{park}/gebied/tekenen", bound_area, show_drawing},
    {post, "/t/{park}/gebied/tekenen", bound_area, act_drawing},
    {get, "/t/{park}/gebied/voorstel/{draft}", bound_area, show_proposed},
    {post, "/t/{park}/gebied/voorstel/{draft}", bound_area, act_proposed},
    {get, "/t/{park}/gebied/deelgebieden", see_park, show_sub_areas},
    {get, "/t/{park}/gebied/deelgebieden/nieuw", bound_area, show_new_sub_area},
    {post, "/t/{park}/gebied/deelgebieden/nieuw", bound_area, act_new_sub_area, map_upload_bytes_max},
    {get, "/t/{park}/gebied/deelgebieden/{deel}", bound_area, show_sub_area},
    {post, "/t/{park}/gebied/deelgebieden/{deel}", bound_area, act_sub_area, map_upload_bytes_max},
    {get, "/t/{park}/gebied/adressen", see_park, show_addresses},
    {get, "/t/{park}/gebied/adressen.csv", see_park, download_csv},
    {get, "/t/{park}/gebied/adressen.xlsx", see_park, download_xlsx},
    {get, "/t/{park}/gebied/adressen.ods", see_park, download_ods},
    {post, "/t/{park}/gebied/adressen", bound_area, act_kinds},
    {post, "/t/{park}/gebied/adressen/terug/{change}", bound_area, act_undo_kinds},
    {get, "/t/{park}/gebied/adressen/inlezen", bound_area, show_import_form},
    {post, "/t/{park}/gebied/adressen/inlezen", bound_area, act_import, address_upload_bytes_max},
    {get, "/t/{park}/gebied/adressen/inlezen/{import}", bound_area, show_import},
    {get, "/t/{park}/gebied/adressen/inlezen/{import}/overgeslagen.csv", bound_area, download_skipped},
    {get, "/t/{park}/gebied/adressen/ingevuld", bound_area, show_status_upload},
    {post, "/t/{park}/gebied/adressen/ingevuld", bound_area, act_status_upload, sheet_bytes_max},
    {get, "/t/{park}/gebied/adressen/ingevuld/{sheet}", bound_area, show_status_sheet},
    {post, "/t/{park}/gebied/adressen/ingevuld/{sheet}", bound_area, act_status_sheet},
    {get, "/t/{park}/gebied/adressen/ingevuld/{sheet}/rijen.csv", bound_area, download_status_rows},
    {get, "/t/{park}/gebied/adressen/bedrijven", bound_area, show_company_upload},
    {post, "/t/{park}/gebied/adressen/bedrijven", bound_area, act_company_upload, sheet_bytes_max},
    {get, "/t/{park}/gebied/adressen/bedrijven/{sheet}", bound_area, show_company_sheet},
    {post, "/t/{park}/gebied/adressen/bedrijven/{sheet}", bound_area, act_company_choices},
    {post, "/t/{park}/gebied/adressen/bedrijven/{sheet}/bewaar", bound_area, act_company_sheet},
    {get, "/t/{park}/gebied/adressen/bedrijven/{sheet}/rijen.csv", bound_area, download_company_rows},
    {get, "/t/{park}/gebied/adressen/nieuw", bound_area, show_new_address},
    {post, "/t/{park}/gebied/adressen/nieuw", bound_area, act_new_address},
    {get, "/t/{park}/gebied/plaatsen.json", see_park, show_places},
    {get, "/t/{park}/gebied/adressen/{address}/plaats", bound_area, show_address_place},
    {post, "/t/{park}/gebied/adressen/{address}/plaats", bound_area, act_address_place},
    {get, "/t/{park}/gebied/adressen/{address}", bound_area, show_address},
    {post, "/t/{park}/gebied/adressen/{address}", bound_area, act_address},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace area
