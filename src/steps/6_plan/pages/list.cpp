#include "list.h"

#include "choices.h"
#include "head.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

constexpr std::int64_t rows_max = 50;
constexpr std::string_view late_code = "late", own_code = "mij";

struct Asked {
    Filter filter;
    View view = View::list;
    std::int64_t page = 1;
};

Asked read_asked(visit::Visit const& visit, http::Request const& request)
{
    Asked out;
    out.view = request.query("van") == own_code ? View::mine : View::list;
    out.filter.organisation = out.view == View::mine
        ? visit.organisation
        : accounts::OrganisationId::read(request.query("trekker")).value_or(accounts::OrganisationId{});
    auto const state = request.query("status");
    if (state == late_code || state_of(state))
        out.filter.state = state;
    out.filter.chapter = request.query("hoofdstuk");
    if (objectives::theme_of(request.query("thema")))
        out.filter.theme = request.query("thema");
    auto const quarter = base::read_integer(request.query("kwartaal")).value_or(0);
    out.filter.quarter = quarter >= 1 && quarter <= timeline_of(visit).count ? static_cast<int>(quarter) : 0;
    out.filter.current_quarter = quarter_number(timeline_of(visit).first, visit.today);
    out.page = std::max<std::int64_t>(1, base::read_integer(request.query("pagina")).value_or(1));
    return out;
}

Options chapter_options(i18n::Words const& words)
{
    Options out{{"", std::string(words(texts::list::all))}};
    for (auto const& chapter : measures::library().chapters)
        out.push_back({chapter.id, std::string(chapter.name.in(words.language()))});
    return out;
}

Options state_options(i18n::Words const& words)
{
    Options out{{"", std::string(words(texts::list::all))},
        {std::string(late_code), std::string(words(texts::state::late))}};
    for (auto const state : all_states)
        out.push_back({std::string(code(state)), std::string(name(state).in(words.language()))});
    return out;
}

Options theme_options(i18n::Words const& words)
{
    auto out = theme_choices(words);
    out.insert(out.begin(), {"", std::string(words(texts::list::all))});
    return out;
}

Options quarter_options(visit::Visit const& visit)
{
    auto out = quarter_choices(visit);
    out.front() = {"", std::string(visit.words(texts::list::all))};
    return out;
}

Options organisation_options(i18n::Words const& words, Organisations const& all)
{
    Options out{{"", std::string(words(texts::list::all))}};
    for (auto const& one : all)
        out.push_back({one.organisation.text(), one.name});
    return out;
}

Html filters(visit::Visit const& visit, Asked const& asked, Organisations const& organisations)
{
    auto const& words = visit.words;
    auto const& filter = asked.filter;
    Fields const fields(words,
        {{"trekker", filter.organisation ? filter.organisation.text() : ""}, {"status", filter.state},
            {"hoofdstuk", filter.chapter}, {"thema", filter.theme},
            {"kwartaal", filter.quarter == 0 ? "" : std::to_string(filter.quarter)}});
    FieldLook const look{.need = Need::unmarked, .width = Width::narrow};
    auto const whose = asked.view == View::mine ? hidden("van", own_code)
                                                : fields.select("trekker", words(texts::list::organisation),
                                                    organisation_options(words, organisations), look);
    return get_form(visit.path("plan/lijst"),
        field_row({whose, fields.select("status", words(texts::list::status), state_options(words), look),
            fields.select("hoofdstuk", words(texts::list::chapter), chapter_options(words), look),
            fields.select("thema", words(texts::edit::theme), theme_options(words), look),
            fields.select("kwartaal", words(texts::list::quarter), quarter_options(visit), look)}),
        html::actions({submit(words(texts::list::show), Rank::secondary)}));
}

Children row_of(visit::Visit const& visit, Organisations const& organisations, Action const& action)
{
    auto const& wish = action.wish;
    auto owner = owner_words(organisations, wish.owner);
    if (owner.empty())
        owner = visit.words(texts::board::nobody);
    auto when = period_words(visit, wish.quarters);
    if (when.empty())
        when = visit.words(texts::board::unplanned);
    return {a(href(path_of(visit, action.id)), wish.title), owner, when,
        measures::name_of(measures::library().chapters, wish.chapter).in(visit.words.language()),
        state_badge(visit, action)};
}

Html table_of(visit::Visit const& visit, Asked const& asked, Organisations const& organisations)
{
    auto const& words = visit.words;
    auto const total = count_that_fit(visit.db, visit.scope(), asked.filter);
    DataTable table{words(texts::list::caption, total),
        {{words(texts::list::action)}, {words(texts::list::organisation)}, {words(texts::list::when)},
            {words(texts::list::chapter)}, {words(texts::list::status)}},
        {}, empty_state({words(texts::list::empty), words(texts::list::empty_advice), {}, Icon::search})};
    for (auto const& action :
        actions_that_fit(visit.db, visit.scope(), asked.filter, {(asked.page - 1) * rows_max, rows_max}))
        table.rows.push_back(row_of(visit, organisations, action));
    auto const& filter = asked.filter;
    auto link = visit.path("plan/lijst") + "?status=" + filter.state
        + "&hoofdstuk=" + http::query_text(filter.chapter) + "&thema=" + filter.theme;
    if (filter.quarter != 0)
        link += "&kwartaal=" + std::to_string(filter.quarter);
    if (asked.view == View::mine)
        link += "&van=" + std::string(own_code);
    else if (filter.organisation)
        link += "&trekker=" + filter.organisation.text();
    auto const last = static_cast<int>(std::max<std::int64_t>(1, (total + rows_max - 1) / rows_max));
    return fragment(data_table(std::move(table)), when(last > 1, [&] {
        return pagination(
            words, {static_cast<int>(std::min<std::int64_t>(asked.page, last)), last, link + "&pagina="});
    }));
}

Html downloads(visit::Visit const& visit, Asked const& asked, Organisations const& organisations)
{
    auto const& words = visit.words;
    auto const chosen = name_of(organisations, asked.filter.organisation);
    auto const sheet = [&] {
        return download(words,
            {visit.path("plan/blad.pdf?organisatie=" + asked.filter.organisation.text()),
                words(texts::list::sheet_pdf, chosen), "PDF"});
    };
    return block(words(texts::list::downloads),
        fragment(when(!chosen.empty(), sheet),
            download(words, {visit.path("plan/uitvoeringsplan.pdf"), words(texts::list::pdf), "PDF"}),
            download(words, {visit.path("plan/uitvoeringsplan.odt"), words(texts::list::odt), "ODT"}),
            download(words, {visit.path("plan/bord.pdf"), words(texts::list::board_pdf), "PDF"}),
            download(words, {visit.path("plan/acties.xlsx"), words(texts::list::xlsx), "XLSX"}),
            download(words, {visit.path("plan/acties.csv"), words(texts::list::csv), "CSV"})));
}

Html lead_of(visit::Visit const& visit, Asked const& asked, Organisations const& organisations)
{
    auto const own = name_of(organisations, asked.filter.organisation);
    if (asked.view != View::mine || own.empty())
        return visit.words(texts::list::lead);
    return visit.words(texts::list::mine_lead, own);
}

} // namespace

visit::Answer show_list(visit::Visit& visit, http::Request& request)
{
    auto const asked = read_asked(visit, request);
    auto const organisations = participants::participations(visit.db, visit.scope());
    visit::Page page{std::string(visit.words(texts::list::title)),
        plan_head(visit, asked.view, lead_of(visit, asked, organisations))};
    page.step = "plan";
    page.crumbs = {plan_crumb(visit)};
    if (asked.view == View::mine && !asked.filter.organisation) {
        page.content.add(empty_state({visit.words(texts::board::mine), visit.words(texts::list::mine_none)}));
        return page;
    }
    page.content.add(filters(visit, asked, organisations));
    page.content.add(table_of(visit, asked, organisations));
    page.content.add(downloads(visit, asked, organisations));
    return page;
}

} // namespace plan
