// Papers that everybody can read: a builder of tagged PDF (PDF/UA) from headings, paragraphs, lists, tables
// and figures. Pango lays out, Cairo draws, libqpdf writes the structure.
#pragma once
#include "pdf/canvas.h"

#include "moment/moment.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pdf {

// One piece of a text: plain, bold, or a link.
struct Span {
    Span(char const* words)
        : text(words)
    {
    }
    Span(std::string words)
        : text(std::move(words))
    {
    }
    Span(std::string_view words)
        : text(words)
    {
    }
    std::string text;
    Weight weight = Weight::normal;
    std::string link; // an address; empty for none
};

Span bold(std::string_view words);
Span link(std::string_view words, std::string_view address);

// Words of one block: Text("plain") or Text{"Before ", bold("31 January"), ", on ", link("the site", url)}.
struct Text {
    Text() = default;
    Text(char const* words)
        : spans{Span(words)}
    {
    }
    Text(std::string words)
        : spans{Span(std::move(words))}
    {
    }
    Text(std::string_view words)
        : spans{Span(words)}
    {
    }
    Text(Span span)
        : spans{std::move(span)}
    {
    }
    Text(std::initializer_list<Span> pieces)
        : spans(pieces)
    {
    }
    std::vector<Span> spans;
};

enum class Paper { a4, a4_landscape, a3_landscape, a5, a6 };

// What is true of a whole file.
struct Setup {
    std::string title;
    std::string language = "nl";
    std::string author = {};
    Paper paper = Paper::a4;
    Colour accent{0x1a, 0x4f, 0x8b};
    std::string footer = {}; // at the left below each page
    std::string page_label = "Pagina {} van {}"; // at the right; empty for no page numbers
    moment::Instant made_at; // the same moment and content make the same bytes
};

struct Column {
    Text head;
    double share = 1; // of the width, beside the other columns
    Align align = Align::left;
};

enum class ListKind { bullets, numbers };
enum class RowHeads { none, first_column };

struct Table {
    std::string caption = {}; // above the table; every table has one
    std::vector<Column> columns;
    std::vector<std::vector<Text>> rows; // a short row is filled with empty cells
    RowHeads row_heads = RowHeads::none;
};

struct Figure {
    std::string alt = {}; // what somebody who cannot see the drawing should know
    double width_mm = 0; // 0 is the width of the text
    double height_mm = 60;
    std::string caption = {}; // below the drawing; may be empty
};

struct Signatory {
    std::string name = {};
    std::string role = {}; // function of the person
    std::string organisation = {};
    std::string signed_on = {}; // words, for instance a date; empty leaves a line to sign on
};

// Blocks follow each other over pages; headings stay with what follows, no line stands alone on a page.
class Document {
public:
    explicit Document(Setup setup);
    ~Document();
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;

    // The name of the paper in large letters with a line below it; not part of the heading order (it is the
    // Title).
    void title(Text const& words, Text const& below = {});
    // Levels 1 to 6, in order: a heading is at most one level below the one before it.
    void heading(int level, Text const& words);
    void paragraph(Text const& words);
    // Small grey words: a source, a note.
    void note(Text const& words);
    void list(std::vector<Text> const& items, ListKind kind = ListKind::bullets);
    // Pairs of a short name and its value, without lines: facts at the head of a paper.
    void facts(std::vector<std::pair<std::string, Text>> const& pairs);
    void table(Table const& table);
    void figure(Figure const& figure, Draw const& draw);
    void image(Figure const& figure, std::string_view png);
    // Name, function and organisation above a line, two beside each other.
    void signature_lines(std::vector<Signatory> const& signatories);
    void space(double height_mm);
    void page_break();

    // On which page each heading stands, from 1, in their order, as far as something follows it: for
    // contents, when the same blocks are written again.
    std::vector<int> heading_pages() const;

    // The file. The document is empty afterwards.
    std::string finish();

private:
    struct Body;
    std::unique_ptr<Body> body_;
};

// Files of this room as one, with one structure: chunks of letters that were made apart. Throws base::Fault
// on a file that was not made here.
std::string join(std::vector<std::string> const& files);

} // namespace pdf
