// What several pages of the area show: its map, and the way back to it.
#pragma once
#include "area.h"
#include "boundary.h"
#include "drawn.h"

#include "html/fields.h"
#include "html/livemap.h"
#include "html/parts.h"
#include "visit/page.h"

namespace area {

inline constexpr std::int64_t map_upload_bytes_max = 60'000'000;
inline constexpr std::int64_t address_upload_bytes_max = 300'000'000;

std::vector<html::MapMark> marks_of(std::vector<Address> const& addresses);
// "12,5 ha"
std::string written_area(i18n::Words const& words, double area_m2);
// "Smederij 12 A-3"
std::string line_of(Address const& address);
// Every status, with a hint where its word does not say enough.
html::Options kind_options(i18n::Words const& words);
std::vector<visit::Crumb> crumbs(i18n::Words const& words, visit::Visit const& visit);
std::vector<visit::Crumb> address_crumbs(i18n::Words const& words, visit::Visit const& visit);
// Takes the file in and answers its name in the store.
std::string stored_file(visit::Visit const& visit, http::Upload const& upload);

} // namespace area
