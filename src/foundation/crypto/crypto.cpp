#include "crypto.h"

#include "base/fault.h"

#include <sodium.h>

#include <array>
#include <vector>

namespace crypto {

namespace {

constexpr unsigned long long argon_passes = 2;
constexpr std::size_t argon_bytes = std::size_t{19} * 1024 * 1024;
constexpr std::size_t token_bytes = 32;

unsigned char const* bytes_of(std::string_view text)
{
    return reinterpret_cast<unsigned char const*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

void start_sodium()
{
    static int const state = sodium_init();
    if (state < 0) {
        throw base::Fault("libsodium can not start");
    }
}

class MachineRandom final : public Random {
public:
    void fill(std::span<unsigned char> bytes) override
    {
        start_sodium();
        randombytes_buf(bytes.data(), bytes.size());
    }
};

std::string encoded(std::string_view bytes, int variant)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), variant);
    text.pop_back(); // the closing zero
    return text;
}

std::optional<std::string> decoded(std::string_view text, int variant)
{
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    char const* end = nullptr;
    int const failure = sodium_base642bin(
        bytes_of(bytes), bytes.size(), text.data(), text.size(), nullptr, &length, &end, variant);
    if (failure != 0 || end != text.data() + text.size()) {
        return std::nullopt;
    }
    bytes.resize(length);
    return bytes;
}

} // namespace

std::uint32_t Random::below(std::uint32_t limit)
{
    std::uint32_t const unfair = (0u - limit) % limit; // what would make small numbers likelier
    for (;;) {
        std::array<unsigned char, 4> bytes{};
        fill(bytes);
        std::uint32_t number = 0;
        for (auto const byte : bytes) {
            number = (number << 8) | byte;
        }
        if (number >= unfair) {
            return number % limit;
        }
    }
}

Random& machine_random()
{
    static MachineRandom random;
    return random;
}

void SeededRandom::fill(std::span<unsigned char> bytes)
{
    start_sodium();
    std::array<unsigned char, randombytes_SEEDBYTES> seed{};
    std::uint64_t const call = calls_++;
    for (std::size_t i = 0; i < 8; ++i) {
        seed[i] = static_cast<unsigned char>(seed_ >> (8 * i));
        seed[8 + i] = static_cast<unsigned char>(call >> (8 * i));
    }
    randombytes_buf_deterministic(bytes.data(), bytes.size(), seed.data());
}

std::string random_bytes(std::size_t count, Random& random)
{
    std::string bytes(count, '\0');
    random.fill({bytes_of(bytes), bytes.size()});
    return bytes;
}

std::string token(Random& random) { return base64url(random_bytes(token_bytes, random)); }

std::string password_hash(std::string_view password)
{
    start_sodium();
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    int const failure = crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), argon_passes,
        argon_bytes, crypto_pwhash_ALG_ARGON2ID13);
    if (failure != 0) {
        throw base::Fault("not enough memory to hash a password");
    }
    return hash.substr(0, hash.find('\0'));
}

PasswordCheck check_password(std::string_view password, std::string_view hash)
{
    start_sodium();
    std::string const stored(hash);
    if (crypto_pwhash_str_verify(stored.c_str(), password.data(), password.size()) != 0) {
        return PasswordCheck::wrong;
    }
    int const is_old = crypto_pwhash_str_needs_rehash(stored.c_str(), argon_passes, argon_bytes);
    return is_old != 0 ? PasswordCheck::right_but_hash_is_old : PasswordCheck::right;
}

std::string sha256(std::string_view bytes)
{
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(bytes_of(digest), bytes_of(bytes), bytes.size());
    return digest;
}

std::string sha256_hex(std::string_view bytes) { return hex(sha256(bytes)); }

bool equal(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

struct Sha256::State {
    crypto_hash_sha256_state value;
};

Sha256::Sha256()
    : state_(std::make_unique<State>())
{
    crypto_hash_sha256_init(&state_->value);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes)
{
    crypto_hash_sha256_update(&state_->value, bytes_of(bytes), bytes.size());
}

std::string Sha256::hex()
{
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&state_->value, bytes_of(digest));
    return crypto::hex(digest);
}

std::string sealed(std::string_view key, std::string_view plain, Random& random)
{
    start_sodium();
    auto const nonce = random_bytes(crypto_secretbox_NONCEBYTES, random);
    auto const digest = sha256(key);
    std::string box(plain.size() + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(bytes_of(box), bytes_of(plain), plain.size(), bytes_of(std::string_view(nonce)),
        bytes_of(std::string_view(digest)));
    return base64url(nonce + box);
}

std::optional<std::string> unsealed(std::string_view key, std::string_view sealed)
{
    start_sodium();
    auto const bytes = from_base64url(sealed);
    constexpr std::size_t around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (!bytes || bytes->size() < around)
        return std::nullopt;
    auto const nonce = bytes->substr(0, crypto_secretbox_NONCEBYTES);
    auto const box = bytes->substr(crypto_secretbox_NONCEBYTES);
    auto const digest = sha256(key);
    std::string plain(bytes->size() - around, '\0');
    bool const is_right
        = crypto_secretbox_open_easy(bytes_of(plain), bytes_of(std::string_view(box)), box.size(),
              bytes_of(std::string_view(nonce)), bytes_of(std::string_view(digest)))
        == 0;
    return is_right ? std::optional(plain) : std::nullopt;
}

std::string hex(std::string_view bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes_of(bytes), bytes.size());
    text.pop_back(); // the closing zero
    return text;
}

std::string base64(std::string_view bytes) { return encoded(bytes, sodium_base64_VARIANT_ORIGINAL); }
std::optional<std::string> from_base64(std::string_view text)
{
    return decoded(text, sodium_base64_VARIANT_ORIGINAL);
}
std::string base64url(std::string_view bytes)
{
    return encoded(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}
std::optional<std::string> from_base64url(std::string_view text)
{
    return decoded(text, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

} // namespace crypto
