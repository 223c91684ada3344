#include "sub_area_pages.h"

#include "map_file.h"
#include "parts.h"
#include "sub_areas.h"
#include "texts.h"
#include "uploads.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>
#include <map>

namespace area {
namespace {

using namespace html;

constexpr std::string_view sub_areas_path = "gebied/deelgebieden";

// What the form of one sub-area shows and holds.
struct Typed {
    SubArea sub_area; // without an id: a new one
    std::string points;
};

std::string how_made(i18n::Words const& words, SubArea const& one)
{
    return one.streets.empty() ? std::string(words(texts::sub_area::drawn)) : base::joined(one.streets, ", ");
}

Html sub_area_map(
    visit::Visit const& visit, std::vector<SubArea> const& all, std::vector<Address> const& known)
{
    auto const& words = visit.words;
    auto const around = boundary(visit.db, visit.scope());
    if (!around)
        return {};
    StillMap map{words(texts::area::map, visit.park->partnership.name),
        {drawn(around->shape, MapRole::boundary)}, marks_of(known)};
    for (auto const& one : all)
        if (!one.shape.empty())
            map.shapes.push_back(drawn(one.shape, MapRole::former_boundary, one.name));
    return panel(still_map(words, map));
}

Html sub_area_list(
    visit::Visit const& visit, std::vector<SubArea> const& all, std::vector<Address> const& known)
{
    auto const& words = visit.words;
    SubAreaFinder const finder(all);
    std::map<SubAreaId, std::int64_t> counts;
    for (auto const& address : known) {
        auto const* const part = finder.of(address);
        ++counts[part ? part->id : SubAreaId{}];
    }
    bool const may = visit.may(visit::Capability::bound_area);
    DataTable table{words(texts::sub_area::caption),
        {{words(texts::sub_area::name)}, {words(texts::sub_area::streets)},
            {words(texts::area::addresses), Align::end}},
        {}, words(texts::sub_area::none)};
    for (auto const& one : all) {
        Html called = one.name;
        if (may)
            called = a(href(visit.path(std::string(sub_areas_path) + "/" + one.id.text())), one.name);
        auto const list = visit.path("gebied/adressen") + "?deel=" + one.id.text();
        table.rows.push_back({called, how_made(words, one), a(href(list), words.number(counts[one.id]))});
    }
    if (!all.empty() && counts[SubAreaId{}] > 0)
        table.rows.push_back({words(texts::sub_area::rest), "-", words.number(counts[SubAreaId{}])});
    return data_table(std::move(table));
}

Options street_options(std::vector<Address> const& known)
{
    std::map<std::string, std::int64_t> counts;
    for (auto const& address : known)
        if (!address.street.empty())
            ++counts[address.street];
    Options options;
    for (auto const& [street, count] : counts)
        options.push_back({street, street + " (" + std::to_string(count) + ")"});
    return options;
}

Values values_of(Typed const& typed)
{
    Values values{{"name", typed.sub_area.name}, {"points", typed.points}};
    for (auto const& street : typed.sub_area.streets)
        values.add("street", street);
    return values;
}

Html drawing_part(visit::Visit const& visit, Fields const& fields, SubArea const& one)
{
    auto const& words = visit.words;
    LiveMap map{{words(texts::area::map, visit.park->partnership.name), {}}, "shape"};
    if (auto const around = shape(visit.db, visit.scope()))
        map.still.shapes.push_back(drawn(*around, MapRole::former_boundary));
    if (!one.shape.empty())
        map.still.shapes.push_back(drawn(one.shape, MapRole::boundary, one.name));
    auto const opened
        = one.shape.empty() ? std::string() : rings_json(drawn(one.shape, MapRole::boundary).rings);
    return disclosure(words(texts::sub_area::by_drawing),
        stack({p(words(texts::sub_area::by_drawing_why)), hidden("opened_with", opened), live_map(words, map),
            fields.textarea("points", words(texts::drawing::points),
                {.hint = words(texts::drawing::points_hint), .need = Need::optional, .rows = 6}),
            fields.file("file", words(texts::upload::file),
                {.hint = words(texts::sub_area::file_hint), .need = Need::optional, .accept = map_types})}));
}

visit::Page sub_area_page(visit::Visit const& visit, Typed const& typed, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, values_of(typed), std::move(problems));
    bool const is_new = !typed.sub_area.id;
    auto const title = is_new ? std::string(words(texts::sub_area::new_title))
                              : words(texts::sub_area::change_title, typed.sub_area.name);
    auto const action = visit.path(
        std::string(sub_areas_path) + "/" + (is_new ? std::string("nieuw") : typed.sub_area.id.text()));
    auto const streets = street_options(addresses(visit.db, visit.scope()));
    visit::Page page{title,
        fragment(page_head({title, words(texts::sub_area::form_lead)}), fields.summary(),
            panel(upload_form(action, visit.form_token,
                fields.text(
                    "name", words(texts::sub_area::name), {.hint = words(texts::sub_area::name_hint)}),
                when(!streets.empty(),
                    [&] {
                        return fields.checkboxes("street", words(texts::sub_area::streets), streets,
                            {.hint = words(texts::sub_area::streets_hint), .need = Need::optional});
                    }),
                drawing_part(visit, fields, typed.sub_area),
                actions({submit(words(texts::sub_area::save)),
                    button_link(visit.path(sub_areas_path), words(texts::upload::back), Rank::quiet)}))),
            when(!is_new, [&] {
                return post_form(action, visit.form_token,
                    actions({submit_as("do", "remove", words(texts::sub_area::remove), Rank::danger)}));
            }))};
    page.scripts = {"map.js"}, page.styles = {"map.css"};
    page.crumbs = crumbs(words, visit);
    page.crumbs.push_back({std::string(words(texts::sub_area::title)), visit.path(sub_areas_path)});
    page.step = "gebied";
    return page;
}

base::Result<geo::Shape, i18n::Problem> shape_of_file(visit::Visit const& visit, http::Upload const& file)
{
    auto const found = found_in(visit, file);
    if (!found)
        return base::refuse(i18n::Problem{"file", found.error()});
    std::vector<geo::Shape> parts;
    for (auto const& one : *found)
        parts.push_back(mended(one.shape).shape);
    return parts.size() == 1 ? parts.front() : geo::merged(parts);
}

// A file goes before a drawing, and a drawing before the table of coordinates.
base::Result<geo::Shape, i18n::Problem> sent_shape(visit::Visit const& visit, http::Request const& request)
{
    if (auto const* const file = sent_file(request))
        return shape_of_file(visit, *file);
    auto const rings = request.field("shape");
    if (!rings.empty() && rings != request.field("opened_with")) {
        auto const read = read_rings(rings);
        if (!read)
            return base::refuse(i18n::problem("points", texts::drawing::unreadable));
        if (!read->empty())
            return mended(*read).shape;
    }
    auto read = read_points(request.field("points"));
    if (!read)
        return base::refuse(i18n::problem("points", texts::drawing::line_wrong, read.error()));
    return read->empty() ? *read : mended(*read).shape;
}

struct ReadForm {
    Typed typed;
    i18n::Problems problems;
};

ReadForm read_form(visit::Visit const& visit, http::Request const& request, SubAreaId id)
{
    ReadForm form;
    auto& wanted = form.typed.sub_area;
    wanted.id = id;
    wanted.name = base::trimmed(request.field("name"));
    for (auto const street : request.fields("street"))
        wanted.streets.emplace_back(street);
    form.typed.points = request.field("points");
    auto others = sub_areas(visit.db, visit.scope());
    std::erase_if(others, [&](SubArea const& one) { return one.id == id; });
    auto const sent = sent_shape(visit, request);
    if (!sent) {
        form.problems.push_back(sent.error());
        return form;
    }
    wanted.shape = *sent;
    form.problems = problems(wanted, others);
    if (!id && others.size() >= sub_areas_max)
        form.problems.push_back(i18n::problem("name", texts::sub_area::too_many, sub_areas_max));
    return form;
}

std::optional<SubArea> asked_sub_area(visit::Visit const& visit, http::Request const& request)
{
    auto const id = SubAreaId::read(request.param("deel"));
    for (auto& one : sub_areas(visit.db, visit.scope()))
        if (id && one.id == *id)
            return one;
    return std::nullopt;
}

} // namespace

visit::Answer show_sub_areas(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const all = sub_areas(visit.db, visit.scope());
    auto const known = addresses(visit.db, visit.scope());
    Html button;
    if (visit.may(visit::Capability::bound_area))
        button = actions({button_link(visit.path(std::string(sub_areas_path) + "/nieuw"),
            words(texts::sub_area::make), Rank::primary)});
    visit::Page page{std::string(words(texts::sub_area::title)),
        fragment(page_head({words(texts::sub_area::title), words(texts::sub_area::lead), {}, button}),
            sub_area_list(visit, all, known), sub_area_map(visit, all, known))};
    page.crumbs = crumbs(words, visit);
    page.step = "gebied";
    return page;
}

visit::Answer show_new_sub_area(visit::Visit& visit, http::Request&) { return sub_area_page(visit, {}, {}); }

visit::Answer act_new_sub_area(visit::Visit& visit, http::Request& request)
{
    auto form = read_form(visit, request, {});
    if (!form.problems.empty())
        return visit::with_problems(sub_area_page(visit, form.typed, std::move(form.problems)));
    auto const& made = form.typed.sub_area;
    make_sub_area(visit.db, visit.scope(), made);
    return visit::done(visit, visit.path(sub_areas_path), i18n::message(texts::sub_area::made, made.name));
}

visit::Answer show_sub_area(visit::Visit& visit, http::Request& request)
{
    auto const found = asked_sub_area(visit, request);
    if (!found)
        return http::not_found();
    return sub_area_page(visit, {*found, written_points(found->shape)}, {});
}

visit::Answer act_sub_area(visit::Visit& visit, http::Request& request)
{
    auto const found = asked_sub_area(visit, request);
    if (!found)
        return http::not_found();
    if (request.field("do") == "remove") {
        remove_sub_area(visit.db, visit.scope(), found->id);
        return visit::done(
            visit, visit.path(sub_areas_path), i18n::message(texts::sub_area::removed, found->name));
    }
    auto form = read_form(visit, request, found->id);
    if (!form.problems.empty())
        return visit::with_problems(sub_area_page(visit, form.typed, std::move(form.problems)));
    change_sub_area(visit.db, visit.scope(), form.typed.sub_area);
    return visit::done(
        visit, visit.path(sub_areas_path), i18n::message(texts::sub_area::changed, form.typed.sub_area.name));
}

} // namespace area
