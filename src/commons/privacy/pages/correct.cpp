#include "correct.h"

#include "changes.h"
#include "own_page.h"
#include "texts.h"

#include "accounts/leaving.h"
#include "accounts/session.h"
#include "html/fields.h"
#include "html/parts.h"
#include "visit/security.h"

namespace privacy {
namespace {

using namespace html;

Html name_form(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    return panel(fragment(h2(words(texts::correct::name)),
        post_form("/mij/gegevens/naam", visit.form_token,
            fields.text("name", words(texts::correct::name),
                {.hint = words(texts::correct::name_hint), .autocomplete = "name"}),
            actions({submit(words(texts::correct::save_name))}))));
}

Html address_form(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    return panel(fragment(h2(words(texts::correct::address)),
        p(words(texts::correct::address_now, visit.person->email)),
        post_form("/mij/gegevens/adres", visit.form_token,
            fields.email("email", words(texts::correct::new_address),
                {.hint = words(texts::correct::address_hint), .autocomplete = "email"}),
            when(accounts::has_password(visit.db, visit.person->id),
                [&] {
                    return fields.password(
                        "password", words(texts::correct::password), {.autocomplete = "current-password"});
                }),
            actions({submit(words(texts::correct::ask_address))}))));
}

visit::Page correct_page(visit::Visit const& visit, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    if (values["name"].empty())
        values.add("name", visit.person->name);
    Fields const fields(words, std::move(values), std::move(problems));
    visit::Page page{std::string(words(texts::own::correct)), {}, 200, visit::Frame::plain};
    page.content = fragment(page_head({words(texts::own::correct), words(texts::correct::lead)}),
        fields.summary(), stack({name_form(visit, fields), address_form(visit, fields)}),
        actions({button_link(own_path, words(texts::own::back), Rank::quiet)}));
    page.crumbs = {{std::string(words(texts::own::account)), "/mij"},
        {std::string(words(texts::own::title)), std::string(own_path)}};
    return page;
}

i18n::Problems only(std::string_view field, i18n::Problems problems)
{
    std::erase_if(problems, [&](i18n::Problem const& problem) { return problem.field != field; });
    return problems;
}

// Nobody fills the mailbox of a stranger from here: asking often is braked like guessing.
i18n::Problems too_often(visit::Visit const& visit)
{
    auto const subject = "new address of " + visit.person->id.text();
    if (auto const wait = accounts::wait_for(visit.db, subject, visit.now); wait > 0)
        return {{"email", i18n::message(texts::correct::wait, wait)}};
    accounts::note_failure(visit.db, subject, visit.now);
    return {};
}

visit::Page small_page(visit::Visit const& visit, i18n::TextOf<0> const& title, Html body, int status = 200)
{
    visit::Page page{std::string(visit.words(title)), {}, status, visit::Frame::plain};
    page.content = fragment(page_head({visit.words(title)}), std::move(body));
    return page;
}

visit::Page expired_page(visit::Visit const& visit)
{
    auto const& words = visit.words;
    return small_page(visit, texts::correct::expired,
        fragment(p(words(texts::correct::expired_advice)),
            actions({button_link("/mij/gegevens/wijzigen", words(texts::own::correct))})),
        410);
}

} // namespace

visit::Answer show_correct(visit::Visit& visit, http::Request&) { return correct_page(visit, {}, {}); }

visit::Answer act_name(visit::Visit& visit, http::Request& request)
{
    auto const name = std::string(request.field("name"));
    auto problems = only("name", accounts::problems({name, visit.person->email}));
    if (!problems.empty())
        return visit::with_problems(correct_page(visit, {{"name", name}}, std::move(problems)));
    accounts::rename(visit.db, visit.person->id, name);
    return visit::done(visit, std::string(own_path), i18n::message(texts::correct::name_saved));
}

visit::Answer act_address(visit::Visit& visit, http::Request& request)
{
    auto const email = std::string(request.field("email"));
    auto problems = only("email", accounts::problems({visit.person->name, email}));
    if (problems.empty())
        problems = visit::own_password_problems(visit, request);
    if (problems.empty())
        problems = too_often(visit);
    if (!problems.empty())
        return visit::with_problems(correct_page(visit, {{"email", email}}, std::move(problems)));
    ask_address(visit, email);
    return visit::done(visit, std::string(own_path), i18n::message(texts::correct::address_asked, email));
}

visit::Answer show_new_address(visit::Visit& visit, http::Request& request)
{
    auto const asked = accounts::asked_email(visit.db, request.param("token"), visit.now);
    if (!asked)
        return expired_page(visit);
    auto const& words = visit.words;
    return small_page(visit, texts::correct::confirm,
        panel(fragment(p(words(texts::correct::confirm_text, asked->email)),
            post_form(
                request.path, visit.form_token, actions({submit(words(texts::correct::confirm_button))})))));
}

visit::Answer act_new_address(visit::Visit& visit, http::Request& request)
{
    auto const asked = accounts::asked_email(visit.db, request.param("token"), visit.now);
    if (!asked || !take_address(visit, *asked))
        return expired_page(visit);
    auto const& words = visit.words;
    return small_page(visit, texts::correct::changed,
        fragment(p(words(texts::correct::changed_text, asked->email)),
            actions({button_link("/", words(texts::own::home), Rank::primary)})));
}

} // namespace privacy
