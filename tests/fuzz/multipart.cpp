// A form with files. The first line of the input is its Content-Type, the rest the body.
#include "body.h"
#include "fuzz.h"
#include "target.h"

#include <filesystem>
#include <string>
#include <unistd.h>

namespace {

std::filesystem::path temp_dir()
{
    static auto const folder = [] {
        auto const path = std::filesystem::temp_directory_path() / ("fuzz-" + std::to_string(::getpid()));
        std::filesystem::create_directories(path);
        return path;
    }();
    return folder;
}

struct Reading {
    explicit Reading(std::string_view content_type)
        : request(http::Request::post("/").with_header("Content-Type", content_type))
    {
    }
    http::Intake read(std::string_view body, std::size_t piece)
    {
        http::BodyReader reader(request, {500, 5000, 10, 3, temp_dir()});
        if (auto const outcome = reader.welcome(std::nullopt); outcome != http::Intake::fine)
            return outcome;
        auto outcome = http::Intake::fine;
        bool const all = fuzz::in_pieces(body, piece, [&](std::string_view part) {
            outcome = reader.add(part);
            return outcome == http::Intake::fine;
        });
        return all ? reader.finish() : outcome;
    }
    http::Request request;
};

void must_be_whole(http::Request const& request)
{
    fuzz::must(request.form.size() <= 10 && request.uploads.size() <= 3);
    for (auto const& [name, value] : request.form)
        fuzz::must(http::is_clean_text(name) && http::is_clean_text(value));
    for (auto const& upload : request.uploads) {
        fuzz::must(http::is_clean_text(upload.filename) && upload.path.parent_path() == temp_dir());
        fuzz::must(std::filesystem::file_size(upload.path) == upload.size);
    }
}

bool are_same(http::Request const& one, http::Request const& other)
{
    return one.form == other.form
        && std::equal(one.uploads.begin(), one.uploads.end(), other.uploads.begin(), other.uploads.end(),
            [](auto const& a, auto const& b) {
                return a.field == b.field && a.filename == b.filename && a.size == b.size;
            });
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = fuzz::text(data, size);
    auto const line = std::min(text.find('\n'), text.size());
    auto const body = text.substr(std::min(line + 1, text.size()));
    Reading whole(text.substr(0, line));
    Reading parts(text.substr(0, line));
    bool const is_fine = whole.read(body, size + 1) == http::Intake::fine;
    fuzz::must(is_fine == (parts.read(body, 3) == http::Intake::fine));
    if (!is_fine)
        return 0;
    must_be_whole(whole.request);
    fuzz::must(are_same(whole.request, parts.request));
    return 0;
}
