// Why a sign-in at another house did not succeed: for the page that says what to do, and for the log.
#pragma once
#include <string_view>

namespace oidc {

enum class Mistake {
    away, // cannot be reached, answers too late, or too many of us are asking
    odd_answer, // not what the standard says
    other_issuer, // it calls itself, or the answer of the browser comes from, somebody else
    code_refused, // used before, expired, or of another question
    client_refused, // it does not know us, or not this secret
    too_large,
    broken, // no token, or not the claims that a token has
    weak_algorithm, // none, a shared secret, or anything else that is not on our list
    unknown_key, // signed with a key that is not published
    wrong_signature,
    other_audience, // meant for somebody else
    other_nonce, // an answer to another question
    expired, // or older than the question
    not_yet,
    no_subject,
};

// "wrong_signature", for the log.
std::string_view code(Mistake mistake);

} // namespace oidc
