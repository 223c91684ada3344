#include "toml_file.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <optional>

namespace config {

namespace {

std::optional<std::string> written(toml::node const& node)
{
    if (auto const* text = node.as_string()) {
        return text->get();
    }
    if (auto const* number = node.as_integer()) {
        return std::to_string(number->get());
    }
    if (auto const* flag = node.as_boolean()) {
        return flag->get() ? "true" : "false";
    }
    if (auto const* real = node.as_floating_point()) {
        return fmt::format("{}", real->get());
    }
    return std::nullopt;
}

std::string place(std::filesystem::path const& path, toml::source_region const& region)
{
    return fmt::format("{}, line {}", path.filename().string(), region.begin.line);
}

struct Flattening {
    std::filesystem::path const& path;
    TomlFile file;

    void add(toml::table const& table, std::string const& prefix)
    {
        for (auto const& [key, node] : table) {
            auto const name = prefix + std::string(key.str());
            if (auto const* inner = node.as_table()) {
                add(*inner, name + ".");
                continue;
            }
            add_value(name, node, place(path, key.source()));
        }
    }
    void add_value(std::string const& name, toml::node const& node, std::string const& where)
    {
        if (auto value = written(node)) {
            file.entries.push_back({name, std::move(*value), where});
        } else {
            file.mistakes.push_back(
                fmt::format("{}: \"{}\" must be a text, a number, or true or false", where, name));
        }
    }
};

} // namespace

TomlFile read_toml(std::filesystem::path const& path)
{
    if (!std::filesystem::is_regular_file(path)) {
        return {{}, {fmt::format("{}: this settings file does not exist", path.string())}};
    }
    try {
        Flattening flattening{path, {}};
        flattening.add(toml::parse_file(path.string()), "");
        return std::move(flattening.file);
    } catch (toml::parse_error const& error) {
        return {{}, {fmt::format("{}: {}", place(path, error.source()), error.description())}};
    }
}

} // namespace config
