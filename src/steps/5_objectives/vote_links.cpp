#include "vote_links.h"

#include "texts.h"

#include "db/db.h"
#include "mail/mail.h"
#include "participants/participants.h"
#include "visit/rights.h"

#include <fmt/format.h>

#include <algorithm>

namespace objectives {
namespace {

partnership::LinkKey key_with(std::string_view secret) { return {secret, "dots"}; }

bool may_vote(partnership::Member const& member, std::vector<participants::Participation> const& taking_part)
{
    return visit::may({true, accounts::Desk::none, member.role}, visit::Capability::give_figures)
        && std::ranges::find(taking_part, member.organisation, &participants::Participation::organisation)
        != taking_part.end();
}

std::vector<participants::Participation> organisations_of(db::Connection& db, partnership::Scope const& scope)
{
    return participants::taking_part(participants::participations(db, scope));
}

mail::Message letter_to(partnership::Member const& member, accounts::Person const& person,
    partnership::Scope const& scope, Poll const& poll, Inviting const& inviting)
{
    i18n::Words const words(person.language);
    auto const address
        = inviting.public_url + vote_path(vote_token(inviting.secret, scope, poll.id, member.person));
    mail::Message out;
    out.to = {member.name, member.email};
    out.subject = words(texts::vote_mail::subject, inviting.park);
    out.text = words(texts::vote_mail::body, member.name, inviting.park, member.organisation_name,
        words.long_date(poll.closes_on), address, inviting.sender.name);
    out.key = fmt::format("objectives/poll/{}/{}", poll.id.text(), member.person.text());
    out.is_emptied = true; // whoever holds the link votes for this organisation
    return out;
}

} // namespace

int invite_to_vote(
    db::Connection& db, partnership::Scope const& scope, Poll const& poll, Inviting const& inviting)
{
    int written = 0;
    auto const taking_part = organisations_of(db, scope);
    for (auto const& member : partnership::members(db, scope.partnership)) {
        auto const person = accounts::person(db, member.person);
        if (!person || member.email.empty() || !may_vote(member, taking_part))
            continue;
        mail::enqueue(db, letter_to(member, *person, scope, poll, inviting), inviting.now);
        ++written;
    }
    return written;
}

std::string vote_path(std::string_view token) { return fmt::format("/stem/{}", token); }

std::string vote_token(
    std::string_view secret, partnership::Scope const& scope, PollId poll, accounts::PersonId person)
{
    return partnership::token_of(key_with(secret), {scope.partnership, poll.value, person});
}

std::optional<Voter> voter_of(db::Connection& db, std::string_view secret, std::string_view token)
{
    auto const link = partnership::link_in(key_with(secret), token);
    auto const park = link ? partnership::find(db, link->partnership) : std::nullopt;
    if (!park || park->ended_on)
        return std::nullopt;
    partnership::Scope const scope{park->id, partnership::current_round(db, park->id).id};
    auto const poll = poll_of(db, scope);
    auto const member = partnership::member(db, park->id, link->person);
    if (!poll || poll->id != PollId{link->thing} || !member
        || !may_vote(*member, organisations_of(db, scope)))
        return std::nullopt;
    return Voter{scope, *poll, park->name, *member};
}

} // namespace objectives
