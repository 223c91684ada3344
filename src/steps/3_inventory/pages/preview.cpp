#include "preview.h"

#include "texts.h"
#include "wrong_rows.h"

#include "parts.h"

#include <algorithm>

namespace inventory {
namespace {

using namespace html;

Html wrong_view(visit::Visit const& visit, Preview const& preview)
{
    return wrong_rows_view(visit.words, preview.reading.wrong,
        {preview.reading.wrong_rows, import_path(visit, preview.import.id) + "/fouten.csv"});
}

Html facts_view(visit::Visit const& visit, Preview const& preview)
{
    auto const& words = visit.words;
    auto const& reading = preview.reading;
    std::vector<Pair> facts{{words(texts::preview::file), preview.import.filename},
        {words(texts::preview::kind), name(reading.kind).in(words.language())},
        {words(texts::preview::read), words.number(reading.rows)}};
    if (preview.found.first)
        facts.push_back({words(texts::preview::periods),
            words(texts::preview::from_to, shown(words, *preview.found.first),
                shown(words, *preview.found.last))});
    if (reading.kind == Kind::reports || reading.outside > 0)
        facts.push_back({words(texts::preview::outside), words.number(reading.outside)});
    return description_list(std::move(facts));
}

Html columns_link(visit::Visit const& visit, Preview const& preview)
{
    return when(preview.reading.sheet.has_value(), [&] {
        return button_link(import_path(visit, preview.import.id) + "/kolommen",
            visit.words(texts::columns::change), Rank::quiet);
    });
}

Html warnings_view(visit::Visit const& visit, Preview const& preview)
{
    auto const& words = visit.words;
    bool const is_larger
        = preview.choices.area == Area::municipality || preview.choices.area == Area::district;
    return fragment(when(is_larger,
                        [&] {
                            return alert(Tone::warning, words(texts::preview::not_the_park),
                                words(texts::preview::not_the_park_advice));
                        }),
        when(preview.reading.kind == Kind::reports || preview.reading.kind == Kind::events, [&] {
            return alert(
                Tone::info, words(texts::preview::only_counts), words(texts::preview::only_counts_advice));
        }));
}

// Reports that all lie elsewhere leave nothing to choose.
Html elsewhere_view(visit::Visit const& visit, Preview const& preview, Html below)
{
    auto const& words = visit.words;
    return fragment(page_head({words(texts::preview::elsewhere)}),
        alert(Tone::warning, words(texts::preview::all_outside, preview.reading.outside),
            words(texts::preview::all_outside_advice)),
        panel(fragment(facts_view(visit, preview), columns_link(visit, preview))), std::move(below),
        wrong_view(visit, preview));
}

} // namespace

Html preview_view(visit::Visit const& visit, Preview const& preview, Html below)
{
    auto const& words = visit.words;
    if (preview.found.categories.empty())
        return elsewhere_view(visit, preview, std::move(below));
    Fields const fields(words, choice_values(preview.choices, preview.found), preview.problems);
    ChoicesForm const form{import_path(visit, preview.import.id), visit.path("inventarisatie"),
        words(texts::upload::back), preview.found, bool(preview.import.organisation), true};
    bool const is_region_open = !preview.found.regions.empty() && preview.choices.region.empty();
    auto const counts
        = is_region_open ? std::vector<SourcedCount>() : counts_of(preview.reading, preview.choices);
    return fragment(page_head({words(texts::preview::title), words(texts::preview::lead)}), fields.summary(),
        warnings_view(visit, preview),
        columns(stack({panel(choices_form(visit, form, fields)), std::move(below)}),
            card({words(texts::preview::facts_title), facts_view(visit, preview),
                columns_link(visit, preview)})),
        counts_view(words, counts), wrong_view(visit, preview));
}

} // namespace inventory
