#include "imported.h"

#include "own_phenomena.h"
#include "parts.h"
#include "preview.h"
#include "texts.h"
#include "wrong_rows.h"

#include "base/fault.h"
#include "files/files.h"
#include "html/fields.h"
#include "html/parts.h"
#include "jobs/jobs.h"

#include <algorithm>

namespace inventory {
namespace {

using namespace html;

Sharer sharer_of(visit::Visit const& visit)
{
    return {
        visit.person->id, visit.organisation, visit.standing.role.value_or(partnership::Role::entrepreneur)};
}

Html undo_form(visit::Visit const& visit, Import const& import)
{
    auto const& words = visit.words;
    bool const is_waiting = import.state == ImportState::waiting;
    auto const label = is_waiting ? words(texts::imported::discard) : words(texts::imported::undo);
    return post_form(import_path(visit, import.id) + "/terugdraaien", visit.form_token,
        actions({submit(label, Rank::danger)}));
}

Html state_view(visit::Visit const& visit, Import const& import)
{
    auto const& words = visit.words;
    if (import.state == ImportState::saved)
        return alert(Tone::good, words(texts::imported::saved, import.kept));
    if (import.state == ImportState::undone)
        return alert(Tone::info, words(texts::imported::undone), words(texts::imported::undone_advice));
    auto const job = jobs::status(visit.db, jobs::JobId{import.job});
    if (!job || job->state == jobs::State::failed || job->state == jobs::State::cancelled)
        return alert(Tone::bad, words(texts::imported::failed), words(texts::imported::failed_advice));
    auto const share
        = job->total > 0 ? static_cast<double>(job->done) / static_cast<double>(job->total) : 0.0;
    return panel(fragment(progress(words(texts::imported::busy, job->done), std::min(1.0, share)),
        p(words(texts::imported::busy_advice)),
        actions({button_link(import_path(visit, import.id), words(texts::imported::refresh))})));
}

Html facts_view(i18n::Words const& words, Import const& import)
{
    auto const& choices = import.choices;
    auto const source = choices.source ? std::string(name(*choices.source).in(words.language()))
                                       : std::string(words(texts::preview::source_of_file));
    std::vector<Pair> facts{{words(texts::preview::file), import.filename},
        {words(texts::preview::source), source}, {words(texts::preview::origin), choices.origin},
        {words(texts::preview::area), name(choices.area).in(words.language())},
        {words(texts::preview::read), words.number(import.rows)},
        {words(texts::imported::kept), words.number(import.kept)},
        {words(texts::imported::wrong), words.number(import.wrong)},
        {words(texts::imported::by), words(texts::imported::by_at, import.by, words.date_time(import.at))}};
    if (import.kind == Kind::reports || import.outside > 0)
        facts.push_back({words(texts::preview::outside), words.number(import.outside)});
    facts.push_back({words(texts::phenomenon::sharing), sharing_words(words, choices.sharing)});
    return description_list(std::move(facts));
}

// Only the choices this visitor may make.
Html sharing_form(visit::Visit const& visit, Import const& import)
{
    auto const& words = visit.words;
    auto options = sharing_options(words, bool(import.organisation));
    std::erase_if(options, [&](Option const& option) {
        return !may_share(import, sharer_of(visit), *partnership::sharing_of(option.value));
    });
    if (import.state == ImportState::undone || options.size() < 2)
        return {};
    Fields const fields(words, {{"sharing", std::string(partnership::code(import.choices.sharing))}});
    return disclosure(words(texts::sharing::change),
        post_form(import_path(visit, import.id) + "/delen", visit.form_token,
            fields.radios("sharing", words(texts::sharing::question), options),
            actions({submit(words(texts::sharing::submit), Rank::secondary)})));
}

visit::Page after_page(visit::Visit const& visit, Import const& import, Html above = {})
{
    auto const& words = visit.words;
    return page_of(visit, import.filename,
        fragment(page_head({import.filename}), std::move(above), state_view(visit, import),
            panel(fragment(facts_view(words, import), sharing_form(visit, import),
                when(import.state != ImportState::undone, [&] { return undo_form(visit, import); }))),
            actions({button_link(visit.path("inventarisatie"), words(texts::upload::back))})));
}

} // namespace

std::optional<Import> asked_import(visit::Visit const& visit, http::Request const& request)
{
    auto const id = ImportId::read(request.param("import"));
    auto import = id ? find_import(visit.db, visit.reader(), *id) : std::nullopt;
    return import && may_open(*import, sharer_of(visit)) ? import : std::nullopt;
}

std::vector<Import> imports_to_open(visit::Visit const& visit)
{
    auto all = imports(visit.db, visit.reader());
    std::erase_if(all, [&](Import const& import) { return !may_open(import, sharer_of(visit)); });
    return all;
}

base::Result<Opened, ReadRefusal> opened_again(visit::Visit const& visit, Import const& import)
{
    auto const path = visit.house.files ? visit.house.files->path(import.file) : std::nullopt;
    if (!path)
        return base::refuse(ReadRefusal::gone);
    return Opened::open(*path, visit.house.reader.string());
}

ReadPlace place_of(visit::Visit const& visit, Import const& import)
{
    auto place = read_place(visit.db, visit.scope(), visit.house.reader.string());
    place.layout = layout_of(import.layout);
    return place;
}

visit::Page unread_page(visit::Visit const& visit, Import const& import, ReadRefusal refusal)
{
    auto const& words = visit.words;
    return page_of(visit, import.filename,
        fragment(page_head({import.filename}),
            alert(Tone::warning, words(texts::imported::unread), words(message(refusal))),
            undo_form(visit, import),
            actions({button_link(visit.path("inventarisatie/invoer"), words(texts::upload::title))})));
}

namespace {

Read read_again(visit::Visit const& visit, Import const& import)
{
    auto const opened = opened_again(visit, import);
    if (!opened)
        return base::refuse(opened.error());
    return read_opened(*opened, place_of(visit, import));
}

visit::Page preview_page(visit::Visit const& visit, Preview const& preview)
{
    return page_of(visit, std::string(visit.words(texts::preview::title)),
        preview_view(visit, preview, undo_form(visit, preview.import)));
}

Choices suggested(visit::Visit const& visit, Import const& import, Reading const& reading)
{
    auto const before = known_mapping(visit.db, visit.scope());
    auto out = suggested_choices(reading, visit.park->partnership.municipality, before);
    out.sharing = partnership::Sharing::working_group;
    if (import.choices.source)
        out.source = import.choices.source;
    if (out.origin.empty())
        out.origin = cut(import.filename, 120);
    return out;
}

} // namespace

visit::Answer show_import(visit::Visit& visit, http::Request& request)
{
    freshen_phenomena(visit.db);
    auto const import = asked_import(visit, request);
    if (!import)
        return http::not_found();
    if (import->state != ImportState::waiting)
        return after_page(visit, *import);
    auto const reading = read_again(visit, *import);
    if (!reading && reading.error() == ReadRefusal::unknown)
        return http::redirect(import_path(visit, import->id) + "/kolommen");
    if (!reading)
        return unread_page(visit, *import, reading.error());
    return preview_page(
        visit, {*import, *reading, found_in(*reading), suggested(visit, *import, *reading), {}});
}

visit::Answer act_save(visit::Visit& visit, http::Request& request)
{
    freshen_phenomena(visit.db);
    auto const import = asked_import(visit, request);
    if (!import)
        return http::not_found();
    auto const reading = read_again(visit, *import);
    if (import->state != ImportState::waiting || !reading)
        return visit::with_problems(after_page(visit, *import,
            alert(Tone::warning, visit.words(texts::imported::not_done),
                visit.words(message(ImportRefusal::not_waiting)))));
    auto const found = found_in(*reading);
    auto const choices = chosen_of(request, found, suggested(visit, *import, *reading));
    auto problems = inventory::problems(choices, found);
    if (!may_share(*import, sharer_of(visit), choices.sharing))
        problems.push_back(i18n::problem("sharing", texts::sharing::not_yours));
    if (!problems.empty())
        return visit::with_problems(preview_page(visit, {*import, *reading, found, choices, problems}));
    auto const state = save(visit.db, visit.scope(), *reading, {*import, choices, visit.now});
    if (!state)
        return visit::with_problems(after_page(visit, *import,
            alert(
                Tone::warning, visit.words(texts::imported::not_done), visit.words(message(state.error())))));
    visit.note(i18n::message(texts::journal::saved, choices.origin));
    if (*state == ImportState::saved)
        forget_file(visit.db, visit.house, import->file);
    return visit::done(visit, import_path(visit, import->id),
        i18n::message(*state == ImportState::saved ? texts::said::saved : texts::said::running));
}

visit::Answer act_undo(visit::Visit& visit, http::Request& request)
{
    auto const import = asked_import(visit, request);
    if (!import)
        return http::not_found();
    auto const undone = undo(visit.db, visit.reader(), import->id);
    if (!undone)
        return visit::with_problems(after_page(visit, *import,
            alert(Tone::warning, visit.words(texts::imported::not_done),
                visit.words(message(undone.error())))));
    if (import->job != 0)
        jobs::cancel(visit.db, jobs::JobId{import->job}, visit.now);
    if (visit.house.files)
        forget_file(visit.db, visit.house, import->file);
    visit.note(i18n::message(texts::journal::undone, import->filename));
    return visit::done(visit, visit.path("inventarisatie"), i18n::message(texts::said::undone));
}

visit::Answer act_share(visit::Visit& visit, http::Request& request)
{
    auto const import = asked_import(visit, request);
    auto const wanted = partnership::sharing_of(request.field("sharing"));
    if (!import)
        return http::not_found();
    if (!wanted || import->state == ImportState::undone || !may_share(*import, sharer_of(visit), *wanted))
        return visit::with_problems(after_page(visit, *import,
            alert(Tone::warning, visit.words(texts::imported::not_done),
                visit.words(texts::sharing::not_yours))));
    share(visit.db, visit.reader(), import->id, *wanted);
    visit.note(i18n::message(texts::journal::shared, import->choices.origin));
    return visit::done(visit,
        visit.reader().may_see(*wanted, import->organisation) ? import_path(visit, import->id)
                                                              : visit.path("inventarisatie"),
        i18n::message(texts::sharing::done));
}

visit::Answer download_wrong(visit::Visit& visit, http::Request& request)
{
    auto const import = asked_import(visit, request);
    auto const opened = import ? opened_again(visit, *import)
                               : base::Result<Opened, ReadRefusal>(base::refuse(ReadRefusal::gone));
    auto const reading
        = opened ? read_opened(*opened, place_of(visit, *import)) : Read(base::refuse(ReadRefusal::gone));
    if (!reading)
        return http::not_found();
    return http::download(wrong_rows_file(visit.words, *opened, reading->sheet, reading->wrong), "fouten.csv",
        "text/csv; charset=utf-8");
}

} // namespace inventory
