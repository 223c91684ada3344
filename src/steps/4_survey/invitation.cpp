#include "invitation.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace survey {
namespace {

// An endless stream of bytes that only who has the secret can make.
class Derived final : public crypto::Random {
public:
    Derived(Secret secret, std::string purpose)
        : secret_(secret)
        , purpose_(std::move(purpose))
    {
    }
    void fill(std::span<unsigned char> bytes) override
    {
        for (auto& byte : bytes) {
            if (used_ == block_.size()) {
                block_ = crypto::hmac_sha256(secret_.key, fmt::format("{}/{}", purpose_, blocks_++));
                used_ = 0;
            }
            byte = static_cast<unsigned char>(block_[used_++]);
        }
    }

private:
    Secret secret_;
    std::string purpose_;
    std::string block_;
    std::size_t used_ = 0;
    int blocks_ = 0;
};

} // namespace

std::string code_of(Secret secret, InvitationId id, int salt)
{
    Derived random(secret, fmt::format("survey code {}/{}", id.value, salt));
    return crypto::code(code_length, random);
}

std::string hash_of(Secret secret, std::string_view code)
{
    return crypto::base64url(crypto::hmac_sha256(secret.key, fmt::format("survey hash {}", code)));
}

void sort_for_walking(std::vector<Recipient>& recipients)
{
    auto const key = [](Recipient const& one) {
        bool const is_even = one.number % 2 == 0;
        return std::tuple(one.street.empty(), base::folded(one.street), is_even,
            is_even ? -one.number : one.number, one.addition);
    };
    std::ranges::stable_sort(recipients, {}, key);
}

} // namespace survey
