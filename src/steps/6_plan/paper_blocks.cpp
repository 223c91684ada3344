#include "paper_blocks.h"

#include "odt/odt.h"
#include "pdf/pdf.h"

namespace plan {
namespace {

using Kind = PaperBlock::Kind;

pdf::Table pdf_table(PaperTable const& table)
{
    pdf::Table out{table.caption, {}, {}, pdf::RowHeads::first_column};
    for (auto const& [head, share] : table.columns)
        out.columns.push_back({head, share});
    for (auto const& row : table.rows)
        out.rows.emplace_back(row.begin(), row.end());
    return out;
}

std::vector<std::pair<std::string, pdf::Text>> pdf_facts(
    std::vector<std::pair<std::string, std::string>> const& facts)
{
    std::vector<std::pair<std::string, pdf::Text>> out;
    for (auto const& fact : facts)
        out.emplace_back(fact.first, fact.second);
    return out;
}

void put_block(pdf::Document& out, PaperBlock const& block)
{
    switch (block.kind) {
    case Kind::title:
        return out.title(block.words, block.below);
    case Kind::heading:
        return out.heading(block.level, block.words);
    case Kind::paragraph:
        return out.paragraph(block.words);
    case Kind::facts:
        return out.facts(pdf_facts(block.facts));
    case Kind::list:
        return out.list({block.items.begin(), block.items.end()});
    case Kind::table:
        return out.table(pdf_table(block.table));
    case Kind::page_break:
        return out.page_break();
    }
}

void put_block(odt::Document& out, PaperBlock const& block)
{
    switch (block.kind) {
    case Kind::title:
        return out.title(block.words, block.below);
    case Kind::heading:
        return out.heading(block.level, block.words);
    case Kind::paragraph:
        return out.paragraph(block.words);
    case Kind::facts:
        return out.facts(block.facts);
    case Kind::list:
        return out.list(block.items);
    case Kind::table: {
        odt::Table table{block.table.caption, {}, block.table.rows};
        for (auto const& [head, share] : block.table.columns)
            table.columns.push_back(head);
        return out.table(table);
    }
    case Kind::page_break: // whoever goes on with the text breaks its pages
        return;
    }
}

} // namespace

void PaperDocument::add_title(std::string words, std::string below)
{
    blocks.push_back({Kind::title, 1, std::move(words), std::move(below)});
}

void PaperDocument::add_heading(int level, std::string words)
{
    blocks.push_back({Kind::heading, level, std::move(words)});
}

void PaperDocument::add_paragraph(std::string words)
{
    blocks.push_back({Kind::paragraph, 1, std::move(words)});
}

void PaperDocument::add_facts(std::vector<std::pair<std::string, std::string>> facts)
{
    blocks.push_back({Kind::facts, 1, {}, {}, std::move(facts)});
}

void PaperDocument::add_list(std::vector<std::string> items)
{
    if (!items.empty())
        blocks.push_back({Kind::list, 1, {}, {}, {}, std::move(items)});
}

void PaperDocument::add_table(PaperTable table)
{
    blocks.push_back({Kind::table, 1, {}, {}, {}, {}, std::move(table)});
}

void PaperDocument::add_page_break() { blocks.push_back({Kind::page_break}); }

std::string as_pdf(PaperDocument const& document)
{
    pdf::Setup setup;
    setup.title = document.title;
    setup.language = document.language;
    setup.paper = pdf::Paper::a4_landscape;
    setup.footer = document.footer;
    setup.page_label = document.page_label;
    setup.made_at = document.made_at;
    pdf::Document out(setup);
    for (auto const& block : document.blocks)
        put_block(out, block);
    return out.finish();
}

std::string as_odt(PaperDocument const& document)
{
    odt::Setup setup;
    setup.title = document.title;
    setup.language = document.language;
    setup.made_at = document.made_at;
    odt::Document out(setup);
    for (auto const& block : document.blocks)
        put_block(out, block);
    return out.finish();
}

} // namespace plan
