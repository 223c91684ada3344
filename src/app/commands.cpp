#include "commands.h"

#include "audit_commands.h"
#include "keeping.h"
#include "mail_in.h"
#include "restored.h"
#include "rooms.h"
#include "serve.h"
#include "settings.h"

#include "accounts/accounts.h"
#include "accounts/second_step.h"
#include "accounts/session.h"
#include "audit/audit.h"
#include "base/fault.h"
#include "base/text.h"
#include "db/database.h"
#include "demo/demo.h"
#include "files/files.h"
#include "partnership/keeping.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>

namespace app {
namespace {

struct Asked {
    std::string settings_file, data, listen, name, email, folder;
    AuditAsked audit;
    bool demo = false, anywhere = false, json = false, adviser = false, forget_second_step = false;
};

config::Settings settings_of(Asked const& asked)
{
    config::Sources sources{
        asked.settings_file, environment_prefix, config::environment(environment_prefix), {}};
    if (!asked.data.empty())
        sources.command_line.emplace("data", asked.data);
    if (!asked.listen.empty())
        sources.command_line.emplace("listen", asked.listen);
    auto settings = config::Settings::read(all_settings, sources);
    if (!settings) {
        std::string all;
        for (auto const& mistake : settings.error())
            all += mistake + "\n";
        throw base::Fault(all);
    }
    return std::move(settings).value();
}

// The demo lists passwords: it is for invented people, seen from this machine.
void check_demo_is_safe(config::Settings const& settings, bool anywhere)
{
    auto const listen = settings.get(listen_at);
    bool const is_here
        = listen.starts_with("127.") || listen.starts_with("localhost:") || listen.starts_with("[::1]:");
    if (!is_here && !anywhere)
        throw base::Fault("--demo shows passwords and listens on this machine alone, such as 127.0.0.1:8080. "
                          "Add --demo-anywhere when everybody who reaches "
            + listen + " may see them.");
}

// Fills an empty folder; refuses one in which real people work.
void fill_demo(config::Settings const& settings, db::Connection& db)
{
    if (demo::is_empty(db)) {
        auto house = house_of(settings);
        files::Store store(data_path(settings) / "files");
        house.files = &store;
        demo::fill(db, house, moment::SystemClock().now());
        mark_as_demo(settings); // last: what was filled half is not taken for a demo
    }
    if (!is_demo(settings))
        throw base::Fault("the folder " + data_path(settings).string()
            + " was not made by `demo`; take an empty folder for the demo");
}

int serve_command(Asked const& asked)
{
    auto const settings = settings_of(asked);
    std::vector<visit::DemoPerson> people;
    if (asked.demo) {
        check_demo_is_safe(settings, asked.anywhere);
        auto database = open_database(settings);
        fill_demo(settings, *database.lease());
        people = demo::people_of(*database.lease());
    }
    return serve(settings, people);
}

int migrate_command(Asked const& asked)
{
    open_database(settings_of(asked));
    fmt::print("The tables are up to date.\n");
    return 0;
}

int demo_command(Asked const& asked)
{
    auto const settings = settings_of(asked);
    auto database = open_database(settings);
    auto lease = database.lease();
    fill_demo(settings, *lease);
    for (auto const& person : demo::people_of(*lease))
        fmt::print("{:<34}  {:<66}  {}\n", person.email, person.role, person.password);
    return 0;
}

// The first person of a new installation, who invites the others from the pages.
int user_command(Asked const& asked)
{
    auto const settings = settings_of(asked);
    accounts::NewPerson const wanted{
        asked.name, asked.email, asked.adviser ? accounts::Desk::adviser : accounts::Desk::none};
    i18n::Words const words(i18n::Language::english);
    for (auto const& problem : accounts::problems(wanted))
        throw base::Fault(words(problem.message));
    auto database = open_database(settings);
    auto db = database.lease();
    auto const now = moment::SystemClock().now();
    db::Transaction transaction(*db);
    auto const person = accounts::person_with_email(*db, wanted, now);
    if (asked.adviser)
        accounts::set_desk(*db, person, accounts::Desk::adviser);
    if (asked.forget_second_step)
        accounts::remove_second_steps(*db, person);
    auto const token = accounts::invite(*db, person, now);
    transaction.commit();
    fmt::print("Open this link within two weeks to choose a password:\n{}/uitnodiging/{}\n",
        house_of(settings).public_url, token);
    return 0;
}

void print_json(visit::Route const& route, bool is_last)
{
    fmt::print("  {{\"method\": \"{}\", \"path\": \"{}\", \"capability\": \"{}\"}}{}\n",
        http::name(route.method), route.path, visit::code(route.may), is_last ? "" : ",");
}

int routes_command(Asked const& asked)
{
    std::vector<visit::Route> all;
    for (auto const& room : all_routes())
        all.insert(all.end(), room.begin(), room.end());
    if (asked.json)
        fmt::print("[\n");
    for (auto const& route : all) {
        if (asked.json)
            print_json(route, &route == &all.back());
        else
            fmt::print("{:<6} {:<60} {}\n", http::name(route.method), route.path, visit::code(route.may));
    }
    if (asked.json)
        fmt::print("]\n");
    return 0;
}

int verify_command(Asked const& asked)
{
    auto const settings = settings_of(asked);
    auto database = open_database(settings);
    return print_verdict(*database.lease(), house_of(settings), asked.audit);
}

int export_command(Asked const& asked)
{
    auto const settings = settings_of(asked);
    auto database = open_database(settings);
    return print_lines(*database.lease(), house_of(settings), asked.audit);
}

// The lines stay, as of somebody: a name is not what they are kept for when a person asks to be forgotten.
int erase_command(Asked const& asked)
{
    auto database = open_database(settings_of(asked));
    auto db = database.lease();
    auto const person = accounts::person_known_as(*db, asked.email);
    if (!person)
        throw base::Fault("nobody has that e-mail address");
    audit::erase_name(*db, *person);
    fmt::print("The audit log does not know this name any more.\n");
    return 0;
}

// For somebody who asks it and cannot sign in, and after a restored back-up.
int erase_person_command(Asked const& asked)
{
    auto const settings = settings_of(asked);
    auto database = open_database(settings);
    auto db = database.lease();
    auto const person = accounts::person_known_as(*db, asked.email);
    if (!person)
        throw base::Fault("nobody has that e-mail address");
    if (auto const parks = partnership::led_alone_by(*db, *person); !parks.empty())
        throw base::Fault("the only coordinator or adviser of " + base::joined(parks, ", ")
            + ": first let somebody take over, on the page of participants");
    keeping::forget_person(*db, register_of(settings), *person, moment::SystemClock().now());
    fmt::print("Name, address and ways in are erased. Signatures and what was adopted keep the name.\n");
    return 0;
}

int restored_command(Asked const& asked)
{
    auto const settings = settings_of(asked);
    auto database = open_database(settings);
    auto const secret = house_of(settings).secret;
    auto const done = after_restoring(*database.lease(), secret, moment::SystemClock().now());
    fmt::print(
        "Ended: {} sessions, links and invitations. Dropped: {} mails that waited in the copy.\n"
        "What is over its term goes at the next start. Next: erase again who asked for it since the copy,\n"
        "and write down the heads that `terreinwijzer audit verify` prints.\n",
        done.ways_in, done.mails);
    return 0;
}

// Ends well whatever the mail holds: a mail server must not send it back to who answered.
int mail_in_command(Asked const& asked)
{
    auto database = open_database(settings_of(asked));
    moment::SystemClock const clock;
    MailIn const in{database, clock, std::cerr};
    auto const read = asked.folder.empty() ? read_mail(in, std::cin) : read_mail_folder(in, asked.folder);
    fmt::print("Answers: {}. Other mail: {}.\n", read.taken, read.passed_over);
    return 0;
}

using Command = int (*)(Asked const&);

// What was typed, and which command it asks for.
struct Typed {
    Asked asked;
    Command chosen = nullptr;
};

CLI::App* add(CLI::App& parent, Typed& typed, char const* name, char const* about, Command action)
{
    auto* sub = parent.add_subcommand(name, about);
    sub->add_option("--settings", typed.asked.settings_file, "TOML file with settings");
    sub->add_option("--data", typed.asked.data, "Data folder");
    sub->callback([&typed, action] { typed.chosen = action; });
    return sub;
}

void add_serving(CLI::App& cli, Typed& typed)
{
    auto* serving = add(cli, typed, "serve", "Serve the pages", serve_command);
    serving->add_option("--listen", typed.asked.listen, "HOST:PORT");
    serving->add_flag("--demo", typed.asked.demo, "List the demo people on the sign-in page");
    serving->add_flag("--demo-anywhere", typed.asked.anywhere, "Let the demo be reached from other machines");
    add(cli, typed, "restored", "After putting a back-up back: end what still lived in it, before serving",
        restored_command);
    add(cli, typed, "mail-in", "Take answers to invitations from a mail on standard input", mail_in_command)
        ->add_option("--folder", typed.asked.folder, "Read all mails in this folder (Maildir) instead");
    add(cli, typed, "migrate", "Bring the tables up to date", migrate_command);
    add(cli, typed, "demo", "Make four demo parks in an empty data folder, and list the demo people",
        demo_command);
    add(cli, typed, "routes", "List every route with its right", routes_command)
        ->add_flag("--json", typed.asked.json, "As JSON");
}

void add_people(CLI::App& cli, Typed& typed)
{
    auto* user = add(
        cli, typed, "user", "Add a person, or let one choose a new password: prints a link", user_command);
    user->add_option("--email", typed.asked.email, "E-mail address")->required();
    user->add_option("--name", typed.asked.name, "First and last name")->required();
    user->add_flag("--adviser", typed.asked.adviser, "May start parks and sees the desk of an adviser");
    add(cli, typed, "erase", "Erase what is kept about a person, as that person could on the own page",
        erase_person_command)
        ->add_option("--email", typed.asked.email, "E-mail address")
        ->required();
    user->add_flag("--forget-second-step", typed.asked.forget_second_step,
        "Take away app, passkeys and recovery codes of somebody who lost them");
}

void add_audit(CLI::App& cli, Typed& typed)
{
    auto* audit = cli.add_subcommand("audit", "The log of who did what");
    audit->require_subcommand(1);
    add(*audit, typed, "verify", "Look whether a line was altered, is missing or was put in", verify_command)
        ->add_option("--remembered", typed.asked.audit.remembered, "A head that verify printed before");
    auto* lines = add(*audit, typed, "export", "Print all lines as CSV", export_command);
    lines->add_option("--from", typed.asked.audit.from, "First day, such as 2027-03-15");
    lines->add_option("--until", typed.asked.audit.until, "Last day");
    add(*audit, typed, "erase", "Take the name of a person out of the lines; the lines stay", erase_command)
        ->add_option("--email", typed.asked.email, "E-mail address")
        ->required();
}

} // namespace

int run(int count, char** words)
{
    CLI::App cli("Terreinwijzer: from the boundary of a business park to its award.");
    Typed typed;
    add_serving(cli, typed);
    add_people(cli, typed);
    add_audit(cli, typed);
    cli.require_subcommand(1);
    cli.footer("Settings, in a TOML file or as TERREINWIJZER_... in the environment:\n"
        + config::help(all_settings));
    CLI11_PARSE(cli, count, words);
    try {
        return typed.chosen(typed.asked);
    } catch (std::exception const& error) {
        std::cerr << "terreinwijzer: " << error.what() << "\n";
        return 1;
    }
}

} // namespace app
