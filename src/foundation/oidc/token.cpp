// Whether an ID token is what it says it is. The header is read by libcjose alone, which also verifies by it;
// the claims are read only after that.
#include "oidc.h"

#include "claims.h"
#include "jose.h"
#include "members.h"

#include "base/text.h"
#include "crypto/crypto.h"

#include <algorithm>
#include <cmath>

namespace oidc {
namespace {

using Json = nlohmann::json;

constexpr std::size_t token_bytes_max = 32'768;
constexpr std::size_t keys_max = 100;

struct Algorithm {
    std::string_view name, key_type;
};
constexpr Algorithm allowed[] = {{"RS256", "RSA"}, {"PS256", "RSA"}, {"ES256", "EC"}};

struct Head {
    std::string algorithm, key; // of the key: its id, or empty
};

// Two dots and signs of base64url between them; what is behind the last may be nothing, for "none".
bool is_compact(std::string_view token)
{
    auto const parts = base::split(token, '.');
    constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return parts.size() == 3 && !parts[0].empty() && !parts[1].empty()
        && std::ranges::all_of(
            parts, [&](std::string_view part) { return part.find_first_not_of(signs) == part.npos; });
}

std::string header_text(cjose_header_t* header, char const* name)
{
    cjose_err error{};
    auto const* found = cjose_header_get(header, name, &error);
    return found ? found : "";
}

bool has(cjose_header_t* header, char const* name)
{
    cjose_err error{};
    return JoseText(cjose_header_get_raw(header, name, &error)) != nullptr;
}

// `crit` names extensions that we do not know: then the token is not for us to judge.
base::Result<Head, Mistake> head_of(cjose_jws_t* jws)
{
    auto* const header = cjose_jws_get_protected(jws);
    if (!header || has(header, "crit"))
        return base::refuse(Mistake::broken);
    return Head{header_text(header, "alg"), header_text(header, "kid")};
}

Algorithm const* algorithm_of(std::string_view name)
{
    auto const found = std::ranges::find(allowed, name, &Algorithm::name);
    return found == std::end(allowed) ? nullptr : found;
}

bool is_for(Json const& key, Algorithm const& algorithm, std::string_view id)
{
    if (!key.is_object() || text_in(key, "kty") != algorithm.key_type)
        return false;
    auto const use = text_in(key, "use"), only = text_in(key, "alg");
    return (use.empty() || use == "sig") && (only.empty() || only == algorithm.name)
        && (id.empty() || text_in(key, "kid") == id);
}

// Its public half and nothing else: a key set is a public page.
Jwk usable(Json const& key)
{
    Json half{{"kty", text_in(key, "kty")}};
    for (auto const* name : {"n", "e", "crv", "x", "y"})
        if (key.contains(name))
            half[name] = text_in(key, name);
    bool const is_curve = half["kty"] == "EC";
    if (is_curve && text_in(key, "crv") != "P-256")
        return nullptr;
    auto made = imported_key(half.dump());
    cjose_err error{};
    if (made && !is_curve && cjose_jwk_get_keysize(made.get(), &error) < rsa_bits_min)
        return nullptr;
    return made;
}

// The one key that fits: which of several was meant is not guessed.
Jwk key_for(std::string_view keys, Algorithm const& algorithm, std::string_view id)
{
    auto const set = Json::parse(keys, nullptr, false);
    auto const list = set.is_object() ? set.find("keys") : set.end();
    if (!set.is_object() || list == set.end() || !list->is_array() || list->size() > keys_max)
        return nullptr;
    Json const* found = nullptr;
    for (auto const& key : *list)
        if (is_for(key, algorithm, id)) {
            if (found)
                return nullptr;
            found = &key;
        }
    return found ? usable(*found) : nullptr;
}

// The claims, when the signature is right.
base::Result<Json, Mistake> signed_content(std::string_view token, std::string_view keys)
{
    cjose_err error{};
    Jws const jws(cjose_jws_import(token.data(), token.size(), &error));
    if (!jws)
        return base::refuse(Mistake::broken);
    auto const head = head_of(jws.get());
    if (!head)
        return base::refuse(head.error());
    auto const* algorithm = algorithm_of(head->algorithm);
    if (!algorithm)
        return base::refuse(Mistake::weak_algorithm);
    auto const key = key_for(keys, *algorithm, head->key);
    if (!key)
        return base::refuse(Mistake::unknown_key);
    if (!cjose_jws_verify(jws.get(), key.get(), &error))
        return base::refuse(Mistake::wrong_signature);
    std::uint8_t* bytes = nullptr;
    std::size_t count = 0;
    if (!cjose_jws_get_plaintext(jws.get(), &bytes, &count, &error))
        return base::refuse(Mistake::broken);
    auto content = Json::parse(bytes, bytes + count, nullptr, false);
    return content.is_object() ? base::Result<Json, Mistake>(std::move(content))
                               : base::refuse(Mistake::broken);
}

// Seconds since 1970; nothing when it is no number, or no moment.
std::optional<std::int64_t> seconds_in(Json const& content, char const* name)
{
    auto const found = content.find(name);
    if (found == content.end() || !found->is_number())
        return std::nullopt;
    auto const value = found->get<double>();
    constexpr double end_of_time = 253'402'300'800; // the year 10000
    bool const is_moment = std::isfinite(value) && value >= 0 && value < end_of_time;
    return is_moment ? std::optional(static_cast<std::int64_t>(value)) : std::nullopt;
}

// Core 3.1.3.7, 3 to 5: for us, and when for others as well, then asked for by us.
bool is_for_us(Json const& content, std::string_view client)
{
    auto const audience = content.find("aud");
    if (audience == content.end())
        return false;
    auto const party = content.find("azp");
    if (party != content.end() && (!party->is_string() || party->get<std::string>() != client))
        return false;
    if (audience->is_string())
        return audience->get<std::string>() == client;
    bool const is_named
        = audience->is_array() && std::ranges::find(*audience, Json(client)) != audience->end();
    return is_named && (audience->size() == 1 || party != content.end());
}

std::optional<Mistake> time_mistake(Json const& content, Expected const& expected)
{
    auto const now = expected.now.epoch_ms / 1000, asked = expected.asked.epoch_ms / 1000;
    auto const ends = seconds_in(content, "exp"), made = seconds_in(content, "iat");
    if (!ends || !made || (content.contains("nbf") && !seconds_in(content, "nbf")))
        return Mistake::broken;
    if (now >= *ends + expected.skew_s || *made + expected.skew_s < asked)
        return Mistake::expired;
    auto const begins = std::max(*made, seconds_in(content, "nbf").value_or(0));
    return begins > now + expected.skew_s ? std::optional(Mistake::not_yet) : std::nullopt;
}

std::optional<Mistake> mistake_in(Json const& content, Expected const& expected)
{
    if (text_in(content, "iss") != expected.issuer)
        return Mistake::other_issuer;
    if (!is_for_us(content, expected.client))
        return Mistake::other_audience;
    if (auto const mistake = time_mistake(content, expected))
        return mistake;
    if (!crypto::equal(text_in(content, "nonce"), expected.nonce))
        return Mistake::other_nonce;
    constexpr std::size_t subject_bytes_max = 255;
    auto const subject = text_in(content, "sub");
    bool const is_named = !subject.empty() && subject.size() <= subject_bytes_max;
    return is_named ? std::nullopt : std::optional(Mistake::no_subject);
}

} // namespace

base::Result<Claims, Mistake> verified(
    std::string_view token, std::string_view keys, Expected const& expected)
{
    if (token.size() > token_bytes_max)
        return base::refuse(Mistake::too_large);
    if (!is_compact(token))
        return base::refuse(Mistake::broken);
    auto const content = signed_content(token, keys);
    if (!content)
        return base::refuse(content.error());
    if (auto const mistake = mistake_in(*content, expected))
        return base::refuse(*mistake);
    return claims_in(*content);
}

} // namespace oidc
