#include "security.h"

#include "authenticator.h"
#include "entry.h"
#include "identities.h"
#include "passkey.h"
#include "second_step.h"
#include "texts.h"
#include "wholly.h"

#include "accounts/second_step.h"
#include "html/fields.h"
#include "html/parts.h"

namespace visit {
namespace {

using namespace html;

constexpr std::string_view change_path = "/mij/beveiliging/tweede-stap";

Html state_of(i18n::Words const& words, accounts::SecondSteps const& steps)
{
    if (!steps.any())
        return badge(Tone::warning, words(texts::security::no_second));
    return badge(Tone::good, words(texts::security::has_second));
}

Html start_form(Visit const& visit)
{
    return post_form(
        "/mij/beveiliging/app", visit.form_token, actions({submit(visit.words(texts::security::start_app))}));
}

// Whoever sits down at an open screen must not be able to take the second step away.
Html change_form(Visit const& visit, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, problems);
    return post_form(change_path, visit.form_token,
        fields.text("code", words(texts::second_step::code),
            {.hint = words(texts::security::change_hint),
                .autocomplete = "one-time-code",
                .width = Width::half}),
        actions({submit_as("wat", "codes", words(texts::security::new_codes)),
            submit_as("wat", "app", words(texts::security::other_app)),
            submit_as("wat", "weg", words(texts::security::remove), Rank::danger)}));
}

Html second_step_block(Visit const& visit, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    auto const steps = accounts::second_steps(visit.db, visit.person->id);
    auto const left = steps.recovery_codes_left;
    auto body = fragment(p(state_of(words, steps)), p(words(texts::security::second_why)));
    if (!steps.any())
        body.add(start_form(visit));
    else {
        body.add(p(words(texts::security::codes_left, left)));
        body.add(change_form(visit, problems));
    }
    return panel(fragment(h2(words(texts::security::second)), std::move(body)));
}

Html session_row(Visit const& visit, accounts::OpenSession const& session)
{
    auto const& words = visit.words;
    if (session.is_this)
        return badge(Tone::info, words(texts::security::this_one));
    return post_form("/mij/beveiliging/sessie", visit.form_token, hidden("sessie", session.handle),
        submit(words(texts::security::end), Rank::secondary));
}

Html sessions_block(Visit const& visit)
{
    auto const& words = visit.words;
    DataTable table{words(texts::security::sessions),
        {{words(texts::security::browser)}, {words(texts::security::remote)}, {words(texts::security::since)},
            {words(texts::security::seen)}, {words(texts::security::action)}},
        {}, {}};
    auto const open = accounts::sessions_of(visit.db, visit.person->id, visit.session);
    for (auto const& session : open) {
        auto const browser
            = session.browser.empty() ? std::string(words(texts::device::unknown)) : session.browser;
        table.rows.push_back({browser, session.remote, words.date_time(session.started),
            words.date_time(session.seen), session_row(visit, session)});
    }
    auto everywhere = when(open.size() > 1, [&] {
        return post_form("/mij/beveiliging/elders", visit.form_token,
            actions({submit(words(texts::security::end_others), Rank::secondary)}));
    });
    return panel(fragment(h2(words(texts::security::sessions)), p(words(texts::security::sessions_why)),
        data_table(std::move(table)), std::move(everywhere)));
}

Html password_block(Visit const& visit)
{
    auto const& words = visit.words;
    return panel(fragment(h2(words(texts::sign_in::password)), p(words(texts::security::password_why)),
        actions({button_link("/mij/beveiliging/wachtwoord", words(texts::security::change_password))})));
}

Page password_page(Visit const& visit, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, problems);
    Page page{std::string(words(texts::security::change_password)), {}, 200, Frame::plain};
    page.content = fragment(
        page_head({words(texts::security::change_password), words(texts::security::password_lead)}),
        fields.summary(),
        panel(post_form("/mij/beveiliging/wachtwoord", visit.form_token,
            when(accounts::has_password(visit.db, visit.person->id),
                [&] {
                    return fields.password("password", words(texts::security::current_password),
                        {.autocomplete = "current-password"});
                }),
            fields.password("new_password", words(texts::security::new_password),
                {.hint = words(texts::invitation::password_hint), .autocomplete = "new-password"}),
            actions({submit(words(texts::security::save_password)),
                button_link(security_path, words(texts::security::back), Rank::quiet)}))));
    page.crumbs = {{std::string(words(texts::security::title)), std::string(security_path)}};
    return page;
}

i18n::Problems new_password_problems(Visit const& visit, http::Request const& request)
{
    auto const& person = *visit.person;
    auto problems = accounts::password_problems(request.field("new_password"), {person.name, person.email});
    for (auto& problem : problems)
        problem.field = "new_password";
    return problems;
}

} // namespace

Page security_page(Visit const& visit, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    Page page{std::string(words(texts::security::title)), {}, 200, Frame::plain};
    auto const must = when(must_prove_more(visit),
        [&] { return alert(Tone::warning, words(texts::security::must), words(texts::security::must_why)); });
    page.content = fragment(page_head({words(texts::security::title), words(texts::security::lead)}), must,
        Fields(words, {}, problems).summary(),
        stack({second_step_block(visit, problems), passkey_block(visit, problems), password_block(visit),
            identities_block(visit), sessions_block(visit)}),
        actions({button_link("/mij", words(texts::account::title), Rank::quiet)}));
    page.scripts = {passkey_script};
    page.crumbs = {{std::string(words(texts::account::title)), "/mij"}};
    return page;
}

i18n::Problems own_password_problems(Visit const& visit, http::Request const& request)
{
    auto const id = visit.person->id;
    if (!accounts::has_password(visit.db, id))
        return {};
    auto const subject = "password of " + id.text();
    if (auto const wait = accounts::wait_for(visit.db, subject, visit.now); wait > 0)
        return {{"password", i18n::message(texts::second_step::wait, wait)}};
    if (accounts::is_password_of(visit.db, id, request.field("password")))
        return {};
    accounts::note_failure(visit.db, subject, visit.now);
    return {i18n::problem("password", texts::security::wrong_password)};
}

Answer show_security(Visit& visit, http::Request&) { return security_page(visit, {}); }

Answer act_change_second_step(Visit& visit, http::Request& request)
{
    auto const used = accounts::check_code(
        visit.db, visit.house.secret, visit.person->id, request.field("code"), visit.now);
    if (!used)
        return with_problems(security_page(visit, problems_of(used.error())));
    auto const what = request.field("wat");
    if (what == "app")
        return start_app(visit);
    if (what == "codes")
        return recovery_codes_page(visit);
    if (what != "weg")
        return http::redirect(security_path);
    wholly(visit.db, [&] {
        accounts::remove_second_steps(visit.db, visit.person->id);
        renew_session(visit, request, accounts::Proof::password);
    });
    return done(visit, std::string(security_path), i18n::message(texts::security::removed));
}

Answer act_end_session(Visit& visit, http::Request& request)
{
    accounts::end_session(visit.db, visit.person->id, request.field("sessie"));
    return done(visit, std::string(security_path), i18n::message(texts::security::ended));
}

Answer act_end_other_sessions(Visit& visit, http::Request&)
{
    accounts::end_other_sessions(visit.db, visit.person->id, visit.session);
    return done(visit, std::string(security_path), i18n::message(texts::security::ended_others));
}

Answer show_password(Visit& visit, http::Request&) { return password_page(visit, {}); }

Answer act_password(Visit& visit, http::Request& request)
{
    auto problems = own_password_problems(visit, request);
    if (problems.empty())
        problems = new_password_problems(visit, request);
    if (!problems.empty())
        return with_problems(password_page(visit, problems));
    wholly(visit.db, [&] {
        accounts::set_password(visit.db, visit.person->id, request.field("new_password"));
        renew_session(visit, request, visit.proof);
    });
    return done(visit, std::string(security_path), i18n::message(texts::security::password_changed));
}

} // namespace visit
