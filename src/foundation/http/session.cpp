#include "session.h"

#include "base/disk_full.h"
#include "base/text.h"
#include "request_id.h"
#include "strict.h"
#include "target.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <limits>

namespace http {
namespace {

constexpr auto forever = std::chrono::hours(24 * 365);
// How long what a refused visitor still sends is thrown away, so that the browser gets to see the answer.
constexpr auto linger_patience = std::chrono::seconds(30);
constexpr std::size_t chunk_noise_max = 128 * 1024;
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
// One write takes no more, so that the deadline is renewed while a slow visitor takes a large answer.
constexpr std::size_t write_max = 256 * 1024;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

std::optional<Method> read_method(std::string_view text)
{
    for (auto const method : {Method::get, Method::head, Method::post, Method::put, Method::del})
        if (name(method) == text)
            return method;
    return std::nullopt;
}

} // namespace

void Parser::on_request_impl(beast::http::verb, Text sent_method, Text target, int sent_version, Error&)
{
    method = view(sent_method);
    request.target = view(target);
    version = sent_version;
}

void Parser::on_field_impl(beast::http::field, Text name, Text value, Error&)
{
    if (header_is_read_)
        return; // a trailer must not look like a header that was checked
    request.headers.push_back({std::string(view(name)), std::string(view(value))});
}

std::size_t Parser::on_body_impl(Text body, Error& error)
{
    if (reader)
        intake = reader->add(view(body));
    if (intake != Intake::fine)
        error = beast::http::error::body_limit;
    return body.size();
}

std::size_t Parser::on_chunk_body_impl(std::uint64_t, Text body, Error& error)
{
    return on_body_impl(body, error);
}

Session::Session(Loop& loop, Socket socket)
    : loop_(loop)
    , socket_(std::move(socket))
{
    ++loop_.house.connections;
}

Session::~Session() { --loop_.house.connections; }

void Session::start()
{
    beast::error_code ignored; // a socket that is lost already shows at the first read
    socket_.non_blocking(true, ignored);
    socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    if (auto const end = socket_.remote_endpoint(ignored); !ignored)
        peer_ = end.address();
    await_request();
}

void Session::close()
{
    if (phase_ == Phase::closed)
        return;
    phase_ = Phase::closed;
    beast::error_code ignored; // nothing is left to do about it
    socket_.close(ignored);
    loop_.sessions.erase(this);
}

void Session::close_if_idle()
{
    if (phase_ == Phase::idle)
        close();
}

void Session::end_patience() { phase_ == Phase::header || phase_ == Phase::body ? refuse(408) : close(); }

void Session::enter(Phase phase, Options::Duration patience)
{
    phase_ = phase;
    deadline_ = Clock::now() + patience;
}

void Session::await_request()
{
    parser_.reset();
    outgoing_.reset();
    enter(Phase::idle, loop_.house.options.keep_alive);
    if (pending_.empty()) {
        pending_ = std::string(); // gives its memory back
        return wait_readable();
    }
    enter(Phase::header, loop_.house.options.header_deadline);
    read_header();
}

void Session::wait_readable()
{
    if (std::exchange(waiting_, true))
        return;
    socket_.async_wait(Socket::wait_read, [self = shared_from_this()](beast::error_code error) {
        self->waiting_ = false;
        if (error)
            return self->close();
        self->guarded([&] { self->read(); });
    });
}

void Session::read()
{
    if (phase_ == Phase::handling || phase_ == Phase::writing || phase_ == Phase::closed)
        return;
    beast::error_code error;
    auto const count = socket_.read_some(asio::buffer(loop_.scratch), error);
    if (error == asio::error::would_block || error == asio::error::try_again)
        return wait_readable();
    if (error)
        return close();
    take({loop_.scratch.data(), count});
}

void Session::take(std::string_view bytes)
{
    if (phase_ == Phase::lingering)
        return wait_readable();
    pending_.append(bytes);
    if (phase_ == Phase::body)
        return read_body();
    if (phase_ == Phase::idle)
        enter(Phase::header, loop_.house.options.header_deadline);
    read_header();
}

void Session::read_header()
{
    auto const limit = loop_.house.options.header_max_bytes;
    auto const end = pending_.find("\r\n\r\n");
    if (end == pending_.npos)
        return pending_.size() > limit ? refuse(431) : wait_readable();
    if (end + 4 > limit)
        return refuse(431);
    if (!is_unambiguous(std::string_view(pending_).substr(0, end + 4)))
        return refuse(400);
    parser_ = std::make_unique<Parser>();
    parser_->header_limit(static_cast<std::uint32_t>(limit));
    parser_->body_limit(std::numeric_limits<std::uint64_t>::max()); // BodyReader knows better
    if (!parse())
        return;
    if (!parser_->is_header_done())
        return refuse(400);
    begin_request();
}

bool Session::parse()
{
    beast::error_code error;
    std::size_t used = 0;
    bool const had_header = parser_->is_header_done();
    while (used < pending_.size() && !parser_->is_done()) {
        used += parser_->put(asio::buffer(pending_.data() + used, pending_.size() - used), error);
        if (error || (!had_header && parser_->is_header_done()))
            break;
    }
    pending_.erase(0, used);
    if (!error || error == beast::http::error::need_more)
        return true;
    refuse(parser_->intake == Intake::too_large ? 413 : 400);
    return false;
}

void Session::begin_request()
{
    if (!read_facts())
        return;
    if (parser_->is_done())
        return dispatch();
    begin_body();
}

bool Session::read_facts()
{
    auto& request = parser_->request;
    auto from = sender();
    request.remote = std::move(from.address);
    request.id = std::move(from.request_id);
    auto target = read_target(request.target);
    if (!target)
        return refuse(400), false;
    request.path = std::move(target->path);
    request.queries = std::move(target->queries);
    request.cookies = read_cookies(request.header("Cookie"));
    auto const method = read_method(parser_->method);
    if (!method)
        return refuse(405), false;
    request.method = *method;
    return true;
}

Sender Session::sender() const
{
    return peer_ ? sender_of(*peer_, parser_->request, loop_.house.options.trusted_proxies)
                 : Sender{{}, new_request_id()};
}

BodyLimits Session::body_limits() const
{
    auto const& options = loop_.house.options;
    auto const& request = parser_->request;
    BodyLimits limits{options.form_max_bytes, 0, options.fields_max, options.uploads_max, options.temp_dir};
    if (options.upload_limit)
        limits.upload_max_bytes = options.upload_limit(request.method, request.path);
    return limits;
}

void Session::begin_body()
{
    auto& request = parser_->request;
    parser_->reader.emplace(request, body_limits());
    auto const length = parser_->content_length();
    auto const welcome = parser_->reader->welcome(length ? std::optional(*length) : std::nullopt);
    if (welcome != Intake::fine)
        return refuse(welcome == Intake::too_large ? 413 : 400);
    if (same_name(request.header("Expect"), "100-continue") && pending_.empty()) {
        beast::error_code error;
        socket_.write_some(asio::buffer(go_on.data(), go_on.size()), error);
        if (error)
            return close();
    }
    read_body();
}

void Session::read_body()
{
    enter(Phase::body, loop_.house.options.body_idle);
    if (!parse())
        return;
    if (parser_->is_done())
        return finish_body();
    if (pending_.size() > chunk_noise_max)
        return refuse(400);
    wait_readable();
}

void Session::finish_body()
{
    auto const intake = parser_->reader->finish();
    if (intake != Intake::fine)
        return refuse(intake == Intake::too_large ? 413 : 400);
    dispatch();
}

Outgoing::Manner Session::manner(After after) const
{
    return parser_ ? Outgoing::Manner{parser_->request.method, parser_->version, after}
                   : Outgoing::Manner{Method::get, 11, after};
}

void Session::dispatch()
{
    enter(Phase::handling, forever);
    // The worker has the request to itself: nothing here touches the parser until the answer is posted back.
    auto job = [self = shared_from_this()] {
        self->hold(self->loop_.house.answers.answer(self->parser_->request, self->own_manner()));
    };
    if (!loop_.house.workers.submit(std::move(job)))
        refuse(503);
}

Outgoing::Manner Session::own_manner() const
{
    return manner(parser_->keep_alive() && !loop_.house.stopping ? After::keep_open : After::close);
}

// On a worker, which goes on with the next request; whoever knows that the answer is true sends it.
void Session::hold(std::unique_ptr<Outgoing> outgoing)
{
    auto const when_true = outgoing->take_when_true();
    if (!when_true)
        return post(std::move(outgoing));
    ++loop_.house.held;
    auto const waiting = std::make_shared<std::unique_ptr<Outgoing>>(std::move(outgoing));
    when_true([session = shared_from_this(), waiting](bool is_true) mutable {
        auto& house = session->loop_.house;
        session->tell(std::move(*waiting), is_true);
        session.reset(); // first, for the server waits for nothing else before it goes
        --house.held;
    });
}

void Session::tell(std::unique_ptr<Outgoing> outgoing, bool is_true)
{
    if (is_true)
        return post(std::move(outgoing));
    auto const& request = parser_->request;
    auto const number = loop_.house.answers.note_fault("what was answered has not been kept", request.id);
    post(loop_.house.answers.error({500, &request, number, request.id}, own_manner()));
}

void Session::post(std::unique_ptr<Outgoing> outgoing)
{
    asio::post(loop_.context, [self = shared_from_this(), outgoing = std::move(outgoing)]() mutable {
        self->send(std::move(outgoing));
    });
}

void Session::refuse(int status, std::uint64_t fault)
{
    bool const is_read = parser_ && !parser_->request.path.empty();
    ErrorInfo const info{
        status, is_read ? &parser_->request : nullptr, fault, parser_ ? parser_->request.id : std::string()};
    send(loop_.house.answers.error(info, manner(After::close)));
}

void Session::send(std::unique_ptr<Outgoing> outgoing)
{
    if (phase_ == Phase::closed)
        return;
    outgoing_ = std::move(outgoing);
    write_on();
}

void Session::write_on()
{
    if (outgoing_->done())
        return finish_answer();
    enter(Phase::writing, loop_.house.options.write_idle);
    auto const buffer = [](std::string_view bytes) { return asio::buffer(bytes.data(), bytes.size()); };
    std::array const buffers{buffer(outgoing_->head()), buffer(outgoing_->body().substr(0, write_max))};
    socket_.async_write_some(
        buffers, [self = shared_from_this()](beast::error_code error, std::size_t count) {
            if (error || self->phase_ == Phase::closed)
                return self->close();
            self->guarded([&] {
                self->outgoing_->sent(count);
                self->write_on();
            });
        });
}

void Session::finish_answer()
{
    if (outgoing_->after() == After::close)
        return linger();
    if (loop_.house.stopping)
        return close();
    await_request();
}

void Session::linger()
{
    beast::error_code ignored; // a visitor who has gone is no trouble
    socket_.shutdown(Socket::shutdown_send, ignored);
    parser_.reset();
    outgoing_.reset();
    pending_ = std::string();
    enter(Phase::lingering, linger_patience);
    wait_readable();
}

void Session::guarded(base::FunctionRef<void()> work)
{
    try {
        work();
    } catch (std::exception const& fault) { // no room for an upload, a file that shrank
        auto const request_id = parser_ ? parser_->request.id : std::string();
        auto const number = loop_.house.answers.note_fault(fault.what(), request_id);
        if (phase_ == Phase::header || phase_ == Phase::body)
            return refuse(status_of(fault), number);
        close();
    }
}

} // namespace http
