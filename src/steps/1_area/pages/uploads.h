// A boundary from a map file: send the file, choose the areas that make the park.
#pragma once
#include "boundary.h"
#include "store.h"

#include "visit/page.h"

namespace area {

inline constexpr std::string_view map_types = ".geojson,.json,.gpkg,.zip,.gml,.kml,.xml";

// Null when nothing was chosen.
http::Upload const* sent_file(http::Request const& request);
base::Result<std::vector<Found>, i18n::Message> found_in(visit::Visit const& visit, http::Upload const& file);
struct ReadUpload {
    http::Upload const& file;
    std::vector<Found> const& found;
};
UploadId keep_upload(visit::Visit const& visit, partnership::Scope const& scope, ReadUpload const& read);

visit::Answer show_upload(visit::Visit& visit, http::Request& request);
visit::Answer act_upload(visit::Visit& visit, http::Request& request);
visit::Answer show_choice(visit::Visit& visit, http::Request& request);
visit::Answer act_choice(visit::Visit& visit, http::Request& request);

} // namespace area
