#include "answers.h"

#include "base/disk_full.h"
#include "compression.h"
#include "request_id.h"

#include <fmt/format.h>
#include <random>

namespace http {
namespace {

constexpr std::uint64_t numbers = 100'000'000; // short enough to read out over the telephone
constexpr std::string_view known_methods = "GET, HEAD, POST, PUT, DELETE";

std::uint64_t fault_number()
{
    thread_local std::mt19937_64 random{std::random_device{}()};
    return random() % (numbers - numbers / 10) + numbers / 10;
}

Response plain_page(ErrorInfo const& info)
{
    auto const number = info.number ? fmt::format(" ({})", info.number) : std::string();
    return text(fmt::format("{} {}{}\n", info.status, reason(info.status), number), info.status);
}

bool is_bare_error(Response const& response)
{
    auto const* body = std::get_if<std::string>(&response.body);
    return response.status >= 400 && body && body->empty() && response.header("Content-Type").empty();
}

} // namespace

int status_of(std::exception const& fault) { return dynamic_cast<base::DiskFull const*>(&fault) ? 507 : 500; }

Answers::Answers(Options const& options, Handler handler)
    : options_(options)
    , handler_(std::move(handler))
{
}

// Also a fault that comes when something was done already waits for it.
std::unique_ptr<Outgoing> Answers::answer(Request& request, Outgoing::Manner manner) const
{
    WhenTrue when_true;
    auto out = answer(request, manner, when_true);
    out->wait_for(std::move(when_true));
    return out;
}

std::unique_ptr<Outgoing> Answers::answer(
    Request& request, Outgoing::Manner manner, WhenTrue& when_true) const
{
    ErrorInfo info{500, &request, 0, request.id};
    try {
        auto response = handled(request);
        when_true = std::exchange(response.when_true, {});
        response = if_changed(request, std::move(response));
        if (options_.compression == Compression::on)
            compress(request, response);
        return sealed(std::move(response), manner, request.id);
    } catch (std::exception const& fault) {
        info.status = status_of(fault);
        info.number = note_fault(fault.what(), request.id);
    } catch (...) {
        info.number = note_fault("something that is no exception", request.id);
    }
    return error(info, manner);
}

Response Answers::handled(Request& request) const
{
    auto response = handler_(request);
    if (!is_bare_error(response))
        return response;
    auto filled = error_response({response.status, &request, 0, request.id});
    for (auto const& [name, value] : response.headers)
        filled.set_header(name, value);
    filled.when_true = std::move(response.when_true);
    return filled;
}

std::unique_ptr<Outgoing> Answers::error(ErrorInfo const& info, Outgoing::Manner manner) const
{
    auto named = info;
    if (named.request_id.empty()) // it could not be read so far
        named.request_id = new_request_id();
    return sealed(error_response(named), manner, named.request_id);
}

Response Answers::error_response(ErrorInfo const& info) const
{
    auto response = house_page(info);
    response.status = info.status;
    if (response.header("Cache-Control").empty())
        response.set_header("Cache-Control", "no-store");
    if (info.status == 405 && response.header("Allow").empty())
        response.set_header("Allow", known_methods);
    if (info.status == 503)
        response.set_header("Retry-After", "5");
    return response;
}

Response Answers::house_page(ErrorInfo const& info) const
{
    if (!options_.error_page)
        return plain_page(info);
    try {
        auto response = options_.error_page(info);
        if (!std::holds_alternative<FileBytes>(response.body))
            return response;
        note_fault("an error page must be in memory", info.request_id);
    } catch (std::exception const& fault) {
        note_fault(fault.what(), info.request_id);
    }
    return plain_page(info);
}

std::unique_ptr<Outgoing> Answers::sealed(
    Response response, Outgoing::Manner manner, std::string_view request_id) const
{
    response.set_header("X-Request-Id", request_id);
    for (auto const& [name, value] : options_.default_headers)
        if (response.header(name).empty())
            response.add_header(name, value);
    return std::make_unique<Outgoing>(std::move(response), manner);
}

std::uint64_t Answers::note_fault(std::string_view what, std::string_view request_id) const
{
    auto const number = fault_number();
    if (options_.on_fault)
        options_.on_fault({number, request_id, what});
    return number;
}

} // namespace http
