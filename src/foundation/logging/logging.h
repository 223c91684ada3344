// What the person on duty reads: one line per event, its name first and then key=value. A log is passed as a
// parameter, never reached as a global; names, addresses and answers of people do not belong in it.
#pragma once
#include <concepts>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace logging {

enum class Level { debug, info, warning, error };

std::string_view name(Level level);

// A value as it stands in a line: text with blanks or signs in it is quoted.
class Value {
public:
    Value(std::string_view text);
    Value(std::string const& text)
        : Value(std::string_view(text))
    {
    }
    Value(char const* text)
        : Value(std::string_view(text))
    {
    }
    Value(std::same_as<bool> auto flag)
        : written_(flag ? "true" : "false")
    {
    }
    template <std::integral T>
    requires(!std::same_as<T, bool>) Value(T number)
        : written_(std::to_string(number))
    {
    }
    Value(double number);
    std::string const& written() const { return written_; }

private:
    std::string written_;
};

struct Field {
    std::string_view name;
    Value value;
};
using Fields = std::initializer_list<Field>;

// Where lines go. `line` has no time and no line end: a sink that needs them adds them.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void write(Level level, std::string_view line) = 0;
};

std::unique_ptr<Sink> to_standard_error();
// Appends; a folder that does not exist is a Fault.
std::unique_ptr<Sink> to_file(std::filesystem::path const& path);

// Keeps the lines, for tests: "info mail_sent count=3".
class KeptLines final : public Sink {
public:
    void write(Level level, std::string_view line) override;
    std::vector<std::string> lines() const;
    // Is there a line that has this text in it?
    bool has(std::string_view text) const;

private:
    mutable std::mutex mutex_;
    std::vector<std::string> lines_;
};

// Safe to use from any thread. The sink must live as long as the log.
class Log {
public:
    explicit Log(Sink& sink, Level least = Level::info)
        : sink_(&sink)
        , least_(least)
    {
    }
    void debug(std::string_view event, Fields fields = {}) { write(Level::debug, event, fields); }
    void info(std::string_view event, Fields fields = {}) { write(Level::info, event, fields); }
    void warning(std::string_view event, Fields fields = {}) { write(Level::warning, event, fields); }
    void error(std::string_view event, Fields fields = {}) { write(Level::error, event, fields); }

private:
    void write(Level level, std::string_view event, Fields fields);

    Sink* sink_;
    Level least_;
};

} // namespace logging
