#include "list.h"

#include "rules.h"
#include "shared.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

constexpr std::int64_t rows_on_page = 50;

Filter filter_of(visit::Visit const& visit, http::Request const& request)
{
    Filter out;
    out.organisation
        = accounts::OrganisationId::read(request.query("organisatie")).value_or(accounts::OrganisationId{});
    out.state = request.query("status");
    out.chapter = request.query("hoofdstuk");
    out.current_quarter = quarter_number(moment::quarter_of(visit.park->round.started_on), visit.today);
    return out;
}

Options with_all(i18n::Words const& words, Options options)
{
    options.insert(options.begin(), {"", std::string(words(texts::list::all))});
    return options;
}

Options state_options(i18n::Words const& words)
{
    Options out;
    for (auto const state : all_states)
        out.push_back({std::string(code(state)), std::string(name(state).in(words.language()))});
    out.push_back({"late", std::string(words(texts::board::late))});
    return out;
}

Html filter_form(
    visit::Visit const& visit, Filter const& filter, std::vector<participants::Participation> const& all)
{
    auto const& words = visit.words;
    Options organisations;
    for (auto const& one : all)
        organisations.push_back({one.organisation.text(), one.name});
    Fields const fields(words,
        {{"organisatie", filter.organisation ? filter.organisation.text() : ""}, {"status", filter.state},
            {"hoofdstuk", filter.chapter}});
    FieldLook const look{.need = Need::unmarked};
    return panel(get_form(visit.path("plan/lijst"),
        field_row({fields.select("organisatie", words(texts::board::organisation),
                       with_all(words, organisations), look),
            fields.select("status", words(texts::list::state), with_all(words, state_options(words)), look),
            fields.select(
                "hoofdstuk", words(texts::edit::chapter), with_all(words, chapter_options(words)), look)}),
        actions({submit(words(texts::list::show), Rank::secondary)})));
}

std::string quarters_of(visit::Visit const& visit, Span span)
{
    if (span.first == 0)
        return "–";
    auto const line = timeline_of(visit);
    auto const from = visit.words.short_quarter(quarter(line, span.first));
    return span.first == span.last ? from
                                   : from + " – " + visit.words.short_quarter(quarter(line, span.last));
}

Html table_of(visit::Visit const& visit, Names const& names, std::vector<Action> const& actions)
{
    auto const& words = visit.words;
    DataTable table{words(texts::list::caption),
        {{words(texts::edit::what)}, {words(texts::edit::owner)}, {words(texts::list::when)},
            {words(texts::list::state)}},
        {}, p(words(texts::list::none))};
    for (auto const& action : actions)
        table.rows.push_back(
            {a(href(path_of(visit, action)), action.wish.title), name_of(names, action.wish.owner),
                quarters_of(visit, action.wish.quarters), state_badge(visit, action)});
    return data_table(std::move(table));
}

std::string link_of(visit::Visit const& visit, Filter const& filter)
{
    return visit.path("plan/lijst")
        + "?organisatie=" + (filter.organisation ? filter.organisation.text() : "")
        + "&status=" + base::slug(filter.state) + "&hoofdstuk=" + filter.chapter + "&blad=";
}

} // namespace

visit::Answer show_list(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto const all = participants::participations(visit.db, visit.scope());
    auto const filter = filter_of(visit, request);
    auto const total = count_that_fit(visit.db, visit.scope(), filter);
    auto const last = std::max<std::int64_t>(1, (total + rows_on_page - 1) / rows_on_page);
    auto const current
        = std::clamp<std::int64_t>(base::read_integer(request.query("blad")).value_or(1), 1, last);
    auto const actions
        = actions_that_fit(visit.db, visit.scope(), filter, {(current - 1) * rows_on_page, rows_on_page});
    auto const title = words(texts::list::title);
    return page_of(visit, std::string(title),
        fragment(page_head({title, words(texts::list::count, total), {},
                     icon_link(visit.path("plan/acties.csv"), Icon::download, words(texts::list::csv))}),
            filter_form(visit, filter, all), table_of(visit, names_of(all), actions),
            pagination(words, {static_cast<int>(current), static_cast<int>(last), link_of(visit, filter)})));
}

} // namespace plan
