#include "guide.h"
#include "samples.h"
#include "year.h"

#include "participants/kinds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace calendar;

namespace {

using Fields = std::vector<std::string>;

template <class Wanted> Fields fields(Wanted const& wanted)
{
    Fields out;
    for (auto const& problem : problems(wanted))
        out.push_back(problem.field);
    return out;
}

bool is_told(i18n::Text const& text) { return !text.dutch.empty() && !text.english.empty(); }

GuideChannel channel(std::string id, std::string phone, bool is_local)
{
    GuideChannel out;
    out.id = std::move(id);
    out.phone = std::move(phone);
    out.is_local = is_local;
    return out;
}

// One number for everybody, and one that each municipality fills in.
Guide small_guide()
{
    Guide out;
    out.channels = {channel("emergency", "112", false), channel("public_space", "", true)};
    out.questions = {{"danger", {}, {"emergency"}}, {"broken", {}, {"public_space"}},
        {"both", {}, {"public_space", "emergency"}}};
    return out;
}

} // namespace

TEST_CASE("a kind and a channel are read back from their code, and have a name in both languages")
{
    for (auto const kind : all_kinds) {
        CHECK(kind_of(code(kind)) == kind);
        CHECK(is_told(name(kind)));
    }
    for (auto const channel : all_channels) {
        CHECK(channel_of(code(channel)) == channel);
        CHECK(is_told(name(channel)));
    }
    CHECK(!kind_of("party"));
    CHECK(!channel_of(""));
}

TEST_CASE("an activity needs a title, a day and hours in order")
{
    CHECK(fields(samples::evening()).empty());
    auto wanted = samples::evening();
    wanted.title = " ";
    CHECK(fields(wanted) == Fields{"title"});
    wanted.title = std::string(201, 'x');
    CHECK(fields(wanted) == Fields{"title"});
    wanted = samples::evening();
    wanted.date = {};
    CHECK(fields(wanted) == Fields{"date"});
    wanted = samples::evening();
    wanted.until = wanted.from;
    CHECK(fields(wanted) == Fields{"until"});
    wanted = samples::evening();
    wanted.place = std::string(201, 'x');
    CHECK(fields(wanted) == Fields{"place"});
}

TEST_CASE("letters are counted, not bytes")
{
    auto wanted = samples::evening();
    wanted.title.clear();
    for (int i = 0; i < 200; ++i)
        wanted.title += "é";
    CHECK(fields(wanted).empty());
}

TEST_CASE("a message needs a subject, an audience and a day")
{
    CHECK(fields(samples::newsletter()).empty());
    CHECK(fields(NewMessage{}) == Fields{"subject", "audience", "date"});
    auto wanted = samples::newsletter();
    wanted.audience = std::string(201, 'x');
    CHECK(fields(wanted) == Fields{"audience"});
}

TEST_CASE("every refusal says what to do, in two languages")
{
    std::set<std::string_view> said;
    for (auto const refusal : {Refusal::unknown, Refusal::is_cancelled, Refusal::nothing_planned}) {
        CHECK(is_told(message(refusal).text));
        said.insert(message(refusal).text.dutch);
    }
    CHECK(said.size() == 3);
}

TEST_CASE("the year of examples holds something to tell and something to do in every season")
{
    std::set<std::string> ids;
    std::set<int> seasons;
    int messages = 0;
    for (auto const& item : year()) {
        CAPTURE(item.id);
        CHECK(ids.insert(item.id).second);
        CHECK((item.month >= 1 && item.month <= 12));
        CHECK(is_told(item.title));
        CHECK(participants::find_kind(item.lead) != nullptr);
        CHECK(item.title.dutch.size() <= 200);
        seasons.insert((item.month - 1) / 3);
        messages += item.kind == "message" ? 1 : 0;
    }
    CHECK(seasons.size() == 4);
    CHECK(messages >= 4);
    CHECK(ids.size() > static_cast<std::size_t>(messages) + 4);
}

TEST_CASE("a kind of the year becomes a kind of activity")
{
    CHECK(event_kind("evening") == Kind::information_evening);
    CHECK(event_kind("walk") == Kind::inspection_walk);
    CHECK(event_kind("clean_up") == Kind::clean_up_day);
    CHECK(event_kind("exercise") == Kind::exercise);
    CHECK(event_kind("workshop") == Kind::workshop);
    CHECK(event_kind("patrol") == Kind::other);
}

TEST_CASE("a channel that nobody filled in is left out, and so is a question without an answer")
{
    auto const bare = guide_of(small_guide(), {});
    REQUIRE(bare.channels.size() == 1);
    REQUIRE(bare.questions.size() == 2);
    CHECK(bare.questions[0].id == "danger");
    CHECK(bare.questions[1].channels == std::vector<std::string>{"emergency"});
}

TEST_CASE("what a municipality filled in is shown in its guide")
{
    auto const filled = guide_of(small_guide(), {{"public_space", "14 0316", "https://grifthoek.nl", ""}});
    REQUIRE(filled.channels.size() == 2);
    CHECK(filled.channels[1].phone == "14 0316");
    CHECK(filled.channels[1].web == "https://grifthoek.nl");
    CHECK(filled.questions.size() == 3);
}

TEST_CASE("the standard guide begins with 112, and every question leads to a channel that exists")
{
    auto const& standard = standard_guide();
    REQUIRE(!standard.questions.empty());
    CHECK(standard.questions[0].channels == std::vector<std::string>{"emergency"});
    std::set<std::string> ids;
    for (auto const& channel : standard.channels) {
        CAPTURE(channel.id);
        CHECK(ids.insert(channel.id).second);
        CHECK(is_told(channel.situation));
        CHECK(!channel.who.empty());
        bool const is_reachable = !channel.phone.empty() || !channel.web.empty() || !channel.email.empty();
        CHECK((is_reachable || channel.is_local));
        CHECK((channel.web.empty() || channel.web.starts_with("https://")));
    }
    for (auto const& question : standard.questions) {
        CAPTURE(question.id);
        CHECK(is_told(question.text));
        CHECK(!question.channels.empty());
        for (auto const& id : question.channels)
            CHECK_MESSAGE(ids.contains(id), id);
    }
    CHECK(moment::is_valid(standard.last_checked));
}

TEST_CASE("a local channel has a number, a safe address and a mail address, or nothing")
{
    CHECK(fields(LocalChannel{}).empty());
    CHECK(fields(LocalChannel{"x", "+31 (0)316-12 34 56", "https://grifthoek.nl", "a@b.nl"}).empty());
    CHECK(fields(LocalChannel{"x", "bel maar", "http://grifthoek.nl", "geen"})
        == Fields{"web", "email", "phone"});
    CHECK(fields(LocalChannel{"x", "", "javascript:alert(1)", ""}) == Fields{"web"});
    std::string const long_one(300, '1');
    CHECK(fields(LocalChannel{"x", long_one, "https://" + long_one, long_one + "@b.nl"})
        == Fields{"web", "email", "phone"});
}
