#include "security_txt.h"

#include "base/fault.h"

#include <fmt/format.h>

namespace app {
namespace {

// RFC 9116, 2.5.5: less than a year is advised. Counted from today, so that a program that runs never
// expires.
constexpr int good_for_days = 180;

bool is_one_line(std::string const& text)
{
    for (char const c : text)
        if (c <= ' ' || c == 127)
            return false;
    return true;
}

bool is_reachable(std::string const& uri)
{
    return uri.starts_with("https://") || uri.starts_with("mailto:") || uri.starts_with("tel:");
}

std::string contact_uri(std::string const& text)
{
    bool const is_mail = text.find(':') == text.npos && text.find('@') != text.npos;
    auto uri = is_mail ? "mailto:" + text : text;
    if (!is_one_line(uri) || !is_reachable(uri))
        throw base::Fault(
            "security.contact must be an e-mail address, https://... or tel:..., and is \"" + text + "\"");
    return uri;
}

} // namespace

SecurityContact read_contact(std::string const& contact, std::string const& policy, std::string public_url)
{
    if (!policy.empty() && (!is_one_line(policy) || !policy.starts_with("https://")))
        throw base::Fault("security.policy must begin with https://, and is \"" + policy + "\"");
    return {contact.empty() ? "" : contact_uri(contact), policy, std::move(public_url)};
}

std::optional<std::string> security_txt(SecurityContact const& contact, moment::Instant now)
{
    if (contact.contact.empty())
        return std::nullopt;
    auto const last_day = moment::plus_days(moment::local_date(now), good_for_days);
    auto text = fmt::format("Contact: {}\nExpires: {}T00:00:00Z\nPreferred-Languages: nl, en\n",
        contact.contact, moment::iso(last_day));
    if (contact.public_url.starts_with("https://")) // RFC 9116 asks for nothing less
        text += fmt::format("Canonical: {}{}\n", contact.public_url, security_path);
    if (!contact.policy.empty())
        text += fmt::format("Policy: {}\n", contact.policy);
    return text;
}

} // namespace app
