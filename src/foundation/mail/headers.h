// The headers of a mail: other signs than ASCII encoded (RFC 2047), nothing that could begin a header of its
// own.
#pragma once
#include "mail.h"

namespace mail {

std::string header_text(std::string_view text);
std::string header_address(Address const& address);
// "Mon, 15 Mar 2027 08:00:00 +0000"
std::string header_date(moment::Instant instant);
// attachment; filename="jaarplan.pdf"; filename*=UTF-8''...
std::string disposition(std::string_view file_name);
// The same for the same message at every attempt, so that a second copy can be known as one.
std::string message_id(MessageId id, Address const& from);
// Every line end as CR LF, as SMTP wants it.
std::string with_crlf(std::string_view text);

} // namespace mail
