#include "choices.h"

#include "addresses_page.h"
#include "parts.h"
#include "saving.h"
#include "store.h"
#include "texts.h"

#include "html/fields.h"
#include "inventory/choices_form.h"
#include "inventory/own_phenomena.h"
#include "inventory/tally.h"
#include "inventory/wrong_rows.h"

#include <algorithm>
#include <set>

namespace deliveries {
namespace {

using namespace html;

constexpr std::size_t origin_bytes_max = 120;
constexpr std::size_t parks_shown = 10; // at once, above the choices

// All that a page about the choices needs; read at once.
struct Shown {
    Delivery const& delivery;
    inventory::Reading reading; // of all parks together
    inventory::Found found;
    std::vector<ParkOf> parks;
    bool has_owner = false; // in each of them he stands for an organisation
};

bool stands_for_somebody(visit::Visit const& visit, std::vector<ParkOf> const& parks)
{
    std::set<std::int64_t> without;
    for (auto const& open : parks_of(visit).open)
        if (!open.park.organisation)
            without.insert(open.park.scope.partnership.value);
    return std::ranges::none_of(parks, [&](ParkOf const& park) {
        return park.inside > 0 && without.contains(park.scope.partnership.value);
    });
}

Shown shown_of(visit::Visit const& visit, Delivery const& delivery)
{
    inventory::freshen_phenomena(visit.db);
    inventory::Readings readings(inventory::about_of(way_of(delivery)));
    if (auto const totals = totals_of(visit.db, delivery.id))
        readings.add(inventory::unpacked(*totals));
    Shown out{delivery, readings.of_park(0), {}, parks_of_delivery(visit.db, delivery.id), false};
    out.found = inventory::found_in(out.reading);
    out.has_owner = stands_for_somebody(visit, out.parks);
    return out;
}

// What he chose for the same kinds before goes first.
inventory::Mapping mapping_before(visit::Visit const& visit)
{
    for (auto const& one : deliveries_of_person(visit.db, visit.person->id))
        if (auto choices = choices_of(one.choices))
            return std::move(choices->mapping);
    return {};
}

inventory::Choices suggested(visit::Visit const& visit, Shown const& shown)
{
    auto out = inventory::suggested_choices(shown.reading, "", mapping_before(visit));
    out.sharing = partnership::Sharing::working_group;
    if (out.origin.empty())
        out.origin = inventory::cut(shown.delivery.filename, origin_bytes_max);
    return out;
}

Html facts_view(visit::Visit const& visit, Shown const& shown)
{
    auto const& words = visit.words;
    auto const& delivery = shown.delivery;
    std::vector<Pair> facts{{words(texts::start::file), delivery.filename},
        {words(texts::choices::kind), name(delivery.kind).in(words.language())}};
    if (shown.found.first)
        facts.push_back({words(texts::choices::periods),
            words(texts::choices::from_to, inventory::shown(words, *shown.found.first),
                inventory::shown(words, *shown.found.last))});
    facts.push_back(
        {words(texts::choices::held_against), words.number(static_cast<std::int64_t>(shown.parks.size()))});
    auto const link = when(delivery.kind != inventory::Kind::reports, [&] {
        return button_link(
            delivery_path(delivery) + "/kolommen", words(texts::choices::columns), Rank::quiet);
    });
    return card({words(texts::choices::facts), fragment(description_list(std::move(facts)), link)});
}

Html tiles_view(i18n::Words const& words, Shown const& shown)
{
    auto const with = std::ranges::count_if(shown.parks, [](ParkOf const& park) { return park.inside > 0; });
    auto const& delivery = shown.delivery;
    return tiles({tile({words.number(delivery.rows), words(texts::choices::rows)}),
        tile({words.number(with), words(texts::choices::parks_with)}),
        tile({words.number(delivery.outside), words(texts::choices::outside)}),
        tile({words.number(delivery.wrong), words(texts::choices::wrong)})});
}

// Parks without a boundary, or without addresses, can get nothing.
Html blind_view(i18n::Words const& words, Shown const& shown)
{
    auto const blind
        = std::ranges::count_if(shown.parks, [](ParkOf const& park) { return park.boundary == 0; });
    if (blind == 0)
        return {};
    return alert(Tone::warning, words(texts::choices::blind, static_cast<std::int64_t>(blind)),
        words(texts::choices::blind_advice));
}

Html wrong_view(visit::Visit const& visit, Shown const& shown)
{
    return inventory::wrong_rows_view(visit.words, shown.reading.wrong,
        {shown.reading.wrong_rows, delivery_path(shown.delivery) + "/fouten.csv"});
}

Html nothing_view(visit::Visit const& visit, Shown const& shown)
{
    auto const& words = visit.words;
    return fragment(page_head({words(texts::choices::nothing)}), tiles_view(words, shown),
        alert(Tone::warning, words(texts::choices::all_outside), words(texts::choices::all_outside_advice)),
        blind_view(words, shown), facts_view(visit, shown), discard_form(visit, shown.delivery),
        wrong_view(visit, shown));
}

struct Chosen {
    inventory::Choices choices;
    i18n::Problems problems;
};

visit::Page page_with(
    visit::Visit const& visit, Shown const& shown, Chosen const& chosen, http::Request const& request)
{
    auto const& words = visit.words;
    std::string const title(words(texts::choices::title));
    if (shown.found.categories.empty())
        return page_of(title, nothing_view(visit, shown));
    Fields const fields(words, inventory::choice_values(chosen.choices, shown.found), chosen.problems);
    inventory::ChoicesForm const form{delivery_path(shown.delivery), "/inlezen",
        words(texts::result::another), shown.found, shown.has_owner, false};
    return page_of(title,
        fragment(page_head({title, words(texts::choices::lead)}), fields.summary(), tiles_view(words, shown),
            blind_view(words, shown), parks_view(visit, shown.delivery, shown.parks, {request, parks_shown}),
            alert(Tone::info, words(texts::choices::only_counts), words(texts::choices::only_counts_advice)),
            columns(stack({panel(inventory::choices_form(visit, form, fields)),
                        discard_form(visit, shown.delivery)}),
                facts_view(visit, shown)),
            wrong_view(visit, shown)));
}

} // namespace

visit::Page choices_page(visit::Visit const& visit, Delivery const& delivery, http::Request const& request)
{
    auto const shown = shown_of(visit, delivery);
    return page_with(visit, shown, {suggested(visit, shown), {}}, request);
}

visit::Answer act_save(visit::Visit& visit, http::Request& request)
{
    auto const delivery = asked_delivery(visit, request);
    if (!delivery)
        return http::not_found();
    if (delivery->subject == Subject::addresses)
        return save_addresses_of(visit, *delivery);
    if (delivery->state != State::placed)
        return http::redirect(delivery_path(*delivery));
    auto const shown = shown_of(visit, *delivery);
    Chosen chosen{inventory::chosen_of(request, shown.found, suggested(visit, shown)), {}};
    chosen.choices.area = shown.reading.area;
    chosen.problems = inventory::problems(chosen.choices, shown.found);
    if (chosen.choices.sharing == partnership::Sharing::own_organisation && !shown.has_owner)
        chosen.problems.push_back(i18n::problem("sharing", texts::problem::no_owner));
    if (!chosen.problems.empty())
        return visit::with_problems(page_with(visit, shown, chosen, request));
    if (!begin_saving(visit.db, *delivery, chosen.choices, visit.now))
        return http::redirect(delivery_path(*delivery));
    return visit::done(visit, delivery_path(*delivery), i18n::message(texts::said::saving));
}

} // namespace deliveries
