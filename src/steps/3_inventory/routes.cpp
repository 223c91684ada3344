#include "routes.h"

#include "pages/columns.h"
#include "pages/delivering.h"
#include "pages/imported.h"
#include "pages/overview.h"
#include "pages/phenomenon.h"
#include "pages/phenomenon_list.h"
#include "pages/public_figures.h"
#include "pages/request.h"
#include "pages/top_three.h"
#include "pages/top_three_edit.h"
#include "pages/top_three_shown.h"
#include "pages/upload.h"
#include "pages/where.h"

namespace inventory {
namespace {

using enum http::Method;
using enum visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/inventarisatie", see_figures, show_overview},
    {get, "/t/{park}/inventarisatie/invoer", give_figures, show_upload},
    {post, "/t/{park}/inventarisatie/invoer", give_figures, act_upload, upload_bytes_max},
    {get, "/t/{park}/inventarisatie/invoer/voorbeeld.csv", give_figures, download_example},
    {get, "/t/{park}/inventarisatie/invoer/{import}", give_figures, show_import},
    {post, "/t/{park}/inventarisatie/invoer/{import}", give_figures, act_save},
    {get, "/t/{park}/inventarisatie/invoer/{import}/kolommen", give_figures, show_columns},
    {post, "/t/{park}/inventarisatie/invoer/{import}/kolommen", give_figures, act_columns},
    {get, "/t/{park}/inventarisatie/invoer/{import}/fouten.csv", give_figures, download_wrong},
    {post, "/t/{park}/inventarisatie/invoer/{import}/delen", give_figures, act_share},
    {post, "/t/{park}/inventarisatie/invoer/{import}/terugdraaien", give_figures, act_undo},
    {get, "/t/{park}/cijfers", see_park, show_public_figures},
    {get, "/t/{park}/inventarisatie/cijfers/{phenomenon}", see_figures, show_phenomenon},
    {get, "/t/{park}/inventarisatie/cijfers/{phenomenon}/vlakken.json", see_figures, show_squares},
    {get, "/t/{park}/inventarisatie/opvragen/{source}", give_figures, show_request},
    {post, "/t/{park}/inventarisatie/opvragen/{source}", give_figures, act_request},
    {post, "/t/{park}/inventarisatie/opvragen/{source}/mail", give_figures, act_ask_by_mail},
    {post, "/t/{park}/inventarisatie/opvragen/{source}/herinneren", give_figures, act_remind},
    {post, "/t/{park}/inventarisatie/opvragen/{source}/nagekeken", give_figures, act_checked},
    {get, "/t/{park}/inventarisatie/top3", see_figures, show_top_threes},
    {get, "/t/{park}/inventarisatie/top3/{organisation}", give_figures, show_top_three},
    {post, "/t/{park}/inventarisatie/top3/vragen", arrange_partners, act_ask_for_scans},
    {post, "/t/{park}/inventarisatie/top3/herinneren", arrange_partners, act_remind_of_scans},
    {post, "/t/{park}/inventarisatie/top3/{organisation}", give_figures, act_top_three},
    {get, "/t/{park}/inventarisatie/top3/{organisation}/scan", see_figures, show_scan},
    {get, "/t/{park}/inventarisatie/top3/{organisation}/foto", see_figures, show_photo},
    {post, "/t/{park}/inventarisatie/top3/{organisation}/foto", give_figures, act_photo,
        photo_request_bytes_max},
    {post, "/t/{park}/inventarisatie/top3/{organisation}/foto/weghalen", give_figures, act_remove_photo},

    // Of the whole house.
    {get, "/verschijnselen", start_park, show_phenomena},
    {post, "/verschijnselen", start_park, act_new_phenomenon},
    {get, "/verschijnselen/{phenomenon}", start_park, show_own_phenomenon},
    {post, "/verschijnselen/{phenomenon}", start_park, act_own_phenomenon},

    // For who was asked by mail; the second part of the address is known to nobody else.
    {get, "/aanleveren/{link}/{mark}", everyone, show_delivering},
    {post, "/aanleveren/{link}/{mark}", everyone, act_deliver, upload_bytes_max},
    {get, "/aanleveren/{link}/{mark}/adressen.csv", everyone, download_delivering_list},
    {post, "/aanleveren/{link}/{mark}/niet", everyone, act_not_available},
    {get, "/aanleveren/{link}/{mark}/bedankt", everyone, show_delivered},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace inventory
