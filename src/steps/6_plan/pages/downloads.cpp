#include "downloads.h"

#include "paper.h"
#include "texts.h"

#include "base/fault.h"
#include "files/files.h"

namespace plan {
namespace {

std::string file_name(visit::Visit const& visit, i18n::TextOf<0> const& what, std::string_view ending)
{
    return std::string(visit.words(what)) + "-" + visit.park->partnership.slug + "." + std::string(ending);
}

} // namespace

visit::Answer download_pdf(visit::Visit& visit, http::Request&)
{
    auto const adopted = adoption(visit.db, visit.scope());
    Paper const paper{
        adopted ? read_snapshot(frozen(visit.db, visit.scope())) : snapshot(visit.db, visit.scope()), adopted,
        visit.now};
    return http::download(
        pdf_of(visit.words, paper), file_name(visit, texts::paper::file, "pdf"), "application/pdf");
}

visit::Answer download_board(visit::Visit& visit, http::Request&)
{
    Paper const paper{snapshot(visit.db, visit.scope()), {}, visit.now};
    return http::download(
        board_pdf(visit.words, paper), file_name(visit, texts::paper::board_file, "pdf"), "application/pdf");
}

visit::Answer download_xlsx(visit::Visit& visit, http::Request&)
{
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    auto file = visit.house.files->temporary();
    write_xlsx(visit.words, snapshot(visit.db, visit.scope()), file.path().string());
    auto const kept = visit.house.files->take(std::move(file));
    auto content = visit.house.files->content(kept.name).value_or("");
    visit.house.files->remove(kept.name);
    return http::download(std::move(content), file_name(visit, texts::sheet::file, "xlsx"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}

visit::Answer download_csv(visit::Visit& visit, http::Request&)
{
    return http::download(csv_of(visit.words, snapshot(visit.db, visit.scope())),
        file_name(visit, texts::sheet::file, "csv"), "text/csv; charset=utf-8");
}

} // namespace plan
