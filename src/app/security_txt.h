// /.well-known/security.txt (RFC 9116): whom somebody tells about a weakness in this installation.
#pragma once
#include "moment/moment.h"

#include <optional>
#include <string>
#include <string_view>

namespace app {

constexpr std::string_view security_path = "/.well-known/security.txt";

struct SecurityContact {
    std::string contact; // "mailto:...", "https://..." or "tel:..."; empty when nobody was named
    std::string policy; // address of a page; may be empty
    std::string public_url; // without a slash at the end
};

// An e-mail address becomes a mailto:. What is neither that nor an address of a page or a telephone is a
// Fault.
SecurityContact read_contact(std::string const& contact, std::string const& policy, std::string public_url);

// Nothing when nobody was named: better no file than one that leads nowhere.
std::optional<std::string> security_txt(SecurityContact const& contact, moment::Instant now);

} // namespace app
