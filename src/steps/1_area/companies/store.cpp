#include "companies.h"

#include "db/db.h"

namespace area {

using partnership::Scope;

void insert_companies(db::Connection& db, Scope const& scope, std::vector<CompanyAt> const& companies)
{
    auto& ids = db.ids();
    db.bulk("area_company", {"id", "partnership", "round", "address", "name"}, [&](db::BulkSink& sink) {
        for (auto const& one : companies)
            sink.add(ids.make<base::Id<struct CompanyTag>>(), scope.partnership, scope.round, one.address,
                one.name);
    });
}

void delete_companies(db::Connection& db, Scope const& scope, AddressId address)
{
    db.run(R"(
        delete from area_company
        where partnership = ?
          and round = ?
          and address = ?)",
        scope.partnership, scope.round, address);
}

std::vector<CompanyAt> companies_of_round(db::Connection& db, Scope const& scope)
{
    return db.all<CompanyAt>(R"(
        select address, name
        from area_company
        where partnership = ?
          and round = ?
        order by address, name)",
        [](db::Row const& row) {
            return CompanyAt{row.id<AddressId>(0), row.text(1)};
        },
        scope.partnership, scope.round);
}

} // namespace area
