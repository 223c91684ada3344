// A provider as a whole: what it publishes, how it is asked, and how it fails.
#include "fake.h"
#include "oidc.h"

#include "crypto/crypto.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace oidc;
using oidc::testing::FakeProvider;
using oidc::testing::query_value;

namespace {

constexpr char const* issuer = "https://login.example.com/realms/one";

struct World {
    FakeProvider fake{issuer, ::testing::now()};
    moment::Instant now = ::testing::now();
    Question question{"a state", "a nonce", "a verifier of forty-three characters or more", ::testing::now()};

    Client client() const { return fake.client("https://terrein.voorbeeld.nl/inloggen/terug"); }
    Provider provider() { return Provider(client(), fake.fetch()); }
    // Why it did not succeed, or whom it is about.
    std::string sign_in(Provider& provider, std::string_view claims = "{}")
    {
        auto const address = provider.address(question, now);
        if (!address)
            return std::string(code(address.error()));
        return came_back(provider, fake.sign_in(*address, claims));
    }
    std::string came_back(Provider& provider, std::string const& query)
    {
        auto const code = query_value(query, "code"), said = query_value(query, "iss");
        auto const told = provider.claims({code, said}, question, now);
        return told ? told->subject : std::string(oidc::code(told.error()));
    }
    std::size_t calls_of(std::string_view end) const
    {
        return static_cast<std::size_t>(
            std::ranges::count_if(fake.calls, [&](Call const& call) { return call.url.ends_with(end); }));
    }
    void wait(std::int64_t seconds)
    {
        now = fake.now = now.plus_ms(seconds * 1000);
        question.asked = now;
    }
};

} // namespace

TEST_CASE("the browser is sent with a challenge, a state and a nonce, and the answer tells who it was")
{
    World world;
    auto provider = world.provider();
    auto const address = provider.address(world.question, world.now);
    REQUIRE(address);
    CHECK(address->starts_with(
        "https://login.example.com/realms/one/authorize?response_type=code&client_id=a%20client&"));
    CHECK(query_value(*address, "redirect_uri") == "https://terrein.voorbeeld.nl/inloggen/terug");
    CHECK(query_value(*address, "scope") == "openid email profile");
    CHECK(query_value(*address, "state") == "a state");
    CHECK(query_value(*address, "code_challenge_method") == "S256");
    CHECK(query_value(*address, "code_challenge")
        == crypto::base64url(crypto::sha256(world.question.verifier)));
    CHECK(address->find("verifier") == std::string::npos);
    CHECK(world.sign_in(provider, R"({"sub":"17"})") == "17");
    CHECK(world.fake.calls.back().url.ends_with("/keys"));
}

TEST_CASE("what is published is fetched once an hour, and new keys at most once a minute")
{
    World world;
    auto provider = world.provider();
    CHECK(world.sign_in(provider) == "somebody");
    CHECK(world.sign_in(provider) == "somebody");
    CHECK(world.calls_of("configuration") == 1);
    CHECK(world.calls_of("/keys") == 1);
    world.fake.renew_key();
    CHECK(world.sign_in(provider) == "somebody");
    CHECK(world.calls_of("/keys") == 2);
    world.fake.renew_key();
    CHECK(world.sign_in(provider) == "unknown_key");
    CHECK(world.calls_of("/keys") == 2);
    world.wait(60);
    CHECK(world.sign_in(provider) == "somebody");
    world.wait(3600);
    CHECK(world.sign_in(provider) == "somebody");
    CHECK(world.calls_of("configuration") == 2);
}

TEST_CASE("a provider that is away is not asked again at once, and what it published before still serves")
{
    World world;
    auto provider = world.provider();
    world.fake.is_away = true;
    CHECK(world.sign_in(provider) == "away");
    CHECK(world.sign_in(provider) == "away");
    CHECK(world.fake.calls.size() == 1);
    world.wait(20);
    world.fake.is_away = false;
    CHECK(world.sign_in(provider) == "somebody");
    world.wait(3601);
    world.fake.is_away = true;
    CHECK(provider.address(world.question, world.now));
    world.wait(24 * 3600);
    CHECK_FALSE(provider.address(world.question, world.now));
}

TEST_CASE("a provider that calls itself somebody else is not believed, nor an answer from somebody else")
{
    World world;
    world.fake.other_issuer = "https://login.example.com/realms/{tenant}";
    auto provider = world.provider();
    CHECK(world.sign_in(provider) == "other_issuer");
    world.fake.other_issuer.clear();
    world.wait(20);
    auto const address = *provider.address(world.question, world.now);
    auto const back = world.fake.sign_in(address, "{}");
    auto const code = query_value(back, "code");
    auto const mistake = [&](std::string_view said) {
        return provider.claims({code, said}, world.question, world.now).error();
    };
    CHECK(mistake("https://elsewhere.example.com") == Mistake::other_issuer);
    CHECK(mistake("") == Mistake::other_issuer); // it promised to say
    CHECK(world.calls_of("/token") == 0);
    CHECK(world.came_back(provider, back) == "somebody");
}

TEST_CASE("a provider that does not promise to say who it is may keep silent, but not name another")
{
    World world;
    world.fake.says_issuer = false;
    auto provider = world.provider();
    CHECK(world.sign_in(provider) == "somebody");
    auto const address = *provider.address(world.question, world.now);
    CHECK(world.came_back(provider, world.fake.sign_in(address, "{}") + "&iss=https://b.example")
        == "other_issuer");
}

TEST_CASE("a code is worth one token, for the question it was an answer to")
{
    World world;
    auto provider = world.provider();
    auto const back = world.fake.sign_in(*provider.address(world.question, world.now), "{}");
    CHECK(world.came_back(provider, back) == "somebody");
    CHECK(world.came_back(provider, back) == "code_refused");
    auto const stolen = world.fake.sign_in(*provider.address(world.question, world.now), "{}");
    world.question.verifier = "another verifier of forty-three characters or more";
    CHECK(world.came_back(provider, stolen) == "code_refused");
    auto const injected = world.fake.sign_in(*provider.address(world.question, world.now), "{}");
    world.question.nonce = "another nonce";
    CHECK(world.came_back(provider, injected) == "other_nonce");
}

TEST_CASE("what the token endpoint says is told apart: us, the code, or its own trouble")
{
    struct Case {
        char const* error;
        char const* verdict;
    };
    for (auto const& one :
        {Case{"invalid_client", "client_refused"}, Case{"unauthorized_client", "client_refused"},
            Case{"invalid_grant", "code_refused"}, Case{"invalid_request", "odd_answer"}}) {
        World world;
        auto provider = world.provider();
        world.fake.error = one.error;
        CHECK(world.sign_in(provider) == one.verdict);
    }
}

TEST_CASE("we prove who we are with a secret in the header, in the form, or with a signature")
{
    auto const form_of = [](World& world, Client client) {
        Provider provider(std::move(client), world.fake.fetch());
        CHECK(world.sign_in(provider) == "somebody");
        auto const found = std::ranges::find_if(
            world.fake.calls, [](Call const& call) { return call.url.ends_with("/token"); });
        return *found;
    };
    World basic, post, signed_one;
    auto const in_header = form_of(basic, basic.client());
    CHECK(
        in_header.authorization == "Basic " + crypto::base64("a%20client:a%20secret%3A%20with%20a%20colon"));
    CHECK(query_value(in_header.form, "client_id").empty());
    auto client = post.client();
    client.proof = ClientProof::secret_post;
    auto const in_form = form_of(post, client);
    CHECK(in_form.authorization.empty());
    CHECK(query_value(in_form.form, "client_secret") == "a secret: with a colon");
    client.proof = ClientProof::private_key;
    client.key = std::make_shared<SigningKey const>(oidc::testing::made_key(oidc::testing::KeyKind::curve));
    auto const by_key = form_of(signed_one, client);
    CHECK(query_value(by_key.form, "client_secret").empty());
    auto const assertion = query_value(by_key.form, "client_assertion");
    auto const dot = assertion.find('.');
    auto const claims = nlohmann::json::parse(
        *crypto::from_base64url(assertion.substr(dot + 1, assertion.rfind('.') - dot - 1)));
    CHECK(claims["aud"] == issuer);
    CHECK(claims["iss"] == "a client");
    CHECK(claims["sub"] == "a client");
    CHECK(claims["exp"].get<std::int64_t>() - claims["iat"].get<std::int64_t>() == 60);
}

TEST_CASE("claims that the token has not are fetched apart, about the same subject, and never how somebody "
          "signed in")
{
    World world;
    world.fake.userinfo = R"({"sub":"17","email":"jan@voorbeeld.nl","acr":"high","name":"Jan"})";
    auto client = world.client();
    client.wanted = {"email"};
    Provider provider(client, world.fake.fetch());
    auto const asked = [&](std::string_view claims) {
        auto const address = *provider.address(world.question, world.now);
        auto const back = world.fake.sign_in(address, claims);
        auto const code = query_value(back, "code"), said = query_value(back, "iss");
        return provider.claims({code, said}, world.question, world.now);
    };
    auto const told = asked(R"({"sub":"17","name":"J. de Vries"})");
    REQUIRE(told);
    CHECK(told->first("email") == "jan@voorbeeld.nl");
    CHECK(told->first("name") == "J. de Vries");
    CHECK(told->first("acr").empty());
    CHECK(asked(R"({"sub":"18"})").error() == Mistake::odd_answer);
    CHECK(asked(R"({"sub":"18","email":"piet@voorbeeld.nl"})")->first("email") == "piet@voorbeeld.nl");
    CHECK(world.calls_of("/userinfo") == 2);
}

TEST_CASE("addresses are https, or this machine, and nothing else")
{
    for (auto const* good : {"https://login.example.com", "https://login.example.com:8443/a?b=c",
             "http://localhost:4000/a", "http://127.0.0.1:4000", "http://[::1]:4000/"})
        CHECK(is_safe_address(good));
    for (auto const* bad :
        {"", "http://login.example.com", "http://127.0.0.1.example.com", "http://localhost.example.com",
            "http://localhost@example.com", "https://", "https://a b", "https://a\n", "file:///etc/passwd",
            "ftp://localhost/", "http://localhost:4000/\"", "//localhost"})
        CHECK_FALSE(is_safe_address(bad));
    CHECK_FALSE(over_the_network()({"http://example.com/"}));
}

TEST_CASE("four wait for a slow provider, the next is told at once")
{
    World world;
    std::atomic<int> waiting{0};
    std::atomic<bool> may_go{false};
    std::mutex mutex;
    Provider provider(world.client(), [&](Call const& call) {
        ++waiting;
        while (!may_go)
            std::this_thread::yield();
        std::lock_guard const lock(mutex);
        return world.fake.fetch()(call);
    });
    std::vector<std::jthread> asking;
    for (int i = 0; i < 4; ++i)
        asking.emplace_back([&] { CHECK(provider.address(world.question, world.now)); });
    while (waiting < 4)
        std::this_thread::yield();
    auto const fifth = provider.address(world.question, world.now);
    CHECK_FALSE(fifth);
    may_go = true;
    asking.clear();
    CHECK(provider.address(world.question, world.now));
}
