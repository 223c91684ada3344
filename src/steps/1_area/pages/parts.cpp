#include "parts.h"

#include "address.h"
#include "texts.h"

#include "base/fault.h"
#include "base/text.h"
#include "files/files.h"

#include <fstream>

namespace area {
namespace {

constexpr std::size_t marks_max = 300;

std::string_view hint_of(i18n::Words const& words, AddressKind kind)
{
    switch (kind) {
    case AddressKind::vacant:
        return words(texts::kind_hint::vacant);
    case AddressKind::duplicate:
        return words(texts::kind_hint::duplicate);
    case AddressKind::not_company:
        return words(texts::kind_hint::not_company);
    default:
        return {};
    }
}

} // namespace

html::Options kind_options(i18n::Words const& words)
{
    html::Options options;
    for (auto const kind : all_kinds)
        options.push_back({std::string(code(kind)), std::string(name(kind).in(words.language())),
            std::string(hint_of(words, kind))});
    return options;
}

// More marks than a person can tell apart would hide the map.
std::vector<html::MapMark> marks_of(std::vector<Address> const& addresses)
{
    std::vector<html::MapMark> marks;
    if (addresses.size() > marks_max)
        return marks;
    for (auto const& address : addresses)
        if (!(address.point == geo::Rd{}))
            marks.push_back({{address.point.x, address.point.y},
                address.street + " " + written_number(address), html::Tone::info});
    return marks;
}

std::string written_area(i18n::Words const& words, double area_m2)
{
    return words(texts::area::hectares, words.decimal(area_m2 / 10'000, 1));
}

std::string line_of(Address const& address)
{
    return std::string(base::trimmed(address.street + " " + written_number(address)));
}

std::vector<visit::Crumb> crumbs(i18n::Words const& words, visit::Visit const& visit)
{
    return {{std::string(words(texts::area::title)), visit.path("gebied")}};
}

std::vector<visit::Crumb> address_crumbs(i18n::Words const& words, visit::Visit const& visit)
{
    auto out = crumbs(words, visit);
    out.push_back({std::string(words(texts::list::title)), visit.path("gebied/adressen")});
    return out;
}

std::string stored_file(visit::Visit const& visit, http::Upload const& upload)
{
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    std::ifstream content(upload.path, std::ios::binary);
    return visit.house.files->put(content).name;
}

} // namespace area
