// A response made ready for the wire: its head as text, its body as memory or as an open file.
#pragma once
#include "http/message.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace http {

enum class After { keep_open, close };

class Outgoing {
public:
    struct Manner {
        Method method = Method::get; // HEAD: the body stays here
        int version = 11;
        After after = After::keep_open;
    };
    // A file that cannot be opened is a Fault.
    Outgoing(Response response, Manner manner);
    Outgoing(Outgoing const&) = delete;
    Outgoing& operator=(Outgoing const&) = delete;
    ~Outgoing();

    After after() const { return after_; }
    void wait_for(WhenTrue when_true) { when_true_ = std::move(when_true); }
    WhenTrue take_when_true() { return std::exchange(when_true_, {}); }
    std::string_view head() const { return head_; }
    std::string_view body() const { return rest_; }
    bool done(); // reads on in the file when memory has been sent
    void sent(std::size_t count);

private:
    void open_file(std::filesystem::path const& path);
    void write_head(Response const& response, Manner manner);
    std::uint64_t length() const { return rest_.size() + file_left_; }
    void drop_body();

    Body held_;
    WhenTrue when_true_;
    After after_;
    std::string head_text_;
    std::string_view head_;
    std::string_view rest_;
    std::string piece_;
    int file_ = -1;
    std::uint64_t file_left_ = 0;
};

std::string_view reason(int status);

} // namespace http
