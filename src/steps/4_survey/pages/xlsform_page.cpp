// The questionnaire as an XLSForm, with a sheet of what such a form cannot say.
#include "translating_pages.h"

#include "making_parts.h"
#include "questions.h"
#include "responding.h"
#include "texts.h"
#include "xlsform_writing.h"

#include "base/fault.h"
#include "files/files.h"
#include "tabular/writing.h"

namespace survey {
namespace {

void write_sheet(tabular::XlsxWriter& writer, tabular::Table const& sheet)
{
    std::vector<std::string_view> const head(sheet.rows.front().begin(), sheet.rows.front().end());
    writer.sheet(sheet.name, head);
    for (std::size_t at = 1; at < sheet.rows.size(); ++at) {
        std::vector<tabular::Value> const cells(sheet.rows[at].begin(), sheet.rows[at].end());
        writer.row(cells);
    }
}

tabular::Table left_out_sheet(i18n::Words const& words, XlsForm const& form)
{
    tabular::Table out{
        std::string(words(texts::xlsform::sheet)), {{std::string(words(texts::xlsform::column))}}};
    for (auto const& said : form.left_out)
        out.rows.push_back({words(said)});
    return out;
}

} // namespace

visit::Answer show_as_xlsform(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    auto const form = as_xlsform(*questionnaire_for(visit.db, *survey), language_name);
    auto file = visit.house.files->temporary();
    tabular::XlsxWriter writer(file.path().string());
    for (auto const& sheet : form.sheets)
        write_sheet(writer, sheet);
    write_sheet(writer, left_out_sheet(visit.words, form));
    writer.finish();
    auto const kept = visit.house.files->take(std::move(file));
    auto content = visit.house.files->content(kept.name).value_or("");
    visit.house.files->remove(kept.name);
    return http::download(std::move(content), std::string(visit.words(texts::exchange::file_name)) + ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}

} // namespace survey
