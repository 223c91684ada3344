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

Html how_view(i18n::Words const& words, Subject subject, std::size_t count)
{
    auto const parks = static_cast<std::int64_t>(count);
    if (subject == Subject::addresses)
        return card({words(texts::addresses::how_title),
            fragment(p(words(texts::addresses::how_parks, parks)),
                ul(li(words(texts::addresses::how_bag)), li(words(texts::addresses::how_table)),
                    li(words(texts::addresses::how_margin))),
                p(words(texts::addresses::privacy)))});
    return card({words(texts::start::how_title),
        fragment(p(words(texts::start::how_parks, parks)),
            ul(li(words(texts::start::how_points)), li(words(texts::start::how_postcodes)),
                li(words(texts::start::how_reports))),
            p(words(texts::start::privacy)))});
}

struct Asking {
    std::string path;
    i18n::TextOf<0> title, lead, hint, nothing, nothing_advice;
    std::string_view accept;
};

Asking asking_of(Subject subject)
{
    if (subject == Subject::addresses)
        return {"/inlezen/adressen", texts::addresses::title, texts::addresses::lead,
            texts::addresses::file_hint, texts::addresses::nothing, texts::addresses::nothing_advice,
            ".csv,.txt,.xlsx,.ods,.xls,.zip,.gpkg,.geojson,.json"};
    return {"/inlezen", texts::start::title, texts::start::lead, texts::start::file_hint,
        texts::start::nothing, texts::start::nothing_advice, ".csv,.txt,.xlsx,.ods,.xls,.json,.geojson"};
}

Html form_view(visit::Visit const& visit, Asking const& asking, Fields const& fields)
{
    auto const& words = visit.words;
    return panel(upload_form(asking.path, visit.form_token,
        fields.file("file", words(texts::start::file), {.hint = words(asking.hint), .accept = asking.accept}),
        actions({submit(words(texts::start::send)),
            button_link("/", words(texts::start::to_desk), Rank::quiet)})));
}

Html views(i18n::Words const& words, Subject subject)
{
    return tabs(words(texts::start::views),
        {{words(texts::start::figures), "/inlezen", subject == Subject::figures},
            {words(texts::start::addresses), "/inlezen/adressen", subject == Subject::addresses}});
}

visit::Page start_page(visit::Visit const& visit, Subject subject, i18n::Problems problems)
{
    auto const& words = visit.words;
    auto const asking = asking_of(subject);
    auto const parks = parks_of(visit, subject);
    std::string const title(words(asking.title));
    auto const head = fragment(page_head({title, words(asking.lead)}), views(words, subject));
    if (parks.open.empty() && parks.waiting.empty())
        return page_of(title,
            fragment(head,
                empty_state({words(asking.nothing), words(asking.nothing_advice),
                    button_link("/", words(texts::start::to_desk)), Icon::figures})));
    Fields const fields(words, {}, std::move(problems));
    return page_of(title,
        fragment(head, fields.summary(), waiting_view(words, parks.waiting),
            when(!parks.open.empty(),
                [&] {
                    return columns(
                        form_view(visit, asking, fields), how_view(words, subject, parks.open.size()));
                }),
            sent_view(words, deliveries_of_person(visit.db, visit.person->id))));
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

// What is wrong before anybody looked into the file.
std::optional<i18n::Problem> problem_of(
    visit::Visit const& visit, http::Upload const* file, Parks const& parks)
{
    if (!file || file->filename.empty())
        return i18n::problem("file", texts::problem::file);
    if (parks.open.empty())
        return i18n::problem("file", texts::problem::no_parks);
    if (has_too_many(visit))
        return i18n::problem("file", texts::problem::too_many);
    return std::nullopt;
}

visit::Answer refused(visit::Visit const& visit, Subject subject, i18n::Problem problem)
{
    return visit::with_problems(start_page(visit, subject, {std::move(problem)}));
}

Arrived arrived(visit::Visit const& visit, Subject subject, http::Upload const& file)
{
    return {kept_file(visit, file), file.filename, visit.person->id, visit.now, subject};
}

} // namespace

visit::Answer show_start(visit::Visit& visit, http::Request&)
{
    return start_page(visit, Subject::figures, {});
}

visit::Answer show_addresses(visit::Visit& visit, http::Request&)
{
    return start_page(visit, Subject::addresses, {});
}

visit::Answer act_send(visit::Visit& visit, http::Request& request)
{
    auto const* file = request.file("file");
    auto const parks = parks_of(visit);
    if (auto problem = problem_of(visit, file, parks))
        return refused(visit, Subject::figures, std::move(*problem));
    if (!inventory::opens_at_once(file->path))
        return http::redirect(
            delivery_path(send(visit.db, visit.house, arrived(visit, Subject::figures, *file))));
    auto const how = read_how(visit.db, visit.person->id, visit.house.reader);
    auto const opened = inventory::Opened::open(file->path, how.reader);
    auto const way = opened
        ? inventory::way_of(*opened, how)
        : base::Result<inventory::Way, inventory::ReadRefusal>(base::refuse(opened.error()));
    if (!way && !(opened && is_worth_asking(*opened, how, way.error())))
        return refused(visit, Subject::figures, {"file", message(way.error())});
    auto const delivery = receive(visit.db, arrived(visit, Subject::figures, *file));
    if (way)
        (void)begin_placing(visit.db, delivery, {*way, parks.open, visit.now});
    return http::redirect(delivery_path(delivery) + (way ? "" : "/kolommen"));
}

visit::Answer act_send_addresses(visit::Visit& visit, http::Request& request)
{
    auto const* file = request.file("file");
    auto const parks = parks_of(visit, Subject::addresses);
    if (auto problem = problem_of(visit, file, parks))
        return refused(visit, Subject::addresses, std::move(*problem));
    if (auto const may = area::may_hold_addresses(file->path); !may)
        return refused(visit, Subject::addresses, {"file", area::message(may.error())});
    return http::redirect(
        delivery_path(send(visit.db, visit.house, arrived(visit, Subject::addresses, *file))));
}

} // namespace deliveries
