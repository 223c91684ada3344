#include "paper.h"

#include "odt/odt.h"
#include "pdf/pdf.h"

namespace privacy {
namespace {

void write(::pdf::Document& document, Block const& block)
{
    switch (block.kind) {
    case Block::Kind::heading:
        return document.heading(1, block.text);
    case Block::Kind::subheading:
        return document.heading(2, block.text);
    case Block::Kind::paragraph:
        return document.paragraph(block.text);
    case Block::Kind::list:
        return document.list({block.items.begin(), block.items.end()});
    case Block::Kind::facts:
        return document.facts({block.facts.begin(), block.facts.end()});
    }
}

void write(::odt::Document& document, Block const& block)
{
    switch (block.kind) {
    case Block::Kind::heading:
        return document.heading(1, block.text);
    case Block::Kind::subheading:
        return document.heading(2, block.text);
    case Block::Kind::paragraph:
        return document.paragraph(block.text);
    case Block::Kind::list:
        return document.list(block.items);
    case Block::Kind::facts:
        return document.facts(block.facts);
    }
}

} // namespace

void Paper::heading(std::string_view words)
{
    blocks.push_back({Block::Kind::heading, std::string(words), {}, {}});
}

void Paper::subheading(std::string_view words)
{
    blocks.push_back({Block::Kind::subheading, std::string(words), {}, {}});
}

void Paper::paragraph(std::string_view words)
{
    blocks.push_back({Block::Kind::paragraph, std::string(words), {}, {}});
}

void Paper::list(std::vector<std::string> items)
{
    blocks.push_back({Block::Kind::list, {}, std::move(items), {}});
}

void Paper::facts(Pairs pairs) { blocks.push_back({Block::Kind::facts, {}, {}, std::move(pairs)}); }

std::string pdf(Paper const& paper, moment::Instant made_at)
{
    ::pdf::Setup setup;
    setup.title = setup.footer = paper.title;
    setup.language = paper.language;
    setup.author = paper.author;
    setup.page_label = paper.page_label;
    setup.made_at = made_at;
    ::pdf::Document document(setup);
    document.title(paper.title, paper.lead);
    for (auto const& block : paper.blocks)
        write(document, block);
    return document.finish();
}

std::string odt(Paper const& paper, moment::Instant made_at)
{
    ::odt::Document document({paper.title, paper.language, paper.author, made_at});
    document.title(paper.title, paper.lead);
    for (auto const& block : paper.blocks)
        write(document, block);
    return document.finish();
}

} // namespace privacy
