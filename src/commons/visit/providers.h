// Organisations whose own sign-in is taken, side by side, and what is agreed with each: data, read at the
// start.
#pragma once
#include "oidc/oidc.h"
#include "partnership/provided.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace visit {

struct RoleRule {
    std::string claim, value; // "groups", "veiligheid"
    partnership::Role role = partnership::Role::partner;
};

// When its sign-in is worth two steps. Nothing said: never, and our own second step is asked.
struct PromisedSecondStep {
    bool is_always = false;
    std::vector<std::string> acr, amr; // one of these in the token is enough
};

struct Agreement {
    std::string id; // in addresses: "gemeente-grifthoek"
    std::string name; // on the button: "Gemeente Grifthoek"
    partnership::Employer employer;
    std::vector<std::string> domains; // of the e-mail addresses it may speak for, in small letters
    std::string email_claim = "email";
    PromisedSecondStep second_step = {};
    std::vector<RoleRule> rules = {};
    partnership::Role role_max = partnership::Role::partner;
};

struct Provider {
    Agreement agreement;
    oidc::Provider sign_in;
};

struct Providers {
    std::vector<Provider> all;
    partnership::ProvidedPlaces places;
    std::vector<std::string> public_keys = {}; // JSON Web Keys by which providers know us
    // For the person on duty: which provider, and what went wrong.
    std::function<void(std::string_view provider, std::string_view mistake)> tell = {};

    Provider* find(std::string_view id);
    Provider const* of_issuer(std::string_view issuer) const;
};

// The highest that a rule gives, and never more than the most that this provider may give.
std::optional<partnership::Role> role_given(Agreement const& agreement, oidc::Claims const& claims);
bool has_proven_second_step(Agreement const& agreement, oidc::Claims const& claims);
// The e-mail address, when the provider may speak for it and does not say that it is unverified; else empty.
std::string trusted_email(Agreement const& agreement, oidc::Claims const& claims);

} // namespace visit
