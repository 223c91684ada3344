#include "passkeys.h"

#include "crypto/crypto.h"

#include <fido.h>
#include <fido/eddsa.h>
#include <fido/es256.h>
#include <fido/rs256.h>
#include <nlohmann/json.hpp>

#include <array>
#include <memory>

namespace passkeys {
namespace {

struct Kind {
    std::string_view name;
    int algorithm;
};
constexpr Kind kinds[] = {{"es256", COSE_ES256}, {"eddsa", COSE_EDDSA}, {"rs256", COSE_RS256}};

// The first bytes of authenticator data (level 2, 6.1): the digest of the site, the flags, the counter.
constexpr std::size_t digest_bytes = 32;
constexpr std::size_t head_bytes = 37;
constexpr unsigned char is_present = 1, is_verified = 4;

struct FreeCredential {
    void operator()(fido_cred_t* credential) const { fido_cred_free(&credential); }
};
struct FreeAssertion {
    void operator()(fido_assert_t* assertion) const { fido_assert_free(&assertion); }
};
using FidoCredential = std::unique_ptr<fido_cred_t, FreeCredential>;
using FidoAssertion = std::unique_ptr<fido_assert_t, FreeAssertion>;

unsigned char const* bytes_of(std::string_view text)
{
    return reinterpret_cast<unsigned char const*>(text.data());
}

std::string text_of(unsigned char const* bytes, std::size_t count)
{
    return {reinterpret_cast<char const*>(bytes), count};
}

// The library takes authenticator data as a CBOR byte string.
std::string as_cbor_bytes(std::string_view bytes)
{
    std::string out;
    if (bytes.size() < 24)
        out += static_cast<char>(0x40 + bytes.size());
    else if (bytes.size() < 256) {
        out += '\x58';
        out += static_cast<char>(bytes.size());
    } else {
        out += '\x59';
        out += static_cast<char>(bytes.size() >> 8);
        out += static_cast<char>(bytes.size());
    }
    return out + std::string(bytes);
}

std::string text_in(nlohmann::json const& object, char const* name)
{
    auto const found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<Mistake> client_mistake(
    Site const& site, std::string_view type, std::string_view challenge, std::string_view client_data)
{
    auto const object = nlohmann::json::parse(client_data, nullptr, false);
    if (!object.is_object() || text_in(object, "type") != type)
        return Mistake::broken;
    if (!crypto::equal(text_in(object, "challenge"), challenge))
        return Mistake::other_challenge;
    auto const crossing = object.find("crossOrigin");
    bool const is_crossing = crossing != object.end() && crossing->is_boolean() && crossing->get<bool>();
    if (text_in(object, "origin") != site.origin || is_crossing)
        return Mistake::other_site;
    return std::nullopt;
}

std::optional<Mistake> head_mistake(Site const& site, std::string_view authenticator_data)
{
    if (authenticator_data.size() < head_bytes || authenticator_data.size() > 0xffff)
        return Mistake::broken;
    if (authenticator_data.substr(0, digest_bytes) != crypto::sha256(site.id))
        return Mistake::other_site;
    auto const flags = static_cast<unsigned char>(authenticator_data[digest_bytes]);
    bool const was_asked = (flags & is_present) != 0 && (flags & is_verified) != 0;
    return was_asked ? std::nullopt : std::optional(Mistake::not_verified);
}

std::optional<Mistake> mistake_in(Site const& site, std::string_view type, std::string_view challenge,
    std::string_view client_data, std::string_view authenticator_data)
{
    if (auto const mistake = client_mistake(site, type, challenge, client_data))
        return mistake;
    return head_mistake(site, authenticator_data);
}

// Nothing when the key in it is of another kind.
std::optional<Credential> read_as(Kind const& kind, std::string_view authenticator_data)
{
    FidoCredential const credential(fido_cred_new());
    auto const data = as_cbor_bytes(authenticator_data);
    if (fido_cred_set_type(credential.get(), kind.algorithm) != FIDO_OK
        || fido_cred_set_authdata(credential.get(), bytes_of(data), data.size()) != FIDO_OK
        || fido_cred_pubkey_len(credential.get()) == 0 || fido_cred_id_len(credential.get()) == 0)
        return std::nullopt;
    auto const key = text_of(fido_cred_pubkey_ptr(credential.get()), fido_cred_pubkey_len(credential.get()));
    return Credential{text_of(fido_cred_id_ptr(credential.get()), fido_cred_id_len(credential.get())),
        std::string(kind.name) + ":" + crypto::base64url(key), fido_cred_sigcount(credential.get())};
}

template <auto Make, auto Read, auto Free>
bool fits(fido_assert_t const* assertion, int algorithm, std::string_view key)
{
    auto* made = Make();
    bool const is_right = made && Read(made, key.data(), key.size()) == FIDO_OK
        && fido_assert_verify(assertion, 0, algorithm, made) == FIDO_OK;
    Free(&made);
    return is_right;
}

bool verifies(fido_assert_t const* assertion, std::string_view kind, std::string_view key)
{
    if (kind == "es256")
        return fits<es256_pk_new, es256_pk_from_ptr, es256_pk_free>(assertion, COSE_ES256, key);
    if (kind == "eddsa")
        return fits<eddsa_pk_new, eddsa_pk_from_ptr, eddsa_pk_free>(assertion, COSE_EDDSA, key);
    return kind == "rs256"
        && fits<rs256_pk_new, rs256_pk_from_ptr, rs256_pk_free>(assertion, COSE_RS256, key);
}

bool is_signed(Site const& site, Credential const& known, Assertion const& given)
{
    auto const colon = known.public_key.find(':');
    auto const key = crypto::from_base64url(std::string_view(known.public_key).substr(colon + 1));
    auto const data = as_cbor_bytes(given.authenticator_data);
    FidoAssertion const assertion(fido_assert_new());
    auto* const one = assertion.get();
    bool const is_readable = key && fido_assert_set_rp(one, site.id.c_str()) == FIDO_OK
        && fido_assert_set_clientdata(one, bytes_of(given.client_data), given.client_data.size()) == FIDO_OK
        && fido_assert_set_count(one, 1) == FIDO_OK
        && fido_assert_set_authdata(one, 0, bytes_of(data), data.size()) == FIDO_OK
        && fido_assert_set_sig(one, 0, bytes_of(given.signature), given.signature.size()) == FIDO_OK
        && fido_assert_set_uv(one, FIDO_OPT_TRUE) == FIDO_OK;
    return is_readable && verifies(one, std::string_view(known.public_key).substr(0, colon), *key);
}

std::int64_t counter_of(std::string_view authenticator_data)
{
    std::int64_t count = 0;
    for (std::size_t i = digest_bytes + 1; i < head_bytes; ++i)
        count = count << 8 | static_cast<unsigned char>(authenticator_data[i]);
    return count;
}

bool is_number(std::string_view host)
{
    return host.find_first_not_of("0123456789.") == host.npos || host.starts_with('[');
}

} // namespace

std::optional<Site> site_of(std::string_view public_url)
{
    auto const mark = public_url.find("://");
    if (mark == public_url.npos)
        return std::nullopt;
    auto const origin = public_url.substr(0, public_url.find('/', mark + 3));
    auto const with_port = origin.substr(mark + 3);
    auto const host = with_port.substr(0, with_port.rfind(':'));
    bool const is_safe = origin.starts_with("https://") || host == "localhost";
    if (!is_safe || host.empty() || is_number(host))
        return std::nullopt;
    return Site{std::string(host), std::string(origin)};
}

base::Result<Credential, Mistake> registered(
    Site const& site, std::string_view challenge, Registration const& given)
{
    if (auto const mistake
        = mistake_in(site, "webauthn.create", challenge, given.client_data, given.authenticator_data))
        return base::refuse(*mistake);
    for (auto const& kind : kinds)
        if (auto credential = read_as(kind, given.authenticator_data))
            return std::move(*credential);
    return base::refuse(Mistake::broken);
}

base::Result<std::int64_t, Mistake> asserted(
    Site const& site, std::string_view challenge, Credential const& known, Assertion const& given)
{
    if (auto const mistake
        = mistake_in(site, "webauthn.get", challenge, given.client_data, given.authenticator_data))
        return base::refuse(*mistake);
    if (!is_signed(site, known, given))
        return base::refuse(Mistake::wrong_signature);
    auto const count = counter_of(given.authenticator_data);
    bool const counts = count > 0 || known.sign_count > 0;
    if (counts && count <= known.sign_count)
        return base::refuse(Mistake::copied);
    return count;
}

} // namespace passkeys
