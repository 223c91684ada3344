#include "sign_in.h"

#include "carried.h"
#include "entry.h"
#include "passkey.h"
#include "provider.h"
#include "reception.h"
#include "refusals.h"
#include "texts.h"

#include "accounts/session.h"
#include "html/fields.h"
#include "html/parts.h"

namespace visit {
namespace {

using namespace html;

struct SignIn {
    Values values;
    i18n::Problems problems;
    Carried carried;
};

Html demo_row(Visit const& visit, DemoPerson const& person, std::string const& way_back)
{
    auto const& words = visit.words;
    return li(cls("demo-person"),
        post_form("/inloggen", visit.form_token, hidden("email", person.email),
            hidden("password", person.password), hidden("terug", way_back),
            html::person(person.name, person.role),
            submit(words(texts::sign_in::as, person.name), Rank::secondary)));
}

Html demo_list(Visit const& visit, std::string const& way_back)
{
    auto const& words = visit.words;
    return when(!visit.house.demo_people.empty(), [&] {
        return block(words(texts::sign_in::demo_title),
            fragment(p(words(texts::sign_in::demo_advice)),
                ul(cls("demo-people"), each(visit.house.demo_people, [&](auto const& person) {
                    return demo_row(visit, person, way_back);
                }))));
    });
}

Page page_of(Visit const& visit, SignIn const& form)
{
    auto const& words = visit.words;
    Fields const fields(words, form.values, form.problems);
    Page page{std::string(words(texts::sign_in::title)), {}, 200, Frame::plain};
    page.content
        = fragment(page_head({words(texts::sign_in::title), words(texts::sign_in::lead)}), fields.summary(),
            panel(post_form("/inloggen", visit.form_token, hidden("terug", form.carried.form_page),
                carried_fields(form.carried),
                fields.email("email", words(texts::sign_in::email), {.autocomplete = "username"}),
                fields.password(
                    "password", words(texts::sign_in::password), {.autocomplete = "current-password"}),
                actions({submit(words(texts::sign_in::submit)),
                    button_link("/inloggen/link", words(texts::sign_in::by_link), Rank::quiet)}))),
            passkey_sign_in(visit, form.carried), provider_buttons(visit, form.carried),
            demo_list(visit, form.carried.form_page));
    page.scripts = {passkey_script};
    return page;
}

i18n::Problems problems_of(accounts::SignInRefusal const& refusal)
{
    if (!refusal.is_wrong)
        return {{"", i18n::message(texts::sign_in::too_many, refusal.wait_minutes)}};
    return {i18n::problem("email", texts::sign_in::wrong)};
}

// For the audit log. A brake that holds writes no lines: nobody can fill the disk by hammering on the door.
void note_attempt(Visit& visit, http::Request const& request,
    base::Result<accounts::PersonId, accounts::SignInRefusal> const& person)
{
    if (person)
        visit.attempt = person.value();
    else if (person.error().is_wrong)
        visit.attempt
            = accounts::person_known_as(visit.db, request.field("email")).value_or(accounts::PersonId{});
}

} // namespace

Page sign_in_page(Visit const& visit, Carried const& carried, i18n::Problems const& problems)
{
    return page_of(visit, {{}, problems, carried});
}

Answer show_sign_in(Visit& visit, http::Request& request)
{
    if (visit.person)
        return http::redirect("/");
    return sign_in_page(visit, {{}, {}, safe_way_back(request.query("terug"))});
}

Answer act_sign_in(Visit& visit, http::Request& request)
{
    auto carried = carried_through(request);
    auto const person = accounts::check_password(
        visit.db, {request.field("email"), request.field("password"), request.remote, visit.now});
    note_attempt(visit, request, person);
    if (person)
        return proceed(visit, request, {*person, accounts::Proof::password, std::move(carried)});
    Values values{{"email", std::string(request.field("email"))}};
    return with_problems(
        page_of(visit, {std::move(values), problems_of(person.error()), std::move(carried)}));
}

Answer act_sign_out(Visit& visit, http::Request&)
{
    accounts::sign_out(visit.db, visit.session);
    visit.session.clear();
    return http::redirect("/inloggen");
}

} // namespace visit
