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
    Gathering(AddressGrounds const& grounds, AddressTaker& taker)
        : grounds_(grounds)
        , taker_(taker)
    {
    }
    tabular::Next take(std::size_t number, tabular::Cells row)
    {
        if (!columns_ && !begin(row))
            return tabular::Next::stop;
        if (is_header_)
            return is_header_ = false, tabular::Next::more;
        has_rows_ = true;
        auto read = columns_->read(row);
        if (!read)
            taker_.skip({number, read.error(), content_of(row)});
        else if (!signs_.insert(sign_of(read->address)).second)
            taker_.skip({number, Skip::twice, content_of(row)});
        else
            place(std::move(*read));
        return taker_.after_row();
    }
    base::Result<void, ImportRefusal> done() const
    {
        if (refused_)
            return base::refuse(*refused_);
        if (!has_rows_)
            return base::refuse(ImportRefusal::empty);
        if (signs_.empty())
            return base::refuse(ImportRefusal::no_addresses);
        return {};
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
    void place(ReadAddress read)
    {
        grounds_.find(read.address.point, parks_);
        taker_.place(std::move(read), parks_);
    }

    AddressGrounds const& grounds_;
    AddressTaker& taker_;
    std::optional<AddressColumns> columns_;
    std::optional<ImportRefusal> refused_;
    bool is_header_ = false, has_rows_ = false;
    std::unordered_set<std::string> signs_;
    std::vector<NearPark> parks_;
};

// What one park gets.
class Collecting final : public AddressTaker {
public:
    explicit Collecting(OnProgress progress)
        : progress_(progress)
    {
    }
    void place(ReadAddress read, std::span<NearPark const> parks) override
    {
        bool const inside = !parks.empty() && parks.front().inside;
        ++(inside ? gathered.counts.inside : gathered.counts.outside);
        if (!parks.empty())
            gathered.kept.push_back({std::move(read), inside});
    }
    void skip(SkippedRow row) override
    {
        ++gathered.counts.skipped;
        if (gathered.skipped.size() < skipped_max)
            gathered.skipped.push_back(std::move(row));
    }
    tabular::Next after_row() override
    {
        auto const rows = ++gathered.counts.read;
        return rows % progress_rows == 0 ? progress_(rows) : tabular::Next::more;
    }

    Gathered gathered;

private:
    OnProgress progress_;
};

std::vector<geo::Shape> margins_of(std::span<geo::Shape const> boundaries)
{
    std::vector<geo::Shape> out;
    for (auto const& boundary : boundaries) {
        if (boundary.empty()) {
            out.emplace_back();
            continue;
        }
        auto const [low, high] = widened(geo::bounds(boundary), keep_margin_m);
        out.push_back({{{{low, {high.x, low.y}, high, {low.x, high.y}}, {}}}});
    }
    return out;
}

auto csv_feed(std::string_view csv)
{
    return [csv](tabular::OnRow on_row) -> base::Result<void, tabular::Refusal> {
        auto const read = tabular::each_csv_row(csv, on_row, csv_limits);
        if (!read)
            return base::refuse(read.error());
        return {};
    };
}

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

AddressGrounds::AddressGrounds(std::span<geo::Shape const> boundaries)
    : inside_(boundaries)
    , near_(margins_of(boundaries))
{
}

void AddressGrounds::find(geo::Rd at, std::vector<NearPark>& found) const
{
    found.clear();
    std::vector<std::uint32_t> close, within;
    near_.find(at, close);
    if (close.empty())
        return;
    inside_.find(at, within);
    for (auto const park : close)
        found.push_back({park, std::ranges::binary_search(within, park)});
}

base::Result<void, ImportRefusal> take_rows(AddressGrounds const& grounds, RowFeed feed, AddressTaker& taker)
{
    Gathering gathering(grounds, taker);
    auto const fed
        = feed([&](std::size_t number, tabular::Cells row) { return gathering.take(number, row); });
    if (!fed)
        return base::refuse(refusal_of(fed.error().flaw));
    return gathering.done();
}

base::Result<Gathered, ImportRefusal> gather_csv(
    geo::Shape const& boundary, std::string_view csv, OnProgress progress)
{
    Collecting collecting(progress);
    auto const taken = take_rows(AddressGrounds({&boundary, 1}), csv_feed(csv), collecting);
    if (!taken)
        return base::refuse(taken.error());
    return std::move(collecting.gathered);
}

bool is_bag_extract(std::filesystem::path const& file)
{
    tabular::MappedFile const mapped(file.string());
    return is_spreadsheet(mapped.text()) && is_extract(mapped.text());
}

base::Result<void, ImportRefusal> take_file(AddressGrounds const& grounds, std::filesystem::path const& file,
    std::string const& reader, AddressTaker& taker)
{
    tabular::MappedFile const mapped(file.string());
    auto const bytes = mapped.text();
    if (is_map(bytes))
        return take_map(grounds, file, reader, taker);
    if (!is_spreadsheet(bytes) && !is_extract_part(bytes))
        return take_rows(grounds, csv_feed(bytes), taker);
    std::optional<tabular::ReadError> failed;
    auto const limits = is_extract(bytes) ? extract_limits() : tabular::ReaderLimits{};
    auto const feed = [&](tabular::OnRow on_row) -> base::Result<void, tabular::Refusal> {
        if (auto const read = tabular::Reader(reader, limits).rows(file.string(), on_row); !read)
            failed = read.error();
        return {};
    };
    auto const taken = take_rows(grounds, feed, taker);
    if (failed)
        return base::refuse(refusal_of(*failed));
    return taken;
}

base::Result<void, ImportRefusal> may_hold_addresses(std::filesystem::path const& file)
{
    tabular::MappedFile const mapped(file.string());
    auto const bytes = mapped.text();
    if (is_map(bytes) || is_spreadsheet(bytes) || is_extract_part(bytes))
        return {};
    base::Result<void, ImportRefusal> out = base::refuse(ImportRefusal::empty);
    auto const read = csv_feed(bytes)([&](std::size_t, tabular::Cells row) {
        auto const found = AddressColumns::find(row);
        out = found ? base::Result<void, ImportRefusal>() : base::refuse(found.error());
        return tabular::Next::stop;
    });
    return read ? out : base::refuse(refusal_of(read.error().flaw));
}

base::Result<Gathered, ImportRefusal> gather_file(geo::Shape const& boundary,
    std::filesystem::path const& file, std::string const& reader, OnProgress progress)
{
    Collecting collecting(progress);
    auto const taken = take_file(AddressGrounds({&boundary, 1}), file, reader, collecting);
    if (!taken)
        return base::refuse(taken.error());
    return std::move(collecting.gathered);
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
