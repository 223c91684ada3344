#include "papers.h"

#include "texts.h"

#include "pdf/pdf.h"

namespace papers {
namespace {

constexpr std::size_t digest_shown = 16;

struct Sheet {
    pdf::Document document;
    i18n::Words words;
    std::vector<PartySignature> const& signatures;
};

pdf::Setup setup_of(Paper const& paper, moment::Instant made_at)
{
    pdf::Setup setup;
    setup.title = paper.text.title;
    setup.language = paper.text.language;
    setup.footer = paper.text.title;
    setup.made_at = made_at;
    return setup;
}

std::string when_signed(i18n::Words const& words, Signature const& signature)
{
    return signature.method == Method::on_screen ? words(texts::pdf::on_screen, signature.signed_on)
                                                 : words(texts::pdf::wet_ink, signature.signed_on);
}

pdf::Table table_of_signed(Sheet const& sheet, std::string const& caption)
{
    auto const& words = sheet.words;
    pdf::Table table{caption,
        {{words(texts::pdf::organisation), 3}, {words(texts::pdf::name), 3}, {words(texts::pdf::function), 3},
            {words(texts::pdf::signed_on), 3}},
        {}, pdf::RowHeads::first_column};
    for (auto const& line : sheet.signatures)
        if (line.signature)
            table.rows.push_back({line.party.name, line.signature->name, line.signature->function,
                when_signed(words, *line.signature)});
    return table;
}

std::vector<pdf::Signatory> lines_to_sign(Sheet const& sheet)
{
    std::vector<pdf::Signatory> out;
    for (auto const& line : sheet.signatures) {
        if (line.signature)
            continue;
        auto const& able = line.party.signatories;
        out.push_back({able.empty() ? "" : able.front().name, able.empty() ? "" : able.front().function,
            line.party.name, ""});
    }
    return out;
}

void write_signatures(Sheet& sheet, std::string const& title)
{
    sheet.document.heading(1, title);
    auto const table = table_of_signed(sheet, std::string(sheet.words(texts::pdf::caption)));
    if (!table.rows.empty())
        sheet.document.table(table);
    auto const open = lines_to_sign(sheet);
    if (!open.empty())
        sheet.document.signature_lines(open);
}

std::vector<pdf::Text> items_of(Block const& block)
{
    std::vector<pdf::Text> out;
    for (auto const line : lines(block))
        out.emplace_back(line);
    return out;
}

void write(Sheet& sheet, Block const& block)
{
    switch (block.kind) {
    case BlockKind::title:
        return sheet.document.title(block.text);
    case BlockKind::heading:
    case BlockKind::subject:
    case BlockKind::headline:
        return sheet.document.heading(1, block.text);
    case BlockKind::list:
        return sheet.document.list(items_of(block));
    case BlockKind::lead:
        return sheet.document.paragraph(pdf::bold(block.text));
    case BlockKind::editors:
    case BlockKind::verification:
        return sheet.document.note(block.text);
    case BlockKind::signatures:
        return write_signatures(sheet, block.text);
    default:
        for (auto const line : lines(block))
            sheet.document.paragraph(line);
    }
}

} // namespace

std::string pdf(Paper const& paper, std::vector<PartySignature> const& signatures, moment::Instant made_at)
{
    i18n::Words const words(i18n::language_of(paper.text.language));
    Sheet sheet{::pdf::Document(setup_of(paper, made_at)), words, signatures};
    for (auto const& block : paper.text.blocks)
        write(sheet, block);
    sheet.document.note(words(texts::pdf::digest, words.date(moment::local_date(paper.created_at)),
        paper.sha256.substr(0, digest_shown)));
    return sheet.document.finish();
}

} // namespace papers
