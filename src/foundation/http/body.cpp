#include "body.h"

#include "base/text.h"
#include "target.h"

namespace http {

BodyReader::BodyReader(Request& request, BodyLimits limits)
    : request_(request)
    , limits_(std::move(limits))
{
    auto const content_type = request.header("Content-Type");
    auto const media = base::lower_ascii(base::trimmed(content_type.substr(0, content_type.find(';'))));
    if (media == "application/x-www-form-urlencoded")
        kind_ = Kind::form;
    if (media != "multipart/form-data")
        return;
    kind_ = Kind::files;
    boundary_ = boundary_of(content_type);
    if (!boundary_.empty())
        multipart_.emplace(boundary_, limits_, request_);
}

std::uint64_t BodyReader::bytes_max() const
{
    return kind_ == Kind::files ? limits_.upload_max_bytes : limits_.text_max_bytes;
}

Intake BodyReader::welcome(std::optional<std::uint64_t> length) const
{
    if (kind_ == Kind::files && limits_.upload_max_bytes == 0)
        return Intake::too_large;
    if (length.value_or(0) > bytes_max())
        return Intake::too_large;
    return kind_ == Kind::files && !multipart_ ? Intake::malformed : Intake::fine;
}

Intake BodyReader::add(std::string_view bytes)
{
    bytes_ += bytes.size();
    if (bytes_ > bytes_max())
        return Intake::too_large;
    if (multipart_)
        return multipart_->add(bytes);
    request_.body.append(bytes);
    return Intake::fine;
}

Intake BodyReader::finish()
{
    if (multipart_)
        return multipart_->finish();
    if (kind_ != Kind::form)
        return Intake::fine;
    auto form = read_form(request_.body, limits_.fields_max);
    if (!form)
        return Intake::malformed;
    request_.form = std::move(*form);
    request_.body = std::string();
    return Intake::fine;
}

} // namespace http
