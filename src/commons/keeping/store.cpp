#include "store.h"

#include "db/db.h"

namespace keeping {

void insert_proof(db::Connection& db, Proof const& proof)
{
    db.run(R"(
        insert into keeping_proof (id, kind, partnership, day, erased, term_days, setting)
        values (?, ?, ?, ?, ?, ?, ?))",
        db.ids().next(), proof.kind, proof.partnership, proof.day, proof.count, proof.days, proof.setting);
}

std::vector<Proof> proofs_of(db::Connection& db, partnership::PartnershipId id, int proofs_max)
{
    return db.all<Proof>(R"(
        select kind, partnership, day, erased, term_days, setting
        from keeping_proof
        where partnership = ?
           or partnership is null
        order by day desc, id desc
        limit ?)",
        [](db::Row const& row) {
            return Proof{row.text(0), row.id<partnership::PartnershipId>(1), row.date(2), row.integer(3),
                static_cast<int>(row.integer(4)), row.text(5)};
        },
        id, proofs_max);
}

} // namespace keeping
