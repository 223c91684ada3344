// Reading what stands in an address or a form: percent signs undone, and whatever is dubious refused.
#pragma once
#include "http/cookies.h"

#include <optional>
#include <string>
#include <string_view>

namespace http {

struct Target {
    std::string path;
    Fields queries;
};

// Nothing for a path that does not begin with a slash, a bad escape, an escaped slash or backslash, an empty
// or dot segment in the middle, NUL, or what is not UTF-8.
std::optional<Target> read_target(std::string_view target);
// "a=b&c=d" as browsers write it, plus is a blank; nothing when it is not UTF-8, holds NUL, or has more than
// `limit` fields.
std::optional<Fields> read_form(std::string_view text, std::size_t limit);
bool is_clean_text(std::string_view text); // UTF-8 without NUL

bool same_name(std::string_view one, std::string_view other); // of headers: in any case
std::string_view first(Fields const& fields, std::string_view name);
std::string_view first_header(Fields const& headers, std::string_view name);

std::uint64_t digest(std::string_view bytes); // to notice a change, not to resist a forger

} // namespace http
