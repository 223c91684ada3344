#include "page.h"

#include "accounts/session.h"

namespace visit {

Answer done(Visit const& visit, std::string const& path, i18n::Message const& said)
{
    if (!visit.session.empty())
        accounts::say(visit.db, visit.session, said);
    return http::redirect(path);
}

} // namespace visit
