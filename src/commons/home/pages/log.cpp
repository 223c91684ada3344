#include "log.h"

#include "texts.h"

#include "audit/log.h"
#include "audit/sentence.h"
#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"
#include "tabular/writing.h"

#include <algorithm>

namespace home {
namespace {

using namespace html;

constexpr int lines_on_page = 50;
constexpr int lines_in_file_max = 50'000;
constexpr std::string_view below = "logboek/wie-deed-wat";

struct Asked {
    audit::Filter filter;
    Values values; // as typed
    i18n::Problems problems;
    std::int64_t page = 1;
};

moment::Date day_of(Asked& asked, http::Request const& request, std::string_view field)
{
    auto const typed = base::trimmed(request.query(field));
    auto const day = moment::read_typed_date(typed);
    if (!typed.empty() && !day)
        asked.problems.push_back(i18n::problem(field, texts::log::day_odd));
    return day.value_or(moment::Date{});
}

audit::Period period_of(Asked& asked, http::Request const& request)
{
    audit::Period period;
    if (auto const from = day_of(asked, request, "van"))
        period.from = moment::instant_of(from, {});
    if (auto const until = day_of(asked, request, "tot"))
        period.before = moment::instant_of(moment::plus_days(until, 1), {});
    return period;
}

// A choice that does not exist is no choice.
Asked asked_of(visit::Visit const& visit, http::Request const& request)
{
    Asked asked{{visit.park->partnership.id}, {}, {}};
    auto& filter = asked.filter;
    filter.person = accounts::PersonId::read(request.query("wie")).value_or(accounts::PersonId{});
    if (auto const role = partnership::role_of(request.query("rol")))
        filter.role = partnership::code(*role);
    filter.kind = audit::kind_of(request.query("wat"));
    filter.period = period_of(asked, request);
    asked.values = {{"wie", filter.person ? filter.person.text() : ""}, {"rol", filter.role},
        {"wat", std::string(audit::code(filter.kind))}, {"van", std::string(request.query("van"))},
        {"tot", std::string(request.query("tot"))}};
    asked.page = std::max<std::int64_t>(1, base::read_integer(request.query("pagina")).value_or(1));
    return asked;
}

// The same choice in an address, from what was understood and not from what was typed.
std::string query_of(Asked const& asked)
{
    auto const& filter = asked.filter;
    std::string out = "?wie=" + std::string(asked.values["wie"]) + "&rol=" + filter.role
        + "&wat=" + std::string(asked.values["wat"]);
    if (filter.period.from.epoch_ms != 0)
        out += "&van=" + moment::iso(moment::local_date(filter.period.from));
    if (filter.period.before.epoch_ms != 0)
        out += "&tot=" + moment::iso(moment::plus_days(moment::local_date(filter.period.before), -1));
    return out;
}

Options people_options(visit::Visit const& visit)
{
    Options out{{"", std::string(visit.words(texts::log::everybody))}};
    for (auto const& doer : audit::doers(visit.db, visit.park->partnership.id))
        out.push_back({doer.id.text(), doer.name});
    return out;
}

Options role_options(i18n::Words const& words)
{
    Options out{{"", std::string(words(texts::log::all_roles))}};
    for (auto const role : partnership::all_roles)
        out.push_back({std::string(partnership::code(role)),
            std::string(partnership::name(role).in(words.language()))});
    return out;
}

Options kind_options(i18n::Words const& words)
{
    using enum audit::Kind;
    auto const option = [&](audit::Kind kind, i18n::TextOf<0> const& name) {
        return Option{std::string(audit::code(kind)), std::string(words(name))};
    };
    return {option(all, texts::log::everything), option(changes, texts::log::changes),
        option(looks, texts::log::looks), option(stopped, texts::log::stopped)};
}

Html filters(visit::Visit const& visit, Asked const& asked)
{
    auto const& words = visit.words;
    Fields const fields(words, asked.values, asked.problems);
    FieldLook const look{.need = Need::unmarked, .width = Width::narrow};
    return fragment(fields.summary(),
        get_form(visit.path(below),
            field_row({fields.select("wie", words(texts::log::person), people_options(visit), look),
                fields.select("rol", words(texts::log::role), role_options(words), look),
                fields.select("wat", words(texts::log::what), kind_options(words), look),
                fields.date("van", words(texts::log::from), look),
                fields.date("tot", words(texts::log::until), look)}),
            actions({submit(words(texts::log::show), Rank::secondary)})));
}

audit::Names const& names_of(visit::Visit const& visit)
{
    static constexpr audit::Names none{};
    return visit.house.deed_names ? *visit.house.deed_names : none;
}

Html lines(visit::Visit const& visit, Asked const& asked, std::int64_t total)
{
    auto const& words = visit.words;
    auto const last = std::max<std::int64_t>(1, (total + lines_on_page - 1) / lines_on_page);
    auto const page = std::min(asked.page, last);
    DataTable table{words(texts::log::caption, total),
        {{words(texts::log::sentence)}, {words(texts::log::object)}}, {},
        empty_state({words(texts::log::empty), words(texts::log::empty_advice), {}, Icon::search})};
    for (auto const& line : audit::log(visit.db, asked.filter, {(page - 1) * lines_on_page, lines_on_page}))
        table.rows.push_back({audit::sentence(words, names_of(visit), line), line.line.deed.object});
    return fragment(data_table(std::move(table)), when(last > 1, [&] {
        return pagination(words,
            {static_cast<int>(page), static_cast<int>(last),
                visit.path(below) + query_of(asked) + "&pagina="});
    }));
}

Html head(visit::Visit const& visit, Asked const& asked)
{
    auto const& words = visit.words;
    auto const file = visit.path(below) + ".csv" + query_of(asked);
    return page_head(
        {words(texts::log::title), words(texts::log::lead), {}, icon_link(file, Icon::download, "CSV")});
}

} // namespace

visit::Answer show_log(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto const asked = asked_of(visit, request);
    auto const total = audit::count(visit.db, asked.filter);
    auto const more = when(total > lines_in_file_max,
        [&] { return alert(Tone::info, words(texts::log::many, lines_in_file_max)); });
    visit::Page page{std::string(words(texts::log::title)),
        fragment(head(visit, asked), filters(visit, asked), more, lines(visit, asked, total))};
    page.step = "logboek";
    page.crumbs = {{std::string(words(texts::journal::title)), visit.path("logboek")}};
    return asked.problems.empty() ? page : visit::with_problems(std::move(page));
}

visit::Answer download_log(visit::Visit& visit, http::Request& request)
{
    auto const asked = asked_of(visit, request);
    audit::Sheet const sheet{visit.words, names_of(visit), audit::Reader::partnership};
    tabular::CsvWriter csv;
    audit::write_head(sheet, csv);
    for (auto const& line : audit::log(visit.db, asked.filter, {0, lines_in_file_max}))
        audit::write_line(sheet, line, csv);
    return http::download(
        csv.text(), "wie-deed-wat-" + visit.park->partnership.slug + ".csv", "text/csv; charset=utf-8");
}

} // namespace home
