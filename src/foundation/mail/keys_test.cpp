#include "test_office.h"

using namespace mail;

TEST_CASE("the text of a message with a key in it is gone once it was sent, and that it was sent stays known")
{
    in_office([](Office& office) {
        auto secret = letter("zoe@example.nl");
        secret.text = "Uw code: 7K4M-2QXP";
        secret.html = "<p>7K4M-2QXP</p>";
        secret.attachments = {{"code.txt", "text/plain", "7K4M-2QXP"}};
        secret.key = "survey/1/2/invitation";
        secret.is_emptied = true;
        auto const id = office.put(secret);
        CHECK(mail::message(*office.database.lease(), id)->text == secret.text);
        CHECK(office.sender.send_due(plenty).sent == 1);
        REQUIRE(office.sink.received().size() == 1);
        CHECK(holds(office.sink.received()[0].content, "7K4M-2QXP"));
        auto const kept = *mail::message(*office.database.lease(), id);
        CHECK(kept.text.empty());
        CHECK(kept.html.empty());
        CHECK(kept.attachments.empty());
        CHECK(kept.subject == secret.subject);
        CHECK_FALSE(office.put(secret));
    });
}

TEST_CASE("a message with a key in it that was refused is forgotten after its own term, others stay")
{
    in_office([](Office& office) {
        for (auto const& address : {"weg@example.nl", "ook.weg@example.nl"}) {
            office.sink.answer(address, "550 no such person");
            auto message = letter(address);
            message.is_emptied = std::string_view(address).starts_with("ook");
            office.put(message);
        }
        CHECK(office.sender.send_due(plenty).failed == 2);
        auto const before = office.clock.now();
        CHECK(mail::forget_failed_keys(*office.database.lease(), before) == 0);
        CHECK(mail::forget_failed_keys(*office.database.lease(), before.plus_minutes(1)) == 1);
        CHECK(office.newest().to.address == "weg@example.nl");
    });
}

TEST_CASE("messages are forgotten by how their key begins")
{
    in_office([](Office& office) {
        for (auto const& key : {"survey/1/a", "survey/1/b", "survey/10/a", "plan/1/a"}) {
            auto message = letter("zoe@example.nl");
            message.key = key;
            office.put(message);
        }
        office.put(letter("zoe@example.nl"));
        CHECK(mail::forget_keys(*office.database.lease(), "survey/1/") == 2);
        CHECK(mail::outbox(*office.database.lease(), 10).size() == 3);
    });
}
