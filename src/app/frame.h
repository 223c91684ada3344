// The frame round every page: brand, navigation along the nine steps, who is signed in.
#pragma once
#include "http/assets.h"
#include "http/server.h"
#include "visit/reception.h"

namespace app {

struct Look {
    http::Assets const* assets = nullptr;
    std::string organisation;
};

visit::FrameMaker frame_maker(Look look);
// A page for when there is no visit: the address is unknown, the upload is too large, something broke.
std::string error_document(Look const& look, http::ErrorInfo const& info);

} // namespace app
