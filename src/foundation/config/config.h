// The settings of the program: each declared once with its name, type, default and description; read from one
// TOML file, the environment and the command line, in that order, and checked before anything starts.
#pragma once
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace config {

enum class Kind { text, integer, decimal, flag };

// The default is written as it would stand in the environment: "24", "true", "127.0.0.1:8080".
struct Declaration {
    std::string_view name; // "mail.smtp_url": a key in a table
    Kind kind;
    std::string_view standard;
    std::string_view description;
};

// A declaration that knows its C++ type:
//   constexpr config::Setting<std::int64_t> workers{"workers", "4", "Threads that answer requests."};
//   constexpr config::Declaration all[] = {workers, ...};
template <class T> struct Setting : Declaration {
    constexpr Setting(std::string_view key, std::string_view value, std::string_view text)
        : Declaration{key, kind_of(), value, text}
    {
    }

private:
    static constexpr Kind kind_of()
    {
        if constexpr (std::is_same_v<T, std::string>) {
            return Kind::text;
        } else if constexpr (std::is_same_v<T, bool>) {
            return Kind::flag;
        } else if constexpr (std::is_same_v<T, double>) {
            return Kind::decimal;
        } else {
            static_assert(std::is_same_v<T, std::int64_t>, "text, std::int64_t, double or bool");
            return Kind::integer;
        }
    }
};

using Named = std::map<std::string, std::string, std::less<>>;

// "mail.smtp_url" is read from TERREINWIJZER_MAIL_SMTP_URL when the prefix is "TERREINWIJZER_".
std::string environment_name(std::string_view prefix, std::string_view setting);
// The variables of this process whose names begin with the prefix.
Named environment(std::string_view prefix);

struct Sources {
    std::filesystem::path file; // none when empty; a file that is named and absent is a mistake
    std::string_view prefix; // of the environment
    Named environment; // by the name of the variable
    Named command_line; // by the name of the setting
};

// One sentence for the person who wrote the file: `settings.toml, line 3: "lisen" is no setting; is "listen"
// meant?`
using Mistakes = std::vector<std::string>;

class Settings {
public:
    static base::Result<Settings, Mistakes> read(
        std::span<Declaration const> declarations, Sources const& sources);

    std::string get(Setting<std::string> const& setting) const { return value(setting); }
    std::int64_t get(Setting<std::int64_t> const& setting) const;
    double get(Setting<double> const& setting) const;
    bool get(Setting<bool> const& setting) const;
    // "file", "environment", "command line" or "default".
    std::string_view origin(Declaration const& declaration) const;

private:
    struct Held {
        std::string value;
        std::string_view origin;
    };
    friend class SettingsReader;
    std::string const& value(Declaration const& declaration) const;

    std::map<std::string, Held, std::less<>> values_;
};

// The list for --help: name, default and description, one setting a line.
std::string help(std::span<Declaration const> declarations);

} // namespace config
