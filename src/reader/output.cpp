#include "output.h"

#include <cerrno>
#include <unistd.h>

namespace reader {

using tabular::protocol::Frame;
using tabular::protocol::Writer;

void Output::send(Frame kind, Writer const& content)
{
    constexpr std::size_t held_max = 1U << 16U;
    held_ += content.framed(kind);
    ++frames_;
    if (held_.size() > held_max)
        flush();
}

void Output::end()
{
    Writer content;
    content.number(frames_);
    send(Frame::end, content);
    flush();
}

void Output::failure(tabular::ReadError error)
{
    Writer content;
    content.byte(static_cast<int>(error));
    send(Frame::failure, content);
    flush();
}

void Output::flush()
{
    std::string_view rest = held_;
    while (!rest.empty()) {
        auto const written = write(STDOUT_FILENO, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            _exit(1); // nobody listens any more
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    held_.clear();
}

} // namespace reader
