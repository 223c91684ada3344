// A TOML file flattened to names and values with the line each stands on.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace config {

struct TomlEntry {
    std::string name; // "mail.smtp_url"
    std::string value; // as it would stand in the environment
    std::string place; // "settings.toml, line 3"
};

struct TomlFile {
    std::vector<TomlEntry> entries;
    std::vector<std::string> mistakes;
};

TomlFile read_toml(std::filesystem::path const& path);

} // namespace config
