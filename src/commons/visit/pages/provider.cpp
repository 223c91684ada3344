#include "provider.h"

#include "admission.h"
#include "entry.h"
#include "refusals.h"
#include "security.h"
#include "sign_in.h"
#include "texts.h"
#include "trouble.h"

#include "accounts/identity.h"
#include "accounts/session.h"
#include "crypto/crypto.h"
#include "html/fields.h"
#include "html/parts.h"

#include <nlohmann/json.hpp>

namespace visit {
namespace {

using namespace html;
using Json = nlohmann::json;

constexpr std::size_t carried_bytes_max = 64 * 1024;

Html provider_button(Visit const& visit, Agreement const& agreement, Carried const& carried)
{
    return post_form("/inloggen/via/" + agreement.id, visit.form_token, hidden("terug", carried.form_page),
        carried_fields(carried),
        actions({submit(visit.words(texts::provider::with, agreement.name), Rank::secondary)}));
}

// Derived from the state, so that nobody who reads the database can answer for the browser.
oidc::Question question_of(Visit const& visit, std::string_view state, moment::Instant asked)
{
    auto const derived = [&](char const* what) {
        return crypto::base64url(crypto::hmac_sha256(visit.house.secret, what + std::string(state)));
    };
    return {std::string(state), derived("nonce of "), derived("verifier of "), asked};
}

// A form that waits stays behind, sealed, while the browser is away; one that is too long does not.
std::string packed(Visit const& visit, Carried const& carried)
{
    Json fields = Json::array();
    for (auto const& field : carried.fields)
        fields.push_back({field.name, field.value});
    auto text = Json{{"page", carried.form_page}, {"path", carried.path}, {"fields", fields}}.dump();
    if (text.size() > carried_bytes_max)
        text = Json{{"page", carried.form_page}, {"path", ""}, {"fields", Json::array()}}.dump();
    return crypto::sealed(visit.house.secret, text);
}

Carried unpacked(Visit const& visit, std::string_view sealed)
{
    auto const text = crypto::unsealed(visit.house.secret, sealed);
    auto const read = text ? Json::parse(*text, nullptr, false) : Json();
    if (!read.is_object())
        return {};
    Carried out{read["path"].get<std::string>(), {}, read["page"].get<std::string>()};
    for (auto const& field : read["fields"])
        out.fields.push_back({field[0].get<std::string>(), field[1].get<std::string>()});
    return out;
}

Page going_page(Visit const& visit, Agreement const& agreement, std::string const& address)
{
    auto const& words = visit.words;
    Page page{std::string(words(texts::provider::going, agreement.name)), {}, 200, Frame::plain};
    page.content = fragment(
        page_head({words(texts::provider::going, agreement.name), words(texts::provider::going_lead)}),
        actions({button_link(address, words(texts::provider::go), Rank::primary)}));
    page.onward = address;
    return page;
}

// A mistake that is ours or theirs to mend is told to the person on duty, without anybody's name.
void tell(Visit const& visit, Agreement const& agreement, std::string_view mistake)
{
    if (visit.house.providers->tell)
        visit.house.providers->tell(agreement.id, mistake);
}

Answer refused(Visit& visit, http::Request const& request, Agreement const& agreement, oidc::Mistake mistake)
{
    tell(visit, agreement, oidc::code(mistake));
    if (mistake != oidc::Mistake::away) {
        visit.attempt = accounts::PersonId{};
        accounts::note_failure_of_remote(visit.db, request.remote, visit.now);
    }
    return trouble_page(visit, agreement, trouble_of(mistake));
}

// Signed in, or with one more identity.
Answer arrive(Visit& visit, http::Request const& request, Provider& provider,
    accounts::Question const& question, oidc::Claims const& claims)
{
    auto const& agreement = provider.agreement;
    auto const person = admit(visit.db, {agreement, provider.sign_in.issuer(), claims, question.person},
        visit.house.providers->places, visit.now);
    if (!person) {
        visit.attempt = question.person; // zero for somebody we do not know
        return trouble_page(visit, agreement, trouble_of(person.error()));
    }
    visit.attempt = *person;
    if (question.person)
        return done(
            visit, std::string(security_path), i18n::message(texts::provider::linked, agreement.name));
    bool const is_strong = has_proven_second_step(agreement, claims);
    Entry const entry{*person, is_strong ? accounts::Proof::provider : accounts::Proof::provider_one_step,
        unpacked(visit, question.carried)};
    return is_strong ? enter(visit, request, entry) : proceed(visit, request, entry);
}

} // namespace

Html provider_buttons(Visit const& visit, Carried const& carried)
{
    auto const* providers = visit.house.providers;
    if (!providers || providers->all.empty())
        return {};
    return block(visit.words(texts::provider::title),
        stack({p(visit.words(texts::provider::lead)), each(providers->all, [&](Provider const& one) {
                   return provider_button(visit, one.agreement, carried);
               })}));
}

Provider* provider_of(Visit const& visit, http::Request const& request)
{
    return visit.house.providers ? visit.house.providers->find(request.param("provider")) : nullptr;
}

// Asks the network when it must, and only then writes: no transaction waits for somebody else.
Answer go_to_provider(Visit& visit, Provider& provider, Carried const& carried, accounts::PersonId linking)
{
    auto const state = crypto::token();
    auto const address = provider.sign_in.address(question_of(visit, state, visit.now), visit.now);
    if (!address) {
        tell(visit, provider.agreement, oidc::code(address.error()));
        return trouble_page(visit, provider.agreement, trouble_of(address.error()));
    }
    accounts::keep_question(visit.db, {state, visit.form_token.value},
        {provider.agreement.id, linking, packed(visit, carried), visit.now});
    return going_page(visit, provider.agreement, *address);
}

Answer act_go_to_provider(Visit& visit, http::Request& request)
{
    auto* const provider = provider_of(visit, request);
    if (!provider)
        return unknown_page(visit);
    auto const carried = carried_through(request);
    if (auto const wait = accounts::wait_for_remote(visit.db, request.remote, visit.now); wait > 0)
        return with_problems(
            sign_in_page(visit, carried, {{"", i18n::message(texts::second_step::wait, wait)}}));
    return go_to_provider(visit, *provider, carried);
}

// Without the cookie of the browser that left, nothing is found and nothing changes.
Answer show_return(Visit& visit, http::Request& request)
{
    if (request.method != http::Method::get || !visit.house.providers)
        return lost_page(visit);
    auto const state = request.query("state");
    auto const question = accounts::take_question(visit.db, {state, visit.form_token.value}, visit.now);
    auto* const provider = question ? visit.house.providers->find(question->provider) : nullptr;
    if (!provider)
        return visit.person ? Answer(http::redirect("/")) : Answer(lost_page(visit));
    if (auto const error = request.query("error"); !error.empty()) {
        auto const trouble = trouble_of(error);
        tell(visit, provider->agreement, code(trouble));
        return trouble_page(visit, provider->agreement, trouble);
    }
    auto const claims = provider->sign_in.claims(
        {request.query("code"), request.query("iss")}, question_of(visit, state, question->asked), visit.now);
    if (!claims)
        return refused(visit, request, provider->agreement, claims.error());
    return arrive(visit, request, *provider, *question, *claims);
}

Answer show_public_keys(Visit& visit, http::Request&)
{
    Json keys = Json::array();
    if (auto const* providers = visit.house.providers)
        for (auto const& key : providers->public_keys)
            keys.push_back(Json::parse(key));
    return http::json(Json{{"keys", std::move(keys)}}.dump());
}

} // namespace visit
