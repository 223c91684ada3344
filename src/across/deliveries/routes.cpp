#include "routes.h"

#include "pages/choices.h"
#include "pages/columns.h"
#include "pages/delivery.h"
#include "pages/start.h"

namespace deliveries {
namespace {

using enum http::Method;
using enum visit::Capability;

constexpr visit::Route all[] = {
    {get, "/inlezen", give_to_parks, show_start},
    {post, "/inlezen", give_to_parks, act_send, upload_bytes_max},
    {get, "/inlezen/adressen", give_to_parks, show_addresses},
    {post, "/inlezen/adressen", give_to_parks, act_send_addresses, upload_bytes_max},
    {get, "/inlezen/{delivery}", give_to_parks, show_delivery},
    {post, "/inlezen/{delivery}", give_to_parks, act_save},
    {get, "/inlezen/{delivery}/kolommen", give_to_parks, show_columns},
    {post, "/inlezen/{delivery}/kolommen", give_to_parks, act_columns},
    {get, "/inlezen/{delivery}/fouten.csv", give_to_parks, download_wrong},
    {post, "/inlezen/{delivery}/stoppen", give_to_parks, act_stop},
    {post, "/inlezen/{delivery}/verder", give_to_parks, act_go_on},
    {post, "/inlezen/{delivery}/weggooien", give_to_parks, act_discard},
    {post, "/inlezen/{delivery}/terugdraaien", give_to_parks, act_undo},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace deliveries
