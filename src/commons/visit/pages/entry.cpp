#include "entry.h"

#include "reception.h"
#include "refusals.h"
#include "second_step.h"
#include "sign_in.h"
#include "texts.h"

#include "accounts/second_step.h"
#include "crypto/crypto.h"
#include "mail/mail.h"

#include <algorithm>

namespace visit {
namespace {

struct Named {
    std::string_view mark, name;
};

// The first that fits: every browser names those it descends from.
constexpr Named browsers[]
    = {{"Firefox/", "Firefox"}, {"Edg", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser/", "Samsung Internet"},
        {"Chrome/", "Chrome"}, {"CriOS/", "Chrome"}, {"Safari/", "Safari"}};
constexpr Named systems[] = {{"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"},
    {"Windows", "Windows"}, {"Mac OS X", "Mac"}, {"CrOS", "Chromebook"}, {"Linux", "Linux"}};

template <std::size_t Count> std::string_view first_of(Named const (&list)[Count], std::string_view text)
{
    auto const found
        = std::ranges::find_if(list, [&](Named const& one) { return text.find(one.mark) != text.npos; });
    return found == std::end(list) ? std::string_view() : found->name;
}

// The person of the visit is not set yet: the mail is in the language of who reads it.
void mail_about_device(Visit const& visit, accounts::Person const& person, accounts::Arrival const& arrival)
{
    i18n::Words const words(person.language);
    auto const when = words.date_time(arrival.now);
    auto const what = arrival.browser.empty() ? std::string(words(texts::device::unknown)) : arrival.browser;
    mail::enqueue(visit.db,
        {{person.name, person.email}, std::string(words(texts::device::subject)),
            words(texts::device::text, person.name, what, when, visit.house.public_url + "/mij/beveiliging"),
            {}, {}, {}, {}},
        visit.now);
}

accounts::Arrival arrival_of(Visit const& visit, http::Request const& request, Entry const& entry)
{
    return {entry.person, entry.proof, browser_name(visit.words, request.header("User-Agent")),
        request.remote, visit.now};
}

void meet_device(Visit& visit, accounts::Arrival const& arrival)
{
    if (visit.device.empty())
        visit.device = crypto::token();
    auto const met = accounts::meet_device(visit.db, arrival.person, visit.device, visit.now);
    auto const person = accounts::person(visit.db, arrival.person);
    if (met == accounts::Device::fresh && person)
        mail_about_device(visit, *person, arrival);
}

// From here on the visit is that of the person who signed in; the reception lets the browser keep the
// session.
void become(Visit& visit, accounts::Session const& session, accounts::Proof proof)
{
    visit.session = session.token;
    visit.proof = proof;
    visit.person = accounts::person(visit.db, session.person);
    visit.form_token = form_token(visit.house, session.token);
}

accounts::Session session_for(Visit const& visit, http::Request const& request, Entry const& entry)
{
    if (!visit.session.empty()) // whoever was signed in here before is so no longer
        accounts::sign_out(visit.db, visit.session);
    return accounts::start_session(visit.db, arrival_of(visit, request, entry));
}

} // namespace

std::string browser_name(i18n::Words const& words, std::string_view user_agent)
{
    auto const browser = first_of(browsers, user_agent);
    auto const system = first_of(systems, user_agent);
    if (browser.empty() || system.empty())
        return std::string(browser.empty() ? system : browser);
    return words(texts::device::browser_on_system, browser, system);
}

bool must_prove_more(Visit const& visit)
{
    if (!visit.house.asks_second_step || !visit.person || accounts::is_strong(visit.proof))
        return false;
    if (visit.person->desk != accounts::Desk::none)
        return true;
    auto const places = partnership::places_of(visit.db, visit.person->id);
    return std::ranges::any_of(places, [&](partnership::Place const& place) {
        return place.organisation_asks_second_step
            || visit::may({true, accounts::Desk::none, place.role}, Capability::see_figures);
    });
}

Answer proceed(Visit& visit, http::Request const& request, Entry const& entry)
{
    if (!accounts::second_steps(visit.db, entry.person).any())
        return enter(visit, request, entry);
    return ask_second_step(visit, entry);
}

Answer enter(Visit& visit, http::Request const& request, Entry const& entry)
{
    auto const session = session_for(visit, request, entry);
    meet_device(visit, arrival_of(visit, request, entry));
    become(visit, session, entry.proof);
    if (entry.carried)
        return carried_page(visit, entry.carried);
    return http::redirect(safe_way_back(entry.carried.form_page));
}

void renew_session(Visit& visit, http::Request const& request, accounts::Proof proof)
{
    become(visit, session_for(visit, request, {visit.person->id, proof, {}}), proof);
}

void secure_session(Visit& visit, http::Request const& request, accounts::Proof proof)
{
    renew_session(visit, request, proof);
    accounts::end_other_sessions(visit.db, visit.person->id, visit.session);
}

} // namespace visit
