#include "columns.h"

#include "columns_form.h"
#include "imported.h"
#include "importing.h"
#include "parts.h"
#include "texts.h"

namespace inventory {
namespace {

struct Question {
    Import const& import;
    Asked const& asked;
    Opened const& opened;
};

visit::Page columns_page(visit::Visit const& visit, Question const& question, i18n::Problems problems)
{
    ColumnsForm const form{import_path(visit, question.import.id) + "/kolommen", visit.path("inventarisatie"),
        visit.words(texts::upload::back), question.asked, question.opened, !question.import.layout.empty()};
    return page_of(visit, std::string(visit.words(texts::columns::title)),
        columns_view(visit, form, std::move(problems)));
}

} // namespace

visit::Answer show_columns(visit::Visit& visit, http::Request& request)
{
    auto const import = asked_import(visit, request);
    if (!import || import->state != ImportState::waiting)
        return http::not_found();
    auto const opened = opened_again(visit, *import);
    if (!opened)
        return unread_page(visit, *import, opened.error());
    auto const asked = asked_sheet(*opened, place_of(visit, *import), sheet_of(request.query("blad"), 1));
    if (!asked)
        return unread_page(visit, *import, ReadRefusal::unknown);
    return columns_page(visit, {*import, *asked, *opened}, {});
}

visit::Answer act_columns(visit::Visit& visit, http::Request& request)
{
    auto const import = asked_import(visit, request);
    if (!import || import->state != ImportState::waiting)
        return http::not_found();
    auto const opened = opened_again(visit, *import);
    if (!opened)
        return unread_page(visit, *import, opened.error());
    auto place = place_of(visit, *import);
    auto asked = asked_sheet(*opened, place, sheet_of(request.field("sheet"), 0));
    if (!asked)
        return unread_page(visit, *import, ReadRefusal::unknown);
    asked->layout = chosen_layout(request, *asked);
    auto problems = inventory::problems(asked->layout, asked->sample);
    place.layout = asked->layout;
    if (problems.empty())
        if (auto const reading = read_opened(*opened, place); !reading)
            problems.push_back({"", message(reading.error())});
    if (!problems.empty())
        return visit::with_problems(columns_page(visit, {*import, *asked, *opened}, std::move(problems)));
    if (!choose_columns(visit.db, visit.scope(), import->id, asked->layout, asked->sample))
        return http::not_found();
    return visit::done(visit, import_path(visit, import->id), i18n::message(texts::columns::said));
}

} // namespace inventory
