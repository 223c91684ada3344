#include "phenomena.h"

#include "embedded.h"

#include "base/fault.h"
#include "base/text.h"
#include "tabular/csv.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace inventory {
namespace {

// The texts of the list live as long as the program.
toml::table const& list()
{
    static toml::table const table = toml::parse(embedded("standard/phenomena.toml"));
    return table;
}

std::string_view text(toml::table const& table, std::string_view key)
{
    auto const* found = table.get_as<std::string>(key);
    return found ? std::string_view(found->get()) : std::string_view();
}

i18n::Text name_of(toml::table const& entry)
{
    auto const* names = entry.get_as<toml::table>("name");
    if (!names)
        throw base::Fault("phenomena.toml: an entry without a name");
    return {text(*names, "nl"), text(*names, "en")};
}

template <class Take> void each_entry(std::string_view kind, Take take)
{
    if (auto const* entries = list().get_as<toml::array>(kind))
        for (auto const& entry : *entries)
            if (auto const* table = entry.as_table())
                take(*table);
}

constexpr std::array<std::string_view, 3> theme_codes{"clean", "in_repair", "safe"};

std::vector<Unit> read_units()
{
    std::vector<Unit> out;
    each_entry("unit", [&](toml::table const& entry) {
        out.push_back({std::string(text(entry, "id")), name_of(entry)});
    });
    return out;
}

i18n::Text unit_named(std::string_view id)
{
    auto const found = std::ranges::find(units(), id, &Unit::id);
    return found == units().end() ? i18n::Text{} : found->name;
}

std::vector<Phenomenon> read_phenomena()
{
    std::vector<Phenomenon> out;
    each_entry("phenomenon", [&](toml::table const& entry) {
        auto const unit = text(entry, "unit");
        out.push_back({std::string(text(entry, "id")), name_of(entry),
            theme_of(text(entry, "theme")).value_or(Theme::safe), std::string(text(entry, "topic")),
            unit_named(unit), entry["named"].value_or(false),
            unit == unit_of_things || entry["things"].value_or(false)});
    });
    return out;
}

// The standard list with what the house has besides it. Who looks at one while the next is made may go on.
struct List {
    std::vector<OwnPhenomenon> own; // holds the words of the names
    std::vector<Phenomenon> all;
};

std::unique_ptr<List const> list_with(std::vector<OwnPhenomenon> const& own)
{
    static std::vector<Phenomenon> const standard = read_phenomena();
    auto list = std::make_unique<List>(List{own, standard});
    for (auto const& one : list->own)
        list->all.push_back({one.id, {one.dutch, one.english.empty() ? one.dutch : one.english}, one.theme,
            {}, unit_named(one.unit), false, one.unit == unit_of_things, true, one.is_offered});
    return list;
}

// Every list there was is kept: pages hold on to names of it. A house changes its list a few times a year.
class Lists {
public:
    Lists() { add({}); }
    List const& current() const { return *current_.load(std::memory_order_acquire); }
    void change(std::vector<OwnPhenomenon> const& own)
    {
        std::scoped_lock const lock(changing_);
        if (own != current().own)
            add(own);
    }

private:
    void add(std::vector<OwnPhenomenon> const& own)
    {
        all_.push_back(list_with(own));
        current_.store(all_.back().get(), std::memory_order_release);
    }

    std::mutex changing_;
    std::vector<std::unique_ptr<List const>> all_;
    std::atomic<List const*> current_;
};

Lists& lists()
{
    static Lists all;
    return all;
}

// A list of categories, found by code and by name.
class Categories {
public:
    struct Columns {
        std::size_t code, dutch, english, phenomenon;
    };
    Categories(std::string_view csv, Columns columns)
    {
        auto const table = tabular::read_csv(csv);
        if (!table)
            throw base::Fault("a list of categories cannot be read");
        for (std::size_t i = 1; i < table->rows.size(); ++i) {
            auto const cell
                = [&](std::size_t column) { return std::string(tabular::cell(table->rows[i], column)); };
            all_.push_back(
                {cell(columns.code), cell(columns.dutch), cell(columns.english), cell(columns.phenomenon)});
        }
        for (auto const& category : all_) {
            by_name_.emplace(base::folded(category.dutch), &category);
            by_name_.emplace(base::folded(category.english), &category);
            by_code_.emplace(category.code, &category);
        }
    }
    Category const* with_code(std::string_view code) const { return found(by_code_, code); }
    Category const* with_name(std::string_view name) const { return found(by_name_, base::folded(name)); }

private:
    using Index = std::map<std::string, Category const*, std::less<>>;
    static Category const* found(Index const& index, std::string_view key)
    {
        auto const at = index.find(key);
        return at == index.end() ? nullptr : at->second;
    }

    std::vector<Category> all_;
    Index by_code_, by_name_;
};

} // namespace

std::string_view code(Theme theme) { return theme_codes[static_cast<std::size_t>(theme)]; }

std::optional<Theme> theme_of(std::string_view code)
{
    auto const found = std::ranges::find(theme_codes, code);
    return found == theme_codes.end() ? std::nullopt
                                      : std::optional(static_cast<Theme>(found - theme_codes.begin()));
}

std::span<Unit const> units()
{
    static std::vector<Unit> const all = read_units();
    return all;
}

std::span<Phenomenon const> phenomena() { return lists().current().all; }

void know_own_phenomena(std::vector<OwnPhenomenon> const& own) { lists().change(own); }

bool counts_together(std::string_view phenomenon)
{
    return phenomenon == "all_crimes" || phenomenon == "public_space_reports";
}

bool counts_things(std::string_view phenomenon)
{
    auto const* const found = find_phenomenon(phenomenon);
    return found && found->counts_things;
}

Phenomenon const* find_phenomenon(std::string_view id)
{
    auto const all = phenomena();
    auto const found = std::ranges::find(all, id, &Phenomenon::id);
    return found == all.end() ? nullptr : &*found;
}

Category const* find_crime(std::string_view code_or_name)
{
    static Categories const crimes(embedded("standard/crime_types.csv"), {0, 1, 2, 3});
    auto const asked = base::trimmed(code_or_name);
    if (auto const* category = crimes.with_code(asked.substr(0, asked.find(' '))))
        return category;
    return crimes.with_name(asked);
}

Category const* find_report_kind(std::string_view slug_or_name)
{
    static Categories const kinds(embedded("standard/mor_categories.csv"), {0, 1, 1, 3});
    auto const asked = base::trimmed(slug_or_name);
    auto const* category = kinds.with_code(asked);
    return category ? category : kinds.with_name(asked);
}

} // namespace inventory
