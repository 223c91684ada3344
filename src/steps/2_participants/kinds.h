// The kinds of stakeholders of process document 1.5, as data; the list is open: "other" carries a name of its
// own.
#pragma once
#include "i18n/i18n.h"

#include <span>
#include <string>
#include <string_view>

namespace participants {

enum class Sector { public_sector, private_sector, together };

struct Kind {
    std::string id; // "police"
    std::string code; // "POL"
    i18n::Text name;
    Sector sector = Sector::public_sector;
    bool is_core = false; // a group without it is incomplete
    bool is_authority = false; // sees what partners share with authorities only
    bool is_group = false; // no organisation: stands for all participants together
};

// In the order of the standard list.
std::span<Kind const> kinds();
// Null for an id that is not in the list.
Kind const* find_kind(std::string_view id);
// Whether organisations of this kind are authorities; false for an unknown id.
bool is_authority(std::string_view id);
// The name of the kind; of "other" when the id is unknown.
i18n::Text kind_name(std::string_view id);

} // namespace participants
