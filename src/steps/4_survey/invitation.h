// One code for each address, made from the secret of the house and never stored; and the order in which
// letters are brought round. Why: docs/decisions/0010-survey-codes.md.
#pragma once
#include "survey.h"

#include "crypto/crypto.h"
#include "crypto/hmac.h"

namespace survey {

using InvitationId = base::Id<struct InvitationTag>;

inline constexpr std::size_t code_length = 8;

// The code of an invitation: the same each time it is made, so that a letter can be printed again. Another
// salt gives another code, should two ever be the same.
std::string code_of(Secret secret, InvitationId id, int salt);
// What stands in the database in place of the code.
std::string hash_of(Secret secret, std::string_view code);

// Many codes with one secret: its key is worked in once.
class Codes {
public:
    explicit Codes(Secret secret)
        : key_(secret.key)
    {
    }
    std::string code(InvitationId id, int salt) const;
    std::string hash(std::string_view code) const;

private:
    crypto::HmacKey key_;
};

// Street by street: up along the odd side, back along the even one; who has no street comes last.
void sort_for_walking(std::vector<Recipient>& recipients);

} // namespace survey
