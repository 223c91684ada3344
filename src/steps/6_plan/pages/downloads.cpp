#include "downloads.h"

#include "paper.h"
#include "shown.h"
#include "texts.h"

#include "base/fault.h"
#include "files/files.h"

#include <utility>

namespace plan {
namespace {

std::string file_name(visit::Visit const& visit, i18n::TextOf<0> const& what, std::string_view ending)
{
    return std::string(visit.words(what)) + "-" + visit.park->partnership.slug + "." + std::string(ending);
}

// A paper goes from hand to hand: it holds only what the whole group may see, and figures only for who sees
// them on the pages.
chain::AnnexTable chain_of(visit::Visit const& visit)
{
    if (visit.house.chain.empty() || !visit.may(visit::Capability::see_figures))
        return {};
    chain::Walk walk(visit.db, partnership::Reader::of_group(visit.scope()), visit.house.chain);
    return chain::annex_table(visit.words, chain::lines(walk));
}

// As it was adopted, with what changed since; before that, as it stands now.
Paper paper_of(visit::Visit const& visit)
{
    Paper out{snapshot(visit.db, visit.scope()), adoption(visit.db, visit.scope()), visit.now};
    if (!out.adoption)
        return out;
    out.chain = chain_of(visit);
    out.now = std::exchange(out.plan, read_snapshot(frozen(visit.db, visit.scope())));
    out.signatures = signatures(visit.db, visit.scope(), out.adoption->id);
    out.parts = part_versions(visit.db, visit.scope(), out.adoption->id);
    if (auto const meeting = out.adoption->meeting
            ? meetings::meeting(visit.db, visit.scope(), out.adoption->meeting)
            : std::nullopt)
        out.meeting = meeting->title + ", " + visit.words.date(meeting->date);
    return out;
}

} // namespace

visit::Answer download_pdf(visit::Visit& visit, http::Request&)
{
    return http::download(as_pdf(document_of(visit.words, paper_of(visit))),
        file_name(visit, texts::paper::file, "pdf"), "application/pdf");
}

visit::Answer download_odt(visit::Visit& visit, http::Request&)
{
    return http::download(as_odt(document_of(visit.words, paper_of(visit))),
        file_name(visit, texts::paper::file, "odt"), "application/vnd.oasis.opendocument.text");
}

visit::Answer download_sheet(visit::Visit& visit, http::Request& request)
{
    auto const id = accounts::OrganisationId::read(request.query("organisatie"));
    auto const name = id ? name_of(participants::participations(visit.db, visit.scope()), *id) : "";
    if (name.empty())
        return http::not_found();
    Paper const paper{snapshot(visit.db, visit.scope()), {}, visit.now};
    return http::download(as_pdf(organisation_sheet(visit.words, paper, name)),
        file_name(visit, texts::paper::sheet_file, "pdf"), "application/pdf");
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
