// A mail of the survey as HTML: plain enough for every mail program.
#pragma once
#include "mailing.h"

namespace survey {

std::string mail_html(MailWords const& words);

} // namespace survey
