// What a file about the sign-in of an organisation must hold, and what the administrator reads when it does
// not.
#include "providers.h"

#include "provider_file.h"
#include "settings.h"

#include "base/fault.h"
#include "oidc/fake.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <algorithm>

#include <fstream>

namespace {

constexpr std::string_view good = R"(
name = "Gemeente Grifthoek"
issuer = "https://inlog.grifthoek.example"
client_id = "terreinwijzer"
client_secret_file = "gemeente.secret"
domains = ["Grifthoek.nl"]
role_max = "secretary"

[organisation]
names = ["Gemeente Grifthoek"]
kind = "municipality"

[second_step]
amr = ["mfa"]
acr = ["urn:example:high"]

[[role]]
claim = "groups"
value = "veiligheid"
role = "partner"

[[role]]
claim = "groups"
value = "programma"
role = "secretary"
)";

struct Folder {
    testing::TempDir inside;

    Folder() { write("gemeente.secret", "heel geheim\n"); }
    void write(std::string const& name, std::string_view text) const
    {
        std::ofstream(inside.path() / name, std::ios::binary) << text;
    }
    visit::Providers read() const { return app::read_providers(inside.path(), "https://terrein.example"); }
    std::string fault() const
    {
        try {
            read();
        } catch (base::Fault const& fault) {
            return fault.what();
        }
        return "";
    }
};

// The good file with one thing put in another's place.
std::string with(std::string_view before, std::string_view after)
{
    std::string text(good);
    auto const at = text.find(before);
    REQUIRE(at != text.npos);
    return text.replace(at, before.size(), after);
}

bool holds(std::string const& text, std::string_view words) { return text.find(words) != text.npos; }

config::Settings settings_with(std::filesystem::path const& data, std::string const& providers)
{
    config::Sources const sources{
        {}, app::environment_prefix, {}, {{"data", data.string()}, {"sign_in.providers", providers}}};
    return config::Settings::read(app::all_settings, sources).value();
}

} // namespace

TEST_CASE("a whole file is read, and the name of the file is the id")
{
    Folder folder;
    folder.write("gemeente-grifthoek.toml", good);
    auto providers = folder.read();
    REQUIRE(providers.all.size() == 1);
    auto const& agreement = providers.all[0].agreement;
    CHECK(agreement.id == "gemeente-grifthoek");
    CHECK(agreement.domains == std::vector<std::string>{"grifthoek.nl"});
    CHECK(agreement.employer.kind == "municipality");
    CHECK(agreement.rules.size() == 2);
    CHECK(agreement.role_max == partnership::Role::secretary);
    CHECK_FALSE(agreement.second_step.is_always);
    CHECK(agreement.second_step.amr == std::vector<std::string>{"mfa"});
    CHECK(providers.public_keys.empty());
    CHECK(providers.find("gemeente-grifthoek") == &providers.all[0]);
    CHECK(providers.find("elders") == nullptr);
}

TEST_CASE("several organisations stand side by side, each with its own way to be known")
{
    Folder folder;
    folder.write("gemeente.toml", good);
    folder.write("politie.pem", oidc::testing::made_pem(oidc::testing::KeyKind::curve));
    folder.write("politie.toml", R"(
id = "politie-oost"
name = "Politie"
issuer = "https://inlog.politie.example"
client_id = "terreinwijzer"
private_key_file = "politie.pem"
private_key_for = "token_endpoint"
[organisation]
names = ["Politie", "Politie Grifthoek"]
kind = "police"
[second_step]
always = true
)");
    folder.write("lees-mij.txt", "no organisation");
    auto const providers = folder.read();
    REQUIRE(providers.all.size() == 2);
    CHECK(providers.all[1].agreement.id == "politie-oost");
    CHECK(providers.all[1].agreement.second_step.is_always);
    CHECK(providers.public_keys.size() == 1);
}

TEST_CASE("a mistake is told by its file and key, all at once, and never with the secret")
{
    struct Case {
        char const* before;
        char const* after;
        char const* told;
    };
    for (auto const& one : {Case{"name = \"Gemeente Grifthoek\"", "", "name is needed"},
             Case{"https://inlog", "http://inlog", "issuer must be https://"},
             Case{"grifthoek.example\"", "grifthoek.example/?a=b\"", "issuer must be https://"},
             Case{"client_id = \"terreinwijzer\"", "client_id = 17", "client_id is needed"},
             Case{"client_secret_file = \"gemeente.secret\"", "",
                 "client_secret_file or private_key_file is needed"},
             Case{"gemeente.secret", "elders.secret", "client_secret_file names a file that is empty"},
             Case{"client_secret_file", "private_key_file", "private_key_file holds no private key"},
             Case{"client_secret_file", "client_secret", "client_secret is no key that we know"},
             Case{"[\"Grifthoek.nl\"]", "\"grifthoek.nl\"", "domains must be a list"},
             Case{"Grifthoek.nl", "jan@grifthoek.nl", "domains must hold names"},
             Case{"role_max = \"secretary\"", "role_max = \"adviser\"", "role_max must be partner"},
             Case{"names = [\"Gemeente Grifthoek\"]", "names = []", "organisation.names must hold"},
             Case{"kind = \"municipality\"", "kind = \"gemeente\"", "organisation.kind must be a kind"},
             Case{"amr = [\"mfa\"]", "always = \"yes\"", "second_step.always must be true or false"},
             Case{"amr = [\"mfa\"]", "arm = [\"mfa\"]", "second_step.arm is no key that we know"},
             Case{"role = \"partner\"", "role = \"adviser\"", "[[role]] number 1 must hold"},
             Case{"value = \"programma\"", "", "[[role]] number 2 must hold"},
             Case{"name =", "id = \"Gemeente Grifthoek\"\nname =", "id must be of small letters"},
             Case{"name =", "scopes = \"email\"\nname =", "scopes must hold openid"},
             Case{"name =", "client_secret_in = \"url\"\nname =",
                 "client_secret_in must be one of header, form"}}) {
        Folder folder;
        folder.write("gemeente.toml", with(one.before, one.after));
        auto const told = folder.fault();
        CHECK_MESSAGE(holds(told, std::string("gemeente.toml: ") + one.told), told);
        CHECK_FALSE(holds(told, "geheim"));
    }
    Folder folder;
    folder.write("gemeente.toml", "name = 17\nnonsense = true\n");
    CHECK(std::ranges::count(folder.fault(), '\n') > 4);
    folder.write("gemeente.toml", "name = \n");
    CHECK(holds(folder.fault(), "gemeente.toml, line 1"));
}

TEST_CASE("two organisations do not share an id or an issuer")
{
    Folder folder;
    folder.write("a.toml", good);
    folder.write("b.toml", good);
    CHECK(holds(folder.fault(), "two organisations have the issuer"));
    folder.write("b.toml", "id = \"a\"\n" + with("https://inlog", "https://inlog2"));
    CHECK(holds(folder.fault(), "two organisations have the id a"));
}

TEST_CASE("without a folder there are no organisations, but a folder that is named must be there")
{
    testing::TempDir const data;
    CHECK(app::providers_of(settings_with(data.path(), "")).all.empty());
    CHECK_THROWS_AS(app::providers_of(settings_with(data.path(), "/nowhere")), base::Fault);
    std::filesystem::create_directory(data.path() / "providers");
    std::ofstream(data.path() / "providers" / "x.secret") << "geheim";
    std::ofstream(data.path() / "providers" / "x.toml") << with("gemeente.secret", "x.secret");
    CHECK(app::providers_of(settings_with(data.path(), "")).all.size() == 1);
}
