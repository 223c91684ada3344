#include "providers.h"

#include "serve.h"
#include "settings.h"
#include "terms_file.h"

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

oidc::ClientProof proof_in(TermsFile& file, bool has_key)
{
    constexpr std::string_view places[] = {"header", "form"};
    auto const place = file.one_of("client_secret_in", places, "header");
    if (has_key)
        return oidc::ClientProof::private_key;
    return place == "form" ? oidc::ClientProof::secret_post : oidc::ClientProof::secret_basic;
}

oidc::Client client_in(TermsFile& file, std::string const& site)
{
    constexpr std::string_view readers[] = {"issuer", "token_endpoint"};
    oidc::Client client;
    client.issuer = file.text("issuer");
    client.id = file.text("client_id");
    client.redirect_uri = site + "/inloggen/terug";
    client.scopes = file.text("scopes", "openid email profile");
    client.acr = file.texts("second_step.acr");
    auto const secret = file.content_of("client_secret_file");
    auto const pem = file.content_of("private_key_file");
    client.secret = secret.value_or("");
    client.proof = proof_in(file, pem.has_value());
    if (file.one_of("private_key_for", readers, "issuer") == "token_endpoint")
        client.assertion = oidc::Assertion::for_token_endpoint;
    if (pem) {
        auto key = oidc::SigningKey::read(*pem);
        if (key)
            client.key = std::make_shared<oidc::SigningKey const>(std::move(key).value());
        else
            file.complain("private_key_file", key.error());
    }
    if (secret.has_value() == pem.has_value())
        file.complain("client_secret_file", "or private_key_file is needed, and not both");
    if (!oidc::is_safe_address(client.issuer) || client.issuer.find('?') != std::string::npos)
        file.complain("issuer", "must be https://..., exactly as the organisation calls itself");
    if ((" " + client.scopes + " ").find(" openid ") == std::string::npos)
        file.complain("scopes", "must hold openid");
    return client;
}

visit::Provider provider_in(TermsFile& file, std::string const& site)
{
    auto terms = terms_in(file);
    auto client = client_in(file, site);
    client.wanted = {terms.email_claim};
    for (auto const& rule : terms.rules)
        client.wanted.push_back(rule.claim);
    file.finish();
    return {std::move(terms), oidc::Provider(std::move(client))};
}

void refuse_doubles(visit::Providers& providers)
{
    for (auto const& one : providers.all) {
        if (providers.find(one.terms.id) != &one)
            throw base::Fault("two organisations have the id " + one.terms.id);
        if (providers.of_issuer(one.sign_in.issuer()) != &one)
            throw base::Fault("two organisations have the issuer " + one.sign_in.issuer());
    }
}

} // namespace

visit::Providers read_providers(fs::path const& folder, std::string const& site)
{
    visit::Providers out{{}, {participants::parks_of, participants::settle}};
    for (auto const& path : files_of(folder)) {
        TermsFile file(path);
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
