#include "handing_out.h"

#include "texts.h"

#include "base/text.h"
#include "pdf/pdf.h"
#include "tabular/writing.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace survey {
namespace {

// What stands on the envelope between the name and the town; invitations of before knew no street apart.
std::string street_line(Destination const& one)
{
    auto const lines = base::split(one.address, '\n');
    return lines.size() < 2 ? std::string() : std::string(base::trimmed(lines[1]));
}

std::string street_of(Destination const& one) { return one.street.empty() ? street_line(one) : one.street; }

std::string door_of(Destination const& one)
{
    if (one.house_number == 0)
        return "";
    return one.addition.empty() ? std::to_string(one.house_number)
                                : fmt::format("{} {}", one.house_number, one.addition);
}

std::string first_line(Destination const& one)
{
    return std::string(base::trimmed(base::split(one.address, '\n').front()));
}

} // namespace

std::vector<Destination> handed_out(std::vector<Destination> all, std::string_view sub_area)
{
    std::erase_if(all, [&](Destination const& one) {
        return !one.email.empty() || (!sub_area.empty() && one.sub_area != sub_area);
    });
    return all;
}

std::vector<std::string> sub_areas_of(std::vector<Destination> const& all)
{
    std::set<std::string> names;
    for (auto const& one : all)
        if (!one.sub_area.empty() && one.email.empty())
            names.insert(one.sub_area);
    return {names.begin(), names.end()};
}

std::string handing_out_pdf(
    i18n::Words const& words, HandingOut const& about, std::vector<Destination> const& rows)
{
    pdf::Setup setup;
    setup.title = words(texts::handing_out::title, about.park);
    setup.language = std::string(i18n::code(words.language()));
    setup.page_label = words(texts::handing_out::page_label, std::string_view("{}"), std::string_view("{}"));
    setup.made_at = about.made_at;
    pdf::Document paper(setup);
    paper.title(
        setup.title, about.sub_area.empty() ? std::string(words(texts::handing_out::whole)) : about.sub_area);
    paper.paragraph(std::string(words(texts::handing_out::advice)));
    pdf::Table table;
    table.caption = words(texts::handing_out::caption, static_cast<std::int64_t>(rows.size()));
    table.columns = {{std::string(words(texts::handing_out::number)), 0.8, pdf::Align::right},
        {std::string(words(texts::handing_out::street)), 2.8, pdf::Align::left},
        {std::string(words(texts::handing_out::door)), 1.2, pdf::Align::left},
        {std::string(words(texts::handing_out::addressee)), 2.8, pdf::Align::left},
        {std::string(words(texts::handing_out::brought)), 1.25, pdf::Align::left},
        {std::string(words(texts::handing_out::not_brought)), 1.25, pdf::Align::left}};
    for (auto const& one : rows)
        table.rows.push_back(
            {std::to_string(one.number), street_of(one), door_of(one), first_line(one), "\u2610", "\u2610"});
    paper.table(table);
    return paper.finish();
}

std::string handing_out_csv(i18n::Words const& words, std::vector<Destination> const& rows)
{
    tabular::CsvWriter writer;
    writer.row({words(texts::handing_out::number), words(texts::handing_out::street),
        words(texts::handing_out::door), words(texts::handing_out::addressee),
        words(texts::handing_out::sub_area), words(texts::handing_out::brought)});
    for (auto const& one : rows) {
        auto const street = street_of(one), door = door_of(one), name = first_line(one);
        writer.row({one.number, std::string_view(street), std::string_view(door), std::string_view(name),
            std::string_view(one.sub_area), std::string_view()});
    }
    return writer.text();
}

} // namespace survey
