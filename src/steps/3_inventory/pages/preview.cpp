#include "preview.h"

#include "texts.h"

#include "parts.h"

#include "base/text.h"
#include "inventory/phenomena.h"

#include <fmt/format.h>

#include <algorithm>

namespace inventory {
namespace {

using namespace html;

constexpr std::size_t rows_shown = 6;
constexpr std::size_t wrong_shown = 10;

std::string field_of(std::size_t category) { return fmt::format("map_{}", category); }

Options source_options(i18n::Words const& words, Found const& found)
{
    Options out;
    if (found.has_sources)
        out.push_back({"file", std::string(words(texts::preview::source_of_file))});
    for (auto const source : {Source::police, Source::municipality, Source::fire_brigade,
             Source::environment_service, Source::other})
        out.push_back({std::string(code(source)), std::string(name(source).in(words.language()))});
    return out;
}

Options area_options(i18n::Words const& words)
{
    Options out;
    for (auto const area : {Area::park, Area::postcode, Area::district, Area::municipality})
        out.push_back({std::string(code(area)), std::string(name(area).in(words.language()))});
    return out;
}

Options phenomenon_options(i18n::Words const& words)
{
    Options out{{"", std::string(words(texts::preview::skip))}};
    for (auto const& phenomenon : phenomena())
        if (phenomenon.is_offered)
            out.push_back({phenomenon.id, std::string(phenomenon.name.in(words.language()))});
    return out;
}

Options plain_options(std::vector<std::string> const& values)
{
    Options out;
    for (auto const& value : values)
        out.push_back({value, value});
    return out;
}

} // namespace

Options sharing_options(i18n::Words const& words, bool has_owner)
{
    Options out;
    for (auto const sharing : partnership::all_sharing)
        if (has_owner || sharing != partnership::Sharing::own_organisation)
            out.push_back({std::string(partnership::code(sharing)),
                std::string(partnership::name(sharing).in(words.language())),
                std::string(partnership::audience(sharing).in(words.language()))});
    return out;
}

namespace {

Values values_of(Choices const& choices, Found const& found)
{
    Values out{{"source",
                   choices.source          ? std::string(code(*choices.source))
                       : found.has_sources ? "file"
                                           : ""},
        {"origin", choices.origin}, {"area", std::string(code(choices.area))}, {"region", choices.region},
        {"topic", choices.topic}, {"sharing", std::string(partnership::code(choices.sharing))}};
    for (std::size_t i = 0; i < std::min(found.categories.size(), categories_shown_max); ++i) {
        auto const chosen = choices.mapping.find(found.categories[i].key);
        out.add(field_of(i), chosen == choices.mapping.end() ? "" : chosen->second);
    }
    return out;
}

Html mapping_view(i18n::Words const& words, Found const& found, Fields const& fields)
{
    auto const options = phenomenon_options(words);
    Html rows;
    for (std::size_t i = 0; i < std::min(found.categories.size(), categories_shown_max); ++i) {
        auto const& category = found.categories[i];
        rows.add(fields.select(field_of(i),
            words(texts::preview::category, category.name, words.number(category.rows)), options,
            {.need = Need::unmarked}));
    }
    return fragment(h2(words(texts::preview::mapping_title)), p(words(texts::preview::mapping)),
        p(words(texts::preview::not_in_list)), std::move(rows));
}

Html choices_view(visit::Visit const& visit, Preview const& preview, Fields const& fields)
{
    auto const& words = visit.words;
    auto const& found = preview.found;
    return post_form(import_path(visit, preview.import.id), visit.form_token,
        fields.select("source", words(texts::preview::source), source_options(words, found),
            {.placeholder = words(texts::preview::choose)}),
        fields.text("origin", words(texts::preview::origin), {.hint = words(texts::preview::origin_hint)}),
        fields.select("area", words(texts::preview::area), area_options(words),
            {.hint = words(texts::preview::area_hint)}),
        when(!found.regions.empty(),
            [&] {
                return fields.select("region", words(texts::preview::region), plain_options(found.regions),
                    {.hint = words(texts::preview::region_hint),
                        .placeholder = words(texts::preview::choose)});
            }),
        when(found.topics.size() > 1,
            [&] {
                return fields.select("topic", words(texts::preview::topic), plain_options(found.topics));
            }),
        fields.radios("sharing", words(texts::sharing::question),
            sharing_options(words, bool(preview.import.organisation)), {.hint = words(texts::sharing::hint)}),
        mapping_view(words, found, fields),
        actions({submit(words(texts::preview::save)),
            button_link(visit.path("inventarisatie"), words(texts::upload::back), Rank::quiet)}));
}

std::string written(i18n::Words const& words, std::optional<std::int64_t> value)
{
    return value && (*value == 0 || *value >= shown_min) ? words.number(*value) : "<5";
}

// The first counts as they will be stored; small ones are not shown here either.
Html rows_view(i18n::Words const& words, std::vector<SourcedCount> const& counts)
{
    if (counts.empty())
        return {};
    DataTable table{
        words(texts::preview::rows_caption, words.number(static_cast<std::int64_t>(counts.size()))),
        {{words(texts::preview::category_column)}, {words(texts::preview::period_column)},
            {words(texts::preview::count_column), Align::end}},
        {}};
    for (std::size_t i = 0; i < std::min(counts.size(), rows_shown); ++i) {
        auto const& count = counts[i].count;
        table.rows.push_back({count.name, shown(words, count.period), written(words, count.value)});
    }
    return data_table(std::move(table));
}

Html wrong_view(visit::Visit const& visit, Preview const& preview)
{
    auto const& words = visit.words;
    auto const& reading = preview.reading;
    if (reading.wrong.empty())
        return {};
    DataTable table{words(texts::preview::wrong_caption),
        {{words(texts::preview::row_column)}, {words(texts::preview::why_column)},
            {words(texts::preview::content_column)}},
        {}};
    for (std::size_t i = 0; i < std::min(reading.wrong.size(), wrong_shown); ++i) {
        auto const& row = reading.wrong[i];
        table.rows.push_back({row.number, name(row.why).in(words.language()), cut(row.content, 80)});
    }
    return block(words(texts::preview::wrong_title, reading.wrong_rows),
        fragment(p(words(texts::preview::wrong)), data_table(std::move(table)),
            actions({icon_link(import_path(visit, preview.import.id) + "/fouten.csv", Icon::download,
                words(texts::preview::wrong_download))})));
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
    Fields const fields(words, values_of(preview.choices, preview.found), preview.problems);
    bool const is_region_open = !preview.found.regions.empty() && preview.choices.region.empty();
    auto const counts
        = is_region_open ? std::vector<SourcedCount>() : counts_of(preview.reading, preview.choices);
    return fragment(page_head({words(texts::preview::title), words(texts::preview::lead)}), fields.summary(),
        warnings_view(visit, preview),
        columns(stack({panel(choices_view(visit, preview, fields)), std::move(below)}),
            card({words(texts::preview::facts_title), facts_view(visit, preview),
                columns_link(visit, preview)})),
        rows_view(words, counts), wrong_view(visit, preview));
}

Choices chosen_of(http::Request const& request, Found const& found, Choices suggested)
{
    auto const text
        = [&](std::string_view field) { return std::string(base::trimmed(request.field(field))); };
    bool const is_of_file = request.field("source") == "file" && found.has_sources;
    suggested.source = is_of_file ? std::nullopt : source_of(request.field("source"));
    suggested.origin = text("origin");
    suggested.area = area_of(request.field("area")).value_or(suggested.area);
    suggested.region = text("region");
    suggested.sharing = partnership::sharing_of(request.field("sharing")).value_or(suggested.sharing);
    if (request.has_field("topic"))
        suggested.topic = text("topic");
    for (std::size_t i = 0; i < std::min(found.categories.size(), categories_shown_max); ++i) {
        auto const phenomenon = request.field(field_of(i));
        if (request.has_field(field_of(i)))
            suggested.mapping[found.categories[i].key] = find_phenomenon(phenomenon) ? phenomenon : "";
    }
    return suggested;
}

} // namespace inventory
