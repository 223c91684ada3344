#include "mail.h"

#include "base/fault.h"
#include "crypto/crypto.h"
#include "db/database.h"
#include "headers.h"
#include "logging/logging.h"
#include "mail/tables.h"
#include "sender.h"
#include "test_office.h"
#include "testing/smtp_sink.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

using namespace mail;

TEST_CASE("a message in the outbox reaches the mail server once")
{
    in_office([](Office& office) {
        office.put(letter("zoe@example.nl"));
        CHECK(office.sender.send_due(plenty).sent == 1);
        CHECK(office.sender.send_due(plenty).sent == 0);
        auto const received = office.sink.received();
        REQUIRE(received.size() == 1);
        CHECK(received[0].from == "post@example.nl");
        CHECK(received[0].to == "zoe@example.nl");
        CHECK(office.newest().state == mail::State::sent);
        CHECK(office.newest().sent == office.clock.now());
    });
}

TEST_CASE("a message arrives with the headers of an automatic mail")
{
    in_office([](Office& office) {
        auto const id = office.put(letter("zoe@example.nl"));
        office.sender.send_due(plenty);
        auto const content = office.sink.received().at(0).content;
        CHECK(holds(content, "From: \"Terreinwijzer\" <post@example.nl>\r\n"));
        CHECK(holds(content, "To: =?UTF-8?B?Wm/DqyBkZSBCb2Vy?= <zoe@example.nl>\r\n"));
        CHECK(holds(content, "Subject: =?UTF-8?B?VWl0bm9kaWdpbmcgdm9vciDDqcOpbiBvdmVybGVn?=\r\n"));
        CHECK(holds(content, "Date: Mon, 15 Mar 2027 08:00:00 +0000\r\n"));
        CHECK(holds(content, "Message-ID: <" + id.text() + "@example.nl>\r\n"));
        CHECK(holds(content, "Auto-Submitted: auto-generated\r\n"));
        CHECK(holds(content, "Mime-Version: 1.0\r\n"));
        CHECK(holds(content, "Beste Zo=C3=AB,\r\n.\r\n..begint met een punt\r\nTot ziens"));
    });
}

TEST_CASE("html, an invitation and an attachment travel with the text")
{
    in_office([](Office& office) {
        auto message = letter("zoe@example.nl");
        message.html = "<p>Beste Zoë</p>";
        message.invitation = mail::Invitation{"REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"};
        message.attachments = {{"café plan.pdf", "application/pdf", std::string("%PDF\0\xff", 6)}};
        office.put(message);
        office.sender.send_due(plenty);
        auto const content = office.sink.received().at(0).content;
        CHECK(holds(content, "multipart/alternative"));
        CHECK(holds(content, "<p>Beste Zo=C3=AB</p>"));
        CHECK(holds(content, "text/calendar; charset=utf-8; method=REQUEST"));
        CHECK(holds(content, crypto::base64(message.invitation->text)));
        CHECK(holds(content, "filename=\"caf__ plan.pdf\"; filename*=UTF-8''caf%C3%A9%20plan.pdf"));
        CHECK(holds(content, crypto::base64(message.attachments[0].content)));
    });
}

TEST_CASE("a message is read back from the outbox as it was put in")
{
    testing::for_each_engine({mail::tables()}, [](db::Connection& connection) {
        auto message = letter("zoe@example.nl");
        message.key = "meeting-1";
        message.invitation = mail::Invitation{"CANCEL", "text"};
        message.attachments = {{"a.bin", "application/octet-stream", std::string("\0\x01\xff", 3)}};
        auto const read
            = mail::message(connection, mail::enqueue(connection, message, testing::now())).value();
        CHECK(read.to.name == message.to.name);
        CHECK(read.text == message.text);
        CHECK(read.key == "meeting-1");
        CHECK(read.invitation->method == "CANCEL");
        CHECK(read.attachments.at(0).content == message.attachments[0].content);
    });
}

TEST_CASE("two messages with one key are one message")
{
    testing::for_each_engine({mail::tables()}, [](db::Connection& connection) {
        auto message = letter("zoe@example.nl");
        message.key = "meeting-1";
        CHECK(mail::enqueue(connection, message, testing::now()));
        CHECK_FALSE(mail::enqueue(connection, message, testing::now()));
        message.key.clear();
        CHECK(mail::enqueue(connection, message, testing::now()));
        CHECK(mail::enqueue(connection, message, testing::now()));
        CHECK(mail::outbox(connection, plenty).size() == 3);
    });
}

TEST_CASE("a message of a transaction that is rolled back is not sent")
{
    in_office([](Office& office) {
        {
            auto const lease = office.database.lease();
            db::Transaction const transaction(*lease);
            mail::enqueue(*lease, letter("zoe@example.nl"), office.clock.now());
        }
        CHECK(office.sender.send_due(plenty).sent == 0);
    });
}

TEST_CASE("a mail server that is busy is tried again later")
{
    in_office([](Office& office) {
        office.sink.answer("zoe@example.nl", "450 later");
        office.put(letter("zoe@example.nl"));
        CHECK(office.sender.send_due(plenty).to_retry == 1);
        CHECK(office.sender.send_due(plenty).to_retry == 0);
        CHECK(office.newest().state == mail::State::queued);
        CHECK(holds(office.newest().reason, "450"));
        office.sink.answer("zoe@example.nl", "250 ok");
        office.wait_minutes(1);
        CHECK(office.sender.send_due(plenty).sent == 1);
    });
}

TEST_CASE("a message is given up after the last attempt, with the reason, and can be sent again")
{
    in_office([](Office& office) {
        office.sink.answer("zoe@example.nl", "451 never");
        auto const id = office.put(letter("zoe@example.nl"));
        for (int i = 0; i < 3; ++i) {
            office.sender.send_due(plenty);
            office.wait_minutes(60);
        }
        CHECK(office.newest().state == mail::State::failed);
        CHECK(holds(office.newest().reason, "451"));
        office.sink.answer("zoe@example.nl", "250 ok");
        mail::send_again(*office.database.lease(), id, office.clock.now());
        CHECK(office.sender.send_due(plenty).sent == 1);
    });
}

TEST_CASE("an address that does not exist fails at once and holds nobody up")
{
    in_office([](Office& office) {
        office.sink.answer("gone@example.nl", "550 no such person");
        office.put(letter("gone@example.nl"));
        office.put(letter("zoe@example.nl"));
        auto const sent = office.sender.send_due(plenty);
        CHECK(sent.failed == 1);
        CHECK(sent.sent == 1);
        CHECK(office.sink.received().at(0).to == "zoe@example.nl");
    });
}

TEST_CASE("a mail server that is away costs one attempt of one message")
{
    in_office([](Office& office) {
        mail::Sender away(
            office.database, office.clock, office.log, {"smtp://127.0.0.1:1", {"", "post@example.nl"}, 3});
        office.put(letter("one@example.nl"));
        office.put(letter("two@example.nl"));
        CHECK(away.send_due(plenty).to_retry == 1);
        CHECK(office.sender.send_due(plenty).sent == 1);
    });
}

TEST_CASE("without a mail server messages stay in the outbox")
{
    in_office([](Office& office) {
        mail::Sender none(office.database, office.clock, office.log, {"", {"", "post@example.nl"}, 3});
        office.put(letter("zoe@example.nl"));
        CHECK(none.send_due(plenty).sent == 0);
        CHECK(office.newest().state == mail::State::queued);
    });
}

TEST_CASE("what a process that is gone was sending is sent by another after a while")
{
    in_office([](Office& office) {
        office.put(letter("zoe@example.nl"));
        office.database.lease()->run(
            "update mail_message\nset state = 'sending', claimed_at = ?", office.clock.now());
        CHECK(office.sender.send_due(plenty).sent == 0);
        office.wait_minutes(11);
        CHECK(office.sender.send_due(plenty).sent == 1);
    });
}

TEST_CASE("senders side by side send nothing twice")
{
    in_office([](Office& office) {
        constexpr std::size_t messages = 60;
        for (std::size_t i = 0; i < messages; ++i) {
            office.put(letter(std::to_string(i) + "@example.nl"));
        }
        mail::Sender other(
            office.database, office.clock, office.log, {office.sink.url(), {"", "post@example.nl"}, 3});
        mail::Sent second;
        std::jthread helper([&] { second = other.send_due(plenty); });
        auto const first = office.sender.send_due(plenty);
        helper.join();
        CHECK(first.sent + second.sent == static_cast<int>(messages));
        CHECK(office.sink.received().size() == messages);
    });
}

TEST_CASE("many messages go over one connection")
{
    in_office([](Office& office) {
        constexpr int messages = 200;
        for (int i = 0; i < messages; ++i) {
            office.put(letter("zoe@example.nl"));
        }
        auto const begin = std::chrono::steady_clock::now();
        CHECK(office.sender.send_due(plenty).sent == messages);
        auto const took_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        MESSAGE("mails a second: ", messages / took_s);
        CHECK(office.sink.connections() == 1);
    });
}

TEST_CASE("the sender looks in the outbox by itself until it is stopped")
{
    in_office([](Office& office) {
        office.sender.start(std::chrono::milliseconds(5));
        office.put(letter("zoe@example.nl"));
        for (int i = 0; i < 2'000 && office.sink.received().empty(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        office.sender.stop();
        CHECK(office.sink.received().size() == 1);
        CHECK(office.lines.has("mail_sent sent=1"));
        CHECK_FALSE(office.lines.has("zoe@"));
    });
}

TEST_CASE("old messages are forgotten once they are sent")
{
    in_office([](Office& office) {
        auto message = letter("zoe@example.nl");
        message.attachments = {{"a", "text/plain", "a"}};
        office.put(message);
        office.sender.send_due(plenty);
        auto const lease = office.database.lease();
        CHECK(mail::forget_sent(*lease, office.clock.now()) == 0);
        CHECK(mail::forget_sent(*lease, office.clock.now().plus_days(1)) == 1);
        CHECK(lease->count("select count(*) from mail_attachment") == 0);
    });
}

TEST_CASE("a mail server that is away for a day loses nothing, and every message arrives once")
{
    in_office([](Office& office) {
        mail::Post const nowhere{"smtp://127.0.0.1:1", {"", "post@example.nl"}},
            back{office.sink.url(), {"", "post@example.nl"}};
        mail::Sender away(office.database, office.clock, office.log, nowhere),
            again(office.database, office.clock, office.log, back);
        for (auto const* to : {"one@example.nl", "two@example.nl", "three@example.nl"})
            office.put(letter(to));
        constexpr int hours = 24, minutes_of_hour = 60;
        for (int minute = 0; minute < hours * minutes_of_hour; minute += 5) {
            CHECK(away.send_due(plenty).failed == 0);
            office.wait_minutes(5);
        }
        for (int minute = 0; minute < hours * minutes_of_hour; minute += 30) {
            again.send_due(plenty);
            office.wait_minutes(30);
        }
        CHECK(office.sink.received().size() == 3);
        CHECK(office.newest().state == mail::State::sent);
    });
}

TEST_CASE("what waits is dropped when a copy was put back, and what was sent stays known")
{
    testing::for_each_engine({mail::tables()}, [](db::Connection& connection) {
        mail::enqueue(connection, letter("zoe@example.nl"), testing::now());
        mail::enqueue(connection, letter("ada@example.nl"), testing::now());
        connection.run(
            "update mail_message set state = 'sent', sent_at = ? where to_address = 'ada@example.nl'",
            testing::now());
        CHECK(mail::drop_waiting(connection) == 1);
        CHECK(mail::drop_waiting(connection) == 0);
        CHECK(connection.count("select count(*) from mail_message where state = 'sent'") == 1);
    });
}

TEST_CASE("what was sent to one address is found and forgotten, and nothing else")
{
    testing::for_each_engine({mail::tables()}, [](db::Connection& connection) {
        mail::enqueue(connection, letter("zoe@example.nl"), testing::now());
        mail::enqueue(connection, letter("ada@example.nl"), testing::now());
        CHECK(mail::outbox_to(connection, "Zoe@example.nl", 10).size() == 1);
        mail::forget_address(connection, "ZOE@example.nl");
        CHECK(mail::outbox_to(connection, "zoe@example.nl", 10).empty());
        CHECK(mail::outbox(connection, 10).size() == 1);
    });
}

TEST_CASE("a message to what is no address is a fault")
{
    testing::for_each_engine({mail::tables()}, [](db::Connection& connection) {
        CHECK_THROWS_AS(
            mail::enqueue(connection, letter("zoe@example.nl\r\nBcc: x@y.nl"), testing::now()), base::Fault);
    });
}

TEST_CASE("addresses are told from what is none")
{
    for (std::string_view const good : {"a@b.nl", "zoë@exämple.nl", "a.b+c@d.e.nl"}) {
        CHECK(mail::is_address(good));
    }
    for (std::string_view const bad : {"", "a", "@b.nl", "a@", "a@b", "a@b.", "a@.nl", "a@b..nl", "a b@c.nl",
             "a@b@c.nl", "<a@b.nl>", "a@b.nl\n", "a,b@c.nl"}) {
        CHECK_FALSE(mail::is_address(bad));
    }
}

TEST_CASE("a header can not begin another one")
{
    CHECK(mail::header_text("Overleg\r\nBcc: x@y.nl") == "Overleg  Bcc: x@y.nl");
    CHECK(mail::header_address({"O\"Neill\\", "o@n.nl"}) == "\"O\\\"Neill\\\\\" <o@n.nl>");
    CHECK(mail::header_text("=?UTF-8?B?QQ==?=").starts_with("=?UTF-8?B?PT9V"));
}

TEST_CASE("a long header is cut into words between whole signs")
{
    std::string subject = "x";
    for (int i = 0; i < 40; ++i) {
        subject += "é";
    }
    auto const header = mail::header_text(subject);
    auto const second = header.find("\r\n =?UTF-8?B?");
    REQUIRE(second != header.npos);
    auto const first = crypto::from_base64(header.substr(10, second - 12)).value();
    CHECK(first == subject.substr(0, 45));
}

TEST_CASE("the wait grows from a minute to hours")
{
    using std::chrono::minutes;
    CHECK(mail::delay_after(1) == minutes(1));
    CHECK(mail::delay_after(4) == minutes(8));
    CHECK(mail::delay_after(50) == minutes(360));
}
