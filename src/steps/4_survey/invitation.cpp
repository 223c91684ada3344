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
    Derived(crypto::HmacKey const& key, std::string purpose)
        : key_(key)
        , purpose_(std::move(purpose))
    {
    }
    void fill(std::span<unsigned char> bytes) override
    {
        for (auto& byte : bytes) {
            if (used_ == block_.size()) {
                block_ = key_.digest(fmt::format("{}/{}", purpose_, blocks_++));
                used_ = 0;
            }
            byte = static_cast<unsigned char>(block_[used_++]);
        }
    }

private:
    crypto::HmacKey const& key_;
    std::string purpose_;
    std::string block_;
    std::size_t used_ = 0;
    int blocks_ = 0;
};

} // namespace

std::string Codes::code(InvitationId id, int salt) const
{
    Derived random(key_, fmt::format("survey code {}/{}", id.value, salt));
    return crypto::code(code_length, random);
}

std::string Codes::hash(std::string_view code) const
{
    return crypto::base64url(key_.digest(fmt::format("survey hash {}", code)));
}

std::string code_of(Secret secret, InvitationId id, int salt) { return Codes(secret).code(id, salt); }
std::string hash_of(Secret secret, std::string_view code) { return Codes(secret).hash(code); }

// The key of each is worked out once, and each is moved once: a park may have ten thousand.
void sort_for_walking(std::vector<Recipient>& recipients)
{
    auto const key = [](Recipient const& one, std::size_t at) {
        bool const is_even = one.number % 2 == 0;
        return std::tuple(one.street.empty(), base::folded(one.street), is_even,
            is_even ? -one.number : one.number, std::string_view(one.addition), at);
    };
    std::vector<decltype(key(recipients.front(), 0))> keys;
    keys.reserve(recipients.size());
    for (std::size_t at = 0; at < recipients.size(); ++at)
        keys.push_back(key(recipients[at], at));
    std::ranges::sort(keys);
    std::vector<Recipient> out;
    out.reserve(recipients.size());
    for (auto const& one : keys)
        out.push_back(std::move(recipients[std::get<5>(one)]));
    recipients = std::move(out);
}

} // namespace survey
