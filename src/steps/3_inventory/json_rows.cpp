#include "json_rows.h"

#include "columns.h"

#include <nlohmann/json.hpp>

#include <map>

namespace inventory {
namespace {

using Value = nlohmann::json;

constexpr int depth_max = 4;
constexpr std::size_t cell_bytes_max = 1'000;

class Columns {
public:
    void put(tabular::Row& row, std::string const& name, std::string value)
    {
        auto const [at, is_new] = index_.try_emplace(name, header_.size());
        if (is_new && header_.size() >= columns_max)
            return void(index_.erase(at));
        if (is_new)
            header_.push_back(name);
        row.resize(std::max(row.size(), at->second + 1));
        row[at->second] = std::move(value);
    }
    tabular::Row header() && { return std::move(header_); }

private:
    std::map<std::string, std::size_t, std::less<>> index_;
    tabular::Row header_;
};

std::string written(Value const& value)
{
    if (value.is_string())
        return cut(value.get_ref<std::string const&>(), cell_bytes_max);
    return value.is_null() || value.is_array() ? std::string() : value.dump();
}

void flatten(Columns& columns, tabular::Row& row, Value const& object, std::string const& before, int depth)
{
    for (auto const& [name, value] : object.items()) {
        if (value.is_object() && depth < depth_max)
            flatten(columns, row, value, before + name + ".", depth + 1);
        else if (!value.is_array())
            columns.put(row, before + name, written(value));
    }
}

void take_point(Columns& columns, tabular::Row& row, Value const& item)
{
    auto const geometry = item.find("geometry");
    if (geometry == item.end() || !geometry->is_object() || geometry->value("type", Value()) != "Point")
        return;
    auto const pair = geometry->find("coordinates");
    if (pair == geometry->end() || !pair->is_array() || pair->size() < 2 || !(*pair)[0].is_number()
        || !(*pair)[1].is_number())
        return;
    columns.put(row, "lon", (*pair)[0].dump());
    columns.put(row, "lat", (*pair)[1].dump());
}

Value const* list_in(Value const& file)
{
    if (file.is_array())
        return &file;
    for (auto const* key : {"features", "results", "value", "data"})
        if (file.is_object() && file.contains(key) && file[key].is_array())
            return &file[key];
    return nullptr;
}

} // namespace

base::Result<tabular::Table, ReadRefusal> rows_of_json(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    auto const file = Value::parse(text, nullptr, false);
    if (file.is_discarded())
        return base::refuse(ReadRefusal::broken);
    auto const* list = list_in(file);
    if (!list)
        return base::refuse(ReadRefusal::unknown);
    if (list->empty())
        return base::refuse(ReadRefusal::empty);
    Columns columns;
    tabular::Table table;
    table.rows.emplace_back(); // the names, when all are known
    for (auto const& item : *list) {
        auto& row = table.rows.emplace_back();
        if (!item.is_object())
            continue;
        take_point(columns, row, item);
        auto const properties = item.find("properties");
        flatten(
            columns, row, properties != item.end() && properties->is_object() ? *properties : item, "", 0);
    }
    table.rows.front() = std::move(columns).header();
    return table;
}

} // namespace inventory
