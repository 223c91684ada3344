#include "link.h"

#include "entry.h"
#include "texts.h"

#include "html/fields.h"
#include "html/parts.h"
#include "mail/mail.h"

#include <algorithm>

namespace visit {
namespace {

using namespace html;

Page ask_page(Visit const& visit, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    Page page{std::string(words(texts::link::title)), {}, 200, Frame::plain};
    page.content
        = fragment(page_head({words(texts::link::title), words(texts::link::lead)}), fields.summary(),
            panel(post_form("/inloggen/link", visit.form_token,
                fields.email("email", words(texts::sign_in::email), {.autocomplete = "username"}),
                actions({submit(words(texts::link::send)),
                    button_link("/inloggen", words(texts::link::with_password), Rank::quiet)}))));
    return page;
}

// The same words whether or not somebody has this address.
Page sent_page(Visit const& visit, std::string_view email)
{
    auto const& words = visit.words;
    Page page{std::string(words(texts::link::sent)), {}, 200, Frame::plain};
    page.content = fragment(page_head({words(texts::link::sent)}), p(words(texts::link::sent_text, email)),
        actions({button_link("/inloggen/link", words(texts::link::again), Rank::quiet)}));
    return page;
}

Page link_page(Visit const& visit, http::Request const& request, accounts::Person const& person)
{
    auto const& words = visit.words;
    Page page{std::string(words(texts::sign_in::title)), {}, 200, Frame::plain};
    page.content
        = fragment(page_head({words(texts::invitation::welcome, person.name), words(texts::link::press)}),
            panel(post_form(request.path, visit.form_token,
                description_list({{words(texts::sign_in::email), person.email}}),
                actions({submit(words(texts::sign_in::submit))}))));
    return page;
}

Page expired_page(Visit const& visit)
{
    auto const& words = visit.words;
    Page page{std::string(words(texts::link::expired)), {}, 410, Frame::plain};
    page.content = fragment(page_head({words(texts::link::expired), words(texts::link::expired_advice)}),
        actions({button_link("/inloggen/link", words(texts::link::again), Rank::primary)}));
    return page;
}

void mail_link(Visit const& visit, accounts::Link const& link)
{
    auto const person = accounts::person(visit.db, link.person);
    if (!person)
        return;
    i18n::Words const words(person->language);
    mail::enqueue(visit.db,
        {{person->name, person->email}, std::string(words(texts::link::subject)),
            words(texts::link::text, person->name, visit.house.public_url + "/inloggen/link/" + link.token),
            {}, {}, {}, {}},
        visit.now);
}

std::optional<accounts::Person> linked_person(Visit const& visit, http::Request const& request)
{
    auto const id = accounts::linked(visit.db, request.param("token"), visit.now);
    return id ? accounts::person(visit.db, *id) : std::nullopt;
}

} // namespace

Answer show_ask_link(Visit& visit, http::Request&) { return ask_page(visit, {}, {}); }

// Asking often is braked like guessing, so that nobody's mailbox is filled by a stranger.
Answer act_ask_link(Visit& visit, http::Request& request)
{
    auto const email = std::string(request.field("email"));
    if (!accounts::looks_like_email(email))
        return with_problems(
            ask_page(visit, {{"email", email}}, {i18n::problem("email", texts::link::email_needed)}));
    auto const subject = "link " + accounts::folded_email(email);
    auto const remote = "from " + request.remote + ", links"; // many addresses from one place
    auto const wait = std::max(
        accounts::wait_for(visit.db, subject, visit.now), accounts::wait_for(visit.db, remote, visit.now));
    if (wait > 0)
        return with_problems(
            ask_page(visit, {{"email", email}}, {{"email", i18n::message(texts::link::wait, wait)}}));
    accounts::note_failure(visit.db, subject, visit.now);
    accounts::note_failure(visit.db, remote, visit.now);
    if (auto const link = accounts::make_link(visit.db, email, visit.now))
        mail_link(visit, *link);
    return sent_page(visit, email);
}

Answer show_link(Visit& visit, http::Request& request)
{
    auto const person = linked_person(visit, request);
    return person ? link_page(visit, request, *person) : expired_page(visit);
}

Answer act_link(Visit& visit, http::Request& request)
{
    auto const person = linked_person(visit, request);
    if (!person)
        return expired_page(visit);
    visit.attempt = person->id;
    accounts::use_link(visit.db, request.param("token"));
    return proceed(visit, request, {person->id, accounts::Proof::link, {}});
}

} // namespace visit
