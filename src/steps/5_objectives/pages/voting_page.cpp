#include "voting_page.h"

#include "texts.h"
#include "voting.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"
#include "participants/participants.h"

#include <algorithm>

namespace objectives {
namespace {

using namespace html;

constexpr int days_to_vote = 14;

struct Voting {
    std::vector<Problem> problems;
    std::optional<Poll> poll;
    std::vector<Ballot> ballots = {};
    std::vector<participants::Participation> organisations = {};
};
struct VoteForm {
    Values values = {};
    i18n::Problems problems = {};
    std::optional<VoteRefusal> refusal = {};
};

Voting voting_of(visit::Visit const& visit)
{
    Voting out{problems_of(visit.db, visit.scope()), poll_of(visit.db, visit.scope())};
    out.organisations = participants::taking_part(participants::participations(visit.db, visit.scope()));
    std::vector<accounts::OrganisationId> known;
    for (auto const& one : out.organisations)
        known.push_back(one.organisation);
    if (out.poll)
        out.ballots = ballots_of_those(ballots_of(visit.db, visit.scope(), out.poll->id), known);
    return out;
}

std::string names_of(Voting const& voting, std::vector<accounts::OrganisationId> const& ids)
{
    std::vector<std::string> out;
    for (auto const& one : voting.organisations)
        if (std::ranges::find(ids, one.organisation) != ids.end())
            out.push_back(one.name);
    return base::joined(out, ", ");
}

std::string field_of(std::string_view kind, ProblemId id) { return std::string(kind) + "_" + id.text(); }

Html ballot_row(visit::Visit const& visit, Fields const& f, Problem const& problem)
{
    auto const& words = visit.words;
    return panel(fragment(h2(problem.title),
        field_row(
            {f.number(field_of("dots", problem.id), words(texts::vote::dots),
                 {.hint = words(texts::vote::dots_hint), .need = Need::optional, .width = Width::narrow}),
                f.checkbox(
                    field_of("helps", problem.id), words(texts::vote::helps), {.need = Need::optional})})));
}

// What the own organisation gave before.
Values given_values(visit::Visit const& visit, Voting const& voting)
{
    Values out;
    auto const own = std::ranges::find(voting.ballots, visit.organisation, &Ballot::organisation);
    if (!visit.organisation || own == voting.ballots.end())
        return out;
    for (auto const& one : own->dots) {
        out.add(field_of("dots", one.problem), one.dots > 0 ? std::to_string(one.dots) : "");
        if (one.helps)
            out.add(field_of("helps", one.problem), "1");
    }
    return out;
}

Html ballot_form(visit::Visit const& visit, Voting const& voting, VoteForm const& form)
{
    auto const& words = visit.words;
    if (!visit.organisation)
        return alert(Tone::info, words(texts::vote::no_organisation));
    auto const values = form.problems.empty() ? given_values(visit, voting) : form.values;
    Fields const f(words, values, form.problems);
    auto const sent = post_form(visit.path("doelen/stemmen/stem"), visit.form_token,
        each(voting.problems, [&](Problem const& problem) { return ballot_row(visit, f, problem); }),
        actions({submit(words(texts::vote::send))}));
    return fragment(f.summary(),
        p({cls("lead"), id("dots")}, words(texts::vote::divide, std::int64_t{voting.poll->dots})), sent);
}

Html voters_view(visit::Visit const& visit, Voting const& voting)
{
    auto const& words = visit.words;
    if (voting.ballots.empty())
        return p(words(texts::vote::voted_nobody));
    std::vector<accounts::OrganisationId> voters;
    for (auto const& ballot : voting.ballots)
        voters.push_back(ballot.organisation);
    return p(words(texts::vote::voted, std::ssize(voters), voting.organisations.size()), " ",
        names_of(voting, voters));
}

Html open_view(visit::Visit const& visit, Voting const& voting, VoteForm const& form)
{
    auto const& words = visit.words;
    bool const takes = voting.poll->takes_dots(visit.today);
    Html close;
    if (visit.may(visit::Capability::adopt))
        close = post_form(visit.path("doelen/stemmen/sluiten"), visit.form_token,
            actions({submit(words(texts::vote::close), takes ? Rank::secondary : Rank::primary)}));
    return fragment(p(words(texts::vote::until, voting.poll->closes_on)), voters_view(visit, voting),
        takes ? ballot_form(visit, voting, form) : alert(Tone::info, words(texts::vote::over)),
        std::move(close));
}

Html result_table(visit::Visit const& visit, Voting const& voting)
{
    auto const& words = visit.words;
    DataTable table{words(texts::vote::caption, std::ssize(voting.ballots)),
        {{words(texts::problems::problem)}, {words(texts::vote::dots), Align::end},
            {words(texts::vote::support)}, {words(texts::vote::givers)}, {words(texts::vote::helpers)}},
        {}, {}};
    for (auto const& one : counted(voting.problems, voting.ballots)) {
        auto const tone = one.support == Support::broad ? Tone::good
            : one.support == Support::divided           ? Tone::warning
                                                        : Tone::neutral;
        table.rows.push_back(
            {a(href(visit.path("doelen/problemen/" + one.problem.text())), one.title), words.number(one.dots),
                badge(tone, name(one.support).in(words.language())), names_of(voting, one.givers),
                one.helpers.empty() && one.dots > 0 ? badge(Tone::warning, words(texts::vote::nobody_helps))
                                                    : Html(names_of(voting, one.helpers))});
    }
    return fragment(
        data_table(std::move(table)), disclosure(words(texts::vote::how), p(words(texts::vote::rule))));
}

Html opening_form(visit::Visit const& visit, VoteForm const& form)
{
    auto const& words = visit.words;
    if (!visit.may(visit::Capability::set_objectives))
        return {};
    auto values = form.values;
    if (form.problems.empty()) {
        values.add("dots", std::to_string(dots_usual));
        values.add("closes_on", moment::iso(moment::plus_days(visit.today, days_to_vote)));
    }
    Fields const f(words, values, form.problems);
    return panel(fragment(f.summary(),
        post_form(visit.path("doelen/stemmen"), visit.form_token,
            field_row({f.number("dots", words(texts::vote::dots_each), {.width = Width::half}),
                f.date("closes_on", words(texts::vote::last_day), {.width = Width::half})}),
            actions({submit(words(texts::vote::open))}))));
}

Html state_view(visit::Visit const& visit, Voting const& voting, VoteForm const& form)
{
    auto const& words = visit.words;
    if (voting.poll && !voting.poll->is_closed())
        return open_view(visit, voting, form);
    if (voting.poll)
        return fragment(result_table(visit, voting), when(visit.may(visit::Capability::set_objectives), [&] {
            return disclosure(words(texts::vote::again), opening_form(visit, form));
        }));
    return fragment(empty_state({words(texts::vote::none), words(texts::vote::none_advice), {}, Icon::tasks}),
        opening_form(visit, form));
}

visit::Page voting_page(visit::Visit const& visit, VoteForm const& form = {})
{
    auto const& words = visit.words;
    Html refused;
    if (form.refusal)
        refused = alert(Tone::warning, words(texts::list::not_done), words(message(*form.refusal)));
    visit::Page page{std::string(words(texts::vote::title)),
        fragment(page_head({words(texts::vote::title), words(texts::vote::lead)}), std::move(refused),
            state_view(visit, voting_of(visit), form))};
    page.crumbs = {{std::string(words(texts::list::title)), visit.path("doelen")},
        {std::string(words(texts::problems::title)), visit.path("doelen/problemen")}};
    page.step = "doelen";
    return page;
}

visit::Answer refused_with(visit::Visit const& visit, VoteRefusal refusal)
{
    return visit::with_problems(voting_page(visit, {{}, {}, refusal}));
}

visit::Answer voting_done(visit::Visit const& visit, i18n::TextOf<0> const& said)
{
    return visit::done(visit, visit.path("doelen/stemmen"), i18n::message(said));
}

// An empty box is none; none at all: it holds no number of dots.
std::optional<int> read_dots(std::string_view typed)
{
    constexpr std::int64_t readable_max = 1000;
    auto const text = base::trimmed(typed);
    if (text.empty())
        return 0;
    auto const number = base::read_integer(text);
    if (!number || *number < 0 || *number > readable_max)
        return std::nullopt;
    return static_cast<int>(*number);
}

struct ReadBallot {
    Ballot ballot;
    VoteForm form = {};
};

ReadBallot read_ballot(visit::Visit const& visit, http::Request const& request, Poll const& poll)
{
    ReadBallot out{{visit.organisation, visit.today, {}}};
    for (auto const& problem : problems_of(visit.db, visit.scope())) {
        auto const field = field_of("dots", problem.id), help = field_of("helps", problem.id);
        bool const helps = request.field(help) == "1";
        out.form.values.add(field, request.field(field));
        if (helps)
            out.form.values.add(help, "1");
        auto const number = read_dots(request.field(field));
        if (!number)
            out.form.problems.push_back(
                i18n::problem(field, texts::problem::dots_typed, problem.title, poll.dots));
        else if (*number > 0 || helps)
            out.ballot.dots.push_back({problem.id, *number, helps});
    }
    if (out.form.problems.empty())
        out.form.problems = problems(out.ballot, poll);
    return out;
}

} // namespace

visit::Answer show_voting(visit::Visit& visit, http::Request&) { return voting_page(visit); }

visit::Answer act_open_poll(visit::Visit& visit, http::Request& request)
{
    Poll const wanted{{}, read_dots(request.field("dots")).value_or(0),
        moment::read_typed_date(request.field("closes_on")).value_or(moment::Date{}), {}};
    if (auto found = problems(wanted, visit.today); !found.empty())
        return visit::with_problems(voting_page(visit,
            {{{"dots", std::string(request.field("dots"))},
                 {"closes_on", std::string(request.field("closes_on"))}},
                std::move(found), {}}));
    auto const result = open_poll(visit.db, visit.scope(), wanted);
    if (!result)
        return refused_with(visit, result.error());
    visit.note(i18n::message(texts::journal::poll_opened));
    return voting_done(visit, texts::said::poll_opened);
}

visit::Answer act_vote(visit::Visit& visit, http::Request& request)
{
    auto const poll = poll_of(visit.db, visit.scope());
    if (!poll)
        return refused_with(visit, VoteRefusal::none_open);
    auto const [ballot, form] = read_ballot(visit, request, *poll);
    if (!form.problems.empty())
        return visit::with_problems(voting_page(visit, form));
    auto const result = vote(visit.db, visit.scope(), ballot, visit.today);
    if (!result)
        return refused_with(visit, result.error());
    visit.note(i18n::message(texts::journal::voted));
    return voting_done(visit, texts::said::voted);
}

visit::Answer act_close_poll(visit::Visit& visit, http::Request&)
{
    auto const result = close_poll(visit.db, visit.scope(), visit.today);
    if (!result)
        return refused_with(visit, result.error());
    visit.note(i18n::message(texts::journal::poll_closed));
    return voting_done(visit, texts::said::poll_closed);
}

} // namespace objectives
