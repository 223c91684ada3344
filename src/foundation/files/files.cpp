#include "files.h"

#include "base/disk_full.h"
#include "crypto/crypto.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>

namespace files {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t piece_size = std::size_t{64} * 1024;

[[noreturn]] void fail(std::string_view what, fs::path const& path)
{
    int const error = errno;
    auto const message = fmt::format("{} {}: {}", what, path.string(), std::strerror(error));
    if (base::is_disk_full(error))
        throw base::DiskFull(message);
    throw base::Fault(message);
}

bool is_name(std::string_view name)
{
    return name.size() == 64 && name.find_first_not_of("0123456789abcdef") == name.npos;
}

// Without it a power cut could leave an empty file under the right name.
void sync_to_disk(fs::path const& path)
{
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        fail("can not open", path);
    }
    int const failure = ::fsync(descriptor);
    ::close(descriptor);
    if (failure != 0) {
        fail("can not save", path);
    }
}

Stored digest_of(fs::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        fail("can not read", path);
    }
    crypto::Sha256 digest;
    std::array<char, piece_size> piece{};
    std::uint64_t size = 0;
    while (file.read(piece.data(), piece.size()), file.gcount() > 0) {
        digest.add({piece.data(), static_cast<std::size_t>(file.gcount())});
        size += static_cast<std::uint64_t>(file.gcount());
    }
    return {digest.hex(), size};
}

void copy(std::istream& from, fs::path const& path)
{
    std::ofstream to(path, std::ios::binary | std::ios::trunc);
    std::array<char, piece_size> piece{};
    while (from.read(piece.data(), piece.size()), from.gcount() > 0) {
        to.write(piece.data(), from.gcount());
    }
    to.close();
    if (from.bad() || !to) {
        fail("can not write", path);
    }
}

} // namespace

TemporaryFile::~TemporaryFile()
{
    std::error_code ignored; // nothing to be done about it here; sweep_temporary() tries again
    if (!path_.empty()) {
        fs::remove(path_, ignored);
    }
}

TemporaryFile& TemporaryFile::operator=(TemporaryFile&& other) noexcept
{
    std::swap(path_, other.path_);
    return *this;
}

Store::Store(fs::path folder)
    : folder_(std::move(folder))
{
    std::error_code error;
    fs::create_directories(folder_ / "temporary", error);
    if (error) {
        throw base::Fault(fmt::format("can not make the folder {}: {}", folder_.string(), error.message()));
    }
}

Stored Store::put(std::string_view content)
{
    std::istringstream stream{std::string(content)};
    return put(stream);
}

Stored Store::put(std::istream& content)
{
    auto file = temporary();
    copy(content, file.path());
    return take(std::move(file));
}

Stored Store::take(TemporaryFile file)
{
    auto const stored = digest_of(file.path());
    auto const place = place_of(stored.name);
    if (fs::exists(place)) {
        fs::last_write_time(place, fs::file_time_type::clock::now()); // for sweep(): it came in again
        return stored;
    }
    sync_to_disk(file.path());
    std::error_code error;
    fs::create_directories(place.parent_path(), error);
    if (!error) {
        fs::rename(file.path(), place, error);
    }
    if (error) {
        errno = error.value();
        fail("can not keep", place);
    }
    sync_to_disk(place.parent_path());
    return stored;
}

std::optional<fs::path> Store::path(std::string_view name) const
{
    if (!is_name(name) || !fs::exists(place_of(name))) {
        return std::nullopt;
    }
    return place_of(name);
}

std::optional<std::string> Store::content(std::string_view name) const
{
    auto const place = path(name);
    if (!place) {
        return std::nullopt;
    }
    std::ifstream file(*place, std::ios::binary);
    if (!file) {
        fail("can not read", *place);
    }
    return std::string(std::istreambuf_iterator<char>(file), {});
}

void Store::remove(std::string_view name)
{
    if (auto const place = path(name)) {
        fs::remove(*place);
    }
}

std::size_t Store::sweep(
    base::FunctionRef<bool(std::string const& name)> named, std::chrono::seconds older_than)
{
    auto const limit = fs::file_time_type::clock::now() - older_than;
    std::size_t swept = 0;
    for (auto const& entry : fs::recursive_directory_iterator(folder_)) {
        auto const name = entry.path().filename().string();
        if (!entry.is_regular_file() || !is_name(name) || named(name))
            continue;
        std::error_code gone; // somebody else may take it away meanwhile
        auto const written = entry.last_write_time(gone);
        swept += !gone && written <= limit && fs::remove(entry.path(), gone) ? 1 : 0;
    }
    return swept;
}

TemporaryFile Store::temporary() const
{
    std::string pattern = (folder_ / "temporary" / "XXXXXX").string();
    int const descriptor = ::mkstemp(pattern.data());
    if (descriptor < 0) {
        fail("can not make a file like", pattern);
    }
    ::close(descriptor);
    return TemporaryFile(pattern);
}

std::size_t Store::sweep_temporary(std::chrono::seconds older_than)
{
    auto const limit = fs::file_time_type::clock::now() - older_than;
    std::size_t swept = 0;
    for (auto const& entry : fs::directory_iterator(folder_ / "temporary")) {
        std::error_code gone; // its owner may take it away meanwhile
        auto const written = entry.last_write_time(gone);
        swept += !gone && written <= limit && fs::remove(entry.path(), gone) ? 1 : 0;
    }
    return swept;
}

// Two signs of the name are a folder: no folder grows beyond what old file systems like.
fs::path Store::place_of(std::string_view name) const { return folder_ / name.substr(0, 2) / name; }

} // namespace files
