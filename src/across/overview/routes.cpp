#include "routes.h"

#include "pages/desk.h"

namespace overview {
namespace {

constexpr visit::Route all[] = {
    {http::Method::get, "/", visit::Capability::be_signed_in, show_desk},
};

}

visit::Routes routes() { return all; }

} // namespace overview
