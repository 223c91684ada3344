#include "xlsx.h"

#include "failure.h"
#include "xlsx_book.h"
#include "xml.h"

#include "base/text.h"

#include <charconv>
#include <fmt/format.h>

namespace reader {
namespace {

using tabular::ReadError;

constexpr std::string_view inline_text = "inlineStr";
constexpr std::size_t columns_max = 16'384, rows_max = 1'048'576; // of Excel itself

// "BC12" -> 54; nothing when it names no column.
std::optional<std::size_t> column_of(std::string_view reference)
{
    std::size_t column = 0, letters = 0;
    for (; letters < reference.size() && letters < 4; ++letters) {
        char const c = static_cast<char>(reference[letters] & ~0x20);
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return letters == 0 ? std::nullopt : std::optional(column - 1);
}

template <class Number> std::optional<Number> number_of(std::string_view text)
{
    Number out{};
    auto const read = std::from_chars(text.data(), text.data() + text.size(), out);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(out)
                                                                           : std::nullopt;
}

// "2021-01-31T13:05:00" and "2021-01-31T00:00:00" as other days are written.
std::string iso_moment(std::string text)
{
    auto const letter = text.find('T');
    if (letter == text.npos)
        return text;
    if (text.substr(letter) == "T00:00:00")
        return text.substr(0, letter);
    text[letter] = ' ';
    return text;
}

bool is_short_integer(std::string_view text)
{
    return !text.empty() && text.size() <= 15 && text.find_first_not_of("0123456789") == text.npos;
}

class SheetReader final : public XmlHandler {
public:
    SheetReader(XlsxBook const& book, XlsxSheet const& sheet, SheetSender& sender)
        : book_(book)
        , sheet_(sheet)
        , sender_(sender)
    {
    }

    void start(std::string_view name, XmlAttributes const& attributes) override
    {
        if (name == "c")
            begin_cell(attributes);
        else if (name == "row")
            begin_row(attributes["r"]);
        else if (name == "rPh")
            is_sound_ = true;
        else if (name == "v")
            is_content_ = is_cell_ && type_ != inline_text;
        else if (name == "t")
            is_content_ = is_cell_ && !is_sound_ && type_ == inline_text;
    }

    void end(std::string_view name) override
    {
        if (name == "c")
            end_cell();
        else if (name == "row")
            end_row();
        else if (name == "rPh")
            is_sound_ = false;
        else if (name == "v" || name == "t")
            is_content_ = false;
    }

    void text(std::string_view piece) override
    {
        if (is_content_)
            content_ += piece;
    }

private:
    // Rows without anything in them stand in no file, but count.
    void begin_row(std::string_view reference)
    {
        auto const row = number_of<std::size_t>(reference);
        auto const wanted = row && *row > row_ ? *row : row_ + 1;
        if (wanted > rows_max)
            fail(ReadError::broken);
        if (has_begun_)
            send_blank(wanted - row_ - 1);
        row_ = wanted;
        next_column_ = 0;
        has_content_ = false;
        cells_.clear();
    }
    void send_blank(std::size_t rows)
    {
        for (; rows > 0; --rows)
            sender_.row({});
    }

    void begin_cell(XmlAttributes const& attributes)
    {
        column_ = column_of(attributes["r"]).value_or(next_column_);
        next_column_ = column_ + 1;
        type_ = attributes["t"];
        auto const style = number_of<std::size_t>(attributes["s"]).value_or(0);
        look_ = style < book_.looks.size() ? book_.looks[style] : CellLook::plain;
        content_.clear();
        is_cell_ = row_ > 0;
    }

    void end_cell()
    {
        is_cell_ = false;
        if (content_.empty() || column_ >= columns_max)
            return;
        if (column_ >= cells_.size())
            cells_.resize(column_ + 1);
        cells_[column_] = value();
        has_content_ = has_content_ || !cells_[column_].empty();
    }

    // A sheet without anything in it is none.
    void end_row()
    {
        if (!has_begun_ && has_content_) {
            has_begun_ = true;
            sender_.sheet(sheet_.name);
            send_blank(row_ - 1);
        }
        if (has_begun_)
            sender_.row(cells_);
    }

    std::string value()
    {
        if (type_ == "s") {
            auto const index = number_of<std::size_t>(base::trimmed(content_));
            if (!index || *index >= book_.texts.size())
                fail(ReadError::broken); // an empty cell would say something else
            return book_.texts[*index];
        }
        if (type_ == "inlineStr" || type_ == "str")
            return unescaped(content_);
        if (type_ == "d")
            return iso_moment(std::string(base::trimmed(content_)));
        return type_.empty() || type_ == "n" ? number(base::trimmed(content_)) : content_;
    }

    // Excel keeps fifteen digits; what stands behind them is how a computer counts.
    std::string number(std::string_view text) const
    {
        bool const is_plain = look_ == CellLook::plain;
        if (is_plain && is_short_integer(text))
            return std::string(text);
        auto const read = number_of<double>(text);
        if (!read)
            return std::string(text);
        if (auto moment = written_moment(*read, look_, book_.counts_from_1904))
            return std::move(*moment);
        return fmt::format("{:.15g}", *read);
    }

    XlsxBook const& book_;
    XlsxSheet const& sheet_;
    SheetSender& sender_;
    std::vector<std::string> cells_;
    std::size_t row_ = 0, column_ = 0, next_column_ = 0;
    std::string type_, content_;
    CellLook look_ = CellLook::plain;
    bool is_cell_ = false, is_sound_ = false, is_content_ = false, has_content_ = false, has_begun_ = false;
};

} // namespace

void send_xlsx(Upload const& upload, tabular::ReaderLimits const& limits, SheetSender& sender)
{
    auto bytes_left = limits.unpacked_bytes;
    auto const book = xlsx_book(upload, bytes_left);
    for (auto const& sheet : book.sheets) {
        SheetReader reader(book, sheet, sender);
        if (sheet.path.empty() || !read_xml(sheet.path, reader, bytes_left))
            fail(ReadError::broken);
    }
}

} // namespace reader
