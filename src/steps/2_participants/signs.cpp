#include "signs.h"

#include "store.h"

#include "db/db.h"

namespace participants {

void tell_signs(db::Connection& db, partnership::StepQuestion const& question, partnership::Signs& signs)
{
    signs.vacancies = std::ssize(vacancies_of_partnership(db, question.scope));
}

} // namespace participants
