#include "paper_text.h"

#include "html/parts.h"

#include <algorithm>

namespace papers {
namespace {

using namespace html;

Html paragraphs(Block const& block)
{
    return each(lines(block), [](std::string_view line) { return p(line); });
}

bool is_heading(Block const& block)
{
    return block.kind == BlockKind::heading || block.kind == BlockKind::subject
        || block.kind == BlockKind::headline;
}

Html block_view(Block const& block)
{
    switch (block.kind) {
    case BlockKind::title:
    case BlockKind::signatures:
        return {};
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

// A heading with all that follows it up to the next one.
struct Chapter {
    std::string title;
    Html body;
};

std::vector<Chapter> chapters_of(MergedPaper const& paper)
{
    std::vector<Chapter> out(1);
    for (auto const& block : paper.blocks) {
        if (is_heading(block))
            out.push_back({block.text, {}});
        else
            out.back().body.add(block_view(block));
    }
    return out;
}

} // namespace

Html text_view(MergedPaper const& paper)
{
    return article({lang(paper.language), cls("stack")}, each(chapters_of(paper), [](Chapter const& chapter) {
        return chapter.title.empty() ? chapter.body : html::block(chapter.title, chapter.body);
    }));
}

std::string title_of(MergedPaper const& paper)
{
    auto const found = std::ranges::find(paper.blocks, BlockKind::title, &Block::kind);
    return found == paper.blocks.end() ? paper.title : found->text;
}

} // namespace papers
