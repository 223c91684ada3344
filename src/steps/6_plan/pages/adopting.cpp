#include "adopting.h"

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

Html decision(visit::Visit const& visit, i18n::TextOf<0> const& label)
{
    if (!visit.may(visit::Capability::adopt))
        return p(visit.words(texts::adopt::waits));
    return post_form(
        visit.path("plan/vaststellen"), visit.form_token, html::actions({submit(visit.words(label))}));
}

Html adopted_block(visit::Visit const& visit, Adoption const& adoption)
{
    auto const& words = visit.words;
    return block(words(texts::adopt::done),
        panel(fragment(description_list({{words(texts::adopt::version), adoption.number},
                           {words(texts::adopt::on), time_of(words, adoption.on)},
                           {words(texts::adopt::by), adoption.by},
                           {words(texts::adopt::digest), html::code(cls("digest"), adoption.sha256)}}),
            download(words, {visit.path("plan/uitvoeringsplan.pdf"), words(texts::list::pdf), "PDF"}))));
}

Html state_of_plan(visit::Visit const& visit, std::optional<Adoption> const& adopted)
{
    auto const& words = visit.words;
    auto const all = actions(visit.db, visit.scope());
    if (all.empty())
        return empty_state({words(texts::adopt::empty), {},
            button_link(visit.path("plan/kiezen"), words(texts::board::choose), Rank::primary), Icon::plan});
    auto const lacking = missing(all, participants::participations(visit.db, visit.scope()));
    if (!lacking.empty())
        return fragment(missing_table(visit, lacking), overload_alert(visit, all));
    auto const counted
        = std::ranges::count_if(all, [](Action const& action) { return action.state != State::dropped; });
    return fragment(
        alert(Tone::good, words(texts::adopt::ready), words(texts::adopt::ready_body, std::int64_t{counted})),
        overload_alert(visit, all), decision(visit, adopted ? texts::adopt::save_again : texts::adopt::save));
}

visit::Page adopt_page(visit::Visit const& visit, Html above = {})
{
    auto const& words = visit.words;
    auto const adopted = adoption(visit.db, visit.scope());
    visit::Page page{std::string(words(texts::adopt::title)),
        fragment(page_head({words(texts::adopt::title), words(texts::adopt::lead)}), std::move(above),
            state_of_plan(visit, adopted))};
    if (adopted)
        page.content.add(adopted_block(visit, *adopted));
    page.crumbs = {plan_crumb(visit)};
    page.step = "plan";
    return page;
}

} // namespace

visit::Answer show_adopt(visit::Visit& visit, http::Request&) { return adopt_page(visit); }

visit::Answer act_adopt(visit::Visit& visit, http::Request&)
{
    auto const result = adopt(visit.db, visit.scope(), by(visit));
    if (!result)
        return visit::with_problems(adopt_page(visit, refusal_alert(visit, result.error())));
    visit.note(i18n::message(texts::journal::adopted, result->number));
    return visit::done(visit, visit.path("plan/vaststellen"), i18n::message(texts::said::adopted));
}

} // namespace plan
