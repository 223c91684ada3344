// Files of visitors: kept in a folder under the digest of their content, so that the same file is kept once,
// a name can never lead outside the folder and what is read back is what was put in.
#pragma once
#include "base/function_ref.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace files {

struct Stored {
    std::string name; // sha256 of the content, 64 hexadecimal digits
    std::uint64_t size = 0;
};

// A file that is gone when this value is gone, unless the store took it in.
class TemporaryFile {
public:
    explicit TemporaryFile(std::filesystem::path path)
        : path_(std::move(path))
    {
    }
    ~TemporaryFile();
    TemporaryFile(TemporaryFile&& other) noexcept
        : path_(std::exchange(other.path_, {}))
    {
    }
    TemporaryFile& operator=(TemporaryFile&& other) noexcept;
    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

class Store {
public:
    // Makes the folder when it is not there.
    explicit Store(std::filesystem::path folder);

    Stored put(std::string_view content);
    Stored put(std::istream& content);
    // Moves the file in without copying it, when it stands on the same disk (as temporary() does).
    Stored take(TemporaryFile file);
    // Empty when there is no such file or the name is no digest.
    std::optional<std::filesystem::path> path(std::string_view name) const;
    std::optional<std::string> content(std::string_view name) const;
    void remove(std::string_view name);

    // Takes away files that nobody names any more, unless they came in so lately that their name may not be
    // written down yet; the answer is how many. `named` answers whether somebody still does.
    std::size_t sweep(
        base::FunctionRef<bool(std::string const& name)> named, std::chrono::seconds older_than);

    TemporaryFile temporary() const;
    // Takes away what a killed process left behind; the answer is how many files went.
    std::size_t sweep_temporary(std::chrono::seconds older_than);

private:
    std::filesystem::path place_of(std::string_view name) const;

    std::filesystem::path folder_;
};

// Finds by its content what a file is, whatever its name says ("application/pdf", "text/csv"). Safe from any
// thread.
class Inspector {
public:
    Inspector();
    ~Inspector();
    std::string type_of(std::filesystem::path const& path);
    std::string type_of_content(std::string_view content);

private:
    struct Magic;
    std::unique_ptr<Magic> magic_;
};

// "text/*" in the list allows every text.
bool is_allowed(std::string_view type, std::span<std::string_view const> allowed);

} // namespace files
