#include "lists.h"

#include "recipients.h"

#include "area/area.h"
#include "db/db.h"

namespace survey {
ListId propose_list(db::Connection& db, Survey const& survey, std::string const& name,
    std::vector<ListRow> rows, moment::Instant now)
{
    mark_doubles(rows, recipients_of_survey(db, survey));
    db::Transaction transaction(db);
    auto const id = db.ids().make<ListId>();
    insert_list(db, survey.id, {id, name, false, 0, 0, 0}, now);
    insert_list_rows(db, id, rows);
    transaction.commit();
    return id;
}

void add_list(db::Connection& db, ListId list, Doubles doubles)
{
    db::Transaction transaction(db);
    delete_flawed_rows(db, list);
    if (doubles == Doubles::left_out)
        delete_list_doubles(db, list);
    update_list_added(db, list);
    transaction.commit();
}

// A list knows no points: only a sub-area that is made of streets can hold its addresses.
std::vector<Recipient> recipients_of_lists(db::Connection& db, Survey const& survey)
{
    area::SubAreaFinder const finder(area::sub_areas(db, survey.scope));
    std::vector<Recipient> out;
    for (auto const& list : lists_of(db, survey.id)) {
        if (!list.is_added)
            continue;
        for (auto const& row : rows_of_list(db, list.id)) {
            out.push_back(recipient_of(row, survey.audience));
            auto const* const part = finder.with_street(row.street);
            out.back().sub_area = part ? part->name : "";
        }
    }
    return out;
}

std::vector<Recipient> recipients_of_survey(db::Connection& db, Survey const& survey)
{
    auto out = recipients_of(
        area::addresses(db, survey.scope), survey.audience, area::sub_areas(db, survey.scope));
    for (auto& recipient : recipients_of_lists(db, survey))
        out.push_back(std::move(recipient));
    return out;
}

} // namespace survey
