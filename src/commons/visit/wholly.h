// For pages that commit by themselves: several changes as one.
#pragma once
#include "base/function_ref.h"

namespace db {
class Connection;
}

namespace visit {

// All of the change or nothing of it.
void wholly(db::Connection& db, base::FunctionRef<void()> change);

} // namespace visit
