// Papers that people go on working on: a small builder of OpenDocument text (ODF 1.3) from headings,
// paragraphs, lists and tables, with the language and the title that a screen reader asks for.
#pragma once
#include "moment/moment.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace odt {

// What is true of a whole file.
struct Setup {
    std::string title;
    std::string language = "nl"; // or "nl-NL"
    std::string author = {};
    moment::Instant made_at; // the same moment and content make the same bytes
};

struct Table {
    std::string caption = {}; // above the table; every table has one
    std::vector<std::string> columns; // their heads, repeated on each page
    std::vector<std::vector<std::string>> rows; // a short row is filled with empty cells
};

// Blocks follow each other. Text is plain: a line break in it stays one, signs that XML forbids go.
class Document {
public:
    explicit Document(Setup setup);

    // The name of the paper in large letters; not part of the heading order.
    void title(std::string_view words, std::string_view below = {});
    // Levels 1 to 6.
    void heading(int level, std::string_view words);
    void paragraph(std::string_view words);
    void note(std::string_view words);
    void list(std::vector<std::string> const& items);
    // Pairs of a short name and its value, as a table whose first column is its head.
    void facts(std::vector<std::pair<std::string, std::string>> const& pairs);
    void table(Table const& table);

    // The file.
    std::string finish() const;

private:
    void add(std::string_view style, std::string_view words);
    std::string next_table();

    Setup setup_;
    std::string body_;
    int tables_ = 0;
};

// Text fit for XML: & < > " as entities, control signs left out, a line break as the mark of ODF.
std::string escaped(std::string_view text);

} // namespace odt
