#include "routes.h"

#include "pages/reading_page.h"
#include "pages/wet_ink.h"

namespace papers {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/stukken/{paper}", Capability::see_park, show_paper},
    {get, "/t/{park}/stukken/{paper}/pdf", Capability::see_park, show_pdf},
    {post, "/t/{park}/stukken/{paper}/tekenen", Capability::sign, act_sign},
    {post, "/t/{park}/stukken/{paper}/delen", Capability::arrange_partners, act_share},
    {get, "/t/{park}/stukken/{paper}/op-papier/{organisation}", Capability::arrange_partners, show_wet_ink},
    {post, "/t/{park}/stukken/{paper}/op-papier/{organisation}", Capability::arrange_partners, act_wet_ink},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace papers
