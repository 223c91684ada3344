#include "news_paper.h"

#include "pieces.h"
#include "texts.h"

#include "odt/odt.h"
#include "pdf/letters.h"

#include <fmt/format.h>

namespace survey {
namespace {

constexpr std::string_view paper_language = "nl";

template <class Document> void write_pieces(Document& paper, std::string const& body)
{
    for (auto const& piece : pieces_of(body))
        switch (piece.kind) {
        case Piece::Kind::heading:
            paper.heading(1, piece.text);
            break;
        case Piece::Kind::paragraph:
            paper.paragraph(piece.text);
            break;
        case Piece::Kind::list:
            paper.list({piece.items.begin(), piece.items.end()});
        }
}

// A letter has paragraphs only.
std::vector<pdf::Text> letter_paragraphs(std::string const& body)
{
    std::vector<pdf::Text> out;
    for (auto const& piece : pieces_of(body)) {
        if (piece.kind == Piece::Kind::heading)
            out.push_back(pdf::Text(pdf::bold(piece.text)));
        else if (!piece.text.empty())
            out.push_back(pdf::Text(piece.text));
        std::string points;
        for (auto const& item : piece.items)
            points += fmt::format("{}• {}", points.empty() ? "" : "\n", item);
        if (!points.empty())
            out.push_back(pdf::Text(points));
    }
    return out;
}

pdf::Setup dutch_setup(NewsPaper const& paper)
{
    pdf::Setup setup;
    setup.title = paper.words.title;
    setup.language = paper_language;
    setup.page_label = texts::outcome::page_label.in(i18n::Language::dutch);
    setup.made_at = paper.made_at;
    return setup;
}

} // namespace

std::string news_pdf(NewsPaper const& paper)
{
    pdf::Document out(dutch_setup(paper));
    out.title(paper.words.title, paper.park);
    write_pieces(out, paper.words.body);
    return out.finish();
}

std::string news_odt(NewsPaper const& paper)
{
    odt::Document out({paper.words.title, std::string(paper_language), "", paper.made_at});
    out.title(paper.words.title, paper.park);
    write_pieces(out, paper.words.body);
    return out.finish();
}

std::string result_letter_pdf(NewsPaper const& paper, LetterContents const& contents, moment::Date dated)
{
    i18n::Words const words(i18n::Language::dutch);
    auto const& data = contents.data;
    pdf::LetterStyle style;
    style.setup = dutch_setup(paper);
    style.setup.author = words(texts::letter::sender, contents.municipality);
    style.head.name = style.setup.author;
    for (auto const& line : {data.sender, data.telephone})
        if (!line.empty())
            style.head.lines.push_back(line);
    style.head.return_address = data.sender;
    pdf::Letter letter;
    letter.address
        = {std::string(words(contents.audience == Audience::residents ? texts::news::to_residents
                                                                      : texts::news::to_entrepreneurs)),
            paper.park};
    letter.facts = {{std::string(words(texts::letter::date)), words.date(dated)}};
    if (!data.reference.empty())
        letter.facts.emplace_back(words(texts::letter::reference), data.reference);
    letter.subject = paper.words.title;
    letter.body = letter_paragraphs(paper.words.body);
    letter.greeting = words(texts::first_letter::greeting);
    letter.signatories = {{data.mayor, words(texts::letter::mayor_of, contents.municipality), "", ""}};
    return pdf::letter(style, letter);
}

} // namespace survey
