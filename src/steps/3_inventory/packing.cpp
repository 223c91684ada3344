// A piece of what was counted as bytes, so that it can be kept until all pieces are there.
#include "tally.h"

#include "base/fault.h"
#include "base/packing.h"

#include <algorithm>

namespace inventory {
namespace {

constexpr std::size_t contents_kept = 10, content_bytes_max = 300; // as many as a page shows
constexpr char form_number = 1;

void pack(base::Packer& out, std::vector<Tallied> const& list)
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

void pack(base::Packer& out, std::vector<Times> const& list)
{
    out.number(list.size());
    std::uint64_t before = 0;
    for (auto const& one : list) {
        out.number(one.key - before);
        out.number(one.times);
        before = one.key;
    }
}

void unpack(base::Unpacker& in, std::vector<Tallied>& list)
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

void unpack(base::Unpacker& in, std::vector<Times>& list)
{
    list.resize(in.size());
    std::uint64_t before = 0;
    for (auto& one : list) {
        one.key = before += in.number();
        one.times = static_cast<std::uint32_t>(in.number());
    }
}

void pack_wrong(base::Packer& out, std::vector<WrongRow> const& wrong)
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

void unpack_wrong(base::Unpacker& in, std::vector<WrongRow>& wrong)
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
    base::Packer out;
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
        out.number(static_cast<std::uint64_t>(count));
    return out.done();
}

Counted unpacked(std::string_view bytes)
{
    base::Unpacker in(bytes);
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
        *count = static_cast<std::int64_t>(in.number());
    return out;
}

} // namespace inventory
