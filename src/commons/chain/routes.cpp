#include "routes.h"

#include "pages/gaps.h"
#include "pages/thing.h"

namespace chain {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/keten", Capability::see_figures, show_gaps},
    {get, "/t/{park}/keten/bijlage.pdf", Capability::see_figures, download_annex},
    {get, "/t/{park}/keten/{key}", Capability::see_figures, show_thing},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace chain
