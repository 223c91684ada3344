#include "process.h"

#include "base/text.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace jobs {

namespace {

std::string content(std::filesystem::path const& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Containers may share a machine's name and each have a process 1: the space of numbers tells them apart.
std::string machine_mark()
{
    std::error_code unknown;
    auto const space = std::filesystem::read_symlink("/proc/self/ns/pid", unknown).string();
    auto const start = content("/proc/sys/kernel/random/boot_id");
    return fmt::format("{}/{}", base::trimmed(start), space);
}

// The moment a process started, which tells it from a later one with the same number; empty when it is no
// more.
std::string started(std::string_view process)
{
    auto const stat = content(fmt::format("/proc/{}/stat", process));
    auto const name_end = stat.rfind(") "); // the name may hold blanks itself
    if (name_end == stat.npos) {
        return "";
    }
    auto const fields = base::split(std::string_view(stat).substr(name_end + 2), ' ');
    constexpr std::size_t state = 0, start = 19; // proc(5), counted after the name
    bool const lives = fields.size() > start && fields[state] != "Z" && fields[state] != "X";
    return lives ? std::string(fields[start]) : "";
}

} // namespace

std::string process_mark()
{
    auto const process = std::to_string(::getpid());
    return fmt::format("{}/{}/{}", machine_mark(), process, started(process));
}

bool is_gone(std::string_view mark)
{
    auto const parts = base::split(mark, '/');
    if (parts.size() != 4 || fmt::format("{}/{}", parts[0], parts[1]) != machine_mark()) {
        return false;
    }
    return started(parts[2]) != parts[3];
}

} // namespace jobs
