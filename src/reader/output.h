// The pipe to the server, with a count of what went through it.
#pragma once
#include "tabular/reader_protocol.h"

namespace reader {

class Output {
public:
    void send(tabular::protocol::Frame kind, tabular::protocol::Writer const& content);
    void end();
    void failure(tabular::ReadError error);

private:
    void flush();
    std::string held_;
    std::uint32_t frames_ = 0;
};

} // namespace reader
