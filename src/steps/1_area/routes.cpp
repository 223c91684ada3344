#include "routes.h"

#include "pages/address_list.h"
#include "pages/company_pages.h"
#include "pages/drawing.h"
#include "pages/import_pages.h"
#include "pages/new_park.h"
#include "pages/one_address.h"
#include "pages/overview.h"
#include "pages/parts.h"
#include "pages/proposed.h"
#include "pages/sheet_parts.h"
#include "pages/status_sheet_pages.h"
#include "pages/uploads.h"

namespace area {
namespace {

using enum http::Method;
using enum visit::Capability;

constexpr visit::Route all[] = {
    {get, "/terreinen/nieuw", start_park, show_new_park},
    {post, "/terreinen/nieuw", start_park, act_new_park, map_upload_bytes_max},
    {get, "/t/{park}/gebied", see_park, show_area},
    {get, "/t/{park}/gebied/versies/{version}", see_park, show_version},
    {get, "/t/{park}/gebied/grens", bound_area, show_upload},
    {post, "/t/{park}/gebied/grens", bound_area, act_upload, map_upload_bytes_max},
    {get, "/t/{park}/gebied/grens/{upload}", bound_area, show_choice},
    {post, "/t/{park}/gebied/grens/{upload}", bound_area, act_choice},
    {get, "/t/{park}/gebied/tekenen", bound_area, show_drawing},
    {post, "/t/{park}/gebied/tekenen", bound_area, act_drawing},
    {get, "/t/{park}/gebied/voorstel/{draft}", bound_area, show_proposed},
    {post, "/t/{park}/gebied/voorstel/{draft}", bound_area, act_proposed},
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
    {get, "/t/{park}/gebied/adressen/{address}", bound_area, show_address},
    {post, "/t/{park}/gebied/adressen/{address}", bound_area, act_address},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace area
