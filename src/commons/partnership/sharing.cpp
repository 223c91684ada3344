#include "sharing.h"

#include "texts.h"

#include <algorithm>

namespace partnership {
namespace {

struct SharingWords {
    std::string_view code;
    i18n::Text name, audience;
};

constexpr SharingWords words[] = {
    {"everyone", texts::sharing::everyone, texts::sharing::everyone_is},
    {"working_group", texts::sharing::working_group, texts::sharing::working_group_is},
    {"government", texts::sharing::government, texts::sharing::government_is},
    {"own_organisation", texts::sharing::own_organisation, texts::sharing::own_organisation_is},
};

SharingWords const& words_of(Sharing sharing) { return words[static_cast<std::size_t>(sharing)]; }

} // namespace

std::string_view code(Sharing sharing) { return words_of(sharing).code; }

std::optional<Sharing> sharing_of(std::string_view code)
{
    auto const found = std::ranges::find(all_sharing, code, [](Sharing one) { return words_of(one).code; });
    return found == std::end(all_sharing) ? std::nullopt : std::optional(*found);
}

i18n::Text name(Sharing sharing) { return words_of(sharing).name; }
i18n::Text audience(Sharing sharing) { return words_of(sharing).audience; }

bool Reader::may_see(Sharing sharing, accounts::OrganisationId owner) const
{
    switch (sharing) {
    case Sharing::everyone:
        return true;
    case Sharing::working_group:
        return sees_.working_group;
    case Sharing::government:
        return sees_.government;
    case Sharing::own_organisation:
        break;
    }
    return sees_.own && sees_.own == owner;
}

} // namespace partnership
