#include "invitation.h"

#include "entry.h"
#include "texts.h"

#include "accounts/session.h"
#include "html/fields.h"
#include "html/parts.h"

namespace visit {
namespace {

using namespace html;

Page invitation_page(Visit const& visit, http::Request const& request, accounts::Person const& person,
    i18n::Problems const& problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, problems);
    Page page{std::string(words(texts::invitation::title)), {}, 200, Frame::plain};
    page.content = fragment(
        page_head({words(texts::invitation::welcome, person.name), words(texts::invitation::lead)}),
        fields.summary(),
        panel(post_form(request.path, visit.form_token,
            description_list({{words(texts::sign_in::email), person.email}}),
            fields.password("password", words(texts::invitation::password),
                {.hint = words(texts::invitation::password_hint), .autocomplete = "new-password"}),
            actions({submit(words(texts::invitation::submit))}))));
    return page;
}

Page expired_page(Visit const& visit)
{
    auto const& words = visit.words;
    Page page{std::string(words(texts::invitation::expired)), {}, 410, Frame::plain};
    page.content
        = fragment(page_head({words(texts::invitation::expired), words(texts::invitation::expired_advice)}),
            actions({button_link("/inloggen", words(texts::sign_in::title))}));
    return page;
}

std::optional<accounts::Person> invited_person(Visit const& visit, http::Request const& request)
{
    auto const id = accounts::invited(visit.db, request.param("token"), visit.now);
    return id ? accounts::person(visit.db, *id) : std::nullopt;
}

} // namespace

Answer show_invitation(Visit& visit, http::Request& request)
{
    auto const person = invited_person(visit, request);
    return person ? invitation_page(visit, request, *person, {}) : expired_page(visit);
}

Answer act_invitation(Visit& visit, http::Request& request)
{
    auto const person = invited_person(visit, request);
    if (!person)
        return expired_page(visit);
    visit.attempt = person->id;
    auto const problems
        = accounts::password_problems(request.field("password"), {person->name, person->email});
    if (!problems.empty())
        return with_problems(invitation_page(visit, request, *person, problems));
    accounts::set_password(visit.db, person->id, request.field("password"));
    accounts::use_invitation(visit.db, request.param("token"), visit.now);
    return proceed(visit, request, {person->id, accounts::Proof::link, {}});
}

} // namespace visit
