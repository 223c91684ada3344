#include "routes.h"

#include "pages/certificate.h"
#include "pages/gate.h"
#include "pages/verify.h"

namespace award {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/waardering", Capability::see_park, show_gate},
    {post, "/t/{park}/waardering", Capability::prepare_award, act_draw_up},
    {get, "/t/{park}/waardering/oorkondes.pdf", Capability::see_park, show_certificates},
    {get, "/w/{code}", Capability::everyone, show_verify},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace award
