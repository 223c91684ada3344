#include "jobs.h"

#include "printing.h"

namespace survey {

jobs::Handlers job_handlers(visit::House const& house)
{
    return {{std::string(letters_job), letters_handler({house.secret, house.public_url, house.files})}};
}

} // namespace survey
