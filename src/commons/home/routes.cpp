#include "routes.h"

#include "pages/journal.h"
#include "pages/log.h"
#include "pages/path.h"
#include "pages/skip.h"
#include "pages/today.h"

namespace home {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}", Capability::see_park, show_path},
    {get, "/t/{park}/vandaag", Capability::see_park, show_today},
    {get, "/t/{park}/logboek", Capability::see_park, show_journal},
    {get, "/t/{park}/logboek/wie-deed-wat", Capability::see_log, show_log},
    {get, "/t/{park}/logboek/wie-deed-wat.csv", Capability::see_log, download_log},
    {get, "/t/{park}/stap/{step}/overslaan", Capability::skip_step, show_skip},
    {post, "/t/{park}/stap/{step}/overslaan", Capability::skip_step, act_skip},
    {post, "/t/{park}/stap/{step}/hervatten", Capability::skip_step, act_resume},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace home
