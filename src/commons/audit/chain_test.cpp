#include "audit.h"
#include "chain.h"
#include "walk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace audit;

namespace {

constexpr std::string_view secret = "a secret of the test";

Line line(std::int64_t number, std::string const& previous)
{
    Line made{Chain::daily, number, {7}, {}, previous, {}};
    made.deed.act = "post /t/{park}/plan";
    made.hash = hash_of(made);
    return made;
}

std::vector<Line> five_lines()
{
    std::vector<Line> out;
    for (int number = 1; number <= 5; ++number)
        out.push_back(line(number, out.empty() ? "" : out.back().hash));
    return out;
}

Head sealed_head(Line const& last)
{
    Head head{last.chain, last.number, last.hash, {}};
    head.seal = seal_of(head, secret);
    return head;
}

std::vector<Finding> findings(std::vector<Line> const& lines, Head const& head)
{
    Walk walk(Chain::daily, nullptr);
    for (auto const& one : lines)
        walk.pass(one);
    walk.end(head, secret);
    return walk.findings();
}

bool holds(std::vector<Finding> const& all, Flaw flaw, std::int64_t from)
{
    return std::ranges::any_of(all, [&](Finding const& one) { return one.flaw == flaw && one.from == from; });
}

} // namespace

TEST_CASE("a chain as it was written is right")
{
    auto const lines = five_lines();
    CHECK(findings(lines, sealed_head(lines.back())).empty());
}

TEST_CASE("each field of a line is in its hash")
{
    auto const one = line(1, "");
    auto const differs = [&](auto change) {
        auto other = one;
        change(other);
        return hash_of(other) != one.hash;
    };
    CHECK(differs([](Line& l) { l.chain = Chain::incidents; }));
    CHECK(differs([](Line& l) { l.number = 2; }));
    CHECK(differs([](Line& l) { l.person = {8}; }));
    CHECK(differs([](Line& l) { l.previous = "x"; }));
    CHECK(differs([](Line& l) { l.deed.at = {1}; }));
    CHECK(differs([](Line& l) { l.deed.role = "chair"; }));
    CHECK(differs([](Line& l) { l.deed.organisation = {1}; }));
    CHECK(differs([](Line& l) { l.deed.partnership = {1}; }));
    CHECK(differs([](Line& l) { l.deed.capability = "x"; }));
    CHECK(differs([](Line& l) { l.deed.act = "x"; }));
    CHECK(differs([](Line& l) { l.deed.object = "x"; }));
    CHECK(differs([](Line& l) { l.deed.outcome = Outcome::refused; }));
    CHECK(differs([](Line& l) { l.deed.origin = "x"; }));
}

TEST_CASE("words that move from one field to the next make another line")
{
    auto one = line(1, ""), other = line(1, "");
    one.deed.act = "ab", one.deed.object = "c";
    other.deed.act = "a", other.deed.object = "bc";
    CHECK(canonical(one) != canonical(other));
}

TEST_CASE("an altered line is found, also when its hash was made anew")
{
    auto lines = five_lines();
    auto const head = sealed_head(lines.back());
    lines[2].deed.role = "chair";
    CHECK(holds(findings(lines, head), Flaw::altered, 3));
    lines[2].hash = hash_of(lines[2]);
    CHECK(holds(findings(lines, head), Flaw::not_joined, 4));
}

TEST_CASE("a chain that was made anew from some line on does not reach the sealed end")
{
    auto lines = five_lines();
    auto const head = sealed_head(lines.back());
    lines[2].deed.role = "chair";
    for (std::size_t i = 2; i < lines.size(); ++i) {
        lines[i].previous = lines[i - 1].hash;
        lines[i].hash = hash_of(lines[i]);
    }
    CHECK(holds(findings(lines, head), Flaw::end_moved, 5));
    Head forged{Chain::daily, 5, lines.back().hash, head.seal};
    CHECK(holds(findings(lines, forged), Flaw::end_moved, 5));
}

TEST_CASE("lines that were taken out, swapped or cut from the end are found")
{
    auto const whole = five_lines();
    auto const head = sealed_head(whole.back());
    auto lines = whole;
    lines.erase(lines.begin() + 1, lines.begin() + 3);
    auto const gap = findings(lines, head);
    REQUIRE(gap.size() == 1);
    CHECK((gap[0].flaw == Flaw::missing && gap[0].from == 2 && gap[0].to == 3));
    lines = whole;
    std::swap(lines[1], lines[2]);
    std::swap(lines[1].number, lines[2].number);
    CHECK(holds(findings(lines, head), Flaw::altered, 2));
    lines = whole;
    lines.pop_back();
    CHECK(holds(findings(lines, head), Flaw::missing, 5));
    CHECK(holds(findings({}, head), Flaw::missing, 1));
    CHECK(holds(findings(lines, {Chain::daily, 4, lines.back().hash, head.seal}), Flaw::end_moved, 4));
}

TEST_CASE("a line that was put in is found")
{
    auto lines = five_lines();
    auto const head = sealed_head(lines.back());
    lines.push_back(line(6, lines.back().hash));
    CHECK(holds(findings(lines, head), Flaw::put_in, 6));
    lines = five_lines();
    lines.insert(lines.begin(), line(0, ""));
    CHECK(holds(findings(lines, head), Flaw::put_in, 0));
}

TEST_CASE("a chain goes on after a checkpoint that this house sealed, and no other")
{
    auto lines = five_lines();
    auto const head = sealed_head(lines.back());
    Checkpoint point{Chain::daily, 2, lines[1].hash, 2, {5}, {}};
    point.seal = seal_of(point, secret);
    CHECK(flaws({point}, secret).empty());
    Walk walk(Chain::daily, &point);
    for (std::size_t i = 2; i < lines.size(); ++i)
        walk.pass(lines[i]);
    walk.end(head, secret);
    CHECK(walk.findings().empty());
    auto forged = point;
    forged.number = forged.removed = 4;
    CHECK(flaws({forged}, secret).size() == 1);
    forged.seal = seal_of(forged, "another secret");
    CHECK(flaws({forged}, secret).size() == 1);
}

TEST_CASE("what somebody wrote down finds a log that was made anew with the secret")
{
    auto const lines = five_lines();
    auto const known = remembered("daily:3:" + lines[2].hash);
    REQUIRE(known);
    CHECK(written(sealed_head(lines[2])) == "daily:3:" + lines[2].hash);
    for (auto const* wrong : {"", "daily", "weekly:3:ab", "daily:x:ab", "daily:0:ab", "daily:3:a:b"})
        CHECK_FALSE(remembered(wrong));
    auto const with = [&](Remembered const& what, std::size_t count) {
        Walk walk(Chain::daily, nullptr);
        walk.remember(what);
        for (std::size_t i = 0; i < count; ++i)
            walk.pass(lines[i]);
        walk.end(sealed_head(lines[count - 1]), secret);
        return walk.findings();
    };
    CHECK(with(*known, 5).empty());
    CHECK(holds(with({Chain::daily, 3, "another"}, 5), Flaw::not_remembered, 3));
    CHECK(holds(with(*known, 2), Flaw::not_remembered, 3));
}

TEST_CASE("a network address is kept as far as the settings say")
{
    CHECK(origin("192.0.2.17", Origin::whole) == "192.0.2.17");
    CHECK(origin("192.0.2.17", Origin::shortened) == "192.0.2.0");
    CHECK(origin("2001:db8:1:2::17", Origin::shortened) == "2001:db8:1::");
    CHECK(origin("::1", Origin::shortened) == "::");
    CHECK(origin("192.0.2.17", Origin::none).empty());
    CHECK(origin_of("shortened") == Origin::shortened);
    CHECK_FALSE(origin_of("half"));
}

TEST_CASE("an object names what stands in the address, but nothing that may be anything")
{
    std::vector<Gap> const gaps{{"park", "de-grift"}, {"action", "0000000000A7"}};
    CHECK(object_of("/t/{park}/plan/{action}/wijzigen", gaps) == "/t/de-grift/plan/0000000000A7/wijzigen");
    CHECK(object_of("/mij", {}) == "/mij");
    CHECK(object_of(
              "/agenda/{token}", {{"token", std::string_view("KJ2s_9dkKJ2s_9dkKJ2s_9dkKJ2s_9dkKJ2s_9dkabc")}})
        == "/agenda/{token}");
    CHECK(object_of("/x/{name}", {{"name", "jan@voorbeeld.nl"}}) == "/x/{name}");
    CHECK(object_of("/x/{name}", {{"name", "Jan Jansen"}}) == "/x/{name}");
}
