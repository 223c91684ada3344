#include "routes.h"

#include "pages/remind.h"

namespace messages {
namespace {

constexpr visit::Route all[] = {
    {http::Method::get, "/herinneren", visit::Capability::be_signed_in, show_remind},
    {http::Method::post, "/herinneren", visit::Capability::be_signed_in, act_remind},
};

}

visit::Routes routes() { return all; }

} // namespace messages
