// Codes of six digits that an app on a phone shows for half a minute (RFC 6238): the only place that knows
// liboath.
#pragma once
#include "crypto/crypto.h"

namespace crypto {

// 160 random bits in base32, as apps take it: "JBSWY3DPEHPK3PXP...".
std::string totp_secret(Random& random = machine_random());
// What the QR code holds: "otpauth://totp/Terreinwijzer:jan%40voorbeeld.nl?secret=...&issuer=Terreinwijzer".
std::string totp_uri(std::string_view secret, std::string_view issuer, std::string_view account);
// The half minute to which a code belongs, when it fits now or one half minute earlier or later; forgives
// blanks. Keep the answer: a code of that half minute or an earlier one must not be taken again.
std::optional<std::int64_t> totp_step(
    std::string_view secret, std::string_view typed, std::int64_t epoch_seconds);
// The code that an app shows now: for tests and the demo.
std::string totp_code(std::string_view secret, std::int64_t epoch_seconds);

} // namespace crypto
