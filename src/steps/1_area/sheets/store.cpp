#include "sheet.h"

#include "db/db.h"

namespace area {

using partnership::Scope;

SheetId insert_sheet(db::Connection& db, Scope const& scope, Sheet const& sheet)
{
    auto const id = db.ids().make<SheetId>();
    db.run(R"(
        insert into area_sheet (id, partnership, round, purpose, name, at)
        values (?, ?, ?, ?, ?, ?))",
        id, scope.partnership, scope.round, code(sheet.purpose), sheet.name, sheet.at);
    return id;
}

void insert_sheet_rows(db::Connection& db, SheetId sheet, std::vector<SheetRow> const& rows)
{
    db.bulk("area_sheet_row",
        {"sheet", "row_number", "outcome", "address", "kind", "names", "street", "number", "letter",
            "addition", "postcode", "town", "written"},
        [&](db::BulkSink& sink) {
            for (auto const& row : rows)
                sink.add(sheet, row.number, code(row.outcome), row.address, row.kind, row.names,
                    row.place.street, row.place.number, row.place.letter, row.place.addition,
                    row.place.postcode, row.place.town, row.written);
        });
}

std::optional<Sheet> sheet_of_id(db::Connection& db, Scope const& scope, SheetId id)
{
    return db.one<Sheet>(R"(
        select id, purpose, name, at
        from area_sheet
        where partnership = ?
          and round = ?
          and id = ?)",
        [](db::Row const& row) {
            auto const is_companies = row.view(1) == code(SheetPurpose::companies);
            return Sheet{row.id<SheetId>(0), is_companies ? SheetPurpose::companies : SheetPurpose::statuses,
                row.text(2), row.instant(3)};
        },
        scope.partnership, scope.round, id);
}

std::vector<SheetRow> rows_of_sheet(db::Connection& db, SheetId sheet)
{
    return db.all<SheetRow>(R"(
        select row_number, outcome, coalesce(address, 0), kind, names, street, number, letter, addition,
            postcode, town, written
        from area_sheet_row
        where sheet = ?
        order by row_number)",
        [](db::Row const& row) {
            SheetRow out{static_cast<std::size_t>(row.integer(0)),
                outcome_of(row.view(1)).value_or(RowOutcome::none_of_these), row.id<AddressId>(2),
                row.text(3), row.text(4)};
            out.place.street = row.text(5), out.place.number = row.integer(6);
            out.place.letter = row.text(7), out.place.addition = row.text(8);
            out.place.postcode = row.text(9), out.place.town = row.text(10);
            out.written = row.text(11);
            return out;
        },
        sheet);
}

void update_sheet_row(db::Connection& db, SheetId sheet, SheetRow const& row)
{
    db.run(R"(
        update area_sheet_row
        set outcome = ?, address = ?
        where sheet = ?
          and row_number = ?)",
        code(row.outcome), row.address, sheet, row.number);
}

void delete_sheets(db::Connection& db, Scope const& scope, SheetPurpose purpose)
{
    db.run(R"(
        delete from area_sheet_row
        where sheet in (
            select id
            from area_sheet
            where partnership = ?
              and round = ?
              and purpose = ?))",
        scope.partnership, scope.round, code(purpose));
    db.run(R"(
        delete from area_sheet
        where partnership = ?
          and round = ?
          and purpose = ?)",
        scope.partnership, scope.round, code(purpose));
}

} // namespace area
