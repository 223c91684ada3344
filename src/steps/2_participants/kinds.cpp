#include "kinds.h"

#include "reading.h"

#include <algorithm>

namespace participants {

std::span<Kind const> kinds()
{
    static std::vector<Kind> const all = read_kinds();
    return all;
}

Kind const* find_kind(std::string_view id)
{
    auto const found = std::ranges::find(kinds(), id, &Kind::id);
    return found == kinds().end() ? nullptr : &*found;
}

bool is_authority(std::string_view id)
{
    auto const* kind = find_kind(id);
    return kind && kind->is_authority;
}

i18n::Text kind_name(std::string_view id)
{
    auto const* kind = find_kind(id);
    return (kind ? kind : find_kind("other"))->name;
}

} // namespace participants
