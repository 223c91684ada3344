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
    if (out.poll)
        out.ballots = ballots_of(visit.db, visit.scope(), out.poll->id);
    out.organisations = participants::taking_part(participants::participations(visit.db, visit.scope()));
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
        field_row({f.number(field_of("dots", problem.id), words(texts::vote::dots),
                       {.need = Need::optional, .width = Width::narrow}),
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

Html open_view(visit::Visit const& visit, Voting const& voting, VoteForm const& form)
{
    auto const& words = visit.words;
    std::vector<accounts::OrganisationId> voters;
    for (auto const& ballot : voting.ballots)
        voters.push_back(ballot.organisation);
    bool const takes = voting.poll->takes_dots(visit.today);
    Html close;
    if (visit.may(visit::Capability::adopt))
        close = post_form(visit.path("doelen/stemmen/sluiten"), visit.form_token,
            actions({submit(words(texts::vote::close), takes ? Rank::secondary : Rank::primary)}));
    return fragment(p(words(texts::vote::until, voting.poll->closes_on)),
        p(words(texts::vote::voted, std::ssize(voters), voting.organisations.size()), " ",
            names_of(voting, voters)),
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

// A box that is not a number counts as wrong, not as none.
int read_dots(std::string_view typed)
{
    auto const text = base::trimmed(typed);
    if (text.empty())
        return 0;
    auto const number = base::read_integer(text);
    return number && *number >= 0 && *number <= dots_max ? static_cast<int>(*number) : dots_max + 1;
}

} // namespace

visit::Answer show_voting(visit::Visit& visit, http::Request&) { return voting_page(visit); }

visit::Answer act_open_poll(visit::Visit& visit, http::Request& request)
{
    Poll const wanted{{}, read_dots(request.field("dots")),
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
    Ballot ballot{visit.organisation, visit.today, {}};
    VoteForm form;
    for (auto const& problem : problems_of(visit.db, visit.scope())) {
        auto const dots = request.field(field_of("dots", problem.id));
        bool const helps = request.field(field_of("helps", problem.id)) == "1";
        form.values.add(field_of("dots", problem.id), dots);
        if (helps)
            form.values.add(field_of("helps", problem.id), "1");
        if (auto const number = read_dots(dots); number > 0 || helps)
            ballot.dots.push_back({problem.id, number, helps});
    }
    form.problems = problems(ballot, *poll);
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
