#include "hmac.h"

#include "crypto.h"

#include <sodium.h>

namespace crypto {

struct HmacKey::State {
    crypto_auth_hmacsha256_state begun;
    ~State() { sodium_memzero(&begun, sizeof begun); }
};

HmacKey::HmacKey(std::string_view key)
    : state_(std::make_unique<State>())
{
    crypto_auth_hmacsha256_init(
        &state_->begun, reinterpret_cast<unsigned char const*>(key.data()), key.size());
}
HmacKey::~HmacKey() = default;
HmacKey::HmacKey(HmacKey&&) noexcept = default;
HmacKey& HmacKey::operator=(HmacKey&&) noexcept = default;

std::string HmacKey::digest(std::string_view bytes) const
{
    auto state = state_->begun;
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    std::string digest(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

std::string hmac_sha256(std::string_view key, std::string_view bytes) { return HmacKey(key).digest(bytes); }

} // namespace crypto
