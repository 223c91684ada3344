#include "signs.h"
#include "test_round.h"

using namespace survey;

TEST_CASE("what is scanned is a number, a code or the address in the QR code")
{
    struct Case {
        std::string_view typed;
        std::int64_t number;
        bool is_code;
    };
    auto const code = code_of(samples::secret, {7}, 0);
    auto const grouped = crypto::grouped_code(code);
    auto const url = fmt::format("https://terrein.voorbeeld.nl/e/{}", code);
    for (auto const& one :
        {Case{" 17 ", 17, false}, Case{grouped, 0, true}, Case{code, 0, true}, Case{url, 0, true}}) {
        CAPTURE(one.typed);
        auto const read = read_scan(one.typed);
        REQUIRE(read);
        CHECK(read->number == one.number);
        CHECK((read->code == code) == one.is_code);
    }
    for (auto const* typed : {"", "0", "-4", "letter", "99999999", "ABCD"})
        CHECK_FALSE(read_scan(typed));
}

TEST_CASE("an address is found by words that begin in it, in any order, or by its number")
{
    Destination one;
    one.number = 12;
    one.address = "Café De Brug\nAmbachtstraat 120\n7461 AB  Grifthoek";
    for (auto const* query : {"", "ambacht", "120 ambachtstr", "cafe brug", "12", "7461"})
        CHECK_MESSAGE(fits(one, query), query);
    for (auto const* query : {"handelsweg", "20", "ambacht 9"})
        CHECK_FALSE_MESSAGE(fits(one, query), query);
}

TEST_CASE("letters that came back leave the base of the response, used or not, and the sum stays")
{
    each_round({10, 0}, [](Round& round) {
        round.answer(2);
        auto const all = round.destinations();
        auto db = round.database.lease();
        // The first two answered: nothing tells so.
        mark_undeliverable(*db, round.survey(), {{all[0].invitation, true}, {all[5].invitation, true}});
        CHECK(round.survey().undeliverable == 2);
        CHECK(reached(round.survey()) == 8);
        mark_undeliverable(*db, round.survey(), {{all[0].invitation, false}});
        CHECK(reached(round.survey()) == 9);
        std::vector<Returned> everything;
        for (auto const& one : all)
            everything.push_back({one.invitation, true});
        mark_undeliverable(*db, round.survey(), everything);
        CHECK(reached(round.survey()) == 2);
        mark_undeliverable(*db, round.survey(), {{InvitationId{424242}, true}});
        CHECK(round.survey().undeliverable == 10);
    });
}

TEST_CASE("the share that answered is rounded on the desk, as on the page of the survey")
{
    each_round({9, 0}, [](Round& round) {
        round.answer(6);
        partnership::Signs signs;
        tell_signs(*round.database.lease(), {round.scope, opened, 5}, signs);
        CHECK(signs.response_percent == 67);
    });
}

TEST_CASE("a scan finds its own letter by number and by code, and none of another survey")
{
    each_round({6, 0}, [](Round& round) {
        auto db = round.database.lease();
        auto const row = invitations_from(*db, round.id, 3, 1).at(0);
        auto const by_number = scanned_destination(*db, round.survey(), samples::secret, {4, ""});
        REQUIRE(by_number);
        CHECK(by_number->invitation == row.id);
        auto const code = code_of(samples::secret, row.id, row.salt);
        auto const by_code = scanned_destination(*db, round.survey(), samples::secret, {0, code});
        REQUIRE(by_code);
        CHECK(by_code->number == 4);
        CHECK_FALSE(scanned_destination(*db, round.survey(), samples::secret, {7, ""}));
        auto other = round.survey();
        other.id = SurveyId{999};
        CHECK_FALSE(scanned_destination(*db, other, samples::secret, {0, code}));
    });
}

TEST_CASE(
    "a reminder goes to codes that were not used, not to letters that came back, and leaves answers alone")
{
    each_round({12, 0}, [](Round& round) {
        round.answer(3);
        auto const all = round.destinations();
        mark_undeliverable(*round.database.lease(), round.survey(), {{all[11].invitation, true}});
        auto const before = tally_of(*round.database.lease(), round.id);
        auto const made = round.print(LetterKind::reminder);
        REQUIRE(made.size() == 1);
        CHECK(made[0].letters == 8);
        CHECK(made[0].first == 4);
        CHECK(made[0].last == 11);
        auto const file = *round.files.content(made[0].file);
        CHECK(pdf::complaints(file).empty());
        CHECK(sections(file) == 8);
        CHECK(tally_of(*round.database.lease(), round.id) == before);
        CHECK(round.survey().sent == 3);
    });
}

TEST_CASE("when nobody is left to remind, no file is made and the reason is said")
{
    each_round({3, 0}, [](Round& round) {
        round.answer(3);
        CHECK(round.print(LetterKind::reminder).empty());
        auto const job = letters_job_of(*round.database.lease(), round.survey());
        CHECK(job->state == jobs::State::failed);
        CHECK(job->reason.find("niemand") != std::string::npos);
    });
}

TEST_CASE("many letters become numbered files, and a file for each letter an archive")
{
    each_round({130, 0}, [](Round& round) {
        auto const made = round.print(LetterKind::invitation);
        REQUIRE(made.size() == 2);
        CHECK(made[0].first == 1);
        CHECK(made[0].last == 100);
        CHECK(made[1].letters == 30);
        CHECK(sections(*round.files.content(made[1].file)) == 30);
    });
    each_round({12, 0}, [](Round& round) {
        auto const made = round.print(LetterKind::invitation, Binding::apart);
        REQUIRE(made.size() == 1);
        auto const file = *round.files.content(made[0].file);
        CHECK(file.starts_with("PK"));
        CHECK(file.find("brief-00001.pdf") != std::string::npos);
        CHECK(file.find("brief-00012.pdf") != std::string::npos);
        CHECK(file.find("brief-00013.pdf") == std::string::npos);
    });
}

TEST_CASE("a list to hand out follows the walk, has no code, and can be of one sub-area")
{
    each_round({8, 2}, [](Round& round) {
        auto all = round.destinations();
        all[1].sub_area = all[3].sub_area = "Noord";
        CHECK(handed_out(all, "").size() == 8);
        CHECK(handed_out(all, "Noord").size() == 2);
        CHECK(sub_areas_of(all) == std::vector<std::string>{"Noord"});
        i18n::Words const words(i18n::Language::dutch);
        auto const file = handing_out_csv(words, handed_out(all, ""));
        CHECK(file.find("Ambachtstraat") < file.find("Handelsweg"));
        auto const rows = invitations_from(*round.database.lease(), round.id, 0, 20);
        for (auto const& row : rows)
            CHECK(file.find(code_of(samples::secret, row.id, row.salt)) == std::string::npos);
        auto const paper = handing_out_pdf(words, {"De Grift", "", testing::now()}, handed_out(all, ""));
        CHECK(pdf::complaints(paper).empty());
    });
}

TEST_CASE("nothing of who was reached stays when codes are destroyed or the survey is stopped")
{
    each_round({5, 1}, [](Round& round) {
        auto db = round.database.lease();
        CHECK(round.print(LetterKind::reminder).size() == 1);
        mark_undeliverable(*db, round.survey(), {{round.destinations()[0].invitation, true}});
        REQUIRE(
            order_mails(*db, round.survey(), std::string(site_url), LetterKind::invitation, testing::now()));
        round.run_jobs();
        REQUIRE(close(*db, round.survey(), {2027, 4, 1}));
        CHECK(mail::outbox(*db, 10).size() == 1);
        CHECK(destroy_codes(*db, round.scope.partnership, {2027, 5, 1}) == 6);
        CHECK(mail::outbox(*db, 10).empty());
        CHECK(round.destinations().empty());
        CHECK(prints_of(*db, round.id).empty());
        // The base of the response stays right.
        CHECK(reached(round.survey()) == 5);
    });
}

TEST_CASE("words of one's own are kept as far as they differ, and go with the dossier")
{
    each_round({2, 0}, [](Round& round) {
        auto db = round.database.lease();
        auto wording = wording_of(*db, round.survey(), LetterKind::reminder);
        CHECK(wording == standard_wording(LetterKind::reminder, Audience::entrepreneurs));
        std::ranges::find(wording, LetterBlock::why, &BlockWords::block)->words = "Omdat {terrein} telt.";
        std::ranges::find(wording, LetterBlock::danger, &BlockWords::block)->is_on = false;
        save_wording(*db, round.survey(), LetterKind::reminder, wording);
        CHECK(blocks_of(*db, round.id, LetterKind::reminder).size() == 2);
        CHECK(wording_of(*db, round.survey(), LetterKind::reminder) == wording);
        CHECK(wording_of(*db, round.survey(), LetterKind::invitation)
            == standard_wording(LetterKind::invitation, Audience::entrepreneurs));
        upsert_look(*db, round.scope.partnership, {"#1a4f8b", "a", "b"});
        upsert_reminder(*db, round.id, {LetterKind::reminder, {2027, 4, 1}, false, {}, {}});
        insert_list(*db, round.id, {ListId{5}, "lijst.csv", false, 0, 0, 0}, testing::now());
        auto const used = files_in_use(*db);
        CHECK(std::ranges::find(used, "a") != used.end());
        survey::destroy_dossier(*db, round.scope.partnership);
        CHECK_FALSE(look_of(*db, round.scope.partnership));
        CHECK(blocks_of(*db, round.id, LetterKind::reminder).empty());
        CHECK(reminder_rows(*db, round.id).empty());
        CHECK(lists_of(*db, round.id).empty());
    });
}
