#include "routes.h"

#include "pages/desk.h"

namespace overview {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/", Capability::be_signed_in, show_desk},
    {get, "/overzicht.csv", Capability::be_signed_in, download_desk_csv},
    {get, "/overzicht.xlsx", Capability::be_signed_in, download_desk_xlsx},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace overview
