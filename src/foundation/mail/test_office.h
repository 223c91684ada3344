// A database, a mail server and a sender between them: for the tests of the outbox.
#pragma once
#include "mail.h"
#include "sender.h"

#include "db/database.h"
#include "logging/logging.h"
#include "mail/tables.h"
#include "testing/smtp_sink.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

namespace mail {

inline constexpr int plenty = 1'000;

inline Message letter(std::string_view address)
{
    Message message;
    message.to = {"Zoë de Boer", std::string(address)};
    message.subject = "Uitnodiging voor één overleg";
    message.text = "Beste Zoë,\n.\n..begint met een punt\nTot ziens";
    return message;
}

// A database, a mail server and a sender between them.
struct Office {
    explicit Office(db::Database& data)
        : database(data)
    {
    }
    mail::MessageId put(mail::Message const& message)
    {
        return mail::enqueue(*database.lease(), message, clock.now());
    }
    mail::Outgoing newest() { return mail::outbox(*database.lease(), 1).at(0); }
    void wait_minutes(std::int64_t minutes) { clock.set(clock.now().plus_minutes(minutes)); }

    db::Database& database;
    testing::SmtpSink sink;
    moment::FixedClock clock = testing::fixed_clock();
    logging::KeptLines lines;
    logging::Log log{lines};
    mail::Sender sender{database, clock, log, {sink.url(), {"Terreinwijzer", "post@example.nl"}, 3}};
};

template <class F> void in_office(F work)
{
    testing::for_each_database({mail::tables()}, [&work](db::Database& database) {
        Office office(database);
        work(office);
    });
}

inline bool holds(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace mail
