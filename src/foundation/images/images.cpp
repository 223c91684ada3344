#include "images.h"

#include "base/fault.h"
#include "tabular/reader.h"

namespace images {
namespace {

using tabular::ReadError;

Refusal refusal_of(ReadError error)
{
    switch (error) {
    case ReadError::empty:
        return Refusal::empty;
    case ReadError::unknown_kind:
        return Refusal::unknown_kind;
    case ReadError::too_large:
    case ReadError::too_slow:
        return Refusal::too_large;
    case ReadError::missing:
    case ReadError::no_reader:
        throw base::Fault("a picture cannot be read: the file or the reader is not there");
    default:
        return Refusal::broken;
    }
}

base::Result<Picture, Refusal> drawn(
    std::filesystem::path const& file, std::string const& reader, tabular::PictureAs as)
{
    auto made = tabular::Reader(reader).picture(file.string(), as);
    if (!made)
        return base::refuse(refusal_of(made.error()));
    return Picture{std::move((*made).bytes), made->width, made->height};
}

} // namespace

base::Result<Picture, Refusal> cleaned(std::filesystem::path const& file, std::string const& reader)
{
    return drawn(file, reader, tabular::PictureAs::jpeg);
}

base::Result<Picture, Refusal> for_paper(std::filesystem::path const& file, std::string const& reader)
{
    return drawn(file, reader, tabular::PictureAs::png);
}

} // namespace images
