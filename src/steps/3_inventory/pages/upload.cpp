#include "upload.h"

#include "importing.h"
#include "parts.h"
#include "texts.h"

#include "html/fields.h"
#include "tabular/writing.h"

namespace inventory {
namespace {

using namespace html;

Html kinds_view(visit::Visit const& visit)
{
    auto const& words = visit.words;
    return card({words(texts::upload::kinds_title),
        fragment(ul(li(words(texts::upload::kind_statline)), li(words(texts::upload::kind_reports)),
                     li(words(texts::upload::kind_table))),
            p(words(texts::upload::privacy))),
        fragment(icon_link(visit.path("inventarisatie/invoer/voorbeeld.csv"), Icon::download,
                     words(texts::upload::example)),
            button_link("/inlezen", words(texts::upload::many), Rank::quiet))});
}

visit::Page form_page(visit::Visit const& visit, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, std::move(problems));
    auto form = upload_form(visit.path("inventarisatie/invoer"), visit.form_token,
        fields.file("file", words(texts::upload::file),
            {.hint = words(texts::upload::file_hint), .accept = ".csv,.txt,.xlsx,.ods,.xls,.json,.geojson"}),
        actions({submit(words(texts::upload::submit)),
            button_link(visit.path("inventarisatie"), words(texts::upload::back), Rank::quiet)}));
    return page_of(visit, std::string(words(texts::upload::title)),
        fragment(page_head({words(texts::upload::title), words(texts::upload::lead)}), fields.summary(),
            columns(panel(std::move(form)), kinds_view(visit))));
}

// Nobody looks into a file before it is chosen for whom it is, as far as that can be.
partnership::Sharing closed(visit::Visit const& visit)
{
    using enum partnership::Sharing;
    if (visit.organisation)
        return own_organisation;
    return visit.reader().sees().government ? government : working_group;
}

} // namespace

visit::Answer show_upload(visit::Visit& visit, http::Request&) { return form_page(visit, {}); }

visit::Answer act_upload(visit::Visit& visit, http::Request& request)
{
    auto const* file = request.file("file");
    if (!file)
        return visit::with_problems(form_page(visit, {i18n::problem("file", texts::problem::file)}));
    auto const place = read_place(visit.db, visit.scope(), visit.house.reader.string());
    auto const opened = Opened::open(file->path, place.reader);
    auto const reading = opened ? read_opened(*opened, place) : Read(base::refuse(opened.error()));
    bool const may_be_asked
        = opened && !reading && reading.error() == ReadRefusal::unknown && worth_asking(*opened, place);
    if (!reading && !may_be_asked)
        return visit::with_problems(form_page(visit, {{"file", message(reading.error())}}));
    auto const id = receive(visit.db, visit.scope(),
        {reading ? reading->kind : Kind::table, kept_file(visit, *file), file->filename, visit.person->id,
            visit.organisation, closed(visit)},
        visit.now);
    return http::redirect(import_path(visit, id) + (reading ? "" : "/kolommen"));
}

visit::Answer download_example(visit::Visit&, http::Request&)
{
    tabular::CsvWriter writer;
    writer.row({"bron", "periode", "categorie", "aantal"});
    writer.row({"Politie", "2026", "2.5.1 Diefstal/inbraak bedrijven enz.", std::int64_t{12}});
    writer.row({"Gemeente", "2026-03", "Zwerfafval", std::int64_t{31}});
    writer.row({"Brandweer", "2026-Q1", "Onnodige brandmeldingen", "<5"});
    return http::download(writer.text(), "cijfers-voorbeeld.csv", "text/csv; charset=utf-8");
}

} // namespace inventory
