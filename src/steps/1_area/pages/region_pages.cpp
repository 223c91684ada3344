#include "region_pages.h"

#include "map_file.h"
#include "parts.h"
#include "region_store.h"
#include "texts.h"
#include "uploads.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace area {
namespace {

using namespace html;

constexpr std::string_view regions_path = "/indelingen";

Html remove_button(visit::Visit const& visit, RegionSet const& set)
{
    auto const& words = visit.words;
    auto const label = words(texts::region::remove_named, name(set.kind).in(words.language()));
    return post_form(std::string(regions_path) + "/" + std::string(code(set.kind)) + "/weg", visit.form_token,
        submit(label, Rank::quiet));
}

// A narrow screen may break the name of a file behind its marks.
std::string breakable(std::string_view file)
{
    constexpr std::string_view break_here = "\u200B";
    std::string out;
    for (char const letter : file) {
        out += letter;
        if (letter == '_' || letter == '-' || letter == '.')
            out += break_here;
    }
    return out;
}

Html sets_table(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const sets = region_sets(visit.db);
    DataTable table{words(texts::region::caption),
        {{words(texts::region::kind)}, {words(texts::region::regions), Align::end},
            {words(texts::region::file)}, {words(texts::region::at)}, {words(texts::region::action)}},
        {}, words(texts::region::none)};
    for (auto const kind : region_kinds) {
        auto const set = std::ranges::find(sets, kind, &RegionSet::kind);
        if (set != sets.end())
            table.rows.push_back({name(kind).in(words.language()), words.number(set->regions),
                breakable(set->file), words.date(moment::local_date(set->at)), remove_button(visit, *set)});
    }
    return data_table(std::move(table));
}

visit::Page regions_page(visit::Visit const& visit, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    Options kinds;
    for (auto const kind : region_kinds)
        kinds.push_back({std::string(code(kind)), std::string(name(kind).in(words.language()))});
    auto const title = words(texts::region::title);
    visit::Page page{std::string(title),
        fragment(page_head({title, words(texts::region::lead)}), fields.summary(), sets_table(visit),
            columns(panel(upload_form(regions_path, visit.form_token,
                        fields.select("kind", words(texts::region::kind), kinds,
                            {.placeholder = words(texts::region::choose_kind)}),
                        fields.file("file", words(texts::upload::file),
                            {.hint = words(texts::upload::file_hint), .accept = map_types}),
                        actions({submit(words(texts::region::submit)),
                            button_link("/", words(texts::upload::back), Rank::quiet)}))),
                card({words(texts::region::where_title),
                    fragment(p(words(texts::region::where)), p(words(texts::region::names)))})))};
    page.frame = visit::Frame::plain;
    return page;
}

base::Result<std::vector<Region>, i18n::Message> read_regions(
    visit::Visit const& visit, RegionKind kind, http::Upload const& file)
{
    auto const layers = layers_of_file(file.path, visit.house.reader.string());
    if (!layers)
        return base::refuse(layers.error());
    auto regions = regions_of(kind, *layers);
    if (!regions)
        return base::refuse(message(regions.error()));
    return std::move(*regions);
}

std::string written_shares(i18n::Words const& words, std::vector<Share> const& shares)
{
    if (shares.size() == 1)
        return shares.front().name;
    std::vector<std::string> parts;
    for (auto const& one : shares)
        parts.push_back(one.name + " (" + words.percent(one.share) + ")");
    return base::joined(parts, ", ");
}

Html no_sets(visit::Visit const& visit)
{
    auto const& words = visit.words;
    return fragment(p(words(texts::region::nothing)), when(visit.may(visit::Capability::start_park), [&] {
        return actions({button_link(regions_path, words(texts::region::read_in))});
    }));
}

} // namespace

Html location_card(visit::Visit const& visit, geo::Shape const& shape)
{
    auto const& words = visit.words;
    auto const near = regions_near(visit.db, geo::bounds(shape));
    std::vector<Pair> terms;
    for (auto const kind : region_kinds) {
        if (std::ranges::find(near, kind, &Region::kind) == near.end())
            continue;
        auto const shares = shares_in(kind, shape, near);
        terms.push_back({name(kind).in(words.language()),
            shares.empty() ? std::string(words(texts::region::in_none)) : written_shares(words, shares)});
    }
    return card({words(texts::region::location),
        terms.empty() ? no_sets(visit) : description_list(std::move(terms))});
}

visit::Answer show_regions(visit::Visit& visit, http::Request&) { return regions_page(visit, {}, {}); }

visit::Answer act_regions(visit::Visit& visit, http::Request& request)
{
    auto const kind = region_kind_of(request.field("kind"));
    auto const* const file = sent_file(request);
    i18n::Problems problems;
    if (!kind)
        problems.push_back(i18n::problem("kind", texts::region::kind_needed));
    if (!file)
        problems.push_back(i18n::problem("file", texts::upload::file_needed));
    auto const refused = [&] {
        return visit::with_problems(
            regions_page(visit, {{"kind", std::string(request.field("kind"))}}, std::move(problems)));
    };
    if (!kind || !file)
        return refused();
    auto const regions = read_regions(visit, *kind, *file);
    if (!regions) {
        problems.push_back({"file", regions.error()});
        return refused();
    }
    auto const count = static_cast<std::int64_t>(regions->size());
    replace_regions(visit.db, {*kind, file->filename, count, visit.now}, *regions);
    return visit::done(visit, std::string(regions_path), i18n::message(texts::region::done, count));
}

visit::Answer act_remove_regions(visit::Visit& visit, http::Request& request)
{
    auto const kind = region_kind_of(request.param("kind"));
    if (!kind)
        return http::not_found();
    remove_regions(visit.db, *kind);
    return visit::done(visit, std::string(regions_path), i18n::message(texts::region::removed));
}

} // namespace area
