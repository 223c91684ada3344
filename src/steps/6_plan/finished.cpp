#include "finished.h"

#include "texts.h"

namespace plan {

std::vector<Finished> finished(db::Connection& db, partnership::Scope const& scope)
{
    i18n::Words const dutch(i18n::Language::dutch);
    auto const line = dutch(texts::log::state, name(State::done).in(dutch.language()));
    return finished_by_line(db, scope, line);
}

} // namespace plan
