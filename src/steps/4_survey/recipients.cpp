#include "recipients.h"

#include "texts.h"

#include "base/text.h"
#include "crypto/crypto.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

Recipient recipient_of(area::Address const& address, Audience audience)
{
    i18n::Words const words(i18n::Language::dutch);
    auto const& name
        = audience == Audience::residents ? texts::letters::resident : texts::letters::entrepreneur;
    Recipient out;
    out.lines
        = {std::string(words(name)), fmt::format("{} {}", address.street, area::written_number(address)),
            fmt::format("{}  {}", area::written_postcode(address.postcode), address.town)};
    out.street = address.street.empty() ? address.postcode : address.street;
    out.number = address.number;
    out.addition = address.letter + address.addition;
    out.postcode = address.postcode;
    return out;
}

bool gets_letter(area::AddressKind kind, Audience audience)
{
    return audience == Audience::residents ? kind == area::AddressKind::home : area::may_hold_company(kind);
}

} // namespace

std::vector<Recipient> recipients_of(
    std::vector<area::Address> const& addresses, Audience audience, std::vector<area::SubArea> const& parts)
{
    area::SubAreaFinder const finder(parts);
    std::vector<Recipient> out;
    for (auto const& address : addresses) {
        if (!gets_letter(address.kind, audience))
            continue;
        out.push_back(recipient_of(address, audience));
        if (auto const* part = finder.of(address))
            out.back().sub_area = part->name;
    }
    return out;
}

std::string digest_of(std::vector<Recipient> const& recipients)
{
    std::vector<std::string> all;
    for (auto const& one : recipients)
        all.push_back(base::joined(one.lines, "\n") + "\n" + one.email);
    std::ranges::sort(all);
    return crypto::sha256_hex(base::joined(all, "\n\n"));
}

} // namespace survey
