// The long work of this room: placing the addresses of a large file.
#pragma once
#include "jobs/runner.h"
#include "visit/visit.h"

namespace area {

inline constexpr std::string_view import_job = "area_addresses";
// The house must outlive the handlers.
jobs::Handlers job_handlers(visit::House const& house);

} // namespace area
