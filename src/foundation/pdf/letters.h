// Many letters in one tagged file, fast: a letter to every address of an area. What stays the same is laid
// out once.
#pragma once
#include "pdf/pdf.h"

#include <optional>

namespace pdf {

// Where the address must stand to show through the window of the envelope, and where the sheet is folded.
struct Window {
    double left_mm = 20, top_mm = 48, width_mm = 90, height_mm = 36;
    double fold_mm = 148.5; // C5: folded once; 99 for EA5/6
};

struct Letterhead {
    std::string name = {}; // of the sender, large
    std::vector<std::string> lines; // address, telephone, site: small, at the right
    std::string return_address = {}; // one small line in the window above the address
    std::string footer = {}; // one small line below each page
    std::string logo_png = {}; // in place of the name, which is what it says to who cannot see it
};

struct LetterStyle {
    Setup setup; // title of the file, language, accent colour, moment
    Letterhead head;
    Window window;
    std::string signature_png = {}; // above the first of who signs
    std::string signature_alt = {};
};

// The way in for whoever reads the letter: a QR code for a telephone, and a code that can be typed.
struct Entrance {
    std::string url; // what the QR code holds
    std::string code; // as typed, for instance "7K4M 2QXP"
    std::string qr_alt; // what the QR code is, in words
    Text caption; // beside the QR code, above the typed code
    Text below; // below the typed code: the short address to type
};

struct Letter {
    std::vector<std::string> address; // at most 6 lines
    std::vector<std::pair<std::string, std::string>> facts; // date, reference, subject ...
    std::string subject; // the heading of the letter
    std::vector<Text> body; // salutation and paragraphs
    std::optional<Entrance> entrance; // after the body
    std::vector<Text> closing; // paragraphs after the entrance
    std::string greeting; // "Met vriendelijke groet,"
    std::vector<Signatory> signatories; // beside each other, room for a signature above
};

// Usage: Letters letters(style); for (...) letters.add(letter); auto file = letters.finish();
// A long run is made in chunks that the caller keeps, each a file of its own; join() makes them one.
class Letters {
public:
    explicit Letters(LetterStyle style);
    ~Letters();
    Letters(Letters&&) noexcept;
    Letters& operator=(Letters&&) noexcept;

    void add(Letter const& letter);
    std::size_t count() const;
    std::string finish();

private:
    struct Body;
    std::unique_ptr<Body> body_;
};

// One letter as one file, for a preview.
std::string letter(LetterStyle const& style, Letter const& letter);

} // namespace pdf
