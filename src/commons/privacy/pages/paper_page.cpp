#include "paper_page.h"

#include "papers.h"
#include "register_of.h"
#include "texts.h"

#include "gazetteer/gazetteer.h"
#include "html/parts.h"

#include <tuple>
#include <utility>

namespace privacy {
namespace {

using namespace html;

constexpr std::string_view pdf_type = "application/pdf";
constexpr std::string_view odt_type = "application/vnd.oasis.opendocument.text";

struct Kept {
    Paper (*make)(Told const& told);
    std::string_view path; // of its files, without what they end in
    std::string_view file;
};
constexpr Kept the_statement{statement, "/privacy/verklaring", "privacyverklaring"};
constexpr Kept the_register{processing_register, "/privacy/verwerkingsregister", "verwerkingsregister"};
constexpr Kept the_annex{
    agreement_annex, "/privacy/verwerkersovereenkomst", "bijlage-verwerkersovereenkomst"};

bool asks_for_places(visit::Visit const& visit) { return visit.house.places && visit.house.places->is_on(); }

Paper made(visit::Visit const& visit, Kept const& kept)
{
    return kept.make({register_of(visit), visit.words, visit.today, asks_for_places(visit)});
}

Html view(Pairs const& facts)
{
    std::vector<Pair> pairs;
    for (auto const& [name, value] : facts)
        pairs.push_back({name, value});
    return description_list(std::move(pairs));
}

Html view(Block const& block)
{
    switch (block.kind) {
    case Block::Kind::heading:
        return h2(block.text);
    case Block::Kind::subheading:
        return h3(block.text);
    case Block::Kind::paragraph:
        return p(block.text);
    case Block::Kind::list:
        return ul(each(block.items, [](auto const& item) { return li(item); }));
    case Block::Kind::facts:
        break;
    }
    return view(block.facts);
}

// A frame for each part, so that a long paper has places to rest.
Html parts_of(Paper const& paper)
{
    Children out;
    Html part;
    for (auto const& block : paper.blocks) {
        bool const begins = block.kind == Block::Kind::heading || block.kind == Block::Kind::subheading;
        if (begins && !part.is_empty())
            out.push_back(panel(std::exchange(part, {})));
        part.add(view(block));
    }
    out.push_back(panel(std::move(part)));
    return stack(std::move(out));
}

// The papers that stand beside this one, for who is signed in.
Html others(visit::Visit const& visit, Kept const& shown)
{
    Children out;
    for (auto const& [kept, path, title] :
        {std::tuple(&the_statement, std::string_view("/privacy"), texts::statement::title),
            std::tuple(&the_register, the_register.path, texts::registry::title),
            std::tuple(&the_annex, the_annex.path, texts::annex::title)})
        if (kept != &shown)
            out.push_back(button_link(path, visit.words(title), Rank::quiet));
    return when(visit.person.has_value(), [&] { return actions(std::move(out)); });
}

visit::Answer show(visit::Visit const& visit, Kept const& kept)
{
    auto const paper = made(visit, kept);
    auto const path = std::string(kept.path);
    visit::Page page{paper.title, {}, 200, visit::Frame::plain};
    page.content = fragment(page_head({paper.title, paper.lead, {},
                                fragment(icon_link(path + ".pdf", Icon::download, "PDF"),
                                    icon_link(path + ".odt", Icon::download, "ODT"))}),
        parts_of(paper), others(visit, kept));
    return page;
}

visit::Answer file_of(visit::Visit const& visit, Kept const& kept, std::string_view type)
{
    auto const paper = made(visit, kept);
    bool const is_pdf = type == pdf_type;
    return http::download(is_pdf ? pdf(paper, visit.now) : odt(paper, visit.now),
        std::string(kept.file) + (is_pdf ? ".pdf" : ".odt"), type);
}

} // namespace

visit::Answer show_statement(visit::Visit& visit, http::Request&) { return show(visit, the_statement); }
visit::Answer show_register(visit::Visit& visit, http::Request&) { return show(visit, the_register); }
visit::Answer show_annex(visit::Visit& visit, http::Request&) { return show(visit, the_annex); }

visit::Answer download_statement_pdf(visit::Visit& visit, http::Request&)
{
    return file_of(visit, the_statement, pdf_type);
}

visit::Answer download_statement_odt(visit::Visit& visit, http::Request&)
{
    return file_of(visit, the_statement, odt_type);
}

visit::Answer download_register_pdf(visit::Visit& visit, http::Request&)
{
    return file_of(visit, the_register, pdf_type);
}

visit::Answer download_register_odt(visit::Visit& visit, http::Request&)
{
    return file_of(visit, the_register, odt_type);
}

visit::Answer download_annex_pdf(visit::Visit& visit, http::Request&)
{
    return file_of(visit, the_annex, pdf_type);
}

visit::Answer download_annex_odt(visit::Visit& visit, http::Request&)
{
    return file_of(visit, the_annex, odt_type);
}

} // namespace privacy
