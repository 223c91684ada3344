// The request line, the address with its query, and a form in the body.
#include "body.h"
#include "fuzz.h"
#include "strict.h"
#include "target.h"

#include <string>

namespace {

constexpr std::size_t fields_max = 50;

std::string written(http::Fields const& fields)
{
    std::string out;
    for (auto const& [name, value] : fields)
        out += (out.empty() ? "" : "&") + http::query_text(name) + "=" + http::query_text(value);
    return out;
}

void must_be_clean(http::Fields const& fields)
{
    for (auto const& [name, value] : fields)
        fuzz::must(http::is_clean_text(name) && http::is_clean_text(value));
    auto const again = http::read_form(written(fields), fields_max);
    fuzz::must(again && *again == fields);
}

void read_address(std::string_view text)
{
    auto const target = http::read_target(text);
    if (!target)
        return;
    fuzz::must(target->path.starts_with('/') && http::is_clean_text(target->path));
    fuzz::must((target->path + "/").find("/../") == std::string::npos);
    fuzz::must(target->path.find('\\') == std::string::npos);
    auto const again = http::read_target(http::query_text(target->path));
    fuzz::must(again && again->path == target->path);
}

http::Intake read_body(http::Request& request, std::string_view text, std::size_t piece)
{
    http::BodyReader reader(request, {1000, 0, fields_max, 0, "/nonexistent"});
    bool const all = fuzz::in_pieces(
        text, piece, [&](std::string_view part) { return reader.add(part) == http::Intake::fine; });
    return all ? reader.finish() : http::Intake::too_large;
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = fuzz::text(data, size);
    http::is_unambiguous(text);
    read_address(text);
    if (auto const fields = http::read_form(text, fields_max))
        must_be_clean(*fields);
    auto const form = [] {
        return http::Request::post("/").with_header("Content-Type", "application/x-www-form-urlencoded");
    };
    auto whole = form();
    auto parts = form();
    fuzz::must(read_body(whole, text, size + 1) == read_body(parts, text, 7));
    fuzz::must(whole.form == parts.form);
    return 0;
}
