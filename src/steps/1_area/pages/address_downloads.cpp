#include "address_list.h"

#include "companies.h"
#include "store.h"
#include "texts.h"

#include "base/fault.h"
#include "files/files.h"
#include "tabular/ods.h"
#include "tabular/writing.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace area {
namespace {

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
        words(texts::sub_area::column), words(texts::list::kind), words(texts::list::company),
        words(texts::list::reference)};
}

template <class Writer> void write_rows(Writer& writer, visit::Visit const& visit)
{
    auto const all = by_postcode(visit);
    SubAreaFinder const finder(sub_areas(visit.db, visit.scope()));
    auto const& words = visit.words;
    for (auto const& address : all) {
        auto const names = written_companies(address.companies, " | ");
        auto const reference = address.id.text();
        auto const* const part = finder.of(address);
        writer.row({std::string_view(address.postcode), address.number, std::string_view(address.letter),
            std::string_view(address.addition), std::string_view(address.street),
            std::string_view(address.town), std::string_view(part ? part->name : ""),
            name(address.kind).in(words.language()), std::string_view(names), std::string_view(reference)});
    }
}

} // namespace

visit::Answer download_csv(visit::Visit& visit, http::Request&)
{
    tabular::CsvWriter writer;
    auto const header = header_of(visit.words);
    writer.row(std::vector<tabular::Value>(header.begin(), header.end()));
    write_rows(writer, visit);
    return http::download(writer.text(), file_name(visit, "csv"), "text/csv; charset=utf-8");
}

visit::Answer download_xlsx(visit::Visit& visit, http::Request&)
{
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    auto file = visit.house.files->temporary();
    tabular::XlsxWriter writer(file.path().string());
    writer.sheet(visit.words(texts::list::title), header_of(visit.words));
    write_rows(writer, visit);
    writer.finish();
    auto const kept = visit.house.files->take(std::move(file));
    auto content = visit.house.files->content(kept.name).value_or("");
    visit.house.files->remove(kept.name);
    return http::download(std::move(content), file_name(visit, "xlsx"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}

visit::Answer download_ods(visit::Visit& visit, http::Request&)
{
    tabular::OdsWriter writer(visit.words(texts::list::title), header_of(visit.words));
    write_rows(writer, visit);
    return http::download(
        writer.finish(visit.now), file_name(visit, "ods"), "application/vnd.oasis.opendocument.spreadsheet");
}

} // namespace area
