#include "reader_answer.h"

#include <algorithm>

namespace tabular {

using protocol::Content;
using protocol::Frame;

namespace {

// What the reader may say in all; its own limits lie lower.
constexpr std::size_t answer_bytes_max = 1U << 30U;
constexpr std::uint32_t picture_side_max = 10'000;

} // namespace

bool ReaderAnswer::add(std::string_view bytes)
{
    total_ += bytes.size();
    held_ += bytes;
    std::size_t at = 0;
    while (sound_ && !enough_ && whole_frame(at)) { }
    held_.erase(0, at);
    return sound_ && !enough_ && total_ <= answer_bytes_max;
}

bool ReaderAnswer::whole_frame(std::size_t& at)
{
    auto const rest = std::string_view(held_).substr(at);
    if (rest.size() < protocol::head_bytes)
        return false;
    auto const length = Content(rest.substr(1, 4)).number();
    sound_ = length <= protocol::frame_bytes_max && !ended_;
    if (!sound_ || rest.size() - protocol::head_bytes < length)
        return false;
    Content content(rest.substr(protocol::head_bytes, length));
    sound_ = take(static_cast<Frame>(rest.front()), content) && content.is_done();
    at += protocol::head_bytes + length;
    ++frames_;
    return true;
}

bool ReaderAnswer::take(Frame kind, Content& content)
{
    switch (kind) {
    case Frame::table:
        tables.push_back({content.text(), {}});
        return true;
    case Frame::row:
        return !tables.empty() && (on_row_ ? give_row(content) : take_row(content));
    case Frame::layer:
        return take_layer(content);
    case Frame::feature:
        if (layers.empty())
            return false;
        layers.back().features.push_back(content.feature());
        return true;
    case Frame::picture:
        return take_picture(content);
    case Frame::failure:
        return take_failure(content);
    case Frame::end:
        ended_ = true;
        return content.number() == frames_;
    }
    return false;
}

bool ReaderAnswer::take_row(Content& content)
{
    Row& row = tables.back().rows.emplace_back();
    for (auto left = content.count(4); left > 0; --left)
        row.push_back(content.text());
    return true;
}

bool ReaderAnswer::give_row(Content& content)
{
    Row row;
    for (auto left = content.count(4); left > 0; --left)
        row.push_back(content.text());
    if (tables.size() > 1)
        return true;
    ++row_number_;
    std::vector<std::string_view> const cells(row.begin(), row.end());
    bool const is_blank = std::all_of(cells.begin(), cells.end(), [](auto cell) { return cell.empty(); });
    enough_ = !is_blank && (*on_row_)(row_number_, cells) == Next::stop;
    return true;
}

bool ReaderAnswer::take_layer(Content& content)
{
    geo::Layer layer{content.text(), geo::Crs::rd, geo::CrsSource::told, {}};
    int const crs = content.byte();
    int const source = content.byte();
    layer.crs = static_cast<geo::Crs>(crs);
    layer.crs_source = static_cast<geo::CrsSource>(source);
    layers.push_back(std::move(layer));
    return crs <= static_cast<int>(geo::Crs::wgs84)
        && source <= static_cast<int>(geo::CrsSource::guessed_swapped);
}

bool ReaderAnswer::take_picture(Content& content)
{
    auto const width = content.number(), height = content.number();
    auto bytes = content.text();
    bool const is_told = width > 0 && height > 0 && width <= picture_side_max && height <= picture_side_max
        && (bytes.starts_with("\xFF\xD8\xFF") || bytes.starts_with("\x89PNG\r\n"));
    if (!is_told || picture)
        return false;
    picture = Picture{std::move(bytes), static_cast<int>(width), static_cast<int>(height)};
    return true;
}

bool ReaderAnswer::take_failure(Content& content)
{
    int const error = content.byte();
    failure_ = static_cast<ReadError>(error);
    ended_ = true;
    return error <= static_cast<int>(ReadError::no_reader);
}

} // namespace tabular
