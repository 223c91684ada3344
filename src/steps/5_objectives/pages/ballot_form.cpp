#include "ballot_form.h"

#include "texts.h"

#include "base/text.h"
#include "html/parts.h"

#include <algorithm>

namespace objectives {
namespace {

using namespace html;

// One list of what can be chosen from, with its own dots.
struct BallotList {
    std::vector<Option> const& options;
    int dots = 0;
    std::string_view anchor; // where a problem with the sum points to
    i18n::TextOf<0> const& title;
    i18n::PluralOf<1> const& divide;
};

std::string field_of(std::string_view kind, std::string_view key)
{
    auto out = std::string(kind) + "_" + std::string(key);
    std::ranges::replace(out, ':', '_');
    return out;
}

// What it is about names the box, so that a long list stays short.
Html ballot_row(visit::Visit const& visit, Fields const& f, Option const& option)
{
    return div_({cls("panel stack"), role("group"), aria("label", option.title)},
        f.number(
            field_of("dots", option.key), option.title, {.need = Need::unmarked, .width = Width::narrow}),
        f.checkbox(field_of("helps", option.key), visit.words(texts::vote::helps), {.need = Need::unmarked}));
}

Html ballot_list(visit::Visit const& visit, Fields const& f, BallotList const& list)
{
    if (list.dots == 0)
        return {};
    return block(visit.words(list.title),
        fragment(p({cls("lead"), id(list.anchor)}, visit.words(list.divide, std::int64_t{list.dots})),
            p(visit.words(texts::vote::dots_hint)),
            each(list.options, [&](Option const& option) { return ballot_row(visit, f, option); })));
}

Values given_values(Voting const& voting)
{
    Values out;
    if (!voting.given)
        return out;
    for (auto const& one : voting.given->dots) {
        out.add(field_of("dots", one.key), one.dots > 0 ? std::to_string(one.dots) : "");
        if (one.helps)
            out.add(field_of("helps", one.key), "1");
    }
    return out;
}

void read_options(
    ReadBallot& out, http::Request const& request, std::vector<Option> const& options, int dots_at_most)
{
    for (auto const& option : options) {
        auto const field = field_of("dots", option.key), help = field_of("helps", option.key);
        bool const helps = request.field(help) == "1";
        out.form.values.add(field, request.field(field));
        if (helps)
            out.form.values.add(help, "1");
        auto const number = read_dots(request.field(field));
        if (!number)
            out.form.problems.push_back(
                i18n::problem(field, texts::problem::dots_typed, option.title, dots_at_most));
        else if (*number > 0 || helps)
            out.ballot.dots.push_back({option.key, *number, helps});
    }
}

} // namespace

Voting voting_for(db::Connection& db, partnership::Scope const& scope, Poll const& poll,
    accounts::OrganisationId organisation)
{
    Voting out{{}, organisation, poll, options_of(db, scope, poll)};
    auto const all = ballots_of(db, scope, poll.id);
    auto const own = std::ranges::find(all, organisation, &Ballot::organisation);
    if (organisation && own != all.end())
        out.given = *own;
    return out;
}

Html ballot_form(visit::Visit const& visit, Voting const& voting, BallotForm const& form)
{
    auto const& words = visit.words;
    auto const values = form.problems.empty() ? given_values(voting) : form.values;
    Fields const f(words, values, form.problems);
    auto const problems = ballot_list(visit, f,
        {voting.options.problems, voting.poll.dots, "dots", texts::problems::title, texts::vote::divide});
    auto const drafts = ballot_list(visit, f,
        {voting.options.actions, voting.poll.action_dots, "action_dots", texts::vote::actions,
            texts::vote::divide_actions});
    return fragment(f.summary(),
        post_form(voting.path, visit.form_token, problems, drafts,
            html::actions({submit(words(texts::vote::send))})));
}

ReadBallot read_ballot(visit::Visit const& visit, http::Request const& request, Voting const& voting)
{
    ReadBallot out{{voting.organisation, visit.today, {}}};
    read_options(out, request, voting.options.problems, voting.poll.dots);
    read_options(out, request, voting.options.actions, voting.poll.action_dots);
    if (out.form.problems.empty())
        out.form.problems = problems(out.ballot, voting.poll);
    return out;
}

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

} // namespace objectives
