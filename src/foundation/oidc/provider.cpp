#include "oidc.h"

#include "claims.h"
#include "members.h"
#include "published.h"

#include "base/text.h"
#include "crypto/crypto.h"

#include <fmt/format.h>

#include <algorithm>

namespace oidc {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t assertion_s = 60;

struct Pair {
    std::string_view name;
    std::string value;
};

std::string form_of(std::vector<Pair> const& pairs)
{
    std::string out;
    for (auto const& [name, value] : pairs) {
        out += out.empty() ? "" : "&";
        out += std::string(name) + "=" + base::percent_encoded(value);
    }
    return out;
}

// RFC 7523 and OpenID Connect Core 9: who we are, for a minute, once.
std::string assertion_of(Client const& client, Endpoints const& at, moment::Instant now)
{
    auto const seconds = now.epoch_ms / 1000;
    auto const audience = client.assertion == Assertion::for_issuer ? client.issuer : at.token;
    Json const claims{{"iss", client.id}, {"sub", client.id}, {"aud", audience}, {"jti", crypto::token()},
        {"iat", seconds}, {"exp", seconds + assertion_s}};
    auto const rsa = at.takes_ps256 ? "PS256" : "RS256";
    return client.key->signed_claims(claims.dump(), client.key->is_rsa() ? rsa : "ES256");
}

Call token_call(Client const& client, Endpoints const& at, std::vector<Pair> form, moment::Instant now)
{
    Call call{at.token};
    switch (client.proof) {
    case ClientProof::secret_basic: // RFC 6749 2.3.1: both encoded as a form is
        call.authorization = "Basic "
            + crypto::base64(base::percent_encoded(client.id) + ":" + base::percent_encoded(client.secret));
        break;
    case ClientProof::secret_post:
        form.push_back({"client_id", client.id});
        form.push_back({"client_secret", client.secret});
        break;
    case ClientProof::private_key:
        form.push_back({"client_id", client.id});
        form.push_back({"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"});
        form.push_back({"client_assertion", assertion_of(client, at, now)});
        break;
    }
    call.form = form_of(form);
    return call;
}

Mistake mistake_of(Got const& got)
{
    if (got.status >= 500 || got.status == 429)
        return Mistake::away;
    auto const answer = Json::parse(got.body, nullptr, false);
    auto const error = answer.is_object() ? text_in(answer, "error") : std::string();
    if (error == "invalid_grant")
        return Mistake::code_refused;
    bool const is_about_us = got.status == 401 || error == "invalid_client" || error == "unauthorized_client";
    return is_about_us ? Mistake::client_refused : Mistake::odd_answer;
}

struct Tokens {
    std::string id, access;
};

} // namespace

struct Provider::Inside {
    Client client;
    Fetch fetch;
    Published published;

    base::Result<Tokens, Mistake> exchanged(
        Reply const& reply, Question const& question, Endpoints const& at, moment::Instant now) const
    {
        auto const got = fetch(token_call(client, at,
            {{"grant_type", "authorization_code"}, {"code", std::string(reply.code)},
                {"redirect_uri", client.redirect_uri}, {"code_verifier", question.verifier}},
            now));
        if (!got)
            return base::refuse(Mistake::away);
        if (got->status != 200)
            return base::refuse(mistake_of(*got));
        auto const answer = Json::parse(got->body, nullptr, false);
        if (!answer.is_object() || text_in(answer, "id_token").empty())
            return base::refuse(Mistake::odd_answer);
        return Tokens{text_in(answer, "id_token"), text_in(answer, "access_token")};
    }

    base::Result<Claims, Mistake> judged(Tokens const& tokens, Question const& question, moment::Instant now)
    {
        Expected const expected{client.issuer, client.id, question.nonce, question.asked, now};
        auto keys = published.keys(now);
        if (!keys)
            return base::refuse(keys.error());
        auto claims = verified(tokens.id, *keys, expected);
        if (claims || claims.error() != Mistake::unknown_key || !published.fetch_new_keys(now))
            return claims;
        keys = published.keys(now);
        return keys ? verified(tokens.id, *keys, expected) : base::refuse(keys.error());
    }

    bool wants_more(Claims const& claims) const
    {
        return std::ranges::any_of(
            client.wanted, [&](auto const& name) { return claims.first(name).empty(); });
    }

    // Core 5.3: what the token does not say, only about the same subject; the token has the last word.
    base::Result<Claims, Mistake> completed(Claims claims, Tokens const& tokens, Endpoints const& at) const
    {
        if (at.userinfo.empty() || tokens.access.empty() || !wants_more(claims))
            return claims;
        auto const got = fetch({at.userinfo, {}, "Bearer " + tokens.access});
        if (!got || got->status >= 500)
            return base::refuse(Mistake::away);
        auto const answer = Json::parse(got->body, nullptr, false);
        if (got->status != 200 || !answer.is_object() || text_in(answer, "sub") != claims.subject)
            return base::refuse(Mistake::odd_answer);
        for (auto& [name, values] : claims_in(answer).values)
            if (std::ranges::find(told_by_token_alone, name) == std::end(told_by_token_alone))
                claims.values.emplace(name, values);
        return claims;
    }

    // How somebody signed in is said by what is signed, or by nobody.
    static constexpr std::string_view told_by_token_alone[] = {"acr", "amr", "auth_time"};
};

Provider::Provider(Client client, Fetch fetch)
{
    auto published = Published(client.issuer, fetch);
    inside_ = std::make_unique<Inside>(Inside{std::move(client), std::move(fetch), std::move(published)});
}
Provider::~Provider() = default;
Provider::Provider(Provider&&) noexcept = default;

std::string const& Provider::issuer() const { return inside_->client.issuer; }

std::string Provider::public_jwk() const
{
    return inside_->client.key ? inside_->client.key->public_jwk() : std::string();
}

base::Result<std::string, Mistake> Provider::address(Question const& question, moment::Instant now)
{
    auto const turn = inside_->published.turn();
    auto const at = turn ? inside_->published.endpoints(now) : base::refuse(Mistake::away);
    if (!at)
        return base::refuse(at.error());
    auto const& client = inside_->client;
    std::vector<Pair> pairs{{"response_type", "code"}, {"client_id", client.id},
        {"redirect_uri", client.redirect_uri}, {"scope", client.scopes}, {"state", question.state},
        {"nonce", question.nonce}, {"code_challenge", crypto::base64url(crypto::sha256(question.verifier))},
        {"code_challenge_method", "S256"}};
    if (!client.acr.empty())
        pairs.push_back({"acr_values", base::joined(client.acr, " ")});
    auto const joint = at->authorization.find('?') == std::string::npos ? "?" : "&";
    return at->authorization + joint + form_of(pairs);
}

base::Result<Claims, Mistake> Provider::claims(
    Reply const& reply, Question const& question, moment::Instant now)
{
    auto const turn = inside_->published.turn();
    auto const at = turn ? inside_->published.endpoints(now) : base::refuse(Mistake::away);
    if (!at)
        return base::refuse(at.error());
    bool const must_say = at->says_issuer || !reply.issuer.empty();
    if (must_say && reply.issuer != inside_->client.issuer)
        return base::refuse(Mistake::other_issuer);
    auto const tokens = inside_->exchanged(reply, question, *at, now);
    if (!tokens)
        return base::refuse(tokens.error());
    auto claims = inside_->judged(*tokens, question, now);
    return claims ? inside_->completed(std::move(claims).value(), *tokens, *at) : claims;
}

} // namespace oidc
