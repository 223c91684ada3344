// From a whole request to bytes for the wire: the handler, and around it all that every answer gets.
#pragma once
#include "http/server.h"
#include "outgoing.h"

#include <exception>
#include <memory>

namespace http {

// 507 where there is no room to write on, otherwise 500.
int status_of(std::exception const& fault);

class Answers {
public:
    Answers(Options const& options, Handler handler);

    // Neither throws: a fault becomes a 500 with a number.
    std::unique_ptr<Outgoing> answer(Request& request, Outgoing::Manner manner) const;
    std::unique_ptr<Outgoing> error(ErrorInfo const& info, Outgoing::Manner manner) const;
    // Answers its number.
    std::uint64_t note_fault(std::string_view what, std::string_view request_id) const;

private:
    std::unique_ptr<Outgoing> answer(Request& request, Outgoing::Manner manner, WhenTrue& when_true) const;
    Response handled(Request& request) const;
    Response error_response(ErrorInfo const& info) const;
    Response house_page(ErrorInfo const& info) const;
    std::unique_ptr<Outgoing> sealed(
        Response response, Outgoing::Manner manner, std::string_view request_id) const;

    Options const& options_;
    Handler handler_;
};

} // namespace http
