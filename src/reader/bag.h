// The extract of the register of addresses (BAG 2.0) as Kadaster ships it, as one table of addresses.
#pragma once
#include "output.h"
#include "upload.h"

namespace reader {

// A zip, or a zip of zips, whose members are called as those of an extract: 0221VBO15092020-000001.xml.
bool is_bag(Upload const& upload);
// One of those members by itself, which says nothing without the others.
bool is_part_of_bag(Upload const& upload);

void send_bag(Upload const& upload, tabular::ReaderLimits const& limits, Output& output);

} // namespace reader
