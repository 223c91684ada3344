#include "keeping.h"

#include "texts.h"

#include "db/db.h"

namespace participants {

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    accounts::Facts out;
    db.each(R"(
        select o.name, r.function, r.is_deputy, r.is_signatory, p.name
        from participants_representative r
        join accounts_organisation o on o.id = r.organisation
        join partnership_partnership p on p.id = r.partnership
        where r.person = ?
        order by p.name)",
        [&](db::Row const& row) {
            auto const park = row.text(4);
            out.push_back({i18n::message(texts::about::represents, row.text(0)), {}, park});
            if (!row.view(1).empty())
                out.push_back({i18n::message(texts::about::function, row.text(1)), {}, park});
            if (row.flag(2))
                out.push_back({i18n::message(texts::about::deputy), {}, park});
            if (row.flag(3))
                out.push_back({i18n::message(texts::about::signatory), {}, park});
        },
        person);
    return out;
}

void forget_person(db::Connection& db, accounts::Leaver const& leaver)
{
    db.run("delete from participants_representative where person = ?", leaver.person);
}

} // namespace participants
