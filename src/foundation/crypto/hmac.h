// Digests with one key for many texts: the key is worked in once, which is half of the work of a short text.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace crypto {

class HmacKey {
public:
    explicit HmacKey(std::string_view key);
    ~HmacKey();
    HmacKey(HmacKey&&) noexcept;
    HmacKey& operator=(HmacKey&&) noexcept;
    // The same 32 raw bytes as hmac_sha256(key, bytes).
    std::string digest(std::string_view bytes) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace crypto
