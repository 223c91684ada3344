#include "import_pages.h"

#include "importing.h"
#include "jobs.h"
#include "parts.h"
#include "store.h"
#include "texts.h"

#include "html/fields.h"
#include "jobs/jobs.h"
#include "tabular/writing.h"

#include <algorithm>

namespace area {
namespace {

using namespace html;

// What takes longer than a second becomes a job.
constexpr std::uint64_t at_once_bytes_max = 3'000'000;
// An extract is packed very small.
constexpr std::uint64_t extract_at_once_bytes_max = 20'000;

visit::Page form_page(visit::Visit const& visit, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, std::move(problems));
    std::string const title(words(texts::import::title));
    visit::Page page{title,
        fragment(page_head({title, words(texts::import::lead)}), fields.summary(),
            columns(panel(upload_form(visit.path("gebied/adressen/inlezen"), visit.form_token,
                        fields.file("file", words(texts::import::file),
                            {.hint = words(texts::import::file_hint),
                                .accept = ".csv,.txt,.xlsx,.ods,.xls,.zip,.gpkg,.geojson,.json"}),
                        actions({submit(words(texts::import::submit)),
                            button_link(visit.path("gebied"), words(texts::upload::back), Rank::quiet)}))),
                card({words(texts::import::where_title),
                    fragment(p(words(texts::import::where)), p(words(texts::import::columns)),
                        p(words(texts::import::privacy)))})))};
    page.crumbs = address_crumbs(words, visit);
    page.step = "gebied";
    return page;
}

Import new_import(visit::Visit const& visit, http::Upload const& file)
{
    Import import{{}, stored_file(visit, file), file.filename, 0, ImportState::waiting, "", {}, visit.now,
        visit.person->id, visit.person->name};
    import.id = insert_import(visit.db, visit.scope(), import);
    return import;
}

std::string import_path(visit::Visit const& visit, Import const& import)
{
    return visit.path("gebied/adressen/inlezen/" + import.id.text());
}

visit::Answer import_later(visit::Visit const& visit, http::Upload const& file)
{
    auto const import = new_import(visit, file);
    auto const job = jobs::enqueue(visit.db, {std::string(import_job), "{}", import.id.value}, visit.now);
    update_import_job(visit.db, import.id, job.value);
    return http::redirect(import_path(visit, import));
}

visit::Answer import_now(visit::Visit const& visit, http::Upload const& file, geo::Shape const& within)
{
    auto const all = [](std::int64_t) { return tabular::Next::more; };
    auto const gathered = gather_file(within, file.path, visit.house.reader.string(), all);
    if (!gathered)
        return visit::with_problems(form_page(visit, {{"file", message(gathered.error())}}));
    auto const import = new_import(visit, file);
    auto const counts = keep(visit.db, visit.scope(), import, *gathered);
    return visit::done(visit, import_path(visit, import), i18n::message(texts::import::done, counts.inside));
}

Html waiting_view(visit::Visit const& visit, Import const& import)
{
    auto const& words = visit.words;
    auto const job = jobs::status(visit.db, jobs::JobId{import.job});
    if (!job || jobs::is_over(job->state))
        return alert(Tone::bad, words(texts::import::failed), words(texts::import::failed_advice));
    auto const said = words(texts::import::busy, job->done);
    auto const share
        = static_cast<double>(job->done) / static_cast<double>(std::max<std::int64_t>(1, job->total));
    // How many rows a packed file has shows at its end.
    auto const shown = job->total > 0 ? progress(said, std::min(1.0, share)) : p(said);
    return panel(fragment(shown, p(words(texts::import::busy_advice)),
        actions({button_link(import_path(visit, import), words(texts::import::refresh))})));
}

Html skipped_view(visit::Visit const& visit, Import const& import, std::vector<SkippedRow> const& rows)
{
    auto const& words = visit.words;
    constexpr std::size_t shown_max = 20;
    if (rows.empty())
        return {};
    DataTable table{words(texts::import::skipped_caption, std::min(rows.size(), shown_max)),
        {{words(texts::import::row), Align::end}, {words(texts::import::why)},
            {words(texts::import::content)}},
        {}};
    for (auto const& row : rows)
        if (table.rows.size() < shown_max)
            table.rows.push_back({row.row, name(row.reason).in(words.language()), row.content});
    return block(words(texts::import::skipped),
        fragment(data_table(std::move(table)),
            download(words,
                {import_path(visit, import) + "/overgeslagen.csv", words(texts::import::skipped_file),
                    "CSV"})));
}

Html done_view(visit::Visit const& visit, Import const& import)
{
    auto const& words = visit.words;
    auto const& counts = import.counts;
    return fragment(
        tiles({tile({words.number(counts.read), words(texts::import::rows_read)}),
            tile({words.number(counts.inside), words(texts::import::inside), visit.path("gebied/adressen")}),
            tile({words.number(counts.outside), words(texts::import::outside)}),
            tile({words.number(counts.skipped), words(texts::import::skipped)}),
            tile({words.number(counts.added), words(texts::import::added)})}),
        p(words(texts::import::margin)),
        actions({button_link(visit.path("gebied/adressen"), words(texts::import::to_list), Rank::primary),
            button_link(visit.path("gebied"), words(texts::import::to_area))}),
        skipped_view(visit, import, skipped_of_import(visit.db, import.id)));
}

Html refused_view(visit::Visit const& visit, Import const& import)
{
    auto const& words = visit.words;
    auto const refusal = import_refusal_of(import.refusal).value_or(ImportRefusal::broken);
    return fragment(alert(Tone::bad, words(texts::import::refused), words(message(refusal))),
        actions({button_link(
            visit.path("gebied/adressen/inlezen"), words(texts::import::again), Rank::primary)}));
}

std::optional<Import> asked_import(visit::Visit const& visit, http::Request const& request)
{
    auto const id = ImportId::read(request.param("import"));
    return id ? import_of_id(visit.db, visit.scope(), *id) : std::nullopt;
}

} // namespace

visit::Answer show_import_form(visit::Visit& visit, http::Request&)
{
    if (!boundary(visit.db, visit.scope()))
        return http::redirect(visit.path("gebied/grens"));
    return form_page(visit, {});
}

visit::Answer act_import(visit::Visit& visit, http::Request& request)
{
    auto const* const file = request.file("file");
    if (!file || file->filename.empty())
        return visit::with_problems(form_page(visit, {i18n::problem("file", texts::import::file_needed)}));
    auto const within = shape(visit.db, visit.scope());
    if (!within)
        return visit::with_problems(form_page(visit, {{"file", message(ImportRefusal::no_boundary)}}));
    auto const most = is_bag_extract(file->path) ? extract_at_once_bytes_max : at_once_bytes_max;
    return file->size > most ? import_later(visit, *file) : import_now(visit, *file, *within);
}

visit::Answer show_import(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto const import = asked_import(visit, request);
    if (!import)
        return http::not_found();
    Html content = import->state == ImportState::waiting ? waiting_view(visit, *import)
        : import->state == ImportState::done             ? done_view(visit, *import)
                                                         : refused_view(visit, *import);
    std::string const title(words(texts::import::result));
    visit::Page page{title,
        fragment(page_head({title, words(texts::import::of_file, import->name, words.date_time(import->at))}),
            std::move(content))};
    page.crumbs = address_crumbs(words, visit);
    page.step = "gebied";
    return page;
}

visit::Answer download_skipped(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto const import = asked_import(visit, request);
    if (!import)
        return http::not_found();
    tabular::CsvWriter writer;
    writer.row({words(texts::import::row), words(texts::import::why), words(texts::import::content)});
    for (auto const& row : skipped_of_import(visit.db, import->id))
        writer.row({static_cast<std::int64_t>(row.row), name(row.reason).in(words.language()),
            std::string_view(row.content)});
    return http::download(writer.text(), "overgeslagen-rijen.csv", "text/csv; charset=utf-8");
}

} // namespace area
