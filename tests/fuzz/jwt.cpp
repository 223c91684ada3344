// An ID token of a stranger, and after a line end the keys of a stranger: nothing breaks, and nobody is
// believed but whom the keys of the seeds signed.
#include "fuzz.h"

#include "oidc/oidc.h"

namespace {

constexpr std::string_view known_keys
    = R"({"keys":[{"kty":"RSA","n":"kcA6BUDcYNFtXUYlt5Qo0PjtaCAs-aTLfCIHzU_XGgfMxlK3a9xORaxk9qMkJk3cu2Dh)"
      R"(iycT-tSnOdnpK0sPHQeIUdpMj6m2PAC4AeVla2IzXqy7ACIxjjKVqci4eNxmlOMt7NXV18u_zxFJYd6qMwn47UOwTRwP8l_)"
      R"(57zjgMcnkPkbLP70bBUFiPCdJ_8K0Sf4D8B_e7yZjxCNOaQoGQN_zhYecBkLfb1f3-myiP352fbLDVAqR_AtAfFGsf082_G)"
      R"(69ThYM60wzqtUXwE9u0Skqn9j9CJH2O9DRYnbPuLpQy3Yw0QlQaMhpFindTUn4hQlFaEolus9JjowwxjotIw","e":"AQAB)"
      R"(","kid":"rs256","use":"sig"},{"kty":"EC","x":"GHV6grb7GXJEq57nIzD9hUu_w7KzzQuHzSey6h7wq0M","y":)"
      R"("bJ3ye93i4euY1Cl8YgvtIgiQidGwShwr1khY7b6sbj4","crv":"P-256","kid":"es256","use":"sig"}]})";

// Of the good seeds: 2027-03-15, 09:00 Dutch time.
constexpr moment::Instant at{1'805'097'600'000};

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const input = fuzz::text(data, size);
    auto const line_end = input.find('\n');
    bool const has_keys = line_end != input.npos;
    auto const keys = has_keys ? input.substr(line_end + 1) : known_keys;
    auto const claims = oidc::verified(
        input.substr(0, line_end), keys, {"https://login.example.com", "a client", "a nonce", at, at});
    if (!claims)
        return 0;
    fuzz::must(!claims->subject.empty());
    fuzz::must(has_keys || claims->subject == "17");
    fuzz::must(has_keys || claims->holds("realm_access.roles", "x"));
    return 0;
}
