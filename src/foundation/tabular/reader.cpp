#include "reader.h"

#include "child.h"
#include "reader_protocol.h"

#include <optional>
#include <sys/stat.h>

namespace tabular {
namespace {

using protocol::Content;
using protocol::Frame;

// What the reader may say in all; its own limits lie lower.
constexpr std::size_t answer_bytes_max = 1U << 30U;

// Puts the frames of an answer together again.
class Answer {
public:
    std::vector<Table> tables;
    std::vector<geo::Layer> layers;

    bool add(std::string_view bytes)
    {
        total_ += bytes.size();
        held_ += bytes;
        std::size_t at = 0;
        while (sound_ && whole_frame(at)) { }
        held_.erase(0, at);
        return sound_ && total_ <= answer_bytes_max;
    }
    std::optional<ReadError> failure() const { return failure_; }
    bool is_sound() const { return sound_; }
    bool is_complete() const { return sound_ && ended_ && held_.empty(); }

private:
    bool whole_frame(std::size_t& at)
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

    bool take(Frame kind, Content& content)
    {
        switch (kind) {
        case Frame::table:
            tables.push_back({content.text(), {}});
            return true;
        case Frame::row:
            return !tables.empty() && take_row(content);
        case Frame::layer:
            return take_layer(content);
        case Frame::feature:
            if (layers.empty())
                return false;
            layers.back().features.push_back(content.feature());
            return true;
        case Frame::failure:
            return take_failure(content);
        case Frame::end:
            ended_ = true;
            return content.number() == frames_;
        }
        return false;
    }

    bool take_row(Content& content)
    {
        Row& row = tables.back().rows.emplace_back();
        for (auto left = content.count(4); left > 0; --left)
            row.push_back(content.text());
        return true;
    }

    bool take_layer(Content& content)
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

    bool take_failure(Content& content)
    {
        int const error = content.byte();
        failure_ = static_cast<ReadError>(error);
        ended_ = true;
        return error <= static_cast<int>(ReadError::no_reader);
    }

    std::string held_;
    std::size_t total_ = 0;
    std::uint32_t frames_ = 0;
    bool sound_ = true;
    bool ended_ = false;
    std::optional<ReadError> failure_;
};

std::optional<ReadError> missing_or_empty(std::string const& file)
{
    struct stat found { };
    if (stat(file.c_str(), &found) != 0 || !S_ISREG(found.st_mode))
        return ReadError::missing;
    return found.st_size == 0 ? std::optional(ReadError::empty) : std::nullopt;
}

std::optional<ReadError> error_of(Child::End end, Answer const& answer)
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
    Answer answer;
    auto const end = Child::run({program_, "tables", file, protocol::written(limits_)}, limits_.time,
        [&](std::string_view bytes) { return answer.add(bytes); });
    if (auto const error = error_of(end, answer))
        return base::refuse(*error);
    return std::move(answer.tables);
}

base::Result<std::vector<geo::Layer>, ReadError> Reader::layers(std::string const& file) const
{
    if (auto const error = missing_or_empty(file))
        return base::refuse(*error);
    Answer answer;
    auto const end = Child::run({program_, "layers", file, protocol::written(limits_)}, limits_.time,
        [&](std::string_view bytes) { return answer.add(bytes); });
    if (auto const error = error_of(end, answer))
        return base::refuse(*error);
    return std::move(answer.layers);
}

} // namespace tabular
