#include "testing.h"

#include "accounts/session.h"
#include "audit/tables.h"
#include "db/database.h"
#include "db/migration.h"
#include "partnership/terms.h"

#include <future>

namespace visit::testing {
namespace {

// Monday 15 March 2027, 09:00 Dutch time.
constexpr moment::Instant start{1'805'097'600'000};

std::string plain_frame(Visit const&, Page const& page, std::string const& said)
{
    using namespace html;
    return render(fragment(h1("[" + page.title + "]"),
        when(!said.empty(), [&] { return p(cls("said"), said); }), main_(page.content)));
}

// Form tokens differ in every session; a page compared with a golden one must not.
std::string with_quiet_tokens(std::string_view html)
{
    constexpr std::string_view before = "name=\"_token\" value=\"";
    std::string out(html);
    for (auto at = out.find(before); at != out.npos; at = out.find(before, at)) {
        at += before.size();
        out.replace(at, out.find('"', at) - at, "token");
    }
    return out;
}

House with_defaults(House house)
{
    if (house.secret.empty())
        house.secret = "a secret of the tests";
    if (house.public_url.empty())
        house.public_url = "http://localhost:8080";
    return house;
}

} // namespace

struct Site::Inside {
    Inside(db::Database& given, std::vector<Routes> const& rooms, House given_house)
        : database(given)
        , house(with_defaults(std::move(given_house)))
        , clock(start)
        , reception({&house, &database, &clock, plain_frame}, rooms)
    {
        db::migrate(*database.lease(), audit::tables(), start); // every page may leave a line
    }
    db::Database& database;
    House house;
    moment::FixedClock clock;
    Reception reception;
    std::string session, device;
};

Site::Site(db::Database& database, std::vector<Routes> const& rooms, House house)
    : inside_(std::make_unique<Inside>(database, rooms, std::move(house)))
{
}

Site::~Site() = default;

Site& Site::as(accounts::PersonId person, accounts::Proof proof)
{
    auto lease = inside_->database.lease();
    for (auto const& park : partnership::partnerships_of(*lease, person))
        partnership::accept_terms(*lease, park.id, person, 1, inside_->clock.now());
    inside_->session
        = person ? accounts::start_session(*lease, {person, proof, "", "", inside_->clock.now()}).token : "";
    return *this;
}

Site& Site::keep(Shown const& shown)
{
    auto const kind = transport(inside_->house);
    for (auto const& header : shown.response.headers) {
        if (header.name != "Set-Cookie")
            continue;
        auto const cookie = http::read_cookies(header.value).front();
        if (cookie.name == http::cookie_name(session_cookie, kind))
            inside_->session = cookie.value;
        if (cookie.name == http::cookie_name(device_cookie, kind))
            inside_->device = cookie.value;
    }
    return *this;
}

void Site::forget_device() { inside_->device.clear(); }

void Site::set_now(moment::Instant now) { inside_->clock.set(now); }

// As the server does before it answers. Whether there was something to wait for.
static bool wait_until_true(http::Response& response)
{
    auto const when_true = std::exchange(response.when_true, {});
    if (!when_true)
        return false;
    auto const told = std::make_shared<std::promise<bool>>();
    auto future = told->get_future();
    when_true([told](bool is_true) { told->set_value(is_true); });
    if (!future.get())
        throw base::Fault("what was answered has not been kept");
    return true;
}

Shown Site::send(http::Request request)
{
    auto const kind = transport(inside_->house);
    request
        = std::move(request).with_cookie(http::cookie_name(visitor_cookie, kind), "the visitor of the tests");
    if (!inside_->session.empty())
        request = std::move(request).with_cookie(http::cookie_name(session_cookie, kind), inside_->session);
    if (!inside_->device.empty())
        request = std::move(request).with_cookie(http::cookie_name(device_cookie, kind), inside_->device);
    auto response = inside_->reception.receive(request);
    bool const was_held = wait_until_true(response);
    Shown shown{
        response.status, with_quiet_tokens(response.text()), std::string(response.header("Location")), {}};
    shown.response = std::move(response);
    shown.was_held = was_held;
    return shown;
}

Shown Site::get(std::string_view path) { return send(http::Request::get(path)); }

Shown Site::post_without_token(std::string_view path, http::Fields fields)
{
    return send(http::Request::post(path, std::move(fields)));
}

Shown Site::post(std::string_view path, http::Fields fields)
{
    auto const visitor
        = inside_->session.empty() ? std::string("the visitor of the tests") : inside_->session;
    fields.push_back({std::string(html::form_token_field), form_token(inside_->house, visitor).value});
    return send(http::Request::post(path, std::move(fields)));
}

Shown Site::post_file(std::string_view path, std::filesystem::path const& file, http::Fields fields)
{
    auto const visitor
        = inside_->session.empty() ? std::string("the visitor of the tests") : inside_->session;
    fields.push_back({std::string(html::form_token_field), form_token(inside_->house, visitor).value});
    http::Upload upload{
        "file", file.filename().string(), "application/octet-stream", file, std::filesystem::file_size(file)};
    return send(http::Request::post(path, std::move(fields)).with_upload(std::move(upload)));
}

} // namespace visit::testing
