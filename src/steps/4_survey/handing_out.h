// Lists to bring letters round by hand: in walking order, with room to tick, and without a code.
#pragma once
#include "reach.h"

namespace survey {

struct HandingOut {
    std::string park;
    std::string sub_area; // empty: the whole park
    moment::Instant made_at;
};
// Who gets a letter in this sub-area.
std::vector<Destination> handed_out(std::vector<Destination> all, std::string_view sub_area);
// The sub-areas that letters go to, by name.
std::vector<std::string> sub_areas_of(std::vector<Destination> const& all);
std::string handing_out_pdf(
    i18n::Words const& words, HandingOut const& about, std::vector<Destination> const& rows);
std::string handing_out_csv(i18n::Words const& words, std::vector<Destination> const& rows);

} // namespace survey
