#include "wholly.h"

#include "db/db.h"

namespace visit {

void wholly(db::Connection& db, base::FunctionRef<void()> change)
{
    db::Transaction transaction(db);
    change();
    transaction.commit();
}

} // namespace visit
