#include "paper_text.h"

#include <algorithm>

namespace papers {
namespace {

using namespace html;

Html paragraphs(Block const& block)
{
    return each(lines(block), [](std::string_view line) { return p(line); });
}

Html block_view(Block const& block)
{
    switch (block.kind) {
    case BlockKind::title:
    case BlockKind::signatures:
        return {};
    case BlockKind::heading:
    case BlockKind::subject:
    case BlockKind::headline:
        return h2(block.text);
    case BlockKind::list:
        return ul(each(lines(block), [](std::string_view line) { return li(line); }));
    case BlockKind::lead:
        return p(cls("lead"), block.text);
    case BlockKind::editors:
        return p(small(block.text));
    default:
        return paragraphs(block);
    }
}

} // namespace

Html text_view(MergedPaper const& paper)
{
    return article({lang(paper.language)}, each(paper.blocks, block_view));
}

std::string title_of(MergedPaper const& paper)
{
    auto const found = std::ranges::find(paper.blocks, BlockKind::title, &Block::kind);
    return found == paper.blocks.end() ? paper.title : found->text;
}

} // namespace papers
