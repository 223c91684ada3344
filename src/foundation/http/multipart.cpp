#include "multipart.h"

#include "base/disk_full.h"
#include "base/text.h"
#include "target.h"

#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <unistd.h>

namespace http {
namespace {

constexpr std::size_t part_header_max = 4096;
constexpr std::size_t boundary_max = 70; // RFC 2046

// The value of name="..." among the parameters of a header; quotes may be escaped with a backslash.
std::optional<std::string> parameter(std::string_view header, std::string_view name)
{
    auto const wanted = fmt::format("{}=", name);
    for (auto at = header.find(';'); at != header.npos; at = header.find(';', at)) {
        at = header.find_first_not_of(" \t", at + 1);
        if (at == header.npos)
            return std::nullopt;
        bool const found = same_name(header.substr(at, wanted.size()), wanted);
        at = std::min(header.find('=', at), header.size() - 1) + 1;
        std::string value;
        if (at < header.size() && header[at] == '"') {
            for (++at; at < header.size() && header[at] != '"'; ++at) {
                bool const escape = header.substr(at, 2) == "\\\"";
                value += header[escape ? ++at : at];
            }
        } else {
            value = base::trimmed(header.substr(at, header.find(';', at) - at));
        }
        if (found)
            return value;
    }
    return std::nullopt;
}

std::string_view line_of(std::string_view header, std::string_view name)
{
    for (auto line : base::split(header, '\n')) {
        line = base::trimmed(line);
        auto const colon = line.find(':');
        if (colon != line.npos && same_name(line.substr(0, colon), name))
            return base::trimmed(line.substr(colon + 1));
    }
    return {};
}

// Browsers write these three signs of a name with a percent sign, and no others.
std::string browser_unescaped(std::string text)
{
    for (auto const& [from, to] : {std::pair{"%22", "\""}, std::pair{"%0D", "\r"}, std::pair{"%0A", "\n"}})
        for (auto at = text.find(from); at != text.npos; at = text.find(from, at + 1))
            text.replace(at, 3, to);
    return text;
}

void write_all(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && base::is_disk_full(errno))
            throw base::DiskFull("an upload does not fit on the disk");
        if (written < 0)
            throw base::Fault("an upload could not be written to disk");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

} // namespace

Multipart::Multipart(std::string_view boundary, BodyLimits const& limits, Request& request)
    : delimiter_(fmt::format("\r\n--{}", boundary))
    , limits_(limits)
    , request_(request)
    , pending_("\r\n") // so that the first boundary looks like the others
{
}

Multipart::~Multipart()
{
    if (file_ >= 0)
        ::close(file_);
}

Intake Multipart::add(std::string_view bytes)
{
    if (place_ == Place::end)
        return Intake::fine;
    pending_.append(bytes);
    wants_more_ = false;
    while (!wants_more_ && place_ != Place::end)
        if (auto const outcome = step(); outcome != Intake::fine)
            return outcome;
    return Intake::fine;
}

Intake Multipart::finish() { return place_ == Place::end ? Intake::fine : Intake::malformed; }

Intake Multipart::step()
{
    switch (place_) {
    case Place::preamble:
        return read_preamble();
    case Place::after_boundary:
        return read_after_boundary();
    case Place::part_header:
        return read_part_header();
    case Place::content:
        return read_content();
    case Place::end:
        break;
    }
    return Intake::fine;
}

Intake Multipart::read_preamble()
{
    auto const at = pending_.find(delimiter_);
    wants_more_ = at == pending_.npos;
    if (wants_more_)
        return pending_.size() > part_header_max ? Intake::malformed : Intake::fine;
    pending_.erase(0, at + delimiter_.size());
    place_ = Place::after_boundary;
    return Intake::fine;
}

Intake Multipart::read_after_boundary()
{
    wants_more_ = pending_.size() < 2;
    if (wants_more_)
        return Intake::fine;
    bool const last = pending_.starts_with("--");
    if (!last && !pending_.starts_with("\r\n"))
        return Intake::malformed;
    // The line break stays: a part without headers then ends in an empty line too.
    place_ = last ? Place::end : Place::part_header;
    if (last)
        pending_.clear();
    return Intake::fine;
}

Intake Multipart::read_part_header()
{
    auto const end = pending_.find("\r\n\r\n");
    wants_more_ = end == pending_.npos;
    if (wants_more_ || end > part_header_max)
        return pending_.size() > part_header_max ? Intake::malformed : Intake::fine;
    auto const outcome = begin_part(std::string_view(pending_).substr(0, end));
    pending_.erase(0, end + 4);
    place_ = Place::content;
    return outcome;
}

Intake Multipart::read_content()
{
    auto const at = pending_.find(delimiter_);
    if (at != pending_.npos) {
        if (auto const outcome = take(std::string_view(pending_).substr(0, at)); outcome != Intake::fine)
            return outcome;
        pending_.erase(0, at + delimiter_.size());
        place_ = Place::after_boundary;
        return end_part();
    }
    wants_more_ = true;
    if (pending_.size() < delimiter_.size())
        return Intake::fine;
    auto const safe = pending_.size() - delimiter_.size() + 1; // the rest may be half a delimiter
    auto const outcome = take(std::string_view(pending_).substr(0, safe));
    pending_.erase(0, safe);
    return outcome;
}

Intake Multipart::begin_part(std::string_view header)
{
    auto const disposition = line_of(header, "Content-Disposition");
    auto name = parameter(disposition, "name");
    auto filename = parameter(disposition, "filename");
    if (!disposition.starts_with("form-data") || !name)
        return Intake::malformed;
    field_ = browser_unescaped(std::move(*name));
    if (!is_clean_text(field_) || !is_clean_text(filename.value_or("")))
        return Intake::malformed;
    if (filename && filename->empty()) { // an empty file input
        kind_ = Kind::skipped;
        return Intake::fine;
    }
    if (filename)
        return begin_upload(browser_unescaped(std::move(*filename)), line_of(header, "Content-Type"));
    kind_ = Kind::field;
    request_.form.push_back({field_, {}});
    return request_.form.size() > limits_.fields_max ? Intake::too_large : Intake::fine;
}

Intake Multipart::begin_upload(std::string filename, std::string_view content_type)
{
    if (request_.uploads.size() == limits_.uploads_max)
        return Intake::too_large;
    kind_ = Kind::upload;
    auto path = (limits_.temp_dir / "upload-XXXXXX").string();
    file_ = ::mkostemp(path.data(), O_CLOEXEC);
    if (file_ < 0)
        throw base::Fault(fmt::format("no upload can be kept in {}", limits_.temp_dir.string()));
    request_.temp_files.emplace_back(path);
    request_.uploads.push_back({field_, std::move(filename), std::string(content_type), path, 0});
    return Intake::fine;
}

Intake Multipart::take(std::string_view content)
{
    if (kind_ == Kind::upload) {
        request_.uploads.back().size += content.size();
        write_all(file_, content);
    }
    if (kind_ == Kind::field) {
        text_bytes_ += content.size();
        if (text_bytes_ > limits_.text_max_bytes)
            return Intake::too_large;
        request_.form.back().value.append(content);
    }
    return Intake::fine;
}

Intake Multipart::end_part()
{
    if (file_ >= 0)
        ::close(std::exchange(file_, -1));
    if (kind_ == Kind::field && !is_clean_text(request_.form.back().value))
        return Intake::malformed;
    return Intake::fine;
}

std::string boundary_of(std::string_view content_type)
{
    auto boundary = parameter(content_type, "boundary").value_or("");
    return boundary.size() > boundary_max ? std::string() : boundary;
}

} // namespace http
