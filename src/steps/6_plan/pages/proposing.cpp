#include "proposing.h"

#include "adopting.h"
#include "snapshot.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

constexpr std::string_view agrees_code = "ja", objects_code = "nee";
constexpr int days_to_respond = 14;

Remark const* remark_of(std::vector<Remark> const& all, accounts::OrganisationId organisation)
{
    auto const found = std::ranges::find(all, organisation, &Remark::organisation);
    return found == all.end() ? nullptr : &*found;
}

Html remark_badge(i18n::Words const& words, Remark const* remark)
{
    if (!remark)
        return badge(Tone::neutral, words(texts::proposal::none));
    return remark->agrees ? badge(Tone::good, words(texts::proposal::agrees))
                          : badge(Tone::warning, words(texts::proposal::objects));
}

Html remark_words(i18n::Words const& words, Remark const* remark)
{
    if (!remark)
        return {};
    auto const by = words(texts::proposal::given, remark->by, remark->given_on);
    return fragment(remark->words, when(!remark->words.empty(), " "), small(by));
}

Html remarks_table(
    visit::Visit const& visit, Organisations const& organisations, std::vector<Remark> const& all)
{
    auto const& words = visit.words;
    DataTable table{words(texts::proposal::caption),
        {{words(texts::signing::organisation)}, {words(texts::proposal::answer)},
            {words(texts::proposal::words_head)}},
        {}};
    for (auto const& one : organisations) {
        auto const* remark = remark_of(all, one.organisation);
        if (one.state == participants::State::takes_part || remark)
            table.rows.push_back({one.name, remark_badge(words, remark), remark_words(words, remark)});
    }
    return data_table(std::move(table));
}

Html remark_form(visit::Visit const& visit, TypedForm const& answering)
{
    auto const& words = visit.words;
    if (!visit.may(visit::Capability::sign) || !visit.organisation)
        return {};
    Fields const fields(words, answering.values, answering.problems);
    Options const options{{std::string(agrees_code), std::string(words(texts::proposal::agree))},
        {std::string(objects_code), std::string(words(texts::proposal::object))}};
    return panel(fragment(h3(words(texts::proposal::yours)),
        post_form(visit.path("plan/voorstel/reactie"), visit.form_token,
            fields.radios("agrees", words(texts::proposal::answer), options),
            fields.textarea("words", words(texts::proposal::words),
                {.hint = words(texts::proposal::words_hint),
                    .need = Need::optional,
                    .rows = 3,
                    .may_name_people = true}),
            html::actions({submit(words(texts::proposal::send))}))));
}

Html change_notice(visit::Visit const& visit, Proposal const& proposal)
{
    auto const& words = visit.words;
    if (proposed(visit.db, visit.scope(), proposal.id) == written(snapshot(visit.db, visit.scope())))
        return {};
    return alert(Tone::info, words(texts::proposal::changed),
        p(a(href(visit.path("plan/verschil?voorstel=1")), words(texts::proposal::see_changes))));
}

Html propose_form(visit::Visit const& visit, i18n::TextOf<0> const& label, TypedForm const& answering)
{
    auto const& words = visit.words;
    auto values = answering.values;
    if (values["respond_by"].empty())
        values.add("respond_by", moment::iso(moment::plus_days(visit.today, days_to_respond)));
    Fields const fields(words, values, answering.problems);
    return post_form(visit.path("plan/voorstel"), visit.form_token,
        fields.date("respond_by", words(texts::proposal::respond_by), {.width = Width::half}),
        html::actions({submit(words(label), Rank::secondary)}));
}

Html open_view(visit::Visit const& visit, Proposal const& proposal, Organisations const& organisations,
    TypedForm const& answering)
{
    auto const& words = visit.words;
    auto const all = remarks(visit.db, visit.scope(), proposal.id);
    auto shown = answering;
    if (auto const* own = remark_of(all, visit.organisation); own && answering.problems.empty())
        shown.values
            = {{"agrees", std::string(own->agrees ? agrees_code : objects_code)}, {"words", own->words}};
    Html out = fragment(
        p(words(texts::proposal::laid, proposal.number, proposal.proposed_on, proposal.respond_by)),
        change_notice(visit, proposal), remarks_table(visit, organisations, all), remark_form(visit, shown));
    if (visit.may(visit::Capability::make_plan))
        out.add(disclosure(words(texts::proposal::again),
            stack({propose_form(visit, texts::proposal::again, answering),
                post_form(visit.path("plan/voorstel/intrekken"), visit.form_token,
                    submit(words(texts::proposal::withdraw), Rank::quiet))})));
    return out;
}

} // namespace

Html proposal_view(visit::Visit const& visit, Proposable const& plan, TypedForm const& answering)
{
    auto const& words = visit.words;
    if (auto const open = open_proposal(visit.db, visit.scope()))
        return block(words(texts::proposal::title), open_view(visit, *open, plan.organisations, answering));
    if (!plan.is_complete || !visit.may(visit::Capability::make_plan))
        return {};
    return block(words(texts::proposal::title),
        panel(fragment(
            p(words(texts::proposal::lead)), propose_form(visit, texts::proposal::make, answering))));
}

visit::Answer act_propose(visit::Visit& visit, http::Request& request)
{
    auto const until = moment::read_typed_date(request.field("respond_by"));
    if (!until || *until < visit.today)
        return visit::with_problems(adopt_page(visit,
            {{{{"respond_by", std::string(request.field("respond_by"))}},
                {i18n::problem("respond_by", texts::proposal::respond_by_problem)}}}));
    auto const result = propose(visit.db, visit.scope(), *until, by(visit));
    if (!result)
        return visit::with_problems(adopt_page(visit, {{}, {}, result.error()}));
    visit.note(i18n::message(texts::journal::proposed));
    return visit::done(visit, visit.path("plan/vaststellen"), i18n::message(texts::said::proposed));
}

visit::Answer act_withdraw(visit::Visit& visit, http::Request&)
{
    if (!withdraw(visit.db, visit.scope()))
        return visit::with_problems(adopt_page(visit, {{}, {}, Refusal::nothing_proposed}));
    visit.note(i18n::message(texts::journal::withdrawn));
    return visit::done(visit, visit.path("plan/vaststellen"), i18n::message(texts::said::withdrawn));
}

visit::Answer act_remark(visit::Visit& visit, http::Request& request)
{
    Remark remark;
    remark.organisation = visit.organisation;
    remark.agrees = request.field("agrees") == agrees_code;
    remark.words = base::trimmed(request.field("words"));
    TypedForm answering{
        {{"agrees", std::string(request.field("agrees"))}, {"words", remark.words}}, problems(remark)};
    if (request.field("agrees") != agrees_code && request.field("agrees") != objects_code)
        answering.problems = {i18n::problem("agrees", texts::proposal::choose)};
    if (!answering.problems.empty())
        return visit::with_problems(adopt_page(visit, {answering}));
    auto const result = give_remark(visit.db, visit.scope(), remark, by(visit));
    if (!result)
        return visit::with_problems(adopt_page(visit, {answering, {}, result.error()}));
    auto const name = name_of(participants::participations(visit.db, visit.scope()), remark.organisation);
    visit.note(i18n::message(texts::journal::remarked, name));
    return visit::done(visit, visit.path("plan/vaststellen"), i18n::message(texts::said::remarked));
}

} // namespace plan
