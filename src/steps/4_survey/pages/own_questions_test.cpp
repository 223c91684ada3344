#include "questions.h"
#include "test_workshop.h"

#include "tabular/reader.h"

#include <algorithm>
#include <fstream>

using namespace survey;

TEST_CASE("every kind is answered on its page, kept, shown again and sent")
{
    each_workshop([](Workshop& shop) {
        {
            auto db = shop.database.lease();
            area::Address address;
            address.street = "Handelsweg";
            address.number = 1;
            address.postcode = "7461AB";
            REQUIRE(area::add_address(*db, shop.scope, address));
        }
        auto questionnaire = samples::every_kind();
        std::erase_if(questionnaire.questions, [](Question const& one) { return one.id == "B4"; });
        shop.put(questionnaire);
        auto const home = "/e/" + shop.open_it();
        shop.pages.as({});
        auto const first = shop.pages.get(home + "/1").html;
        CHECK(shows(first, "Uw eigen antwoord bij “antwoord else”"));
        testing::golden("page_kinds.html", tokenless(first));
        auto const wrong = shop.pages.post(
            home + "/1", {{"A1", "red"}, {"A1.other", "groen"}, {"A6", "veel"}, {"A3", "p2"}});
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "groen"));
        CHECK(shows(wrong.html, "veel"));
        CHECK(shop.pages
                  .post(home + "/1",
                      {{"A1", "red"}, {"A2", "x"}, {"A3", "p2"}, {"A4.litter", "often"}, {"A5", "7"},
                          {"A6", "12"}})
                  .status
            == 303);
        CHECK(shop.pages.post(home + "/2", {{"A7", "Kort"}, {"A9", "no"}, {"A10", "low"}}).status == 303);
        auto const third = shop.pages.get(home + "/3").html;
        CHECK(shows(third, "Handelsweg"));
        CHECK(shows(third, "Waarom koos u antwoord red?"));
        auto const rank = shop.pages.post(home + "/3", {{"B2.one", "1"}, {"B2.two", "1"}, {"B2.three", "2"}});
        CHECK(rank.status == 422);
        CHECK(shows(rank.html, "twee keer hetzelfde nummer"));
        CHECK(shop.pages
                  .post(home + "/3",
                      {{"B1", "2026-05-01"}, {"B2.one", "2"}, {"B2.two", "1"}, {"B2.three", "3"},
                          {"B3.street", "s1"}, {"B5", "yes"}, {"B6", "a"}})
                  .location
            == home + "/controleren");
        auto const check = shop.pages.get(home + "/controleren").html;
        CHECK(shows(check, "1 mei 2026"));
        CHECK(shows(check, "1. antwoord two"));
        CHECK_FALSE(shows(check, "gelden niet meer voor u"));
        CHECK(shop.pages.post(home + "/1", {{"A1", "blue"}, {"A5", "7"}}).status == 303);
        CHECK(shows(shop.pages.get(home + "/controleren").html, "gelden niet meer voor u"));
        CHECK(shop.pages.post(home + "/verzenden").location == "/e/bedankt");
        auto const kept = shop.database.lease()->one<std::string>(
            "select content from survey_waiting where part = 'answers'",
            [](db::Row const& row) { return row.text(0); });
        CHECK(shows(*kept, "B2=two,one,three\n"));
        CHECK(shows(*kept, "B1~2026-05-01\n"));
        CHECK_FALSE(shows(*kept, "B6="));
        CHECK_FALSE(shows(*kept, "Kort"));
    });
}

TEST_CASE("languages stand side by side, and who answers reads his own, also from right to left")
{
    each_workshop([](Workshop& shop) {
        auto made = samples::every_kind();
        std::erase_if(made.questions, [](Question const& one) { return one.kind == Kind::place; });
        shop.put(made);
        CHECK(shop.pages.post(shop.path("/talen"), {{"taal", "ar"}, {"naar", "erbij"}}).status == 303);
        CHECK(shop.pages.post(shop.path("/talen"), {{"taal", "xx"}, {"naar", "erbij"}}).status == 303);
        CHECK(shop.pages.post(shop.path("/talen"), {{"taal", "nl"}, {"naar", "weg"}}).status == 303);
        CHECK(shop.now().languages == std::vector<std::string>{"nl", "en", "ar"});
        CHECK(shows(shop.pages.get(shop.path("/talen")).html, "0 van"));
        CHECK(shop.pages.get(shop.path("/talen/pl")).status == 404);
        CHECK(shop.pages.get(shop.path("/talen/nl")).status == 404);
        auto const all = phrases(shop.now(), "ar");
        http::Fields typed{{"deel", "A"}};
        for (auto const& phrase : all)
            if (phrase.section == 0 && phrase.dutch != "Vraag A2?")
                typed.push_back({phrase.key, "سؤال " + phrase.dutch});
        CHECK(shop.pages.post(shop.path("/talen/ar"), typed).status == 303);
        CHECK(shop.now().find("A1")->text.in("ar") == "سؤال Vraag A1?");
        CHECK(shows(shop.pages.get(shop.path("/talen/ar")).html, "phrase-missing"));
        CHECK(shows(shop.pages.get(shop.path("/voorbeeld?taal=ar")).html, "dir=\"rtl\""));
        auto const home = "/e/" + shop.open_it();
        shop.pages.as({});
        CHECK(shows(shop.pages.get(home).html, "العربية"));
        CHECK_FALSE(shows(shop.pages.get(home + "/1").html, "dir=\"rtl\""));
        CHECK(shop.pages.post(home + "/taal", {{"taal", "ar"}}).location == home);
        CHECK(shop.pages.post(home + "/taal", {{"taal", "pl"}}).location == home);
        CHECK(shows(shop.pages.get(home).html, "Begin met de vragen"));
        auto const first = shop.pages.get(home + "/1").html;
        CHECK(shows(first, "dir=\"rtl\""));
        CHECK(shows(first, "سؤال Vraag A1?"));
        CHECK(shows(first, "Vraag A2?"));
        testing::golden("page_arabic.html", tokenless(first));
        shop.pages.post(home + "/1", {{"A1", "red"}, {"A5", "7"}});
        CHECK(shop.pages.post(home + "/verzenden").location == "/e/bedankt");
        auto const kept = shop.database.lease()->one<std::string>(
            "select content from survey_waiting where part = 'answers'",
            [](db::Row const& row) { return row.text(0); });
        CHECK(*kept == "A1=red\nA5=7\n");
    });
}

TEST_CASE(
    "a questionnaire goes out as a file and comes in elsewhere, and a stranger gets a number of its own")
{
    each_workshop([](Workshop& shop) {
        auto const file
            = shop.pages.get(fmt::format("/t/de-grift/enquete/{}/vragen.json", shop.id.text())).html;
        CHECK(read_json(file)->questions == shop.now().questions);
        auto changed = *read_json(file);
        for (auto& question : changed.questions)
            if (question.id == "C1")
                question.text.dutch = "Iets anders?";
        auto const path = shop.folder.path() / "anders.json";
        auto const write = [&](std::string const& text) { std::ofstream(path, std::ios::binary) << text; };
        write(written_json(changed));
        CHECK(shop.pages.post_file(shop.path("/inlezen"), path).status == 303);
        CHECK(shop.now().find("C1") == nullptr);
        CHECK(shop.now().find("Q1")->text.dutch == "Iets anders?");
        CHECK(shop.now().find("C2")->items_from == "Q1");
        CHECK_FALSE(hinders(findings(shop.now())));
        for (auto const* text : {"", "no json", "{{", "{\"format\":\"else\"}"}) {
            write(text);
            auto const refused = shop.pages.post_file(shop.path("/inlezen"), path);
            CHECK(refused.status == 422);
            CHECK(shows(refused.html, "dit soort bestand kennen wij niet"));
        }
        write("{\"format\":\"terreinwijzer-questionnaire 1\",\"sections\":[{\"id\":\"A\"}],"
              "\"questions\":[{\"id\":\"Q\",\"section\":\"Z\"}]}");
        CHECK(shows(shop.pages.post_file(shop.path("/inlezen"), path).html, "het deel “Z” is er niet"));
        CHECK(shop.pages.post(shop.path("/inlezen")).status == 422);
        CHECK(shop.now().find("Q1") != nullptr);
    });
}

TEST_CASE("the questionnaire stands on paper for everybody in the group")
{
    each_workshop([](Workshop& shop) {
        shop.put(samples::every_kind());
        shop.pages.as(shop.partner);
        auto const paper = shop.pages.get(fmt::format("/t/de-grift/enquete/{}/vragen.pdf", shop.id.text()));
        CHECK(paper.status == 200);
        CHECK(pdf::complaints(paper.html).empty());
        CHECK(
            shop.pages.get(fmt::format("/t/de-grift/enquete/{}/vragen.json", shop.id.text())).status == 403);
    });
}

TEST_CASE("a form of others is looked at first, with what is left out, and then taken over")
{
    each_workshop([](Workshop& shop) {
        auto const path = shop.folder.path() / "form.csv";
        std::ofstream(path, std::ios::binary) << "survey,,,\n,type,name,label\n,select_one yn,a,Heeft u een "
                                                 "hek?\n,image,p,Foto\n,text,b,<script>x</script>\n"
                                                 "choices,,,\n,list_name,name,label\n,yn,y,Ja\n,yn,n,Nee\n";
        auto const look = shop.pages.post_file(shop.path("/inlezen"), path);
        CHECK(look.status == 200);
        CHECK(shows(look.html, "van de soort “image” kennen wij niet"));
        CHECK(shows(look.html, "Heeft u een hek?"));
        CHECK(shop.now().find("C1") != nullptr);
        // However large it is: it waits here, and the form only names it.
        constexpr std::string_view before = "name=\"bekeken\" value=\"";
        auto const at = look.html.find(before);
        REQUIRE(at != std::string::npos);
        auto const name = look.html.substr(at + before.size(), 64);
        CHECK_FALSE(shows(look.html, "terreinwijzer-questionnaire"));
        auto const take = [&](std::string const& which) {
            return shop.pages.post(shop.path("/inlezen"), {{"bekeken", which}, {"uit", "form.csv"}});
        };
        auto const gone = take(std::string(64, 'a'));
        CHECK(gone.status == 422);
        CHECK(shows(gone.html, "Kies het bestand opnieuw"));
        CHECK(take(name).status == 303);
        CHECK(shop.now().questions.size() == 2);
        CHECK(shows(shop.pages.get(shop.path("/versies")).html, "Ingelezen uit form.csv"));
        std::ofstream(path, std::ios::binary) << "a,b\n1,2\n";
        CHECK(shop.pages.post_file(shop.path("/inlezen"), path).status == 422);
    });
}

TEST_CASE("who stops for now keeps what was typed, and what is not right is not sent")
{
    each_workshop([](Workshop& shop) {
        shop.put(samples::questionnaire({samples::question("V1", Kind::number),
            samples::question("V2", Kind::text_short), samples::question("V3", Kind::date)}));
        auto const home = "/e/" + shop.open_it();
        auto& pages = shop.pages;
        pages.as({});
        std::string const long_words(300, 'x');
        auto const stopped = pages.post(
            home + "/1", {{"V1", "veel"}, {"V2", long_words}, {"V3", "gisteren"}, {"later", "1"}});
        CHECK(stopped.location == home + "?bewaard=1");
        CHECK(shows(pages.get(home + "/1").html, "veel"));
        auto const refused = pages.post(home + "/verzenden");
        CHECK(refused.status == 422);
        for (auto const* id : {"V1", "V2", "V3"})
            CHECK(shows(refused.html, fmt::format("kijk het na: Vraag {}?", id)));
        CHECK(pages.post(home + "/1", {{"V1", "3"}, {"V2", "kort"}, {"V3", "1-5-2026"}}).status == 303);
        CHECK(pages.post(home + "/verzenden").location == "/e/bedankt");
    });
}

TEST_CASE("a file that the reader gives up is told apart by what somebody can do about it")
{
    each_workshop([](Workshop& shop) {
        auto const reader = shop.folder.path() / "reader", file = shop.folder.path() / "vragen.xlsx";
        std::ofstream(file) << "x";
        auto house = Workshop::house(shop.files);
        house.reader = reader;
        visit::testing::Site pages(shop.database, {routes()}, house);
        pages.as(shop.adviser);
        for (auto const& [error, said] :
            {std::pair(tabular::ReadError::password, "er staat een wachtwoord op"),
                {tabular::ReadError::too_slow, "het lezen duurt te lang"},
                {tabular::ReadError::too_large, "het lezen duurt te lang"},
                {tabular::ReadError::broken, "het bestand gaat niet open als tabel"}}) {
            // A frame that says why, as the reader ends with one.
            std::ofstream(reader) << fmt::format(
                "#!/bin/sh\nprintf 'X\\001\\000\\000\\000\\00{}'\nexit 1\n", static_cast<int>(error));
            std::filesystem::permissions(reader, std::filesystem::perms::owner_all);
            auto const shown = pages.post_file(shop.path("/inlezen"), file);
            CHECK(shown.status == 422);
            CHECK_MESSAGE(shows(shown.html, said), shown.html);
        }
    });
}

TEST_CASE("who reads another language checks the answers to a list in that language")
{
    auto list = samples::question("V1", Kind::items_on_scale, {"never", "often"});
    list.options[1].text.others["pl"] = "często";
    list.items = {{"gate", {"De poort", "The gate", {{"pl", "Brama"}}}}};
    auto const whole = samples::questionnaire({list});
    Answers const answers{{"V1", {{{"gate", "often"}}, ""}}};
    i18n::Words const words(i18n::Language::dutch);
    Asking const asking{words, "pl", whole, answers, {}};
    CHECK(answer_words(asking, list, answers.at("V1")) == std::vector<std::string>{"Brama: często"});
}

TEST_CASE("languages that an import brings along have a name and run their own way")
{
    for (auto const* leftward : {"he", "ur", "ps", "ckb", "yi", "dv", "ar", "fa"}) {
        CHECK_MESSAGE(runs_leftward(leftward), leftward);
        CHECK_MESSAGE(language_name(leftward) != leftward, leftward);
    }
    for (auto const* rightward : {"it", "ru", "so", "fy", "lb", "ku"}) {
        CHECK_FALSE(runs_leftward(rightward));
        CHECK(language_name(rightward) != rightward);
    }
    CHECK(language_name("xx") == "xx");
    auto const offered = language_codes();
    CHECK(std::ranges::find(offered, "ckb") == offered.end());
}
