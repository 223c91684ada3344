#include "config.h"

#include "base/text.h"
#include "toml_file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace config {

namespace {

constexpr std::string_view flag_words[] = {"true", "false"};

std::optional<double> read_real(std::string_view text)
{
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(value) : std::nullopt;
}

bool fits(Kind kind, std::string_view value)
{
    switch (kind) {
    case Kind::text:
        return true;
    case Kind::integer:
        return base::read_integer(value).has_value();
    case Kind::decimal:
        return read_real(value).has_value();
    case Kind::flag:
        return std::find(std::begin(flag_words), std::end(flag_words), value) != std::end(flag_words);
    }
    return false;
}

std::string_view wanted(Kind kind)
{
    switch (kind) {
    case Kind::text:
        return "a text";
    case Kind::integer:
        return "a whole number";
    case Kind::decimal:
        return "a number";
    case Kind::flag:
        return "true or false";
    }
    return "a text";
}

// Levenshtein's distance: how many signs differ.
std::size_t distance(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> row(other.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < other.size(); ++j) {
            std::size_t const changed = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

std::string suggestion(std::span<Declaration const> declarations, std::string_view name)
{
    auto const near = [name](Declaration const& one) { return distance(one.name, name); };
    auto const best = std::ranges::min_element(declarations, {}, near);
    if (best == declarations.end() || near(*best) > 3) {
        return "";
    }
    return fmt::format("; is \"{}\" meant?", best->name);
}

} // namespace

// Lays the sources over one another and gathers what is wrong.
class SettingsReader {
public:
    explicit SettingsReader(std::span<Declaration const> declarations)
        : declarations_(declarations)
    {
    }

    Settings read(Sources const& sources)
    {
        for (auto const& declaration : declarations_) {
            settings_.values_[std::string(declaration.name)] = {std::string(declaration.standard), "default"};
        }
        if (!sources.file.empty()) {
            lay_file(sources.file);
        }
        for (auto const& declaration : declarations_) {
            auto const variable = environment_name(sources.prefix, declaration.name);
            if (auto const found = sources.environment.find(variable); found != sources.environment.end()) {
                lay({declaration.name, found->second, "environment", variable});
            }
        }
        for (auto const& [name, value] : sources.command_line) {
            lay({name, value, "command line", "command line"});
        }
        return std::move(settings_);
    }
    Mistakes mistakes;

private:
    struct Entry {
        std::string_view name, value, origin, place;
    };
    void lay_file(std::filesystem::path const& path)
    {
        auto const file = read_toml(path);
        mistakes.insert(mistakes.end(), file.mistakes.begin(), file.mistakes.end());
        for (auto const& entry : file.entries) {
            lay({entry.name, entry.value, "file", entry.place});
        }
    }
    void lay(Entry const& entry)
    {
        auto const declared = std::ranges::find(declarations_, entry.name, &Declaration::name);
        if (declared == declarations_.end()) {
            mistakes.push_back(fmt::format("{}: \"{}\" is no setting{}", entry.place, entry.name,
                suggestion(declarations_, entry.name)));
            return;
        }
        if (!fits(declared->kind, entry.value)) {
            mistakes.push_back(fmt::format("{}: \"{}\" must be {}, not \"{}\"", entry.place, entry.name,
                wanted(declared->kind), entry.value));
            return;
        }
        settings_.values_[std::string(entry.name)] = {std::string(entry.value), entry.origin};
    }

    std::span<Declaration const> declarations_;
    Settings settings_;
};

base::Result<Settings, Mistakes> Settings::read(
    std::span<Declaration const> declarations, Sources const& sources)
{
    SettingsReader reader(declarations);
    auto settings = reader.read(sources);
    if (!reader.mistakes.empty()) {
        return base::refuse(std::move(reader.mistakes));
    }
    return settings;
}

std::string const& Settings::value(Declaration const& declaration) const
{
    auto const found = values_.find(declaration.name);
    if (found == values_.end()) {
        throw std::logic_error(
            fmt::format("the setting {} was not declared when settings were read", declaration.name));
    }
    return found->second.value;
}

std::int64_t Settings::get(Setting<std::int64_t> const& setting) const
{
    return base::read_integer(value(setting)).value();
}

double Settings::get(Setting<double> const& setting) const { return read_real(value(setting)).value(); }

bool Settings::get(Setting<bool> const& setting) const { return value(setting) == "true"; }

std::string_view Settings::origin(Declaration const& declaration) const
{
    return value(declaration), values_.find(declaration.name)->second.origin;
}

std::string environment_name(std::string_view prefix, std::string_view setting)
{
    std::string name(prefix);
    for (char const sign : setting) {
        name += sign == '.' ? '_' : (sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign);
    }
    return name;
}

Named environment(std::string_view prefix)
{
    Named found;
    for (char** entry = ::environ; *entry != nullptr; ++entry) {
        std::string_view const line(*entry);
        auto const equals = line.find('=');
        if (line.starts_with(prefix) && equals != line.npos) {
            found.emplace(line.substr(0, equals), line.substr(equals + 1));
        }
    }
    return found;
}

std::string help(std::span<Declaration const> declarations)
{
    std::size_t width = 0;
    for (auto const& declaration : declarations) {
        width = std::max(width, declaration.name.size());
    }
    std::string text;
    for (auto const& declaration : declarations) {
        text += fmt::format("  {:<{}}  {}", declaration.name, width, declaration.description);
        text += declaration.standard.empty() ? "\n" : fmt::format(" [{}]\n", declaration.standard);
    }
    return text;
}

} // namespace config
