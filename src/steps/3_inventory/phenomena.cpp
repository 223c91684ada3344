#include "phenomena.h"

#include "embedded.h"

#include "base/fault.h"
#include "base/text.h"
#include "tabular/csv.h"

#include <toml++/toml.h>

#include <algorithm>
#include <map>
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

Theme theme_of(std::string_view code)
{
    if (code == "clean")
        return Theme::clean;
    return code == "in_repair" ? Theme::in_repair : Theme::safe;
}

std::vector<Phenomenon> read_phenomena()
{
    std::map<std::string_view, i18n::Text> units;
    each_entry("unit", [&](toml::table const& entry) { units[text(entry, "id")] = name_of(entry); });
    std::vector<Phenomenon> out;
    each_entry("phenomenon", [&](toml::table const& entry) {
        out.push_back({std::string(text(entry, "id")), name_of(entry), theme_of(text(entry, "theme")),
            std::string(text(entry, "topic")), units[text(entry, "unit")], entry["named"].value_or(false)});
    });
    return out;
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

std::span<Phenomenon const> phenomena()
{
    static std::vector<Phenomenon> const all = read_phenomena();
    return all;
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
