#include "address_list.h"

#include "address.h"
#include "parts.h"
#include "store.h"
#include "texts.h"

#include "base/fault.h"
#include "base/text.h"
#include "files/files.h"
#include "html/fields.h"
#include "tabular/writing.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace area {
namespace {

using namespace html;

constexpr std::size_t page_size = 50;

// What the visitor looks for.
struct Wanted {
    std::string words;
    std::string kind; // the code of a kind, or empty for all
    std::string sub_area; // its id, or empty for all
    std::size_t page = 1;
};

struct Listed {
    std::vector<Address> shown;
    std::size_t found = 0;
    std::int64_t unknown = 0;
    std::size_t pages = 1;
};

Wanted wanted_of(http::Request const& request)
{
    auto const page = base::read_integer(request.query("pagina")).value_or(1);
    return {std::string(base::trimmed(request.query("zoek"))), std::string(request.query("soort")),
        std::string(request.query("deel")),
        static_cast<std::size_t>(std::clamp<std::int64_t>(page, 1, 100'000))};
}

bool fits(Address const& address, Wanted const& wanted, SubAreaFinder const& finder)
{
    auto const* const part = wanted.sub_area.empty() ? nullptr : finder.of(address);
    if (!wanted.sub_area.empty() && (!part || part->id.text() != wanted.sub_area))
        return false;
    if (!wanted.kind.empty() && code(address.kind) != wanted.kind)
        return false;
    return wanted.words.empty() || search_text(address).find(base::folded(wanted.words)) != std::string::npos;
}

Listed listed(std::vector<Address> const& all, Wanted const& wanted, SubAreaFinder const& finder)
{
    Listed out;
    for (auto const& address : all) {
        out.unknown += address.kind == AddressKind::unknown ? 1 : 0;
        if (!fits(address, wanted, finder))
            continue;
        bool const is_shown = out.found / page_size + 1 == wanted.page;
        ++out.found;
        if (is_shown)
            out.shown.push_back(address);
    }
    out.pages = std::max<std::size_t>(1, (out.found + page_size - 1) / page_size);
    return out;
}

Tone tone_of(AddressKind kind)
{
    return kind == AddressKind::company ? Tone::good : kind == AddressKind::home ? Tone::info : Tone::neutral;
}

Children row_of(visit::Visit const& visit, Address const& address)
{
    auto const& words = visit.words;
    Html number = written_number(address);
    if (visit.may(visit::Capability::bound_area))
        number = a({href(visit.path("gebied/adressen/" + address.id.text())),
                       aria("label", words(texts::list::change, address.street, written_number(address)))},
            written_number(address));
    return {address.street.empty() ? "-" : address.street, number, written_postcode(address.postcode),
        address.town, badge(tone_of(address.kind), name(address.kind).in(words.language()))};
}

Html search_form(visit::Visit const& visit, Wanted const& wanted, std::vector<SubArea> const& parts)
{
    auto const& words = visit.words;
    Fields const fields(words, {{"zoek", wanted.words}, {"soort", wanted.kind}, {"deel", wanted.sub_area}});
    Options kinds{{"", std::string(words(texts::list::all_kinds))}};
    for (auto const kind : {AddressKind::company, AddressKind::home, AddressKind::unknown})
        kinds.push_back({std::string(code(kind)), std::string(name(kind).in(words.language()))});
    Options places{{"", std::string(words(texts::sub_area::all))}};
    for (auto const& part : parts)
        places.push_back({part.id.text(), part.name});
    return get_form(visit.path("gebied/adressen"),
        field_row({fields.search("zoek", words(texts::list::search),
                       {.hint = words(texts::list::search_hint), .need = Need::unmarked}),
            fields.select("soort", words(texts::list::kind), kinds, {.need = Need::unmarked})}),
        when(!parts.empty(),
            [&] {
                return fields.select(
                    "deel", words(texts::sub_area::column), places, {.need = Need::unmarked});
            }),
        actions({submit(words(texts::list::find), Rank::secondary)}));
}

Html unknown_form(visit::Visit const& visit, Listed const& list)
{
    auto const& words = visit.words;
    if (list.unknown == 0 || !visit.may(visit::Capability::bound_area))
        return {};
    return card({words(texts::list::unknown, list.unknown),
        fragment(p(words(texts::list::unknown_why)),
            post_form(visit.path("gebied/adressen/soort"), visit.form_token,
                actions({submit_as("kind", "company", words(texts::list::all_companies)),
                    submit_as("kind", "home", words(texts::list::all_homes))})))});
}

Html head_of(visit::Visit const& visit, std::size_t total)
{
    auto const& words = visit.words;
    Children buttons{icon_link(visit.path("gebied/adressen.xlsx"), Icon::download, "XLSX"),
        icon_link(visit.path("gebied/adressen.csv"), Icon::download, "CSV")};
    if (visit.may(visit::Capability::bound_area)) {
        buttons.push_back(button_link(visit.path("gebied/adressen/nieuw"), words(texts::list::add)));
        buttons.push_back(button_link(visit.path("gebied/adressen/inlezen"), words(texts::area::import)));
    }
    return page_head({words(texts::list::title), words(texts::list::lead, static_cast<std::int64_t>(total)),
        {}, actions(std::move(buttons))});
}

Html list_view(visit::Visit const& visit, std::vector<Address> const& all, Wanted const& wanted)
{
    auto const& words = visit.words;
    auto const parts = sub_areas(visit.db, visit.scope());
    auto const list = listed(all, wanted, SubAreaFinder(parts));
    DataTable table{words(texts::list::caption, list.found),
        {{words(texts::list::street)}, {words(texts::list::number)}, {words(texts::list::postcode)},
            {words(texts::list::town)}, {words(texts::list::kind)}},
        {}, words(all.empty() ? texts::list::empty : texts::list::none_found)};
    for (auto const& address : list.shown)
        table.rows.push_back(row_of(visit, address));
    auto const link = visit.path("gebied/adressen") + "?zoek=" + base::percent_encoded(wanted.words)
        + "&soort=" + base::percent_encoded(wanted.kind) + "&deel=" + base::percent_encoded(wanted.sub_area)
        + "&pagina=";
    return fragment(head_of(visit, all.size()), search_form(visit, wanted, parts),
        data_table(std::move(table)),
        pagination(words, {static_cast<int>(wanted.page), static_cast<int>(list.pages), link}),
        unknown_form(visit, list));
}

std::vector<Address> by_postcode(visit::Visit const& visit)
{
    auto all = addresses_inside(visit.db, visit.scope());
    std::ranges::sort(all, {}, [](Address const& address) {
        return std::tuple(address.postcode, address.number, address.letter, address.addition, address.id);
    });
    return all;
}

std::string file_name(visit::Visit const& visit, std::string_view ending)
{
    return fmt::format("{}-adressen-{}.{}", visit.park->partnership.slug, moment::iso(visit.today), ending);
}

std::vector<std::string_view> header_of(i18n::Words const& words)
{
    return {words(texts::list::postcode), words(texts::list::number), words(texts::list::letter),
        words(texts::list::addition), words(texts::list::street), words(texts::list::town),
        words(texts::sub_area::column)};
}

template <class Writer>
void write_rows(Writer& writer, std::vector<Address> const& all, SubAreaFinder const& finder)
{
    for (auto const& address : all) {
        auto const* const part = finder.of(address);
        writer.row({std::string_view(address.postcode), address.number, std::string_view(address.letter),
            std::string_view(address.addition), std::string_view(address.street),
            std::string_view(address.town), std::string_view(part ? part->name : "")});
    }
}

} // namespace

visit::Answer show_addresses(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    visit::Page page{std::string(words(texts::list::title)),
        list_view(visit, addresses(visit.db, visit.scope()), wanted_of(request))};
    page.crumbs = crumbs(words, visit);
    page.step = "gebied";
    return page;
}

visit::Answer act_unknown_kinds(visit::Visit& visit, http::Request& request)
{
    auto const kind = kind_of(request.field("kind"));
    auto const changed = update_unknown_kinds(visit.db, visit.scope(), kind);
    return visit::done(visit, visit.path("gebied/adressen"), i18n::message(texts::list::kinds_set, changed));
}

visit::Answer download_csv(visit::Visit& visit, http::Request&)
{
    tabular::CsvWriter writer;
    auto const header = header_of(visit.words);
    writer.row(std::vector<tabular::Value>(header.begin(), header.end()));
    write_rows(writer, by_postcode(visit), SubAreaFinder(sub_areas(visit.db, visit.scope())));
    return http::download(writer.text(), file_name(visit, "csv"), "text/csv; charset=utf-8");
}

visit::Answer download_xlsx(visit::Visit& visit, http::Request&)
{
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    auto file = visit.house.files->temporary();
    tabular::XlsxWriter writer(file.path().string());
    writer.sheet(visit.words(texts::list::title), header_of(visit.words));
    write_rows(writer, by_postcode(visit), SubAreaFinder(sub_areas(visit.db, visit.scope())));
    writer.finish();
    auto const kept = visit.house.files->take(std::move(file));
    auto content = visit.house.files->content(kept.name).value_or("");
    visit.house.files->remove(kept.name);
    return http::download(std::move(content), file_name(visit, "xlsx"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}

} // namespace area
