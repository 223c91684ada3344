#include "respondents.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstring>
#include <deque>
#include <fmt/format.h>
#include <iterator>
#include <stdexcept>

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int pages_max = 40;
constexpr int patience_ms = 30'000;
constexpr std::size_t read_bytes = 16'384;

std::size_t find(std::string_view text, std::string_view part, std::size_t from = 0)
{
    auto const* const at
        = static_cast<char const*>(memmem(text.data() + from, text.size() - from, part.data(), part.size()));
    return at ? static_cast<std::size_t>(at - text.data()) : text.npos;
}

std::string_view header_of(std::string_view head, std::string_view name)
{
    auto const at = find(head, name);
    if (at == head.npos)
        return {};
    auto const rest = head.substr(at + name.size());
    return rest.substr(0, rest.find("\r\n"));
}

std::size_t number_of(std::string_view text)
{
    std::size_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

std::string cookies_of(std::string_view head)
{
    constexpr std::string_view name = "\r\nSet-Cookie: ";
    std::string out;
    for (auto at = find(head, name); at != head.npos; at = find(head, name, at + 1)) {
        auto const cookie = head.substr(at + name.size());
        out.append(out.empty() ? "" : "; ").append(cookie.substr(0, cookie.find_first_of(";\r")));
    }
    return out;
}

void append_encoded(std::string& out, std::string_view text)
{
    for (char const c : text) {
        bool const is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (is_plain)
            out += c;
        else
            fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
}

int connected(std::uint16_t port)
{
    int const file = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    ::inet_pton(AF_INET, "127.0.0.1", &place.sin_addr);
    if (::connect(file, reinterpret_cast<sockaddr*>(&place), sizeof place) != 0)
        throw std::runtime_error("the server cannot be reached");
    return file;
}

// What is left to answer, and how it went so far.
struct Stack {
    Survey const& survey;
    Answered& answered;
    std::size_t next = 0;
};

// A browser that holds its cookies and one connection, and goes from the first page to the last.
class Respondent {
public:
    explicit Respondent(Stack& stack)
        : stack_(stack)
        , host_(fmt::format(" HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: ", stack.survey.port))
        , file_(connected(stack.survey.port))
    {
    }
    Respondent(Respondent const&) = delete;
    Respondent& operator=(Respondent const&) = delete;
    ~Respondent() { ::close(file_); }

    int file() const { return file_; }

    // False when there is nothing left to answer.
    bool begin()
    {
        auto const& codes = stack_.survey.codes;
        if (stack_.next == codes.size())
            return false;
        number_ = stack_.next++;
        home_ = "/e/" + codes[number_];
        cookie_.clear();
        pages_ = 0;
        step_ = Step::home;
        get(home_);
        return true;
    }

    enum class Stand { busy, done, hung_up };

    // Takes what came.
    Stand go_on()
    {
        auto const size = buffer_.size();
        buffer_.resize(size + read_bytes);
        auto const count = ::recv(file_, buffer_.data() + size, read_bytes, 0);
        buffer_.resize(size + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        if (count <= 0)
            return Stand::hung_up;
        auto const head = find(buffer_, "\r\n\r\n");
        if (head == std::string::npos)
            return Stand::busy;
        auto const text = std::string_view(buffer_);
        auto const body = number_of(header_of(text.substr(0, head), "\r\nContent-Length: "));
        if (text.size() < head + 4 + body)
            return Stand::busy;
        stack_.answered.ms.push_back(
            std::chrono::duration<double, std::milli>(Clock::now() - asked_).count());
        return take(text.substr(0, head + 2), text.substr(head + 4, body)) ? Stand::busy : Stand::done;
    }

    // What was being answered failed; the next code comes over another connection.
    bool begin_anew()
    {
        ::close(file_);
        file_ = connected(stack_.survey.port);
        return end(false);
    }

private:
    enum class Step { home, page, sent, sent_all };

    bool take(std::string_view head, std::string_view body)
    {
        auto const status = number_of(head.substr(std::min<std::size_t>(head.size(), 9), 3));
        if (auto cookies = cookies_of(head); !cookies.empty())
            cookie_ = std::move(cookies);
        auto const location = header_of(head, "\r\nLocation: ");
        if (step_ == Step::sent_all)
            return end(status == 303 && location == "/e/bedankt");
        if (step_ == Step::home)
            return status == 200 ? look(home_ + "/" + stack_.survey.first_page) : end(false);
        if (status == 303)
            return ++pages_ > pages_max ? end(false)
                                        : look(std::string(location.substr(0, location.find('#'))));
        return step_ == Step::page && status == 200 ? fill_in(body) : end(false);
    }

    bool look(std::string path)
    {
        step_ = Step::page;
        at_ = std::move(path);
        get(at_);
        return true;
    }

    bool fill_in(std::string_view html)
    {
        bool const is_last = at_.ends_with("/controleren");
        step_ = is_last ? Step::sent_all : Step::sent;
        post(is_last ? home_ + "/verzenden" : at_, form_.filled(html, number_));
        return true;
    }

    bool end(bool is_well)
    {
        stack_.answered.failed += is_well ? 0U : 1U;
        return begin();
    }

    void get(std::string_view path)
    {
        request_.assign("GET ").append(path).append(host_).append(cookie_).append("\r\n\r\n");
        send();
    }

    void post(std::string_view path, std::string_view body)
    {
        request_.assign("POST ").append(path).append(host_).append(cookie_);
        request_.append("\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ");
        fmt::format_to(std::back_inserter(request_), "{}\r\n\r\n", body.size());
        request_.append(body);
        send();
    }

    void send()
    {
        buffer_.clear();
        asked_ = Clock::now();
        auto const count = ::send(file_, request_.data(), request_.size(), MSG_NOSIGNAL);
        if (count != static_cast<ssize_t>(request_.size()))
            throw std::runtime_error("the server took no request");
    }

    Stack& stack_;
    std::string host_;
    int file_;
    Step step_ = Step::home;
    std::size_t number_ = 0;
    int pages_ = 0;
    std::string home_, at_, cookie_, request_, buffer_;
    Form form_;
    Clock::time_point asked_;
};

// Tells which visitors have something to read.
class Bell {
public:
    Bell()
        : file_(::epoll_create1(0))
    {
    }
    Bell(Bell const&) = delete;
    Bell& operator=(Bell const&) = delete;
    ~Bell() { ::close(file_); }

    void add(Respondent& one) const
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = &one;
        ::epoll_ctl(file_, EPOLL_CTL_ADD, one.file(), &event);
    }

    void forget(Respondent& one) const { ::epoll_ctl(file_, EPOLL_CTL_DEL, one.file(), nullptr); }

    template <class Visit> void wait(Visit visit) const
    {
        std::array<epoll_event, 64> events{};
        auto const count = ::epoll_wait(file_, events.data(), static_cast<int>(events.size()), patience_ms);
        if (count <= 0)
            throw std::runtime_error("the server does not answer");
        for (int at = 0; at < count; ++at)
            visit(*static_cast<Respondent*>(events[static_cast<std::size_t>(at)].data.ptr));
    }

private:
    int file_;
};

} // namespace

std::string_view attribute(std::string_view tag, std::string_view name)
{
    for (auto at = find(tag, name); at != tag.npos; at = find(tag, name, at + 1)) {
        auto const rest = tag.substr(at + name.size());
        if (at > 0 && tag[at - 1] == ' ' && rest.starts_with("=\""))
            return rest.substr(2, rest.find('"', 2) - 2);
    }
    return {};
}

std::string_view Form::filled(std::string_view html, std::size_t visitor)
{
    count_ = 0;
    body_.clear();
    for (auto at = find(html, "<input"); at != html.npos; at = find(html, "<input", at + 1))
        read(html.substr(at, html.find('>', at) - at));
    for (std::size_t at = 0; at < count_; ++at) {
        auto const& [name, values] = choices_[at];
        append(name, values[(visitor + name.size()) % values.size()]);
    }
    return body_;
}

void Form::read(std::string_view tag)
{
    auto const type = attribute(tag, "type"), name = attribute(tag, "name"), value = attribute(tag, "value");
    if (type == "hidden")
        append(name, value);
    else if (type == "radio" || type == "checkbox")
        add_value(name, value);
}

void Form::add_value(std::string_view name, std::string_view value)
{
    for (std::size_t at = count_; at-- > 0;)
        if (choices_[at].name == name)
            return choices_[at].values.push_back(value);
    if (count_ == choices_.size())
        choices_.emplace_back();
    choices_[count_].name = name;
    choices_[count_++].values.assign(1, value);
}

void Form::append(std::string_view name, std::string_view value)
{
    if (!body_.empty())
        body_ += '&';
    append_encoded(body_, name);
    body_ += '=';
    append_encoded(body_, value);
}

Answered answer_all(Survey const& survey, std::size_t visitors)
{
    Answered out;
    Stack stack{survey, out};
    std::deque<Respondent> all;
    Bell const bell;
    auto const start = Clock::now();
    std::size_t busy = 0;
    for (std::size_t at = 0; at < visitors; ++at) {
        bell.add(all.emplace_back(stack));
        busy += all.back().begin() ? 1U : 0U;
    }
    auto const go_on = [&](Respondent& one) {
        auto const stand = one.go_on();
        bool const is_busy
            = stand == Respondent::Stand::busy || (stand == Respondent::Stand::hung_up && one.begin_anew());
        if (stand == Respondent::Stand::hung_up)
            bell.add(one);
        if (!is_busy)
            bell.forget(one);
        busy -= is_busy ? 0U : 1U;
    };
    while (busy > 0)
        bell.wait(go_on);
    out.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return out;
}

} // namespace bench
