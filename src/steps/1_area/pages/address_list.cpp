#include "address_list.h"

#include "companies.h"
#include "parts.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace area {
namespace {

using namespace html;

constexpr Element choice_rows{"choice-rows"};

// Everything the page shows.
struct List {
    std::vector<Address> all, found, shown;
    Wanted wanted;
    std::vector<SubArea> parts = {};
};

List listed(std::vector<Address> all, Wanted wanted)
{
    List list{std::move(all), {}, {}, std::move(wanted), {}};
    list.found = fitting(list.all, list.wanted);
    list.shown = on_page(list.found, list.wanted.page);
    list.wanted.page = std::min(list.wanted.page, pages_of(list.found.size()));
    return list;
}

Tone tone_of(AddressKind kind)
{
    switch (kind) {
    case AddressKind::company:
        return Tone::good;
    case AddressKind::home:
        return Tone::info;
    case AddressKind::unknown:
        return Tone::warning;
    default:
        return Tone::neutral;
    }
}

std::string line_of_row(Address const& address)
{
    return std::string(base::trimmed(address.street + " " + written_number(address)));
}

Html choice_of(Address const& address, Values const& values)
{
    auto const id = address.id.text();
    return label(cls("row-choice"),
        input({cls("choice-input"), type("checkbox"), html::id("a" + id), html::name("address"), value(id),
            flag("checked", values.has("address", id))}),
        span_({}, line_of_row(address)));
}

Children row_of(visit::Visit const& visit, Address const& address, List const& list, Values const& values)
{
    auto const& words = visit.words;
    Children cells{written_postcode(address.postcode) + " " + address.town,
        badge(tone_of(address.kind), name(address.kind).in(words.language())),
        written_companies(address.companies, ", ")};
    if (!visit.may(visit::Capability::bound_area)) {
        cells.insert(cells.begin(), line_of_row(address));
        return cells;
    }
    cells.insert(cells.begin(), choice_of(address, values));
    cells.push_back(
        a({cls("nl-link"),
              href(visit.path("gebied/adressen/" + address.id.text()) + "?" + query_of(list.wanted)),
              aria("label", words(texts::list::change, address.street, written_number(address)))},
            words(texts::list::open)));
    return cells;
}

Html table_of(visit::Visit const& visit, List const& list, Values const& values)
{
    auto const& words = visit.words;
    DataTable table{words(texts::list::caption, list.found.size()),
        {{words(texts::list::address)}, {words(texts::list::place)}, {words(texts::list::kind)},
            {words(texts::list::company)}},
        {}, words(list.all.empty() ? texts::list::empty : texts::list::none_found)};
    if (visit.may(visit::Capability::bound_area))
        table.columns.push_back({words(texts::list::change_column)});
    for (auto const& address : list.shown)
        table.rows.push_back(row_of(visit, address, list, values));
    return data_table(std::move(table));
}

Options street_options(i18n::Words const& words, List const& list)
{
    Options options{{"", std::string(words(texts::list::all_streets))}};
    for (auto const& street : streets_of(list.all))
        options.push_back({street, street});
    return options;
}

Options kind_filter(i18n::Words const& words)
{
    Options kinds{{"", std::string(words(texts::list::all_kinds))}};
    for (auto const& option : kind_options(words))
        kinds.push_back({option.value, option.label});
    return kinds;
}

Options part_filter(i18n::Words const& words, List const& list)
{
    Options options{{"", std::string(words(texts::sub_area::all))}};
    for (auto const& part : list.parts)
        options.push_back({part.id.text(), part.name});
    return options;
}

Html search_form(visit::Visit const& visit, List const& list)
{
    auto const& words = visit.words;
    Fields const fields(words,
        {{"zoek", list.wanted.words}, {"straat", list.wanted.street}, {"status", list.wanted.kind},
            {"deel", list.wanted.sub_area}});
    return get_form(visit.path("gebied/adressen"),
        div_(cls("field-row filter-row"),
            fields.search("zoek", words(texts::list::search), {.need = Need::unmarked}),
            fields.select(
                "straat", words(texts::list::street), street_options(words, list), {.need = Need::unmarked}),
            fields.select("status", words(texts::list::kind), kind_filter(words), {.need = Need::unmarked}),
            when(!list.parts.empty(),
                [&] {
                    return fields.select("deel", words(texts::sub_area::column), part_filter(words, list),
                        {.need = Need::unmarked});
                }),
            submit(words(texts::list::find), Rank::secondary)));
}

Options which_options(i18n::Words const& words, List const& list)
{
    Options options{{"chosen", std::string(words(texts::bulk::chosen))},
        {"page", words(texts::bulk::page, list.shown.size())}};
    if (list.found.size() > list.shown.size())
        options.push_back({"all", words(texts::bulk::all, list.found.size())});
    return options;
}

Html bar_of_form(i18n::Words const& words, List const& list, Fields const& fields)
{
    Options kinds;
    for (auto const& option : kind_options(words))
        kinds.push_back({option.value, option.label});
    return div_(cls("rows-bar"),
        fields.select(
            "which", words(texts::bulk::which), which_options(words, list), {.need = Need::unmarked}),
        fields.select("kind", words(texts::bulk::kind), kinds,
            {.need = Need::unmarked, .placeholder = words(texts::bulk::choose)}),
        submit(words(texts::bulk::save)));
}

Html told_of(visit::Visit const& visit, Wanted const& wanted, Change const& changed)
{
    auto const& words = visit.words;
    if (changed.is_undone)
        return alert(Tone::info, words(texts::bulk::undone));
    if (changed.addresses == 0)
        return alert(Tone::info, words(texts::bulk::none_changed));
    return alert(Tone::good, words(texts::bulk::done, changed.addresses),
        post_form(visit.path("gebied/adressen/terug/" + changed.id.text()), visit.form_token,
            hidden_fields(wanted), submit(words(texts::bulk::undo), Rank::secondary)));
}

Html notice(visit::Visit const& visit, Wanted const& wanted, std::optional<Change> const& changed)
{
    return changed ? div_({cls("flash"), role("status")}, told_of(visit, wanted, *changed)) : Html();
}

Html bulk_form(visit::Visit const& visit, List const& list, Fields const& fields, Values const& values)
{
    auto const& words = visit.words;
    auto form = post_form(visit.path("gebied/adressen"), visit.form_token, hidden_fields(list.wanted),
        hidden("found", std::to_string(list.found.size())));
    for (auto const& address : list.shown)
        form.add(hidden("shown", address.id.text()));
    form.add(table_of(visit, list, values));
    form.add(bar_of_form(words, list, fields));
    form.add(data("swap", "lijst"));
    return form;
}

Html rows_of(visit::Visit const& visit, List const& list, Chosen const& chosen, Html told)
{
    auto const& words = visit.words;
    auto const pages = pagination(words,
        {static_cast<int>(list.wanted.page), static_cast<int>(pages_of(list.found.size())),
            visit.path("gebied/adressen") + "?" + query_of(list.wanted) + "&pagina="});
    if (!visit.may(visit::Capability::bound_area))
        return fragment(table_of(visit, list, chosen.values), pages);
    if (list.shown.empty())
        return div_({cls("rows"), id("lijst")}, std::move(told), table_of(visit, list, chosen.values));
    Fields const fields(words, chosen.values, chosen.problems);
    return choice_rows({cls("rows"), id("lijst"), data("keys", words(texts::bulk::keys))}, std::move(told),
        fields.summary(),
        div_({cls("rows-help"), flag("hidden", true)},
            disclosure(words(texts::bulk::help_title), p(words(texts::bulk::help)))),
        bulk_form(visit, list, fields, chosen.values), pages);
}

Html head_of(visit::Visit const& visit, List const& list)
{
    auto const& words = visit.words;
    Children buttons{icon_link(visit.path("gebied/adressen.xlsx"), Icon::download, "XLSX"),
        icon_link(visit.path("gebied/adressen.ods"), Icon::download, "ODS"),
        icon_link(visit.path("gebied/adressen.csv"), Icon::download, "CSV")};
    if (visit.may(visit::Capability::bound_area)) {
        buttons.push_back(button_link(visit.path("gebied/adressen/nieuw"), words(texts::list::add)));
        buttons.push_back(button_link(visit.path("gebied/adressen/inlezen"), words(texts::area::import)));
    }
    return page_head(
        {words(texts::list::title), words(texts::list::lead, static_cast<std::int64_t>(list.all.size())), {},
            actions(std::move(buttons))});
}

// For who walks through the street with a phone, or works in a spreadsheet.
Html ways_to_fill(visit::Visit const& visit, List const& list)
{
    auto const& words = visit.words;
    if (list.all.empty() || !visit.may(visit::Capability::bound_area))
        return {};
    Children ways;
    if (!list.found.empty())
        ways.push_back(button_link(
            visit.path("gebied/adressen/" + list.found.front().id.text()) + "?" + query_of(list.wanted),
            words(texts::list::walk), Rank::quiet));
    ways.push_back(
        button_link(visit.path("gebied/adressen/ingevuld"), words(texts::filled_in::title), Rank::quiet));
    ways.push_back(
        button_link(visit.path("gebied/adressen/bedrijven"), words(texts::companies::title), Rank::quiet));
    return div_(cls("actions rows-ways"), std::move(ways));
}

Html unknown_note(visit::Visit const& visit, List const& list)
{
    auto const& words = visit.words;
    auto const unknown = std::ranges::count(list.all, AddressKind::unknown, &Address::kind);
    if (unknown == 0 || !list.wanted.kind.empty() || !visit.may(visit::Capability::bound_area))
        return {};
    return p(words(texts::list::unknown, unknown), " ",
        a({cls("nl-link"), href(visit.path("gebied/adressen") + "?status=unknown")},
            words(texts::list::show_unknown)),
        ". ", words(texts::list::unknown_why));
}

} // namespace

Wanted wanted_of(visit::Visit const& visit, http::Request const& request)
{
    auto const asked = [&](std::string_view name) {
        return base::trimmed(
            request.method == http::Method::post ? request.field(name) : request.query(name));
    };
    auto const page = base::read_integer(asked("pagina")).value_or(1);
    Wanted wanted{std::string(asked("zoek")), std::string(asked("straat")), std::string(asked("status")),
        static_cast<std::size_t>(std::clamp<std::int64_t>(page, 1, 100'000)), std::string(asked("deel"))};
    if (!wanted.sub_area.empty())
        wanted.finder = std::make_shared<SubAreaFinder>(sub_areas(visit.db, visit.scope()));
    return wanted;
}

Html hidden_fields(Wanted const& wanted)
{
    return fragment(hidden("zoek", wanted.words), hidden("straat", wanted.street),
        hidden("status", wanted.kind), hidden("deel", wanted.sub_area),
        hidden("pagina", std::to_string(wanted.page)));
}

std::string list_path(visit::Visit const& visit, Wanted const& wanted)
{
    return visit.path("gebied/adressen") + "?" + query_of(wanted) + "&pagina=" + std::to_string(wanted.page);
}

visit::Page list_page(visit::Visit const& visit, Wanted const& wanted, Chosen const& chosen,
    std::optional<Change> const& changed)
{
    auto const& words = visit.words;
    auto list = listed(addresses(visit.db, visit.scope()), wanted);
    list.parts = sub_areas(visit.db, visit.scope());
    visit::Page page{std::string(words(texts::list::title)),
        fragment(head_of(visit, list), unknown_note(visit, list), search_form(visit, list),
            ways_to_fill(visit, list), rows_of(visit, list, chosen, notice(visit, wanted, changed)))};
    page.crumbs = crumbs(words, visit);
    page.step = "gebied";
    page.scripts = {"rows.js"};
    return page;
}

visit::Answer show_addresses(visit::Visit& visit, http::Request& request)
{
    auto const id = ChangeId::read(request.query("wijziging"));
    return list_page(
        visit, wanted_of(visit, request), {}, id ? change(visit.db, visit.scope(), *id) : std::nullopt);
}

} // namespace area
