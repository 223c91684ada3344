#include "deeds.h"
#include "night.h"
#include "process.h"
#include "rooms.h"
#include "serve.h"
#include "settings.h"

#include "audit/audit.h"
#include "base/fault.h"
#include "crypto/crypto.h"
#include "db/database.h"
#include "inventory/own_phenomena.h"
#include "participants/kinds.h"
#include "webassets/webassets.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <sys/stat.h>

namespace app {
namespace {

namespace fs = std::filesystem;

// Made once, readable for the owner only; forms and links of this data folder hang on it.
std::string secret_of(fs::path const& folder)
{
    auto const file = folder / "secret";
    if (std::ifstream in(file); in) {
        std::string secret(std::istreambuf_iterator<char>(in), {});
        if (!secret.empty())
            return secret;
    }
    auto const secret = crypto::token();
    auto const mask = ::umask(0077);
    std::ofstream(file) << secret;
    ::umask(mask);
    return secret;
}

// Stands beside the program in a build folder as well as in /usr/bin.
fs::path reader_program()
{
    return fs::read_symlink("/proc/self/exe").parent_path() / "terreinwijzer-reader";
}

fs::path demo_mark(config::Settings const& settings) { return data_path(settings) / "demo"; }

// Names the database of the demo without telling its password.
std::string database_mark(config::Settings const& settings)
{
    auto const url = settings.get(database_url);
    return url.empty() ? "sqlite" : crypto::sha256_hex(url);
}

// Domain 2.5: five, and never fewer.
int smallest_group_of(config::Settings const& settings)
{
    constexpr std::int64_t least = 5, most = 100;
    auto const wanted = settings.get(smallest_group);
    if (wanted < least || wanted > most)
        throw base::Fault(fmt::format(
            "{} must be a number from {} to {}, and is {}", smallest_group.name, least, most, wanted));
    return static_cast<int>(wanted);
}

std::string without_slash(std::string url)
{
    while (url.ends_with('/'))
        url.pop_back();
    return url;
}

// Anything else would be taken for the name of a file, and told as such with the password in it.
void require_database_address(std::string const& url)
{
    bool const fits = url.empty() || url.starts_with("postgresql://") || url.starts_with("postgres://");
    if (!fits)
        throw base::Fault(
            "the setting database must begin with postgresql://, or be empty for SQLite in the data folder");
}

audit::Origin origin_of(config::Settings const& settings)
{
    auto const origin = audit::origin_of(settings.get(audit_origin));
    if (!origin)
        throw base::Fault(
            "audit.origin must be whole, shortened or none, and is \"" + settings.get(audit_origin) + "\"");
    return *origin;
}

} // namespace

fs::path data_path(config::Settings const& settings)
{
    fs::path const folder = settings.get(data_folder);
    fs::create_directories(folder);
    return fs::absolute(folder);
}

// A folder of the demo that is pointed at another database holds no demo any more.
bool is_demo(config::Settings const& settings)
{
    std::ifstream mark(demo_mark(settings));
    std::string words, database;
    std::getline(mark, words);
    std::getline(mark, database);
    return mark && database == database_mark(settings);
}

void mark_as_demo(config::Settings const& settings)
{
    std::ofstream(demo_mark(settings)) << "The people of this database sign in with a known password.\n"
                                       << database_mark(settings) << "\n";
}

db::Database open_database(config::Settings const& settings)
{
    auto const url = settings.get(database_url);
    require_database_address(url);
    auto const where = url.empty() ? (data_path(settings) / "terreinwijzer.sqlite").string() : url;
    db::Options options;
    options.connections = static_cast<int>(settings.get(workers)) + 4; // jobs, chores, mail and one to spare
    auto opened = db::Database::open(where, options);
    {
        auto const lease = opened.lease();
        db::migrate(*lease, all_tables(), moment::SystemClock().now());
        inventory::freshen_phenomena(*lease);
    }
    return opened;
}

visit::House house_of(config::Settings const& settings)
{
    visit::House house;
    house.public_url = without_slash(settings.get(public_url));
    house.secret = secret_of(data_path(settings));
    house.asks_second_step = settings.get(second_step) && !is_demo(settings);
    house.sessions = {settings.get(idle_minutes), settings.get(session_hours)};
    house.cycle_months = static_cast<int>(settings.get(cycle_months));
    house.response_percent_wanted = static_cast<int>(settings.get(response_percent));
    house.group_size_min = smallest_group_of(settings);
    house.log_origin = origin_of(settings);
    house.deed_names = &deed_names();
    house.reader = reader_program();
    house.process = process();
    house.signs = signs();
    house.errands = errands();
    house.chain = chain();
    house.is_authority = participants::is_authority;
    house.is_file_used = is_file_used;
    house.asset = [](std::string_view name) { return webassets::asset(name).content; };
    return house;
}

} // namespace app
