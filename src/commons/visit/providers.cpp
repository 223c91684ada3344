#include "providers.h"

#include "base/text.h"

#include <algorithm>

namespace visit {
namespace {

bool holds_one(oidc::Claims const& claims, std::string_view name, std::vector<std::string> const& values)
{
    return std::ranges::any_of(values, [&](std::string const& one) { return claims.holds(name, one); });
}

} // namespace

Provider* Providers::find(std::string_view id)
{
    auto const found = std::ranges::find_if(all, [&](Provider const& one) { return one.agreement.id == id; });
    return found == all.end() ? nullptr : &*found;
}

Provider const* Providers::of_issuer(std::string_view issuer) const
{
    auto const found
        = std::ranges::find_if(all, [&](Provider const& one) { return one.sign_in.issuer() == issuer; });
    return found == all.end() ? nullptr : &*found;
}

std::optional<partnership::Role> role_given(Agreement const& agreement, oidc::Claims const& claims)
{
    std::optional<partnership::Role> out;
    for (auto const& rule : agreement.rules)
        if (claims.holds(rule.claim, rule.value))
            out = std::max(out.value_or(rule.role), rule.role);
    return out ? std::optional(std::min(*out, agreement.role_max)) : std::nullopt;
}

bool has_proven_second_step(Agreement const& agreement, oidc::Claims const& claims)
{
    auto const& promised = agreement.second_step;
    return promised.is_always || holds_one(claims, "acr", promised.acr)
        || holds_one(claims, "amr", promised.amr);
}

std::string trusted_email(Agreement const& agreement, oidc::Claims const& claims)
{
    auto const email = accounts::folded_email(claims.first(agreement.email_claim));
    if (!accounts::looks_like_email(email) || claims.holds("email_verified", "false"))
        return "";
    auto const domain = email.substr(email.find('@') + 1);
    return std::ranges::find(agreement.domains, domain) == agreement.domains.end() ? "" : email;
}

} // namespace visit
