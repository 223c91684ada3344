#include "finished.h"

#include "asking.h"
#include "texts.h"

namespace plan {

std::vector<Finished> finished(db::Connection& db, partnership::Scope const& scope)
{
    i18n::Words const dutch(i18n::Language::dutch);
    return finished_by_lines(db, scope,
        {dutch(texts::log::state, name(State::done).in(dutch.language())),
            dutch(texts::log::by_mail, name(Reply::done).in(dutch.language())),
            dutch(texts::log::answered, name(Reply::done).in(dutch.language()))});
}

} // namespace plan
