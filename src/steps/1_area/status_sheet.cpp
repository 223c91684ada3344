#include "status_sheet.h"

#include "address_rows.h"

#include "base/text.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace area {
namespace {

constexpr std::string_view id_names[] = {"kenmerk", "reference", "id"};
constexpr std::string_view kind_names[] = {"status", "soort", "kind"};
constexpr std::string_view company_names[] = {"bedrijf", "bedrijven", "bedrijfsnaam", "company", "companies"};

struct StatusColumns {
    std::optional<std::size_t> id, kind, companies;
    PlaceColumns place;

    static StatusColumns named_in(tabular::Row const& header)
    {
        return {tabular::column_named(header, id_names), tabular::column_named(header, kind_names),
            tabular::column_named(header, company_names), PlaceColumns::named_in(header)};
    }
    bool is_enough() const { return kind && (id || (place.postcode && place.number)); }
};

std::string_view text_in(tabular::Row const& row, std::optional<std::size_t> column)
{
    return column ? base::trimmed(tabular::cell(row, *column)) : std::string_view();
}

// Without the apostrophe that keeps a cell from being a formula.
std::string_view name_in(tabular::Row const& row, std::optional<std::size_t> column)
{
    auto const text = text_in(row, column);
    bool const is_guarded = text.size() > 1 && text[0] == '\''
        && std::string_view("=+-@").find(text[1]) != std::string_view::npos;
    return is_guarded ? text.substr(1) : text;
}

class StatusReading {
public:
    StatusReading(StatusColumns columns, std::vector<Address> const& addresses)
        : columns_(columns)
    {
        for (auto const& address : addresses) {
            by_id_.emplace(address.id.text(), &address);
            by_sign_.emplace(sign_of(address), &address);
        }
    }
    // Nothing when the row changes nothing.
    std::optional<SheetRow> read(std::size_t number, tabular::Row const& row)
    {
        SheetRow out;
        out.number = number, out.place = read_place(columns_.place, row);
        out.written = text_in(row, columns_.kind);
        auto const* const address = address_of(row, out.place);
        if (!address)
            return as(out, RowOutcome::unknown_address);
        out.address = address->id;
        if (!seen_.insert(address->id.value).second)
            return as(out, RowOutcome::twice);
        auto const kind = read_kind(out.written);
        if (!kind && !out.written.empty())
            return as(out, RowOutcome::bad_kind);
        auto const names
            = columns_.companies ? read_companies(name_in(row, columns_.companies)) : address->companies;
        out.kind = code(kind.value_or(address->kind)), out.names = written_companies(names, "\n");
        if (!fit(names))
            return as(out, RowOutcome::name_long);
        bool const changes = kind.value_or(address->kind) != address->kind || !is_same(names, *address);
        return changes ? std::optional(out) : std::nullopt;
    }
    static bool is_same(std::vector<std::string> names, Address const& address)
    {
        std::ranges::sort(names);
        auto known = address.companies;
        std::ranges::sort(known);
        return names == known;
    }

private:
    static std::optional<SheetRow> as(SheetRow row, RowOutcome outcome)
    {
        row.outcome = outcome;
        return row;
    }
    Address const* address_of(tabular::Row const& row, Address const& place) const
    {
        auto const known = by_id_.find(std::string(text_in(row, columns_.id)));
        if (known != by_id_.end())
            return known->second;
        if (place.postcode.empty() || place.number == 0)
            return nullptr;
        auto const found = by_sign_.find(sign_of(place));
        return found == by_sign_.end() ? nullptr : found->second;
    }

    StatusColumns columns_;
    std::unordered_map<std::string, Address const*> by_id_, by_sign_;
    std::unordered_set<std::int64_t> seen_;
};

bool is_blank_row(tabular::Row const& row)
{
    return std::ranges::all_of(row, [](std::string const& cell) { return base::trimmed(cell).empty(); });
}

} // namespace

std::optional<std::vector<SheetRow>> read_statuses(
    tabular::Table const& table, std::vector<Address> const& addresses)
{
    auto const columns = table.rows.empty() ? StatusColumns{} : StatusColumns::named_in(table.rows.front());
    if (!columns.is_enough())
        return std::nullopt;
    StatusReading reading(columns, addresses);
    std::vector<SheetRow> out;
    for (std::size_t i = 1; i < table.rows.size(); ++i)
        if (!is_blank_row(table.rows[i]))
            if (auto row = reading.read(i + 1, table.rows[i]))
                out.push_back(std::move(*row));
    return out;
}

StatusPlan plan_of(std::vector<SheetRow> const& rows, std::vector<Address> const& addresses)
{
    std::unordered_map<std::int64_t, Address const*> by_id;
    for (auto const& address : addresses)
        by_id.emplace(address.id.value, &address);
    StatusPlan plan;
    for (auto const& row : rows) {
        auto const found = by_id.find(row.address.value);
        if (row.outcome != RowOutcome::change || found == by_id.end())
            continue;
        auto const& address = *found->second;
        if (auto const kind = kind_of(row.kind); kind != address.kind)
            plan.kinds.push_back({address.id, address.kind, kind});
        auto const names = read_companies(row.names);
        if (StatusReading::is_same(names, address))
            continue;
        plan.renamed.push_back(address.id);
        for (auto const& name : names)
            plan.names.push_back({address.id, name});
    }
    return plan;
}

void carry_out(
    db::Connection& db, partnership::Scope const& scope, StatusPlan const& plan, moment::Instant now)
{
    set_kinds(db, scope, plan.kinds, now);
    for (auto const id : plan.renamed)
        delete_companies(db, scope, id);
    insert_companies(db, scope, plan.names);
    close_sheets(db, scope, SheetPurpose::statuses);
}

} // namespace area
