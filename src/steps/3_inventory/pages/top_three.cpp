#include "top_three.h"

#include "parts.h"
#include "texts.h"

#include "base/text.h"
#include "html/charts.h"
#include "html/fields.h"
#include "inventory/phenomena.h"
#include "participants/participants.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace inventory {
namespace {

using namespace html;
using participants::Participation;

std::string field(std::string_view name, std::size_t place) { return fmt::format("{}_{}", name, place); }

std::string path_of(visit::Visit const& visit, accounts::OrganisationId id)
{
    return visit.path("inventarisatie/top3/" + id.text());
}

// A partner speaks for the organisation it represents; who leads the group may write for all.
bool may_give(visit::Visit const& visit, Participation const& organisation)
{
    if (!visit.may(visit::Capability::give_figures))
        return false;
    if (visit.standing.role && *visit.standing.role >= partnership::Role::secretary)
        return true;
    return visit.person && std::ranges::any_of(organisation.representatives, [&](auto const& representative) {
        return representative.person == visit.person->id;
    });
}

Html items_view(i18n::Words const& words, TopThree const& top)
{
    Children items;
    for (auto const& item : top.items)
        if (auto const what = shown(words, item); !what.empty())
            items.push_back(
                li(strong(what), when(!item.why.empty(), [&] { return fragment(br(), item.why); })));
    return ol(Html(std::move(items)));
}

Html organisation_card(visit::Visit const& visit, Participation const& organisation, TopThree const* top)
{
    auto const& words = visit.words;
    auto const label = top ? words(texts::top::change) : words(texts::top::give);
    return card({organisation.name, top ? items_view(words, *top) : p(words(texts::top::none)),
        when(may_give(visit, organisation),
            [&] { return button_link(path_of(visit, organisation.organisation), label); }),
        {},
        top ? badge(Tone::good, words(texts::top::given))
            : badge(Tone::warning, words(texts::top::waiting))});
}

Options phenomenon_options(i18n::Words const& words)
{
    Options out;
    for (auto const& phenomenon : phenomena())
        out.push_back({phenomenon.id, std::string(phenomenon.name.in(words.language()))});
    return out;
}

Html item_fields(i18n::Words const& words, Fields const& fields, std::size_t place)
{
    auto what = fields.select(field("phenomenon", place), words(texts::top::phenomenon),
        phenomenon_options(words), {.need = Need::optional, .placeholder = words(texts::top::own_choice)});
    auto own = fields.text(field("own_words", place), words(texts::top::own_words),
        {.hint = words(texts::top::own_words_hint), .need = Need::optional, .may_name_people = true});
    auto why = fields.textarea(field("why", place), words(texts::top::why),
        {.need = Need::optional, .rows = 2, .may_name_people = true});
    return fieldset(legend(h2(words(texts::top::place, static_cast<std::int64_t>(place)))),
        stack({std::move(what), std::move(own), std::move(why)}));
}

visit::Page edit_page(visit::Visit const& visit, Participation const& organisation, Fields const& fields)
{
    auto const& words = visit.words;
    auto const title = words(texts::top::edit_title, organisation.name);
    auto page = page_of(visit, title,
        fragment(page_head({title, words(texts::top::edit_lead)}), fields.summary(),
            panel(post_form(path_of(visit, organisation.organisation), visit.form_token,
                item_fields(words, fields, 1), item_fields(words, fields, 2), item_fields(words, fields, 3),
                actions({submit(words(texts::top::save)),
                    button_link(
                        visit.path("inventarisatie/top3"), words(texts::top::back), Rank::quiet)})))));
    page.crumbs.push_back({std::string(words(texts::top::title)), visit.path("inventarisatie/top3")});
    return page;
}

Values values_of(TopThree const& top)
{
    Values out;
    for (std::size_t i = 0; i < top.items.size(); ++i) {
        out.add(field("phenomenon", i + 1), top.items[i].phenomenon);
        out.add(field("own_words", i + 1), top.items[i].own_words);
        out.add(field("why", i + 1), top.items[i].why);
    }
    return out;
}

TopThree read_top(http::Request const& request, accounts::OrganisationId organisation)
{
    TopThree out{organisation, {}};
    auto const text = [&](std::string_view name, std::size_t i) {
        return std::string(base::trimmed(request.field(field(name, i))));
    };
    for (std::size_t i = 0; i < out.items.size(); ++i)
        out.items[i] = {text("phenomenon", i + 1), text("own_words", i + 1), text("why", i + 1)};
    return out;
}

std::optional<Participation> asked(visit::Visit const& visit, http::Request const& request)
{
    auto const id = accounts::OrganisationId::read(request.param("organisation"));
    auto found = id ? participants::organisation(visit.db, visit.scope(), *id) : std::nullopt;
    return found && may_give(visit, *found) ? found : std::nullopt;
}

} // namespace

Html named_chart(i18n::Words const& words, std::vector<TopThree> const& tops)
{
    std::map<std::string, std::int64_t> counts;
    for (auto const& top : tops)
        for (auto const& item : top.items)
            if (auto const* phenomenon = find_phenomenon(item.phenomenon))
                ++counts[std::string(phenomenon->name.in(words.language()))];
    if (counts.empty())
        return {};
    BarChart chart{words(texts::top::chart), std::string(words(texts::top::counted)), {}};
    for (auto const& [name, count] : counts)
        chart.bars.push_back({name, count});
    std::ranges::stable_sort(
        chart.bars, [](Bar const& left, Bar const& right) { return *left.value > *right.value; });
    return bar_chart(words, chart);
}

visit::Answer show_top_threes(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const tops = top_threes(visit.db, visit.scope());
    Children shown;
    for (auto const& organisation :
        participants::taking_part(participants::participations(visit.db, visit.scope()))) {
        auto const top = std::ranges::find(tops, organisation.organisation, &TopThree::organisation);
        shown.push_back(organisation_card(visit, organisation, top == tops.end() ? nullptr : &*top));
    }
    Html const list = shown.empty()
        ? empty_state({words(texts::top::empty), words(texts::top::empty_advice), {}, Icon::people})
        : cards(std::move(shown));
    auto const chart = named_chart(words, tops);
    return page_of(visit, std::string(words(texts::top::title)),
        fragment(page_head({words(texts::top::title), words(texts::top::lead)}), chart, list));
}

visit::Answer show_top_three(visit::Visit& visit, http::Request& request)
{
    auto const organisation = asked(visit, request);
    if (!organisation)
        return http::not_found();
    Values values;
    for (auto const& top : top_threes(visit.db, visit.scope()))
        if (top.organisation == organisation->organisation)
            values = values_of(top);
    return edit_page(visit, *organisation, Fields(visit.words, values));
}

visit::Answer act_top_three(visit::Visit& visit, http::Request& request)
{
    auto const organisation = asked(visit, request);
    if (!organisation)
        return http::not_found();
    auto const top = read_top(request, organisation->organisation);
    auto const problems = inventory::problems(top);
    if (!problems.empty())
        return visit::with_problems(
            edit_page(visit, *organisation, Fields(visit.words, values_of(top), problems)));
    give_top_three(visit.db, visit.scope(), top);
    visit.note(i18n::message(texts::journal::top, organisation->name));
    return visit::done(visit, visit.path("inventarisatie/top3"), i18n::message(texts::said::top));
}

} // namespace inventory
