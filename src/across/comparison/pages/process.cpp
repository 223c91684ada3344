#include "process.h"

#include "parts.h"
#include "progress.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "group.h"
#include "html/fields.h"

#include <unordered_map>

namespace comparison {
namespace {

using namespace html;

struct Followed {
    Wanted wanted;
    Parks parks;
    std::vector<std::string> municipalities;
    std::vector<Progress> lines;
};

// The line of a park by its number; null when the visitor may not see that park.
class Lines {
public:
    explicit Lines(std::vector<Progress>& lines)
    {
        for (auto& line : lines)
            by_park_.emplace(line.park->id.value, &line);
    }
    Progress* of(partnership::PartnershipId park) const
    {
        auto const found = by_park_.find(park.value);
        return found == by_park_.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<std::int64_t, Progress*> by_park_;
};

// One statement for each kind of number, however many parks there are.
void fill(visit::Visit const& visit, Lines const& lines)
{
    auto const me = visit.person->id;
    for (auto const& one : participants_of_person(visit.db, me))
        if (auto* line = lines.of(one.park))
            line->participants = one.count;
    for (auto const& one : responses_of_person(visit.db, me))
        if (auto* line = lines.of(one.park))
            line->response = Response{one.response.invited, one.response.sent,
                partnership::group_size_min(visit.house.group_size_min, line->park->group_size_min)};
    for (auto const& one : objectives_of_person(visit.db, me))
        if (auto* line = lines.of(one.park))
            line->objectives = one.objectives;
    for (auto const& one : actions_of_person(visit.db, me))
        if (auto* line = lines.of(one.park))
            add(line->actions, one, *line->park, visit.today);
    for (auto const& one : next_dates_of_person(visit.db, me, visit.today))
        if (auto* line = lines.of(one.park); line && one.on)
            line->next_on = line->next_on ? std::min(line->next_on, one.on) : one.on;
}

Followed followed_of(visit::Visit const& visit, http::Request const& request)
{
    Followed out;
    out.wanted = wanted_of(request);
    out.parks = parks_of(visit);
    out.municipalities = municipalities_of(out.parks.seen);
    keep_municipality(out.parks.seen, out.wanted.municipality);
    auto const name = base::folded(out.wanted.name);
    for (auto const& seen : out.parks.seen)
        if (fits(seen.park, name)) {
            Progress line;
            line.park = &seen.park;
            out.lines.push_back(line);
        }
    fill(visit, Lines(out.lines));
    put_in_order(out.lines, progress_order_of(out.wanted.order));
    return out;
}

std::string response_words(i18n::Words const& words, std::optional<Response> const& response)
{
    if (!response)
        return "–";
    if (auto const part = share(*response))
        return words(texts::process::response_of, words.percent(*part), response->sent, response->invited);
    return "<" + std::to_string(response->answers_min);
}

std::string part_words(i18n::Words const& words, std::int64_t part, std::int64_t all)
{
    return all == 0 ? "–" : words(texts::process::part_of, part, all);
}

std::vector<std::string> cells_of(i18n::Words const& words, Progress const& line)
{
    return {words.number(line.participants), response_words(words, line.response),
        part_words(words, line.objectives.adopted, line.objectives.all),
        part_words(words, line.actions.done, line.actions.all), words.number(line.actions.late),
        line.next_on ? words.short_date(line.next_on) : "–"};
}

std::vector<std::string> header_of(i18n::Words const& words)
{
    std::vector<std::string> out;
    for (auto const& text : {texts::figures::park, texts::process::participants, texts::process::response,
             texts::process::objectives, texts::process::actions, texts::process::late, texts::process::next})
        out.emplace_back(words(text));
    return out;
}

Html table_view(i18n::Words const& words, Followed const& followed)
{
    auto const cut = cut_of(followed.lines.size(), followed.wanted.page);
    DataTable table{words(texts::process::caption), {}, {}, p(words(texts::filter::none))};
    for (auto const& title : header_of(words))
        table.columns.push_back({title, table.columns.empty() ? Align::start : Align::end});
    for (auto i = cut.from; i < cut.to; ++i) {
        auto const& park = *followed.lines[i].park;
        Children cells{fragment(a(href("/t/" + park.slug), park.name), br(), small(park.municipality))};
        for (auto const& cell : cells_of(words, followed.lines[i]))
            cells.push_back(cell);
        table.rows.push_back(std::move(cells));
    }
    return fragment(
        data_table(std::move(table)), pages_view(words, cut, "/vergelijken/proces", followed.wanted));
}

Html order_field(i18n::Words const& words, Wanted const& wanted)
{
    auto const chosen = progress_order_of(wanted.order);
    Fields const fields(words, {{"volgorde", std::string(code(chosen))}});
    auto const option = [&](ProgressOrder order, std::string_view name) {
        return Option{std::string(code(order)), std::string(name)};
    };
    return fields.select("volgorde", words(texts::filter::order),
        {option(ProgressOrder::name, words(texts::filter::by_name)),
            option(ProgressOrder::response, words(texts::process::by_response)),
            option(ProgressOrder::late, words(texts::process::by_late)),
            option(ProgressOrder::next, words(texts::process::by_next))},
        {.need = Need::unmarked});
}

Html body_of(i18n::Words const& words, Followed const& followed)
{
    if (followed.municipalities.empty() && followed.parks.waiting.empty())
        return nothing_view(words);
    return fragment(views(words, View::process), waiting_view(words, followed.parks.waiting),
        stack({filter_form(words,
                   {"/vergelijken/proces", followed.wanted, followed.municipalities,
                       order_field(words, followed.wanted)}),
            table_view(words, followed), downloads("/vergelijken/proces", followed.wanted),
            p(words(texts::process::desk), " ", a(href("/"), words(texts::parks::to_desk)))}));
}

visit::Answer download_process(visit::Visit const& visit, http::Request const& request, Format format)
{
    auto const& words = visit.words;
    auto const followed = followed_of(visit, request);
    Sheet sheet{"proces", std::string(words(texts::start::process)), header_of(words), {}};
    sheet.header.insert(sheet.header.begin() + 1, std::string(words(texts::filter::municipality)));
    for (auto const& line : followed.lines) {
        auto& row = sheet.rows.emplace_back();
        row = {line.park->name, line.park->municipality};
        for (auto const& cell : cells_of(words, line))
            row.emplace_back(cell);
    }
    return download_of(visit, sheet, format);
}

} // namespace

visit::Answer show_process(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    return page_of(std::string(words(texts::process::title)),
        fragment(page_head({words(texts::process::title), words(texts::process::lead)}),
            body_of(words, followed_of(visit, request))));
}

visit::Answer download_process_csv(visit::Visit& visit, http::Request& request)
{
    return download_process(visit, request, Format::csv);
}

visit::Answer download_process_xlsx(visit::Visit& visit, http::Request& request)
{
    return download_process(visit, request, Format::xlsx);
}

visit::Answer download_process_ods(visit::Visit& visit, http::Request& request)
{
    return download_process(visit, request, Format::ods);
}

} // namespace comparison
