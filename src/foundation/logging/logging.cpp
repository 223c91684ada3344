#include "logging.h"

#include "base/fault.h"

#include <fmt/format.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <algorithm>

namespace logging {

namespace {

constexpr std::size_t value_length_max = 2'000;

bool is_plain(char sign) { return sign > ' ' && sign != '"' && sign != '=' && sign != '\\' && sign != 0x7f; }

std::string escaped(char sign)
{
    switch (sign) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    auto const code = static_cast<unsigned char>(sign);
    return code < ' ' || code == 0x7f ? fmt::format("\\x{:02x}", code) : std::string(1, sign);
}

std::string in_quotes(std::string_view text)
{
    std::string written = "\"";
    for (char const sign : text) {
        written += escaped(sign);
    }
    return written + '"';
}

spdlog::level::level_enum level_of(Level level)
{
    switch (level) {
    case Level::debug:
        return spdlog::level::debug;
    case Level::info:
        return spdlog::level::info;
    case Level::warning:
        return spdlog::level::warn;
    case Level::error:
        return spdlog::level::err;
    }
    return spdlog::level::err;
}

class SpdlogSink final : public Sink {
public:
    explicit SpdlogSink(spdlog::sink_ptr sink)
        : logger_("terreinwijzer", std::move(sink))
    {
        logger_.set_level(spdlog::level::debug);
        logger_.set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %v", spdlog::pattern_time_type::utc);
        logger_.flush_on(spdlog::level::debug);
    }
    void write(Level level, std::string_view line) override { logger_.log(level_of(level), line); }

private:
    spdlog::logger logger_;
};

} // namespace

std::string_view name(Level level)
{
    switch (level) {
    case Level::debug:
        return "debug";
    case Level::info:
        return "info";
    case Level::warning:
        return "warning";
    case Level::error:
        return "error";
    }
    return "error";
}

Value::Value(std::string_view text)
{
    auto const kept = text.substr(0, value_length_max);
    bool const as_it_is = !kept.empty() && std::all_of(kept.begin(), kept.end(), [](char sign) {
        return is_plain(sign) || static_cast<unsigned char>(sign) >= 0x80;
    });
    written_ = as_it_is ? std::string(kept) : in_quotes(kept);
}

Value::Value(double number)
    : written_(fmt::format("{}", number))
{
}

std::unique_ptr<Sink> to_standard_error()
{
    return std::make_unique<SpdlogSink>(std::make_shared<spdlog::sinks::stderr_sink_mt>());
}

std::unique_ptr<Sink> to_file(std::filesystem::path const& path)
{
    if (!std::filesystem::is_directory(path.has_parent_path() ? path.parent_path() : ".")) {
        throw base::Fault("the folder of the log file does not exist: " + path.string());
    }
    try {
        return std::make_unique<SpdlogSink>(
            std::make_shared<spdlog::sinks::basic_file_sink_mt>(path.string()));
    } catch (spdlog::spdlog_ex const& error) {
        throw base::Fault(error.what());
    }
}

void KeptLines::write(Level level, std::string_view line)
{
    (void)level; // it stands in the line
    std::lock_guard const lock(mutex_);
    lines_.emplace_back(line);
}

std::vector<std::string> KeptLines::lines() const
{
    std::lock_guard const lock(mutex_);
    return lines_;
}

bool KeptLines::has(std::string_view text) const
{
    std::lock_guard const lock(mutex_);
    return std::any_of(
        lines_.begin(), lines_.end(), [text](auto const& line) { return line.find(text) != line.npos; });
}

void Log::write(Level level, std::string_view event, Fields fields)
{
    if (level < least_) {
        return;
    }
    std::string line = fmt::format("{} {}", name(level), event);
    for (auto const& field : fields) {
        line += fmt::format(" {}={}", field.name, field.value.written());
    }
    sink_->write(level, line);
}

} // namespace logging
