// What the reader process said, put together again from the pieces in which it comes. The process read a file
// of a stranger, so nothing it says is taken on trust.
#pragma once
#include "reader.h"
#include "reader_protocol.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tabular {

class ReaderAnswer {
public:
    std::vector<Table> tables;
    std::vector<geo::Layer> layers;
    std::optional<Picture> picture;

    // The rows of the first table go there instead of being kept, blank ones left out; those of other tables
    // go nowhere.
    void give_rows_to(OnRow on_row) { on_row_ = on_row; }
    // Whoever takes the rows wants no more.
    bool is_enough() const { return enough_; }
    // False when it is enough, when it is not what a reader says, or more than it may say.
    bool add(std::string_view bytes);
    std::optional<ReadError> failure() const { return failure_; }
    bool is_sound() const { return sound_; }
    bool is_complete() const { return sound_ && ended_ && held_.empty(); }

private:
    bool whole_frame(std::size_t& at);
    bool take(protocol::Frame kind, protocol::Content& content);
    bool take_row(protocol::Content& content);
    bool give_row(protocol::Content& content);
    bool take_layer(protocol::Content& content);
    bool take_picture(protocol::Content& content);
    bool take_failure(protocol::Content& content);

    std::optional<OnRow> on_row_;
    std::size_t row_number_ = 0;
    bool enough_ = false;
    std::string held_;
    std::size_t total_ = 0;
    std::uint32_t frames_ = 0;
    bool sound_ = true;
    bool ended_ = false;
    std::optional<ReadError> failure_;
};

} // namespace tabular
