#include "reception.h"

#include "pages/carried.h"
#include "pages/entry.h"
#include "pages/personal_page.h"
#include "pages/terms_page.h"
#include "refusals.h"
#include "traces.h"

#include "accounts/session.h"
#include "crypto/crypto.h"
#include "db/database.h"

namespace visit {
namespace {

std::vector<http::Route> patterns(std::vector<Route> const& routes)
{
    std::vector<http::Route> out;
    for (auto const& route : routes)
        out.push_back({route.method, std::string(route.path)});
    return out;
}

std::vector<Route> joined(std::vector<Routes> const& rooms)
{
    std::vector<Route> out;
    for (auto const& room : rooms)
        out.insert(out.end(), room.begin(), room.end());
    return out;
}

constexpr std::chrono::seconds device_lifetime(400 * 24 * 3600); // the longest that browsers keep

std::string_view cookie(House const& house, http::Request const& request, std::string_view name)
{
    return request.cookie(http::cookie_name(name, transport(house)));
}

i18n::Language language_of(House const& house, http::Request const& request, Visit const& visit)
{
    return visit.person ? visit.person->language : i18n::language_of(cookie(house, request, language_cookie));
}

void enter_park(Visit& visit, std::string_view slug)
{
    auto found = partnership::find(visit.db, slug);
    if (!found)
        return;
    auto round = partnership::current_round(visit.db, found->id);
    if (visit.person)
        if (auto const member = partnership::member(visit.db, found->id, visit.person->id)) {
            visit.standing.role = member->role;
            visit.standing.is_authority
                = visit.house.is_authority && visit.house.is_authority(member->organisation_kind);
            visit.organisation = member->organisation;
        }
    visit.park = Park{std::move(*found), round};
}

Visit empty_visit(House const& house, db::Connection& db, moment::Instant now)
{
    Visit visit{house, db, i18n::Words(i18n::Language::dutch), now, moment::local_date(now)};
    visit.here = "/";
    return visit;
}

bool token_fits(Visit const& visit, http::Request const& request)
{
    return crypto::equal(request.field(html::form_token_field), visit.form_token.value)
        && http::same_origin(request);
}

// Who asked for a page comes back to it after signing in; who sent a form does not lose it.
Answer at_the_door(Visit const& visit, http::Request const& request)
{
    if (changes(request.method))
        return signed_out_page(visit, request);
    return http::redirect(sign_in_path(request));
}

// Of a page that stands in for the one that was asked for.
Frame frame_of(Route const& route)
{
    if (route.may == Capability::everyone)
        return Frame::answer;
    return route.path.starts_with("/t/{park}") ? Frame::park : Frame::plain;
}

// A form below a park whose cooperation ended, which is not one of those that go on.
bool comes_after_the_end(Visit const& visit, Route const& route)
{
    bool const has_ended = visit.park && visit.park->partnership.ended_on;
    return has_ended && changes(route.method) && route.ended == Ended::refused;
}

int status_of(Answer const& answer)
{
    auto const* page = std::get_if<Page>(&answer);
    return page ? page->status : std::get<http::Response>(answer).status;
}

} // namespace

struct Reception::Call {
    http::Request& request;
    Route const& route;
    Visit visit;
    std::string new_visitor; // to be remembered in a cookie; empty when the visitor is known
    std::string session_before = {}, device_before = {}; // others afterwards are to be remembered too
    bool is_stopped = false; // for want of a right
    bool is_led_elsewhere = false; // to do something else first; what was asked for was not shown
    bool has_line = false; // in the audit log
};

http::Transport transport(House const& house)
{
    return house.public_url.starts_with("https://") ? http::Transport::https : http::Transport::plain;
}

html::FormToken form_token(House const& house, std::string_view visitor)
{
    return {crypto::base64url(crypto::hmac_sha256(house.secret, visitor))};
}

Reception::Reception(Needs needs, std::vector<Routes> const& rooms)
    : needs_(std::move(needs))
    , routes_(joined(rooms))
    , router_(patterns(routes_))
{
}

http::Response Reception::receive(http::Request& request) const
{
    auto match = router_.match(request.method, request.path);
    if (match.outcome != http::Outcome::found)
        return http::refusal(match);
    request.params = std::move(match.params);
    auto const& route = routes_[match.route];
    auto lease = needs_.database->lease();
    if (route.commit == Commit::by_itself)
        return answered(request, route, *lease);
    // The disk is waited for when the connection and this thread have gone on to the next visitor.
    db::Deferral const deferral(*lease);
    auto response = answered(request, route, *lease);
    response.when_true = deferral.when_kept();
    return response;
}

http::Response Reception::answered(http::Request& request, Route const& route, db::Connection& db) const
{
    auto call = call_of(request, route, db);
    return finish(call, answer(call));
}

std::uint64_t Reception::upload_limit(http::Method method, std::string_view path) const
{
    auto const match = router_.match(method, path);
    bool const found = match.outcome == http::Outcome::found;
    return found ? static_cast<std::uint64_t>(routes_[match.route].upload_bytes_max) : 0;
}

Reception::Call Reception::call_of(http::Request& request, Route const& route, db::Connection& db) const
{
    auto const& house = *needs_.house;
    auto const now = needs_.clock->now();
    Call call{request, route, empty_visit(house, db, now), {}};
    auto& visit = call.visit;
    visit.here = changes(request.method) ? "/" : request.target;
    visit.session = cookie(house, request, session_cookie);
    visit.device = call.device_before = cookie(house, request, device_cookie);
    if (auto visitor = accounts::visitor_of_session(db, visit.session, house.sessions, now)) {
        visit.person = std::move(visitor->person);
        visit.proof = visitor->proof;
        visit.standing = {true, visit.person->desk, std::nullopt};
    } else
        visit.session.clear();
    call.session_before = visit.session;
    visit.words = i18n::Words(language_of(house, request, visit));
    visit.scheme
        = visit.person ? visit.person->scheme : accounts::scheme_of(cookie(house, request, scheme_cookie));
    std::string visitor(visit.person ? visit.session : cookie(house, request, visitor_cookie));
    if (visitor.empty())
        visitor = call.new_visitor = crypto::token();
    visit.form_token = form_token(house, visitor);
    if (auto const slug = request.param("park"); !slug.empty())
        enter_park(visit, slug);
    return call;
}

// What a page did not write down with its change is written down after it.
Answer Reception::answer(Call& call) const
{
    auto answer = decide(call);
    auto const outcome = call.is_stopped ? audit::Outcome::forbidden : outcome_of(status_of(answer));
    bool const is_nothing_shown = call.is_led_elsewhere && !changes(call.request.method);
    if (!call.has_line && !is_nothing_shown && leaves_a_line(call.visit, call.route, outcome)) {
        db::Transaction transaction(call.visit.db);
        write_line(call, outcome);
        transaction.commit();
    }
    return answer;
}

void Reception::write_line(Call& call, audit::Outcome outcome) const
{
    auto const made = deed(call.visit, call.route, call.request, outcome);
    audit::write(call.visit.db, {chain_of(call.visit, outcome), needs_.house->secret}, made);
    call.has_line = true;
}

// A stranger to a partnership is not told that it exists.
std::optional<Answer> Reception::turned_away(Call& call) const
{
    auto const& visit = call.visit;
    bool const is_public = call.route.may == Capability::everyone;
    bool const asks_park = !call.request.param("park").empty();
    if (!is_public && !visit.person)
        return at_the_door(visit, call.request);
    call.is_led_elsewhere
        = !is_public && call.route.may != Capability::secure_account && must_prove_more(visit);
    if (call.is_led_elsewhere)
        return http::redirect("/mij/beveiliging");
    if (asks_park && !visit.park)
        return unknown_page(visit);
    call.is_stopped = !visit.may(call.route.may) || (asks_park && !is_public && !visit.standing.role);
    if (call.is_stopped)
        return visit.standing.role || !asks_park ? forbidden_page(visit) : unknown_page(visit);
    if (changes(call.request.method) && !token_fits(visit, call.request))
        return stale_form_page(visit, call.request);
    if (comes_after_the_end(visit, call.route))
        return ended_page(visit);
    return std::nullopt;
}

// What somebody with the right has to read before he goes on.
std::optional<Answer> Reception::asked_first(Call& call) const
{
    auto const& visit = call.visit;
    call.is_led_elsewhere = must_accept_terms(visit, call.route.may);
    if (call.is_led_elsewhere)
        return terms_first(visit, call.request);
    if (changes(call.request.method) && names_people(call.request))
        return personal_page(visit, call.request, frame_of(call.route));
    return std::nullopt;
}

Answer Reception::decide(Call& call) const
{
    if (auto away = turned_away(call))
        return std::move(*away);
    if (auto first = asked_first(call))
        return std::move(*first);
    auto const screening = needs_.screen ? needs_.screen(call.request) : Screening::passed;
    return is_refused(screening) ? unsafe_file_page(call.visit, screening) : act(call, screening);
}

// A page that only shows reads one moment and cannot write; a page that changes does so wholly or not at all.
Answer Reception::act(Call& call, Screening screening) const
{
    if (call.route.commit == Commit::by_itself)
        return call.route.page(call.visit, call.request);
    auto const access = changes(call.request.method) ? db::Access::write : db::Access::read;
    db::Transaction transaction(call.visit.db, access);
    if (screening == Screening::marked)
        note_unscanned(call.visit);
    auto answer = call.route.page(call.visit, call.request);
    if (status_of(answer) >= 400)
        return answer;
    // How the park stands may be another now: the desk of its adviser asks anew.
    if (changes(call.route.method) && call.visit.park)
        partnership::touch(call.visit.db, call.visit.park->partnership.id);
    // Last, for all of the house wait for each other there.
    if (changes(call.route.method) && leaves_a_line(call.visit, call.route, audit::Outcome::done))
        write_line(call, audit::Outcome::done);
    transaction.commit();
    return answer;
}

// What the page changed of who is signed in here goes to the browser.
void Reception::remember(Call const& call, http::Response& response) const
{
    auto const& visit = call.visit;
    auto const kind = transport(*needs_.house);
    if (visit.session != call.session_before)
        response.set_cookie({std::string(session_cookie), visit.session, kind,
            std::chrono::seconds(visit.session.empty() ? -1 : 0)});
    if (visit.device != call.device_before)
        response.set_cookie({std::string(device_cookie), visit.device, kind, device_lifetime});
}

http::Response Reception::finish(Call& call, Answer answer) const
{
    auto const house_transport = transport(*needs_.house);
    auto* page = std::get_if<Page>(&answer);
    std::string said;
    if (page && !call.visit.session.empty())
        if (auto const heard = accounts::take_said(call.visit.db, call.visit.session))
            said = call.visit.words.language() == i18n::Language::dutch ? heard->dutch : heard->english;
    auto response = page ? http::page(needs_.frame(call.visit, *page, said), page->status)
                         : std::get<http::Response>(std::move(answer));
    if (page)
        response.set_header("Cache-Control", "no-store");
    if (page && page->is_unlisted)
        response.set_header("X-Robots-Tag", "noindex, nofollow");
    if (page && !page->onward.empty())
        response.set_header("Refresh", std::to_string(page->onward_after_s) + "; url=" + page->onward);
    remember(call, response);
    if (page && !call.new_visitor.empty())
        response.set_cookie({std::string(visitor_cookie), call.new_visitor, house_transport});
    return response;
}

} // namespace visit
