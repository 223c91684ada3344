#include "import.h"

#include "map_rows.h"
#include "texts.h"

#include "base/text.h"
#include "tabular/reader.h"

#include <algorithm>
#include <unordered_set>

namespace area {
namespace {

constexpr tabular::Limits csv_limits{
    .rows_max = 2'000'000, .columns_max = 200, .cells_max = 120'000'000, .cell_bytes_max = 10'000};
constexpr std::size_t content_bytes_max = 300;

ImportRefusal refusal_of(tabular::Flaw flaw)
{
    switch (flaw) {
    case tabular::Flaw::empty:
        return ImportRefusal::empty;
    case tabular::Flaw::not_text:
        return ImportRefusal::not_text;
    case tabular::Flaw::too_many_rows:
    case tabular::Flaw::too_many_cells:
        return ImportRefusal::too_many_rows;
    default:
        return ImportRefusal::broken;
    }
}

ImportRefusal refusal_of(tabular::ReadError error)
{
    switch (error) {
    case tabular::ReadError::password:
        return ImportRefusal::password;
    case tabular::ReadError::too_large:
    case tabular::ReadError::too_slow:
        return ImportRefusal::too_many_rows;
    case tabular::ReadError::empty:
    case tabular::ReadError::no_content:
        return ImportRefusal::empty;
    case tabular::ReadError::unknown_kind:
        return ImportRefusal::not_text;
    case tabular::ReadError::incomplete:
        return ImportRefusal::incomplete;
    default:
        return ImportRefusal::broken;
    }
}

std::string content_of(tabular::Cells row)
{
    std::string content;
    for (auto const cell : row) {
        if (content.size() + cell.size() > content_bytes_max)
            break;
        content += (content.empty() ? "" : ";") + std::string(cell);
    }
    return content;
}

geo::Bounds widened(geo::Bounds bounds, double margin_m)
{
    bounds.low.x -= margin_m, bounds.low.y -= margin_m;
    bounds.high.x += margin_m, bounds.high.y += margin_m;
    return bounds;
}

// Takes the rows of one table in their order.
class Gathering {
public:
    explicit Gathering(geo::Shape const& boundary)
        : locator_(boundary)
        , keep_(widened(geo::bounds(boundary), keep_margin_m))
    {
    }
    tabular::Next take(std::size_t number, tabular::Cells row)
    {
        if (!columns_ && !begin(row))
            return tabular::Next::stop;
        if (is_header_)
            return is_header_ = false, tabular::Next::more;
        ++gathered_.counts.read;
        auto read = columns_->read(row);
        if (!read)
            skip({number, read.error(), content_of(row)});
        else if (!signs_.insert(sign_of(read->address)).second)
            skip({number, Skip::twice, content_of(row)});
        else
            place(std::move(*read));
        return tabular::Next::more;
    }
    std::int64_t rows() const { return gathered_.counts.read; }
    base::Result<Gathered, ImportRefusal> done()
    {
        if (refused_)
            return base::refuse(*refused_);
        if (gathered_.counts.read == 0)
            return base::refuse(ImportRefusal::empty);
        if (signs_.empty())
            return base::refuse(ImportRefusal::no_addresses);
        return std::move(gathered_);
    }

private:
    bool begin(tabular::Cells first)
    {
        auto const found = AddressColumns::find(first);
        if (!found)
            return refused_ = found.error(), false;
        columns_ = *found;
        is_header_ = columns_->has_header();
        return true;
    }
    void skip(SkippedRow row)
    {
        ++gathered_.counts.skipped;
        if (gathered_.skipped.size() < skipped_max)
            gathered_.skipped.push_back(std::move(row));
    }
    void place(ReadAddress read)
    {
        bool const inside = locator_.contains(read.address.point);
        ++(inside ? gathered_.counts.inside : gathered_.counts.outside);
        if (keep_.contains(read.address.point))
            gathered_.kept.push_back({std::move(read), inside});
    }

    geo::Locator locator_;
    geo::Bounds keep_;
    std::optional<AddressColumns> columns_;
    std::optional<ImportRefusal> refused_;
    bool is_header_ = false;
    std::unordered_set<std::string> signs_;
    Gathered gathered_;
};

bool is_spreadsheet(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF");
}

// A province of the register takes minutes and gigabytes of text, which are never held at once.
tabular::ReaderLimits extract_limits()
{
    tabular::ReaderLimits limits;
    limits.time = std::chrono::minutes(30);
    limits.unpacked_bytes = 20'000'000'000;
    limits.features = 30'000'000;
    limits.cells = csv_limits.cells_max;
    return limits;
}

// The list at the end of a zip names its members; only an extract has these three.
bool is_extract(std::string_view bytes)
{
    constexpr std::size_t list_bytes = 2'000'000;
    auto const list = bytes.substr(bytes.size() - std::min(bytes.size(), list_bytes));
    auto const has = [&](std::string_view part) { return list.find(part) != list.npos; };
    return has("NUM") && has("OPR") && (has("VBO") || has("LIG") || has("STA"));
}

bool is_map(std::string_view bytes)
{
    auto const text = base::trimmed(bytes.substr(0, 200));
    return bytes.starts_with("SQLite format 3") || text.starts_with('{') || text.starts_with("\xEF\xBB\xBF{");
}

bool is_extract_part(std::string_view bytes)
{
    return bytes.substr(0, 4'000).find("schemas/lvbag/extract") != bytes.npos;
}

} // namespace

base::Result<Gathered, ImportRefusal> gather(geo::Shape const& boundary, RowFeed feed, OnProgress progress)
{
    Gathering gathering(boundary);
    auto const fed = feed([&](std::size_t number, tabular::Cells row) {
        auto const next = gathering.take(number, row);
        bool const is_moment = gathering.rows() > 0 && gathering.rows() % progress_rows == 0;
        return next == tabular::Next::more && is_moment ? progress(gathering.rows()) : next;
    });
    if (!fed)
        return base::refuse(refusal_of(fed.error().flaw));
    return gathering.done();
}

base::Result<Gathered, ImportRefusal> gather_csv(
    geo::Shape const& boundary, std::string_view csv, OnProgress progress)
{
    auto const feed = [&](tabular::OnRow on_row) -> base::Result<void, tabular::Refusal> {
        auto const read = tabular::each_csv_row(csv, on_row, csv_limits);
        if (!read)
            return base::refuse(read.error());
        return {};
    };
    return gather(boundary, feed, progress);
}

bool is_bag_extract(std::filesystem::path const& file)
{
    tabular::MappedFile const mapped(file.string());
    return is_spreadsheet(mapped.text()) && is_extract(mapped.text());
}

base::Result<Gathered, ImportRefusal> gather_file(geo::Shape const& boundary,
    std::filesystem::path const& file, std::string const& reader, OnProgress progress)
{
    tabular::MappedFile const mapped(file.string());
    auto const bytes = mapped.text();
    if (is_map(bytes))
        return gather_map(boundary, file, reader, progress);
    if (!is_spreadsheet(bytes) && !is_extract_part(bytes))
        return gather_csv(boundary, bytes, progress);
    std::optional<tabular::ReadError> failed;
    auto const limits = is_extract(bytes) ? extract_limits() : tabular::ReaderLimits{};
    auto gathered = gather(
        boundary,
        [&](tabular::OnRow on_row) -> base::Result<void, tabular::Refusal> {
            if (auto const read = tabular::Reader(reader, limits).rows(file.string(), on_row); !read)
                failed = read.error();
            return {};
        },
        progress);
    if (failed)
        return base::refuse(refusal_of(*failed));
    return gathered;
}

base::Result<tabular::Table, ImportRefusal> table_of(
    std::filesystem::path const& file, std::string const& reader)
{
    tabular::MappedFile const mapped(file.string());
    if (!is_spreadsheet(mapped.text())) {
        tabular::Table table;
        auto const read = tabular::each_csv_row(mapped.text(), [&](std::size_t number, tabular::Cells cells) {
            table.rows.resize(number);
            table.rows.back().assign(cells.begin(), cells.end());
            return tabular::Next::more;
        });
        if (!read)
            return base::refuse(refusal_of(read.error().flaw));
        return table;
    }
    auto tables = tabular::Reader(reader).tables(file.string());
    if (!tables)
        return base::refuse(refusal_of(tables.error()));
    if (tables->empty())
        return base::refuse(ImportRefusal::empty);
    return std::move((*tables).front());
}

} // namespace area
