#include "csv_rows.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace tabular {
namespace {

constexpr std::uint64_t ones = 0x0101010101010101;
constexpr std::uint64_t highs = 0x8080808080808080;

constexpr std::uint64_t eight_of(char c) { return ones * static_cast<unsigned char>(c); }

// The lowest set high bit marks the first byte that is zero.
constexpr std::uint64_t zero_bytes(std::uint64_t eight) { return (eight - ones) & ~eight & highs; }

// The first separator or line end, eight bytes at a time.
char const* first_of(char const* at, char const* end, char one, char other)
{
    static_assert(std::endian::native == std::endian::little);
    for (; at + 8 <= end; at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, at, 8);
        auto const hits = zero_bytes(eight ^ eight_of(one)) | zero_bytes(eight ^ eight_of(other));
        if (hits != 0)
            return at + std::countr_zero(hits) / 8;
    }
    while (at != end && *at != one && *at != other)
        ++at;
    return at;
}

char const* find(char const* at, char const* end, char c)
{
    auto const* found = static_cast<char const*>(std::memchr(at, c, static_cast<std::size_t>(end - at)));
    return found ? found : end;
}

std::string_view between(char const* from, char const* to)
{
    return {from, static_cast<std::size_t>(to - from)};
}

// Very old files end their lines with a lone carriage return.
char line_end_of(std::string_view text)
{
    auto const sample = text.substr(0, 1U << 16U);
    bool const old
        = sample.find('\n') == std::string_view::npos && sample.find('\r') != std::string_view::npos;
    return old ? '\r' : '\n';
}

} // namespace

CsvRows::CsvRows(std::string_view utf8, char separator)
    : at_(utf8.data())
    , end_(utf8.data() + utf8.size())
    , separator_(separator)
    , line_end_(line_end_of(utf8))
{
}

CsvRows::Step CsvRows::next()
{
    cells_.clear();
    unquoted_used_ = 0;
    if (at_ == end_)
        return Step::end;
    while (at_ != end_ && *at_ == '"' ? quoted_cell() : plain_cell()) { }
    return unclosed_ ? Step::unclosed_quote : Step::row;
}

bool CsvRows::plain_cell()
{
    char const* const start = at_;
    char const* const stop = first_of(at_, end_, separator_, line_end_);
    bool const returns = stop != start && stop[-1] == '\r' && (stop == end_ || *stop == '\n');
    cells_.push_back(between(start, returns ? stop - 1 : stop));
    return after(stop);
}

bool CsvRows::quoted_cell()
{
    char const* const start = at_ + 1;
    char const* quote = find(start, end_, '"');
    if (quote != end_
        && (quote + 1 == end_ || quote[1] == separator_ || quote[1] == line_end_ || quote[1] == '\r')) {
        cells_.push_back(between(start, quote));
        return after(first_of(quote + 1, end_, separator_, line_end_));
    }
    if (unquoted_used_ == unquoted_.size())
        unquoted_.emplace_back();
    std::string& text = unquoted_[unquoted_used_++];
    text.assign(start, quote);
    while (quote != end_ && quote + 1 != end_ && quote[1] == '"') {
        char const* const more = quote + 1;
        quote = find(more + 1, end_, '"');
        text.append(more, quote);
    }
    unclosed_ = quote == end_;
    if (unclosed_)
        return after(end_);
    // What stands behind the closing quote belongs to the cell too: "De Hoek" (oud).
    char const* const stop = first_of(quote + 1, end_, separator_, line_end_);
    text.append(quote + 1, stop);
    if (text.ends_with('\r'))
        text.pop_back();
    cells_.push_back(text);
    return after(stop);
}

bool CsvRows::after(char const* stop)
{
    bool const more = stop != end_ && *stop == separator_;
    at_ = stop == end_ ? end_ : stop + 1;
    return more;
}

bool CsvRows::is_blank() const
{
    return std::all_of(cells_.begin(), cells_.end(), [](std::string_view cell) { return cell.empty(); });
}

} // namespace tabular
