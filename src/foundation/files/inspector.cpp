#include "files.h"

#include "base/fault.h"

#include <magic.h>

#include <algorithm>
#include <mutex>

namespace files {

// libmagic's handle knows no threads.
struct Inspector::Magic {
    magic_t handle = magic_open(MAGIC_MIME_TYPE);
    std::mutex mutex;

    ~Magic() { magic_close(handle); }
    std::string answer(char const* found) const
    {
        if (found == nullptr) {
            throw base::Fault(std::string("can not inspect a file: ") + magic_error(handle));
        }
        return found;
    }
};

Inspector::Inspector()
    : magic_(std::make_unique<Magic>())
{
    if (magic_->handle == nullptr || magic_load(magic_->handle, nullptr) != 0) {
        throw base::Fault("libmagic can not start");
    }
}

Inspector::~Inspector() = default;

std::string Inspector::type_of(std::filesystem::path const& path)
{
    if (!std::filesystem::is_regular_file(path)) {
        throw base::Fault("there is no file to inspect: " + path.string());
    }
    std::lock_guard const lock(magic_->mutex);
    return magic_->answer(magic_file(magic_->handle, path.c_str()));
}

std::string Inspector::type_of_content(std::string_view content)
{
    std::lock_guard const lock(magic_->mutex);
    return magic_->answer(magic_buffer(magic_->handle, content.data(), content.size()));
}

bool is_allowed(std::string_view type, std::span<std::string_view const> allowed)
{
    return std::any_of(allowed.begin(), allowed.end(), [type](std::string_view one) {
        return one.ends_with("/*") ? type.starts_with(one.substr(0, one.size() - 1)) : type == one;
    });
}

} // namespace files
