#include "vote_link_page.h"

#include "ballot_form.h"
#include "texts.h"

#include "html/parts.h"

namespace objectives {
namespace {

using namespace html;

std::optional<Voter> voter(visit::Visit const& visit, http::Request const& request)
{
    return voter_of(visit.db, visit.house.secret, request.param("token"));
}

Voting voting_of(visit::Visit const& visit, http::Request const& request, Voter const& voter)
{
    auto out = voting_for(visit.db, voter.scope, voter.poll, voter.member.organisation);
    out.path = vote_path(request.param("token"));
    return out;
}

Html given_view(visit::Visit const& visit, Voting const& voting)
{
    auto const& words = visit.words;
    if (!voting.given)
        return {};
    return alert(Tone::good, words(texts::vote::given), words(texts::vote::given_on, voting.given->given_on));
}

visit::Page vote_page(
    visit::Visit const& visit, Voter const& voter, Voting const& voting, BallotForm const& form = {})
{
    auto const& words = visit.words;
    bool const takes = voter.poll.takes_dots(visit.today);
    auto const lead = takes
        ? words(texts::vote::lead_link, voter.member.organisation_name, voter.park, voter.poll.closes_on)
        : std::string(words(texts::vote::is_over));
    visit::Page page{std::string(words(texts::vote::title)),
        fragment(page_head({words(texts::vote::title), lead}),
            when(takes && form.problems.empty(), [&] { return given_view(visit, voting); }),
            when(takes, [&] { return ballot_form(visit, voting, form); }),
            when(takes, [&] { return p(small(words(texts::vote::who_sees))); }))};
    page.frame = visit::Frame::plain;
    return page;
}

} // namespace

visit::Answer show_vote_link(visit::Visit& visit, http::Request& request)
{
    auto const found = voter(visit, request);
    if (!found)
        return http::not_found();
    return vote_page(visit, *found, voting_of(visit, request, *found));
}

visit::Answer act_vote_link(visit::Visit& visit, http::Request& request)
{
    auto const found = voter(visit, request);
    if (!found)
        return http::not_found();
    auto const voting = voting_of(visit, request, *found);
    auto const read = read_ballot(visit, request, voting);
    if (!read.form.problems.empty())
        return visit::with_problems(vote_page(visit, *found, voting, read.form));
    if (!vote(visit.db, found->scope, read.ballot, visit.today))
        return visit::with_problems(vote_page(visit, *found, voting));
    partnership::note(
        visit.db, found->scope, {found->member.person, visit.now, i18n::message(texts::journal::voted)});
    return http::redirect(voting.path);
}

} // namespace objectives
