// What the benches that fill a data folder for script/bench have in common: FOLDER ADDRESS.
#pragma once
#include "accounts/accounts.h"
#include "base/fault.h"
#include "base/function_ref.h"
#include "db/database.h"

#include <filesystem>

// In one transaction, as the person with that address. Answers what `main` does.
inline int in_folder(
    int count, char** words, base::FunctionRef<void(db::Connection&, accounts::Person const&)> work)
{
    if (count != 3)
        return 2;
    std::filesystem::path const folder = words[1];
    auto database = db::Database::open((folder / "terreinwijzer.sqlite").string());
    auto db = database.lease();
    auto const person = accounts::person_known_as(*db, words[2]);
    if (!person)
        throw base::Fault("the bench knows nobody of this address");
    db::Transaction transaction(*db);
    work(*db, *accounts::person(*db, *person));
    transaction.commit();
    return 0;
}
