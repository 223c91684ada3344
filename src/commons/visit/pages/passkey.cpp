#include "passkey.h"

#include "authenticator.h"
#include "entry.h"
#include "security.h"
#include "sign_in.h"
#include "texts.h"

#include "accounts/second_step.h"
#include "base/text.h"
#include "crypto/crypto.h"
#include "html/fields.h"
#include "html/parts.h"
#include "passkeys/passkeys.h"

#include <nlohmann/json.hpp>

namespace visit {
namespace {

using namespace html;
using accounts::Purpose;

constexpr std::size_t name_length_max = 60;

// Filled in by the script.
Html answer_fields(std::initializer_list<std::string_view> names)
{
    Html out;
    for (auto const name : names)
        out.add(hidden(name, ""));
    return out;
}

// Hidden until the script has found out that the browser can do it.
Html passkey_form(Visit const& visit, std::string_view kind, std::string_view path, Html fields)
{
    auto const failure = p(cls("utrecht-form-field-error-message"), visit.words(texts::passkey::failed));
    auto form = post_form(path, visit.form_token, std::move(fields),
        div_(role("alert"), data("failure", ""), flag("hidden", true), failure));
    form.add(data("passkey", kind));
    form.add(data("ask", std::string(path) + "/vraag"));
    return div_(data("needs-passkeys", ""), flag("hidden", true), std::move(form));
}

std::string bytes_of(http::Request const& request, std::string_view field)
{
    return crypto::from_base64url(request.field(field)).value_or("");
}

http::Response challenge_answer(nlohmann::json const& answer) { return http::json(answer.dump()); }

std::vector<std::string> ids_of(std::vector<accounts::Passkey> const& passkeys)
{
    std::vector<std::string> out;
    for (auto const& passkey : passkeys)
        out.push_back(passkey.id);
    return out;
}

// A number for the authenticator that tells nobody who it is.
std::string handle_of(Visit const& visit)
{
    return crypto::base64url(
        crypto::hmac_sha256(visit.house.secret, "passkeys of " + visit.person->id.text()));
}

Children row_of(Visit const& visit, accounts::Passkey const& passkey)
{
    auto const& words = visit.words;
    auto const used
        = passkey.used ? words.date_time(*passkey.used) : std::string(words(texts::passkey::not_used));
    return {passkey.name, words.date_time(passkey.added), used,
        post_form("/mij/beveiliging/passkey/weg", visit.form_token, hidden("passkey", passkey.id),
            submit(words(texts::passkey::remove), Rank::secondary))};
}

Html own_table(Visit const& visit, std::vector<accounts::Passkey> const& own)
{
    auto const& words = visit.words;
    DataTable table{words(texts::passkey::title),
        {{words(texts::passkey::name)}, {words(texts::passkey::added_on)}, {words(texts::passkey::used)},
            {words(texts::security::action)}},
        {}, {}};
    for (auto const& passkey : own)
        table.rows.push_back(row_of(visit, passkey));
    return data_table(std::move(table));
}

Html add_form(Visit const& visit, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, problems);
    auto inside = fragment(fields.text("name", words(texts::passkey::name),
                               {.hint = words(texts::passkey::name_hint), .width = Width::half}),
        when(accounts::has_password(visit.db, visit.person->id),
            [&] {
                return fields.password("password", words(texts::security::current_password),
                    {.autocomplete = "current-password", .width = Width::half});
            }),
        answer_fields({"challenge", "client_data", "authenticator_data"}),
        actions({submit(words(texts::passkey::add))}));
    return passkey_form(visit, "create", "/mij/beveiliging/passkey", std::move(inside));
}

i18n::Problems name_problems(std::string_view name)
{
    if (name.empty() || name.size() > name_length_max)
        return {i18n::problem("name", texts::passkey::name_needed)};
    return {};
}

// The passkey that the browser made, when it answers what was asked of this person.
std::optional<passkeys::Credential> made_by_browser(Visit const& visit, http::Request const& request)
{
    auto const site = passkeys::site_of(visit.house.public_url);
    auto const token = request.field("challenge");
    auto const challenge = accounts::open_challenge(visit.db, Purpose::passkey_add, token, visit.now);
    if (!site || !challenge || challenge->person != visit.person->id)
        return std::nullopt;
    accounts::end_challenge(visit.db, token);
    auto const made = passkeys::registered(
        *site, token, {bytes_of(request, "client_data"), bytes_of(request, "authenticator_data")});
    return made ? std::optional(made.value()) : std::nullopt;
}

// Whose passkey answered the challenge.
std::optional<accounts::PersonId> person_of_passkey(Visit const& visit, http::Request const& request)
{
    auto const site = passkeys::site_of(visit.house.public_url);
    auto const token = request.field("challenge");
    auto const known = accounts::passkey(visit.db, request.field("passkey"));
    if (!site || !known || !accounts::open_challenge(visit.db, Purpose::passkey_sign_in, token, visit.now))
        return std::nullopt;
    accounts::end_challenge(visit.db, token);
    auto const count = passkeys::asserted(*site, token, {known->id, known->public_key, known->sign_count},
        {bytes_of(request, "client_data"), bytes_of(request, "authenticator_data"),
            bytes_of(request, "signature")});
    if (!count)
        return std::nullopt;
    accounts::note_passkey_used(visit.db, known->id, count.value(), visit.now);
    return known->person;
}

// Counts the questions from one network address until one was answered.
std::string asking_from(http::Request const& request) { return "from " + request.remote + ", passkeys"; }

} // namespace

Html passkey_sign_in(Visit const& visit, Carried const& carried)
{
    if (!passkeys::site_of(visit.house.public_url))
        return {};
    return passkey_form(visit, "get", "/inloggen/passkey",
        fragment(hidden("terug", carried.form_page), carried_fields(carried),
            answer_fields({"challenge", "passkey", "client_data", "authenticator_data", "signature"}),
            actions({submit(visit.words(texts::passkey::sign_in), Rank::secondary)})));
}

Html passkey_block(Visit const& visit, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    if (!passkeys::site_of(visit.house.public_url))
        return {};
    auto const own = accounts::passkeys_of(visit.db, visit.person->id);
    return panel(fragment(h2(words(texts::passkey::title)), p(words(texts::passkey::why)),
        when(!own.empty(), [&] { return own_table(visit, own); }), add_form(visit, problems)));
}

// A question is kept for ten minutes: nobody fills the database with them.
Answer act_ask_passkey(Visit& visit, http::Request& request)
{
    auto const site = passkeys::site_of(visit.house.public_url);
    if (!site || accounts::wait_for(visit.db, asking_from(request), visit.now) > 0)
        return http::not_found();
    accounts::note_failure(visit.db, asking_from(request), visit.now);
    auto const token = accounts::begin_challenge(visit.db, Purpose::passkey_sign_in, {}, visit.now);
    return challenge_answer({{"challenge", token}, {"site", site->id}, {"known", nlohmann::json::array()}});
}

Answer act_passkey(Visit& visit, http::Request& request)
{
    auto carried = carried_through(request);
    auto const person = person_of_passkey(visit, request);
    if (!person)
        return with_problems(sign_in_page(visit, carried, {i18n::problem("", texts::passkey::unknown)}));
    visit.attempt = *person;
    accounts::forget_failures(visit.db, asking_from(request));
    return enter(visit, request, {*person, accounts::Proof::passkey, std::move(carried)});
}

Answer act_ask_new_passkey(Visit& visit, http::Request&)
{
    auto const site = passkeys::site_of(visit.house.public_url);
    if (!site)
        return http::not_found();
    auto const& person = *visit.person;
    auto const token = accounts::begin_challenge(visit.db, Purpose::passkey_add, person.id, visit.now);
    return challenge_answer({{"challenge", token}, {"site", site->id},
        {"user", {{"id", handle_of(visit)}, {"name", person.email}, {"shown", person.name}}},
        {"known", ids_of(accounts::passkeys_of(visit.db, person.id))}});
}

// Whoever passes by an open screen must not be able to leave a passkey behind: it asks for the password.
Answer act_new_passkey(Visit& visit, http::Request& request)
{
    auto const name = std::string(base::trimmed(request.field("name")));
    auto problems = name_problems(name);
    if (problems.empty())
        problems = own_password_problems(visit, request);
    if (!problems.empty())
        return with_problems(security_page(visit, problems));
    auto const made = made_by_browser(visit, request);
    if (!made)
        return with_problems(security_page(visit, {i18n::problem("name", texts::passkey::failed)}));
    bool const is_first = !accounts::second_steps(visit.db, visit.person->id).any();
    accounts::add_passkey(visit.db,
        {crypto::base64url(made->id), visit.person->id, made->public_key, made->sign_count, name, visit.now});
    secure_session(visit, request, accounts::Proof::passkey);
    if (is_first)
        return recovery_codes_page(visit);
    return done(visit, std::string(security_path), i18n::message(texts::passkey::added));
}

// The last one goes with a code, where all second steps are taken away.
Answer act_remove_passkey(Visit& visit, http::Request& request)
{
    auto const steps = accounts::second_steps(visit.db, visit.person->id);
    if (!steps.has_app && steps.passkeys < 2)
        return with_problems(security_page(visit, {i18n::problem("code", texts::passkey::last)}));
    accounts::remove_passkey(visit.db, visit.person->id, request.field("passkey"));
    return done(visit, std::string(security_path), i18n::message(texts::passkey::removed));
}

} // namespace visit
