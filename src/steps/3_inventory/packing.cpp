// A piece of what was counted as bytes, so that it can be kept until all pieces are there.
#include "tally.h"

#include "base/fault.h"

#include <algorithm>

namespace inventory {
namespace {

constexpr std::size_t contents_kept = 10, content_bytes_max = 300; // as many as a page shows
constexpr char form_number = 1;

class Packer {
public:
    void number(std::uint64_t value)
    {
        while (value >= 128) {
            out_ += static_cast<char>(value % 128 + 128);
            value /= 128;
        }
        out_ += static_cast<char>(value);
    }
    void text(std::string_view value)
    {
        number(value.size());
        out_ += value;
    }
    void count(std::int64_t value) { number(static_cast<std::uint64_t>(value)); }
    void byte(char value) { out_ += value; }
    std::string done() { return std::move(out_); }

private:
    std::string out_;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes)
        : rest_(bytes)
    {
    }
    std::uint64_t number()
    {
        std::uint64_t out = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            auto const one = static_cast<unsigned char>(byte());
            out |= std::uint64_t{one & 127U} << shift;
            if (one < 128)
                return out;
        }
        throw base::Fault("a piece of a delivery is not sound");
    }
    std::string text()
    {
        auto const size = number();
        if (size > rest_.size())
            throw base::Fault("a piece of a delivery is cut off");
        std::string out(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return out;
    }
    std::int64_t count() { return static_cast<std::int64_t>(number()); }
    char byte()
    {
        if (rest_.empty())
            throw base::Fault("a piece of a delivery is cut off");
        char const out = rest_.front();
        rest_.remove_prefix(1);
        return out;
    }
    // Of items that take a byte or more.
    std::size_t size()
    {
        auto const out = number();
        if (out > rest_.size())
            throw base::Fault("a piece of a delivery is cut off");
        return out;
    }

private:
    std::string_view rest_;
};

void pack(Packer& out, std::vector<Tallied> const& list)
{
    out.number(list.size());
    std::uint64_t before = 0;
    for (auto const& one : list) {
        out.number(one.key - before);
        out.number(static_cast<std::uint64_t>(one.value) << 1U | (one.is_hidden ? 1U : 0U));
        out.number(one.rows);
        before = one.key;
    }
}

void pack(Packer& out, std::vector<Times> const& list)
{
    out.number(list.size());
    std::uint64_t before = 0;
    for (auto const& one : list) {
        out.number(one.key - before);
        out.number(one.times);
        before = one.key;
    }
}

void unpack(Unpacker& in, std::vector<Tallied>& list)
{
    list.resize(in.size());
    std::uint64_t before = 0;
    for (auto& one : list) {
        one.key = before += in.number();
        auto const value = in.number();
        one.value = static_cast<std::int64_t>(value >> 1U), one.is_hidden = (value & 1U) != 0;
        one.rows = static_cast<std::uint32_t>(in.number());
    }
}

void unpack(Unpacker& in, std::vector<Times>& list)
{
    list.resize(in.size());
    std::uint64_t before = 0;
    for (auto& one : list) {
        one.key = before += in.number();
        one.times = static_cast<std::uint32_t>(in.number());
    }
}

void pack_wrong(Packer& out, std::vector<WrongRow> const& wrong)
{
    out.number(wrong.size());
    std::size_t before = 0;
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        out.number(wrong[i].number - before);
        out.byte(static_cast<char>(wrong[i].why));
        out.text(i < contents_kept ? cut(wrong[i].content, content_bytes_max) : std::string());
        before = wrong[i].number;
    }
}

void unpack_wrong(Unpacker& in, std::vector<WrongRow>& wrong)
{
    wrong.resize(in.size());
    std::size_t before = 0;
    for (auto& one : wrong) {
        one.number = before += in.number();
        one.why = static_cast<Wrong>(std::clamp<int>(in.byte(), 0, static_cast<int>(Wrong::no_postcode)));
        one.content = in.text();
    }
}

} // namespace

std::string packed(Counted const& piece)
{
    Packer out;
    out.byte(form_number);
    out.number(piece.kinds.size());
    for (auto const& kind : piece.kinds)
        for (auto const* part : {&kind.code, &kind.name, &kind.source, &kind.region})
            out.text(*part);
    pack(out, piece.counts);
    pack(out, piece.moments);
    pack(out, piece.spots);
    pack(out, piece.here);
    out.number(piece.seen.size());
    for (auto const period : piece.seen)
        out.text(code(period));
    pack_wrong(out, piece.wrong);
    for (auto const count : {piece.rows, piece.wrong_rows, piece.placed, piece.outside, piece.passed})
        out.count(count);
    return out.done();
}

Counted unpacked(std::string_view bytes)
{
    Unpacker in(bytes);
    if (in.byte() != form_number)
        throw base::Fault("a piece of a delivery has a form that is not known");
    Counted out;
    out.kinds.resize(in.size());
    for (auto& kind : out.kinds)
        for (auto* part : {&kind.code, &kind.name, &kind.source, &kind.region})
            *part = in.text();
    unpack(in, out.counts);
    unpack(in, out.moments);
    unpack(in, out.spots);
    unpack(in, out.here);
    out.seen.resize(in.size());
    for (auto& period : out.seen)
        period = period_of(in.text()).value_or(Period{});
    unpack_wrong(in, out.wrong);
    for (auto* count : {&out.rows, &out.wrong_rows, &out.placed, &out.outside, &out.passed})
        *count = in.count();
    return out;
}

} // namespace inventory
