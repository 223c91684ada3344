#include "gaps.h"

#include "annex.h"
#include "shown.h"
#include "texts.h"

#include "html/parts.h"

namespace chain {
namespace {

using namespace html;

Children gap_row(visit::Visit const& visit, Gap const& gap)
{
    auto const& words = visit.words;
    auto const language = words.language();
    return {a(href(visit.path(path_of(gap.what.key))), words(gap.what.text)),
        name(gap.what.stage).in(language), each(gap.lacks, [&](Stage stage) {
            return fragment(badge(Tone::warning, missing(stage).in(language)), " ");
        })};
}

Html gaps_table(visit::Visit const& visit, std::vector<Gap> const& gaps)
{
    auto const& words = visit.words;
    DataTable table{words(texts::gaps::caption),
        {{words(texts::gaps::what)}, {words(texts::gaps::kind)}, {words(texts::gaps::lacks)}}, {}, {}};
    for (auto const& gap : gaps)
        table.rows.push_back(gap_row(visit, gap));
    return data_table(std::move(table));
}

Html content(visit::Visit const& visit, std::size_t things, std::vector<Gap> const& gaps)
{
    auto const& words = visit.words;
    if (things == 0)
        return empty_state({words(texts::gaps::empty), words(texts::gaps::empty_advice), {}, Icon::link});
    auto const whole = static_cast<std::int64_t>(things - gaps.size());
    return fragment(p(cls("lead"), words(texts::gaps::count, whole, things)),
        gaps.empty() ? alert(Tone::good, words(texts::gaps::none)) : gaps_table(visit, gaps),
        p(words(texts::gaps::rule)));
}

} // namespace

visit::Answer show_gaps(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    Walk walk(visit.db, visit.reader(), visit.house.chain);
    auto const things = walk.things().size();
    auto const paper
        = actions({icon_link(visit.path("keten/bijlage.pdf"), Icon::download, words(texts::gaps::paper))});
    visit::Page page{std::string(words(texts::gaps::title)),
        fragment(page_head({words(texts::gaps::title), words(texts::gaps::lead), {}, paper}),
            content(visit, things, walk.gaps()))};
    page.step = "doelen";
    return page;
}

visit::Answer download_annex(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    // For the papers of the group: nothing that only some of them see.
    Walk walk(visit.db, partnership::Reader::of_group(visit.scope()), visit.house.chain);
    pdf::Setup setup;
    setup.title = words(texts::annex::paper_title, visit.park->partnership.name);
    setup.language = i18n::code(words.language());
    setup.page_label = words(texts::annex::page_label, "{}", "{}");
    setup.made_at = visit.now;
    pdf::Document document(setup);
    document.title(setup.title);
    add_annex(document, words, lines(walk));
    return http::download(
        document.finish(), std::string(words(texts::annex::file)) + ".pdf", "application/pdf");
}

} // namespace chain
