#include "start.h"

#include "parts.h"
#include "placing.h"
#include "store.h"
#include "texts.h"

#include "base/fault.h"
#include "files/files.h"
#include "html/fields.h"

#include <algorithm>
#include <fstream>

namespace deliveries {
namespace {

using namespace html;

constexpr std::size_t waiting_shown = 10, deliveries_shown = 20;
constexpr std::size_t open_max = 20; // files of one person that wait for something

Html waiting_view(i18n::Words const& words, std::vector<Park> const& waiting)
{
    if (waiting.empty())
        return {};
    Html list = ul();
    for (std::size_t i = 0; i < std::min(waiting.size(), waiting_shown); ++i)
        list.add(li(a(href("/t/" + waiting[i].slug + "/afspraken"), waiting[i].name)));
    return alert(Tone::info, words(texts::start::waiting, static_cast<std::int64_t>(waiting.size())),
        fragment(p(words(texts::start::waiting_advice)), std::move(list)));
}

Html sent_view(i18n::Words const& words, std::vector<Delivery> const& sent)
{
    if (sent.empty())
        return {};
    DataTable table{words(texts::start::sent_caption),
        {{words(texts::start::file)}, {words(texts::start::at)}, {words(texts::parks::state)}}, {}};
    for (std::size_t i = 0; i < std::min(sent.size(), deliveries_shown); ++i)
        table.rows.push_back({a(href(delivery_path(sent[i])), sent[i].filename), words.date_time(sent[i].at),
            state_badge(words, sent[i].state)});
    return block(words(texts::start::sent), data_table(std::move(table)));
}

Html how_view(i18n::Words const& words, std::size_t parks)
{
    return card({words(texts::start::how_title),
        fragment(p(words(texts::start::how_parks, static_cast<std::int64_t>(parks))),
            ul(li(words(texts::start::how_points)), li(words(texts::start::how_postcodes)),
                li(words(texts::start::how_reports))),
            p(words(texts::start::privacy)))});
}

visit::Page start_page(visit::Visit const& visit, i18n::Problems problems)
{
    auto const& words = visit.words;
    auto const parks = parks_of(visit);
    std::string const title(words(texts::start::title));
    auto const head = page_head({title, words(texts::start::lead)});
    visit::Page page{title, {}, 200, visit::Frame::plain};
    if (parks.open.empty() && parks.waiting.empty()) {
        page.content = fragment(head,
            empty_state({words(texts::start::nothing), words(texts::start::nothing_advice),
                button_link("/", words(texts::start::to_desk)), Icon::figures}));
        return page;
    }
    Fields const fields(words, {}, std::move(problems));
    auto form = upload_form("/inlezen", visit.form_token,
        fields.file("file", words(texts::start::file),
            {.hint = words(texts::start::file_hint), .accept = ".csv,.txt,.xlsx,.ods,.xls,.json,.geojson"}),
        actions({submit(words(texts::start::send)),
            button_link("/", words(texts::start::to_desk), Rank::quiet)}));
    page.content = fragment(head, fields.summary(), waiting_view(words, parks.waiting),
        when(!parks.open.empty(),
            [&] { return columns(panel(std::move(form)), how_view(words, parks.open.size())); }),
        sent_view(words, deliveries_of_person(visit.db, visit.person->id)));
    return page;
}

std::string kept_file(visit::Visit const& visit, http::Upload const& upload)
{
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    std::ifstream content(upload.path, std::ios::binary);
    return visit.house.files->put(content).name;
}

bool has_too_many(visit::Visit const& visit)
{
    auto const sent = deliveries_of_person(visit.db, visit.person->id);
    return static_cast<std::size_t>(std::ranges::count_if(sent, [](Delivery const& one) {
        return !one.file.empty();
    })) >= open_max;
}

// A person may know a place where we see none; but a table of StatLine has none.
bool is_worth_asking(
    inventory::Opened const& opened, inventory::ReadPlace const& how, inventory::ReadRefusal refusal)
{
    if (refusal != inventory::ReadRefusal::unknown && refusal != inventory::ReadRefusal::no_place)
        return false;
    auto const asked = inventory::worth_asking(opened, how);
    return asked && !inventory::read_statline(asked->sample);
}

visit::Answer refused(visit::Visit const& visit, i18n::Problem problem)
{
    return visit::with_problems(start_page(visit, {std::move(problem)}));
}

} // namespace

visit::Answer show_start(visit::Visit& visit, http::Request&) { return start_page(visit, {}); }

visit::Answer act_send(visit::Visit& visit, http::Request& request)
{
    using inventory::ReadRefusal;
    auto const* file = request.file("file");
    if (!file || file->filename.empty())
        return refused(visit, i18n::problem("file", texts::problem::file));
    auto const parks = parks_of(visit);
    if (parks.open.empty())
        return refused(visit, i18n::problem("file", texts::problem::no_parks));
    if (has_too_many(visit))
        return refused(visit, i18n::problem("file", texts::problem::too_many));
    auto const how = read_how(visit.db, visit.person->id, visit.house.reader);
    auto const opened = inventory::Opened::open(file->path, how.reader);
    auto const way = opened ? inventory::way_of(*opened, how)
                            : base::Result<inventory::Way, ReadRefusal>(base::refuse(opened.error()));
    bool const may_be_asked = opened && !way && is_worth_asking(*opened, how, way.error());
    if (!way && !may_be_asked)
        return refused(visit, {"file", message(way.error())});
    auto const delivery
        = receive(visit.db, {kept_file(visit, *file), file->filename, visit.person->id, visit.now});
    if (way)
        (void)begin_placing(visit.db, delivery, {*way, parks.open, visit.now});
    return http::redirect(delivery_path(delivery) + (way ? "" : "/kolommen"));
}

} // namespace deliveries
