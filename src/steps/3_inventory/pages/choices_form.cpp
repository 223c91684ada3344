#include "choices_form.h"

#include "disclosure.h"
#include "texts.h"

#include "base/text.h"
#include "html/parts.h"
#include "inventory/phenomena.h"

#include <fmt/format.h>

#include <algorithm>

namespace inventory {
namespace {

using namespace html;

constexpr std::size_t rows_shown = 6;

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

// What is no longer offered stays where it is the choice of now.
Options phenomenon_options(i18n::Words const& words, std::string_view chosen)
{
    Options out{{"", std::string(words(texts::preview::skip))}};
    for (auto const& phenomenon : phenomena())
        if (phenomenon.is_offered || phenomenon.id == chosen)
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

std::string written(i18n::Words const& words, std::optional<std::int64_t> value)
{
    return value && (*value == 0 || *value >= shown_min) ? words.number(*value) : "<5";
}

Html mapping_view(i18n::Words const& words, Found const& found, Fields const& fields)
{
    Html rows;
    for (std::size_t i = 0; i < std::min(found.categories.size(), categories_shown_max); ++i) {
        auto const& category = found.categories[i];
        rows.add(fields.select(field_of(i),
            words(texts::preview::category, category.name, written(words, category.rows)),
            phenomenon_options(words, fields.value(field_of(i))), {.need = Need::unmarked}));
    }
    return fragment(h2(words(texts::preview::mapping_title)), p(words(texts::preview::mapping)),
        p(words(texts::preview::not_in_list)), std::move(rows));
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

Values choice_values(Choices const& choices, Found const& found)
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

Html choices_form(visit::Visit const& visit, ChoicesForm const& form, Fields const& fields)
{
    auto const& words = visit.words;
    auto const& found = form.found;
    return post_form(form.path, visit.form_token,
        fields.select("source", words(texts::preview::source), source_options(words, found),
            {.placeholder = words(texts::preview::choose)}),
        fields.text("origin", words(texts::preview::origin), {.hint = words(texts::preview::origin_hint)}),
        when(form.asks_area,
            [&] {
                return fields.select("area", words(texts::preview::area), area_options(words),
                    {.hint = words(texts::preview::area_hint)});
            }),
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
        fields.radios("sharing", words(texts::sharing::question), sharing_options(words, form.has_owner),
            {.hint = words(texts::sharing::hint)}),
        mapping_view(words, found, fields),
        actions({submit(words(texts::preview::save)), button_link(form.back, form.back_words, Rank::quiet)}));
}

Html counts_view(i18n::Words const& words, std::vector<SourcedCount> const& counts)
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
