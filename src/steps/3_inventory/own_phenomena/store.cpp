#include "store.h"

#include "db/db.h"

namespace inventory {

void insert_phenomenon(db::Connection& db, OwnPhenomenon const& one, moment::Instant now)
{
    db.run(R"(
        insert into inventory_phenomenon (id, dutch, english, theme, unit, is_offered, at)
        values (?, ?, ?, ?, ?, ?, ?))",
        one.id, one.dutch, one.english, code(one.theme), one.unit, one.is_offered, now);
}

bool update_phenomenon(db::Connection& db, OwnPhenomenon const& one)
{
    return db.run(R"(
        update inventory_phenomenon
        set dutch = ?, english = ?, theme = ?, unit = ?, is_offered = ?
        where id = ?)",
               one.dutch, one.english, code(one.theme), one.unit, one.is_offered, one.id)
        == 1;
}

std::int64_t count_figures_of(db::Connection& db, std::string_view phenomenon)
{
    return db.count("select count(*) from inventory_figure where phenomenon = ?", phenomenon);
}

std::vector<OwnPhenomenon> all_own_phenomena(db::Connection& db)
{
    return db.all<OwnPhenomenon>(R"(
        select id, dutch, english, theme, unit, is_offered
        from inventory_phenomenon
        order by at, id)",
        [](db::Row const& row) {
            return OwnPhenomenon{row.text(0), row.text(1), row.text(2),
                theme_of(row.view(3)).value_or(Theme::safe), row.text(4), row.flag(5)};
        });
}

} // namespace inventory
