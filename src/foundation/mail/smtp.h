// One connection to a mail server, kept open for the messages that follow.
#pragma once
#include "store.h"

#include <memory>

namespace mail {

enum class Delivery { accepted, refused, try_later, server_away };

struct Answer {
    Delivery delivery = Delivery::accepted;
    std::string reason;
};

class Smtp {
public:
    Smtp(std::string url, Address from);
    ~Smtp();
    Smtp(Smtp const&) = delete;
    Smtp& operator=(Smtp const&) = delete;
    Answer send(Claimed const& claimed);

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
    std::string url_;
    Address from_;
};

} // namespace mail
