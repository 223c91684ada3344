// The register of the house: the pages of this room are nothing without it.
#pragma once
#include "base/fault.h"
#include "keeping/keeping.h"
#include "visit/visit.h"

namespace privacy {

inline keeping::Register const& register_of(visit::Visit const& visit)
{
    if (!visit.house.keeping)
        throw base::Fault("the house does not say what it keeps");
    return *visit.house.keeping;
}

} // namespace privacy
