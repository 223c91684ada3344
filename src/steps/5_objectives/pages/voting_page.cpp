#include "voting_page.h"

#include "ballot_form.h"
#include "texts.h"
#include "vote_links.h"

#include "base/text.h"
#include "chain/chain.h"
#include "html/parts.h"
#include "participants/participants.h"

#include <algorithm>

namespace objectives {
namespace {

using namespace html;

constexpr int days_to_vote = 14;
constexpr std::size_t options_at_once_max = 10;

// All that the page shows of a poll.
struct PollView {
    std::optional<Poll> poll;
    Options options = {}; // of the poll
    std::vector<Ballot> ballots = {};
    std::vector<participants::Participation> organisations = {};
};
struct VoteForm {
    BallotForm ballot = {};
    BallotForm opening = {};
    std::optional<VoteRefusal> refusal = {};
};

PollView poll_view(visit::Visit const& visit)
{
    PollView out{poll_of(visit.db, visit.scope())};
    out.organisations = participants::taking_part(participants::participations(visit.db, visit.scope()));
    std::vector<accounts::OrganisationId> known;
    for (auto const& one : out.organisations)
        known.push_back(one.organisation);
    if (out.poll) {
        out.options = options_of(visit.db, visit.scope(), *out.poll);
        out.ballots = ballots_of_those(ballots_of(visit.db, visit.scope(), out.poll->id), known);
    }
    return out;
}

// A later room knows which actions of the plan are drafts; the house asks it.
std::vector<Option> drafts(visit::Visit const& visit)
{
    std::vector<Option> out;
    chain::Walk walk(visit.db, visit.reader(), visit.house.chain);
    for (auto const& link : walk.of_kind("draft:"))
        out.push_back({link.key, visit.words(link.text)});
    return out;
}

std::string names_of(PollView const& view, std::vector<accounts::OrganisationId> const& ids)
{
    std::vector<std::string> out;
    for (auto const& one : view.organisations)
        if (std::ranges::find(ids, one.organisation) != ids.end())
            out.push_back(one.name);
    return base::joined(out, ", ");
}

Voting own_voting(visit::Visit const& visit, Poll const& poll)
{
    auto out = voting_for(visit.db, visit.scope(), poll, visit.organisation);
    out.path = visit.path("doelen/stemmen/stem");
    return out;
}

Html own_ballot(visit::Visit const& visit, PollView const& view, VoteForm const& form)
{
    if (!visit.organisation)
        return alert(Tone::info, visit.words(texts::vote::no_organisation));
    return ballot_form(visit, own_voting(visit, *view.poll), form.ballot);
}

Html voters_view(visit::Visit const& visit, PollView const& view)
{
    auto const& words = visit.words;
    if (view.ballots.empty())
        return p(words(texts::vote::voted_nobody));
    std::vector<accounts::OrganisationId> voters;
    for (auto const& ballot : view.ballots)
        voters.push_back(ballot.organisation);
    return p(words(texts::vote::voted, std::ssize(voters), view.organisations.size()), " ",
        names_of(view, voters));
}

Html open_view(visit::Visit const& visit, PollView const& view, VoteForm const& form)
{
    auto const& words = visit.words;
    bool const takes = view.poll->takes_dots(visit.today);
    Html close;
    if (visit.may(visit::Capability::adopt))
        close = post_form(visit.path("doelen/stemmen/sluiten"), visit.form_token,
            actions({submit(words(texts::vote::close), takes ? Rank::secondary : Rank::primary)}));
    return fragment(p(words(texts::vote::until, view.poll->closes_on)), voters_view(visit, view),
        takes ? own_ballot(visit, view, form) : alert(Tone::info, words(texts::vote::over)),
        std::move(close));
}

Html option_link(visit::Visit const& visit, Option const& option)
{
    if (auto const problem = problem_of_key(option.key)) // it is there: options are read from the problems
        return a(href(visit.path("doelen/problemen/" + problem->text())), option.title);
    for (auto const& room : visit.house.chain) {
        auto const link = room.find ? room.find(visit.db, visit.reader(), option.key)
                                    : std::optional<partnership::Link>();
        if (link && !link->path.empty())
            return a(href(visit.path(link->path)), option.title);
    }
    return option.title; // thrown away since
}

Tone tone_of(Support support)
{
    if (support == Support::broad)
        return Tone::good;
    return support == Support::divided ? Tone::warning : Tone::neutral;
}

struct ResultList {
    std::vector<Option> const& options;
    i18n::TextOf<0> const& title;
    i18n::TextOf<0> const& what; // one of them
};

Children result_row(visit::Visit const& visit, PollView const& view, Count const& one)
{
    auto const& words = visit.words;
    return {option_link(visit, one.option), words.number(one.dots),
        badge(tone_of(one.support), name(one.support).in(words.language())), names_of(view, one.givers),
        one.helpers.empty() && one.dots > 0 ? badge(Tone::warning, words(texts::vote::nobody_helps))
                                            : Html(names_of(view, one.helpers))};
}

// Of a long list what nobody gave a dot stands behind a button.
Html result_table(visit::Visit const& visit, PollView const& view, ResultList const& list)
{
    auto const& words = visit.words;
    DataTable table{words(texts::vote::caption, std::ssize(view.ballots)),
        {{words(list.what)}, {words(texts::vote::dots), Align::end}, {words(texts::vote::support)},
            {words(texts::vote::givers)}, {words(texts::vote::helpers)}},
        {}, {}};
    Html without = ul();
    std::int64_t left_out = 0;
    for (auto const& one : counted(list.options, view.ballots)) {
        bool const is_shown
            = list.options.size() <= options_at_once_max || one.dots > 0 || !one.helpers.empty();
        if (is_shown)
            table.rows.push_back(result_row(visit, view, one));
        else {
            without.add(li(one.option.title));
            ++left_out;
        }
    }
    return block(words(list.title), fragment(data_table(std::move(table)), when(left_out > 0, [&] {
        return disclosure(words(texts::vote::without, left_out), without);
    })));
}

Html result_view(visit::Visit const& visit, PollView const& view)
{
    auto const& words = visit.words;
    Html out;
    if (view.poll->dots > 0)
        out.add(result_table(
            visit, view, {view.options.problems, texts::problems::title, texts::problems::problem}));
    if (view.poll->action_dots > 0)
        out.add(result_table(visit, view, {view.options.actions, texts::vote::actions, texts::vote::action}));
    out.add(disclosure(words(texts::vote::how), p(words(texts::vote::rule))));
    return out;
}

// What can be voted on now.
struct Choosable {
    std::size_t problems = 0, drafts = 0;
};
std::string dots_to_begin(std::size_t options) { return options < 2 ? "0" : std::to_string(dots_usual); }

Html dots_fields(visit::Visit const& visit, Fields const& f, Choosable const& from)
{
    auto const& words = visit.words;
    return fragment(
        f.number("dots", words(texts::vote::dots_each), {.width = Width::half}), when(from.drafts >= 2, [&] {
            return f.number("action_dots", words(texts::vote::action_dots_each),
                {.hint = words(texts::vote::action_dots_hint, static_cast<std::int64_t>(from.drafts)),
                    .width = Width::half});
        }));
}

Html opening_form(visit::Visit const& visit, VoteForm const& form)
{
    auto const& words = visit.words;
    if (!visit.may(visit::Capability::set_objectives))
        return {};
    Choosable const from{problems_of(visit.db, visit.scope()).size(), drafts(visit).size()};
    auto values = form.opening.values;
    if (form.opening.problems.empty()) {
        values.add("dots", dots_to_begin(from.problems));
        values.add("action_dots", dots_to_begin(from.drafts));
        values.add("closes_on", moment::iso(moment::plus_days(visit.today, days_to_vote)));
    }
    Fields const f(words, values, form.opening.problems);
    return panel(fragment(f.summary(),
        post_form(visit.path("doelen/stemmen"), visit.form_token, dots_fields(visit, f, from),
            f.date("closes_on", words(texts::vote::last_day), {.width = Width::half}),
            p(words(texts::vote::mails)), actions({submit(words(texts::vote::open))}))));
}

Html state_view(visit::Visit const& visit, PollView const& view, VoteForm const& form)
{
    auto const& words = visit.words;
    if (view.poll && !view.poll->is_closed())
        return open_view(visit, view, form);
    if (view.poll)
        return fragment(result_view(visit, view), when(visit.may(visit::Capability::set_objectives), [&] {
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
            state_view(visit, poll_view(visit), form))};
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

} // namespace

visit::Answer show_voting(visit::Visit& visit, http::Request&) { return voting_page(visit); }

visit::Answer act_open_poll(visit::Visit& visit, http::Request& request)
{
    auto const actions = drafts(visit);
    if (auto const hindrance = hindrance_to_open(visit.db, visit.scope(), actions))
        return refused_with(visit, *hindrance);
    constexpr int not_a_number = -1;
    auto const typed
        = [&](std::string_view field) { return read_dots(request.field(field)).value_or(not_a_number); };
    Poll wanted{{}, typed("dots"),
        moment::read_typed_date(request.field("closes_on")).value_or(moment::Date{}), {},
        typed("action_dots")};
    if (auto found = problems(wanted, visit.today); !found.empty()) {
        VoteForm form;
        for (auto const* field : {"dots", "action_dots", "closes_on"})
            form.opening.values.add(field, request.field(field));
        form.opening.problems = std::move(found);
        return visit::with_problems(voting_page(visit, form));
    }
    auto const result = open_poll(visit.db, visit.scope(), wanted, actions);
    if (!result)
        return refused_with(visit, result.error());
    wanted.id = *result;
    auto const written = invite_to_vote(visit.db, visit.scope(), wanted,
        {visit.park->partnership.name, visit.house.public_url, visit.house.secret, *visit.person, visit.now});
    visit.note(i18n::message(texts::journal::poll_opened));
    return visit::done(
        visit, visit.path("doelen/stemmen"), i18n::message(texts::said::poll_opened, std::int64_t{written}));
}

visit::Answer act_vote(visit::Visit& visit, http::Request& request)
{
    auto const poll = poll_of(visit.db, visit.scope());
    if (!poll)
        return refused_with(visit, VoteRefusal::none_open);
    auto const read = read_ballot(visit, request, own_voting(visit, *poll));
    if (!read.form.problems.empty()) {
        VoteForm form;
        form.ballot = read.form;
        return visit::with_problems(voting_page(visit, form));
    }
    auto const result = vote(visit.db, visit.scope(), read.ballot, visit.today);
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
