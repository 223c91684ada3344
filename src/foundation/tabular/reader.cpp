#include "reader.h"

#include "child.h"
#include "reader_answer.h"
#include "reader_protocol.h"

#include <optional>
#include <sys/stat.h>

namespace tabular {
namespace {

std::optional<ReadError> missing_or_empty(std::string const& file)
{
    struct stat found { };
    if (stat(file.c_str(), &found) != 0 || !S_ISREG(found.st_mode))
        return ReadError::missing;
    return found.st_size == 0 ? std::optional(ReadError::empty) : std::nullopt;
}

std::optional<ReadError> error_of(Child::End end, ReaderAnswer const& answer)
{
    switch (end) {
    case Child::End::could_not_start:
        return ReadError::no_reader;
    case Child::End::too_slow:
        return ReadError::too_slow;
    case Child::End::failed:
        return answer.failure().value_or(ReadError::crashed);
    case Child::End::stopped:
        return answer.is_sound() ? ReadError::too_large : ReadError::crashed;
    case Child::End::finished:
        break;
    }
    if (answer.failure())
        return answer.failure();
    return answer.is_complete() ? std::nullopt : std::optional(ReadError::crashed);
}

} // namespace

Reader::Reader(std::string program, ReaderLimits const& limits)
    : program_(std::move(program))
    , limits_(limits)
{
}

base::Result<std::vector<Table>, ReadError> Reader::tables(std::string const& file) const
{
    if (auto const error = missing_or_empty(file))
        return base::refuse(*error);
    ReaderAnswer answer;
    auto const end = Child::run({program_, "tables", file, protocol::written(limits_)}, limits_.time,
        [&](std::string_view bytes) { return answer.add(bytes); });
    if (auto const error = error_of(end, answer))
        return base::refuse(*error);
    return std::move(answer.tables);
}

base::Result<void, ReadError> Reader::rows(std::string const& file, OnRow on_row) const
{
    if (auto const error = missing_or_empty(file))
        return base::refuse(*error);
    ReaderAnswer answer;
    answer.give_rows_to(on_row);
    auto const end = Child::run({program_, "tables", file, protocol::written(limits_)}, limits_.time,
        [&](std::string_view bytes) { return answer.add(bytes); });
    if (answer.is_enough())
        return {};
    if (auto const error = error_of(end, answer))
        return base::refuse(*error);
    return {};
}

base::Result<std::vector<geo::Layer>, ReadError> Reader::layers(std::string const& file) const
{
    if (auto const error = missing_or_empty(file))
        return base::refuse(*error);
    ReaderAnswer answer;
    auto const end = Child::run({program_, "layers", file, protocol::written(limits_)}, limits_.time,
        [&](std::string_view bytes) { return answer.add(bytes); });
    if (auto const error = error_of(end, answer))
        return base::refuse(*error);
    return std::move(answer.layers);
}

base::Result<Picture, ReadError> Reader::picture(std::string const& file, PictureAs as) const
{
    if (auto const error = missing_or_empty(file))
        return base::refuse(*error);
    ReaderAnswer answer;
    auto const mode = as == PictureAs::jpeg ? "picture" : "paper";
    auto const end = Child::run({program_, mode, file, protocol::written(limits_)}, limits_.time,
        [&](std::string_view bytes) { return answer.add(bytes); });
    if (auto const error = error_of(end, answer))
        return base::refuse(*error);
    if (!answer.picture)
        return base::refuse(ReadError::crashed);
    return std::move(*answer.picture);
}

} // namespace tabular
