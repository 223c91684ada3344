// Randomness, password hashes, digests and codes that people type: the only place that knows libsodium.
#pragma once
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace crypto {

class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<unsigned char> bytes) = 0;
    // Every number below the limit is equally likely.
    std::uint32_t below(std::uint32_t limit);
};

// The machine's own randomness; it has no state of ours.
Random& machine_random();

// The same bytes every time for the same seed: for tests and the demo, never for secrets.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed)
        : seed_(seed)
    {
    }
    void fill(std::span<unsigned char> bytes) override;

private:
    std::uint64_t seed_;
    std::uint64_t calls_ = 0;
};

std::string random_bytes(std::size_t count, Random& random = machine_random());
// 43 characters that fit in an address, 256 bits: for sessions and links in mail.
std::string token(Random& random = machine_random());

// Argon2id with t=2 and m=19 MiB, the salt inside.
std::string password_hash(std::string_view password);
enum class PasswordCheck { wrong, right, right_but_hash_is_old };
PasswordCheck check_password(std::string_view password, std::string_view hash);

std::string sha256(std::string_view bytes); // 32 raw bytes
std::string sha256_hex(std::string_view bytes);
std::string hmac_sha256(std::string_view key, std::string_view bytes); // 32 raw bytes
// Takes as long for a near miss as for a far one.
bool equal(std::string_view one, std::string_view other);

// Kept secret by a key of any length, and noticed when altered; the answer is text.
std::string sealed(std::string_view key, std::string_view plain, Random& random = machine_random());
// Nothing when it was sealed with another key, or altered.
std::optional<std::string> unsealed(std::string_view key, std::string_view sealed);

// A digest of what comes in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void add(std::string_view bytes);
    std::string hex(); // ends the digest

private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string hex(std::string_view bytes);
std::string base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);
std::string base64url(std::string_view bytes); // without padding
std::optional<std::string> from_base64url(std::string_view text);

// Codes that are printed on paper and typed again. The 31 signs have no look-alikes (no 0, O, 1, I and L).
// The last sign is a check: counted from the right, sign times place adds up to a multiple of 31. As 31 is
// prime, every single wrong sign and every swap of two signs is noticed. `length` counts the check sign:
// code(8) holds 31^7 codes.
std::string code(std::size_t length, Random& random = machine_random());
// "ABCDEFGH" as people read it: "ABCD-EFGH".
std::string grouped_code(std::string_view code);

enum class CodeMistake { empty, wrong_length, foreign_sign, mistyped };
// Forgives blanks, dashes, dots and small letters. The answer is the code in its stored form.
base::Result<std::string, CodeMistake> read_code(std::string_view typed, std::size_t length);

} // namespace crypto
