#include "serve.h"

#include "frame.h"
#include "ground.h"
#include "headers.h"
#include "keeping.h"
#include "look.h"
#include "night.h"
#include "providers.h"
#include "rooms.h"
#include "screening.h"
#include "security_txt.h"
#include "settings.h"

#include "base/fault.h"
#include "base/text.h"
#include "db/database.h"
#include "files/files.h"
#include "gazetteer/gazetteer.h"
#include "http/server.h"
#include "jobs/runner.h"
#include "logging/logging.h"
#include "mail/sender.h"
#include "meetings/invitation.h"
#include "tiles/served.h"

#include <algorithm>
#include <csignal>
#include <pthread.h>
#include <string>
#include <thread>

namespace app {
namespace {

struct Listen {
    std::string host;
    std::uint16_t port = 0;
};

Listen listen_of(std::string const& text)
{
    auto const colon = text.rfind(':');
    auto const port = colon == std::string::npos ? std::nullopt : base::read_integer(text.substr(colon + 1));
    if (!port || *port < 0 || *port > 65535)
        throw base::Fault("listen must be HOST:PORT, such as 127.0.0.1:8080, and is \"" + text + "\"");
    return {text.substr(0, colon), static_cast<std::uint16_t>(*port)};
}

// Blocked in every thread, so that only wait_for_stop sees them.
sigset_t stop_signals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a full disk, for one visitor, and no end
    return set;
}

void wait_for_stop(sigset_t const& set)
{
    int signal = 0;
    sigwait(&set, &signal);
}

http::Response health(db::Database& database, std::string_view path)
{
    if (path == "/healthz")
        return http::text("alive\n");
    return database.lease()->is_usable() ? http::text("ready\n") : http::text("not ready\n", 503);
}

http::Response told_or_not_found(std::optional<std::string> text)
{
    return text ? http::text(std::move(*text)) : http::not_found();
}

// What is the same for every request, and lives as long as the server.
struct Building {
    db::Database& database;
    logging::Log& log;
    http::Assets const& assets;
    tiles::Served const& base_map;
    Look look;
    SecurityContact contact;
    http::Transport transport;
    visit::Reception reception;

    http::Response answer(http::Request& request) const
    {
        if (request.path == "/healthz" || request.path == "/readyz")
            return health(database, request.path);
        if (request.path == security_path)
            return told_or_not_found(security_txt(contact, moment::SystemClock().now()));
        if (auto found = assets.answer(request))
            return std::move(*found);
        if (auto found = base_map.answer(request))
            return std::move(*found);
        return reception.receive(request);
    }
};

// SQLite answers from memory of its own, in our own threads: more than there are processors stand in each
// other's way. A server is waited for half of the time; where it is far away the queue calls in the others.
unsigned at_once(config::Settings const& settings)
{
    auto const processors = std::max(1u, std::thread::hardware_concurrency());
    return settings.get(database_url).empty() ? processors : 2 * processors;
}

http::Options options_of(config::Settings const& settings, Building const& building)
{
    auto const listen = listen_of(settings.get(listen_at));
    http::Options options;
    options.host = listen.host;
    options.port = listen.port;
    options.workers = static_cast<unsigned>(settings.get(workers));
    options.workers_at_once = at_once(settings);
    options.temp_dir = data_path(settings) / "temporary";
    std::filesystem::create_directories(options.temp_dir);
    options.default_headers = safe_headers(building.transport);
    if (auto const proxy = settings.get(trusted_proxy); !proxy.empty())
        options.trusted_proxies = {proxy};
    options.upload_limit = [&](http::Method method, std::string_view path) {
        return building.reception.upload_limit(method, path);
    };
    options.error_page = [&](http::ErrorInfo const& info) {
        return http::page(error_document(building.look, info), info.status);
    };
    options.on_fault = [&](http::FaultNote const& note) {
        building.log.error(
            "fault", {{"number", note.number}, {"request", note.request_id}, {"what", note.what}});
    };
    return options;
}

SecurityContact contact_of(config::Settings const& settings)
{
    return read_contact(
        settings.get(security_contact), settings.get(security_policy), house_of(settings).public_url);
}

mail::Post post_of(config::Settings const& settings)
{
    return {settings.get(mail_smtp_url), {"Terreinwijzer", settings.get(mail_from)}};
}

} // namespace

int serve(config::Settings const& settings, std::vector<visit::DemoPerson> demo_people)
{
    auto const signals = stop_signals();
    moment::SystemClock const clock;
    auto const sink = logging::to_standard_error();
    logging::Log log(*sink, logging::Level::info);
    auto database = open_database(settings);
    meetings::receive_answers_at(*database.lease(), settings.get(mail_answers));
    files::Store store(data_path(settings) / "files");
    auto house = house_of(settings);
    house.files = &store;
    auto const kept = register_of(settings);
    house.keeping = &kept;
    house.demo_people = std::move(demo_people);
    auto const finder = finder_of(settings);
    house.places = finder.get();
    auto providers = providers_of(settings);
    providers.tell = [&](std::string_view provider, std::string_view mistake) {
        log.warning("sign_in_elsewhere", {{"provider", provider}, {"mistake", mistake}});
    };
    house.providers = &providers;
    Looks const looks(settings);
    Look const look{&looks.assets(), settings.get(brand_organisation)};
    tiles::Served const base_map("/kaart", ground_of(settings, clock));
    Building const building{database, log, looks.assets(), base_map, look, contact_of(settings),
        visit::transport(house),
        visit::Reception(
            {&house, &database, &clock, frame_maker(look), screen_of(settings, log)}, all_routes())};
    jobs::Runner runner({database, clock, log}, all_jobs(house),
        {.daily = {{std::string(night_job)}}, .chores = all_chores(house)});
    mail::Sender sender(database, clock, log, post_of(settings));
    http::Server server(
        options_of(settings, building), [&](http::Request& request) { return building.answer(request); });
    runner.start();
    sender.start(std::chrono::seconds(5));
    log.info("serving",
        {{"port", std::int64_t{server.port()}},
            {"engine", database.engine() == db::Engine::sqlite ? "sqlite" : "postgresql"}});
    wait_for_stop(signals);
    server.stop();
    runner.stop();
    sender.stop();
    log.info("stopped", {});
    return 0;
}

} // namespace app
