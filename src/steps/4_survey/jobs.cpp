#include "jobs.h"

#include "mail_view.h"
#include "mailing.h"
#include "printing.h"
#include "splits.h"

namespace survey {

jobs::Handlers job_handlers(visit::House const& house)
{
    return {{std::string(letters_job), letters_handler({house.secret, house.public_url, house.files})},
        {std::string(mails_job), mails_handler({house.secret, house.public_url, mail_html})},
        {std::string(split_job), split_handler()}};
}

} // namespace survey
