#include "providers.h"

#include "provider_file.h"
#include "serve.h"
#include "settings.h"

#include "base/fault.h"
#include "participants/provided.h"

#include <algorithm>
#include <memory>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t providers_max = 20;

std::vector<fs::path> files_of(fs::path const& folder)
{
    std::vector<fs::path> out;
    for (auto const& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".toml")
            out.push_back(entry.path());
    std::ranges::sort(out);
    if (out.size() > providers_max)
        throw base::Fault(folder.string() + ": at most twenty organisations");
    return out;
}

std::shared_ptr<oidc::SigningKey const> key_in(ProviderFile& file, std::string const& pem)
{
    auto key = oidc::SigningKey::read(pem);
    if (key)
        return std::make_shared<oidc::SigningKey const>(std::move(key).value());
    file.complain("private_key_file", key.error());
    return nullptr;
}

// By a secret, or by signing with a key; one of the two.
void read_proof(ProviderFile& file, oidc::Client& client)
{
    constexpr std::string_view places[] = {"header", "form"}, readers[] = {"issuer", "token_endpoint"};
    auto const secret = file.content_of("client_secret_file");
    auto const pem = file.content_of("private_key_file");
    auto const place = file.one_of("client_secret_in", places, "header");
    client.secret = secret.value_or("");
    client.proof = place == "form" ? oidc::ClientProof::secret_post : oidc::ClientProof::secret_basic;
    if (pem) {
        client.proof = oidc::ClientProof::private_key;
        client.key = key_in(file, *pem);
    }
    if (file.one_of("private_key_for", readers, "issuer") == "token_endpoint")
        client.assertion = oidc::Assertion::for_token_endpoint;
    if (secret.has_value() == pem.has_value())
        file.complain("client_secret_file", "or private_key_file is needed, and not both");
}

oidc::Client client_in(ProviderFile& file, std::string const& site)
{
    oidc::Client client;
    client.issuer = file.text("issuer");
    client.id = file.text("client_id");
    client.redirect_uri = site + "/inloggen/terug";
    client.scopes = file.text("scopes", "openid email profile");
    client.acr = file.texts("second_step.acr");
    read_proof(file, client);
    if (!oidc::is_safe_address(client.issuer) || client.issuer.find('?') != std::string::npos)
        file.complain("issuer", "must be https://..., exactly as the organisation calls itself");
    if ((" " + client.scopes + " ").find(" openid ") == std::string::npos)
        file.complain("scopes", "must hold openid");
    return client;
}

visit::Provider provider_in(ProviderFile& file, std::string const& site)
{
    auto agreement = agreement_in(file);
    auto client = client_in(file, site);
    client.wanted = {agreement.email_claim};
    for (auto const& rule : agreement.rules)
        client.wanted.push_back(rule.claim);
    file.finish();
    return {std::move(agreement), oidc::Provider(std::move(client))};
}

void refuse_doubles(visit::Providers& providers)
{
    for (auto const& one : providers.all) {
        if (providers.find(one.agreement.id) != &one)
            throw base::Fault("two organisations have the id " + one.agreement.id);
        if (providers.of_issuer(one.sign_in.issuer()) != &one)
            throw base::Fault("two organisations have the issuer " + one.sign_in.issuer());
    }
}

} // namespace

visit::Providers read_providers(fs::path const& folder, std::string const& site)
{
    visit::Providers out{{}, {participants::parks_of, participants::settle}};
    for (auto const& path : files_of(folder)) {
        ProviderFile file(path);
        out.all.push_back(provider_in(file, site));
        if (auto const jwk = out.all.back().sign_in.public_jwk(); !jwk.empty())
            out.public_keys.push_back(jwk);
    }
    refuse_doubles(out);
    return out;
}

visit::Providers providers_of(config::Settings const& settings)
{
    auto const named = settings.get(sign_in_providers);
    auto const folder = named.empty() ? data_path(settings) / "providers" : fs::path(named);
    if (!fs::is_directory(folder)) {
        if (named.empty())
            return {{}, {participants::parks_of, participants::settle}};
        throw base::Fault("sign_in.providers: there is no folder " + folder.string());
    }
    return read_providers(folder, house_of(settings).public_url);
}

} // namespace app
