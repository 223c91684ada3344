#include "adopting.h"

#include "adopted.h"
#include "agreeing.h"
#include "head.h"
#include "hours.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

std::string lack_words(i18n::Words const& words, std::vector<Lack> const& lacks)
{
    std::vector<std::string> out;
    for (auto const lack : lacks)
        out.emplace_back(name(lack).in(words.language()));
    return base::joined(out, ", ");
}

Html missing_table(visit::Visit const& visit, std::vector<Missing> const& all)
{
    auto const& words = visit.words;
    DataTable table{words(texts::adopt::lacks_caption),
        {{words(texts::list::action)}, {words(texts::adopt::lacks_what)}}, {}};
    for (auto const& one : all) {
        auto const below = visit.may(visit::Capability::make_plan) ? "wijzigen" : "";
        table.rows.push_back(
            {a(href(path_of(visit, one.action, below)), one.title), lack_words(words, one.lacks)});
    }
    auto const count = static_cast<std::int64_t>(all.size());
    return fragment(
        alert(Tone::warning, words(texts::adopt::lacks, count), words(texts::adopt::lacks_advice)),
        data_table(std::move(table)));
}

Options meeting_options(visit::Visit const& visit)
{
    constexpr std::size_t meetings_max = 20;
    Options out{{"", std::string(visit.words(texts::adopt::no_meeting))}};
    for (auto const& one : meetings::all(visit.db, visit.scope()))
        if (one.state != meetings::State::cancelled && out.size() <= meetings_max)
            out.push_back({one.id.text(), one.title + ", " + visit.words.date(one.date)});
    return out;
}

Html decision(visit::Visit const& visit, i18n::TextOf<0> const& label, TypedForm const& deciding)
{
    auto const& words = visit.words;
    if (!visit.may(visit::Capability::adopt))
        return p(words(texts::adopt::waits));
    auto values = deciding.values;
    if (deciding.problems.empty())
        values.add("decision", words(texts::adopt::decision_default));
    Fields const fields(words, values, deciding.problems);
    return block(words(texts::adopt::title),
        panel(fragment(p(words(texts::adopt::together)),
            post_form(visit.path("plan/vaststellen"), visit.form_token,
                fields.textarea("decision", words(texts::adopt::decision),
                    {.hint = words(texts::adopt::decision_hint), .rows = 2, .may_name_people = true}),
                fields.select("meeting", words(texts::adopt::meeting), meeting_options(visit),
                    {.need = Need::unmarked}),
                fields.date("first_meeting_on", words(texts::adopt::first_meeting),
                    {.hint = words(texts::adopt::first_meeting_hint), .width = Width::half}),
                html::actions({submit(words(label))})))));
}

Html readiness(visit::Visit const& visit, std::vector<Action> const& all, std::vector<Missing> const& lacking)
{
    auto const& words = visit.words;
    if (!lacking.empty())
        return missing_table(visit, lacking);
    auto const counted
        = std::ranges::count_if(all, [](Action const& action) { return action.state != State::dropped; });
    return alert(
        Tone::good, words(texts::adopt::ready), words(texts::adopt::ready_body, std::int64_t{counted}));
}

struct Standing {
    Organisations organisations; // also those that declined
    std::optional<Adoption> adopted;
};

Html state_of_plan(visit::Visit const& visit, Standing const& standing, Adopting const& adopting)
{
    auto const& words = visit.words;
    auto const all = actions(visit.db, visit.scope());
    if (all.empty())
        return empty_state({words(texts::adopt::empty), {},
            button_link(visit.path("plan/kiezen"), words(texts::board::choose), Rank::primary), Icon::plan});
    auto const lacking = missing(all, standing.organisations);
    auto const is_complete = lacking.empty();
    Html decided;
    if (is_complete)
        decided = decision(
            visit, standing.adopted ? texts::adopt::save_again : texts::adopt::save, adopting.deciding);
    return fragment(readiness(visit, all, lacking), overload_alert(visit, all, standing.organisations),
        proposal_view(visit, {standing.organisations, is_complete}, adopting.answering), std::move(decided));
}

Html problem_summary(visit::Visit const& visit, Adopting const& adopting)
{
    auto all = adopting.answering.problems;
    all.insert(all.end(), adopting.deciding.problems.begin(), adopting.deciding.problems.end());
    return Fields(visit.words, {}, all).summary();
}

} // namespace

visit::Page adopt_page(visit::Visit const& visit, Adopting const& adopting)
{
    auto const& words = visit.words;
    Standing const standing{
        participants::participations(visit.db, visit.scope()), adoption(visit.db, visit.scope())};
    visit::Page page{std::string(words(texts::adopt::title)),
        fragment(page_head({words(texts::adopt::title), words(texts::adopt::lead)}),
            refusal_alert(visit, adopting.refusal), problem_summary(visit, adopting),
            state_of_plan(visit, standing, adopting))};
    if (standing.adopted)
        page.content.add(adopted_view(visit, *standing.adopted, standing.organisations));
    page.crumbs = {plan_crumb(visit)};
    page.step = "plan";
    return page;
}

visit::Answer show_adopt(visit::Visit& visit, http::Request&) { return adopt_page(visit, {}); }

visit::Answer act_adopt(visit::Visit& visit, http::Request& request)
{
    Agreement agreement;
    agreement.decision = base::trimmed(request.field("decision"));
    agreement.meeting = meetings::MeetingId::read(request.field("meeting")).value_or(meetings::MeetingId{});
    if (!meetings::meeting(visit.db, visit.scope(), agreement.meeting))
        agreement.meeting = {};
    agreement.first_meeting_on
        = moment::read_typed_date(request.field("first_meeting_on")).value_or(moment::Date{});
    TypedForm deciding{{{"decision", agreement.decision}, {"meeting", std::string(request.field("meeting"))},
                           {"first_meeting_on", std::string(request.field("first_meeting_on"))}},
        problems(agreement, visit.today)};
    if (!deciding.problems.empty())
        return visit::with_problems(adopt_page(visit, {{}, deciding}));
    agreement.parts = partnership::frozen_parts(visit.db, visit.house.process, visit.scope());
    auto const result = adopt(visit.db, visit.scope(), agreement, by(visit));
    if (!result)
        return visit::with_problems(adopt_page(visit, {{}, deciding, result.error()}));
    visit.note(i18n::message(texts::journal::adopted, result->number));
    return visit::done(visit, visit.path("plan/vaststellen"), i18n::message(texts::said::adopted));
}

} // namespace plan
