#include "many_parks.h"

#include "importing.h"
#include "store.h"

#include "base/packing.h"
#include "db/db.h"

#include <algorithm>
#include <cmath>

namespace area {
namespace {

constexpr char piece_form = 1;
constexpr double millimetres = 1'000;
constexpr std::size_t contents_kept = 20; // as many as a page shows

std::uint64_t whole(double metres) { return static_cast<std::uint64_t>(std::llround(metres * millimetres)); }

void pack(base::Packer& out, Placed const& placed)
{
    auto const& address = placed.read.address;
    for (auto const* text : {&address.street, &address.letter, &address.addition, &address.postcode,
             &address.town, &placed.read.source})
        out.text(*text);
    out.number(static_cast<std::uint64_t>(address.number));
    out.number(whole(address.point.x));
    out.number(whole(address.point.y));
    out.byte(static_cast<char>(static_cast<int>(address.kind) * 2 + (placed.inside ? 1 : 0)));
}

Placed unpack(base::Unpacker& in)
{
    Placed out;
    auto& address = out.read.address;
    for (auto* text : {&address.street, &address.letter, &address.addition, &address.postcode, &address.town,
             &out.read.source})
        *text = in.text();
    address.number = static_cast<std::int64_t>(in.number());
    auto const x = in.number(), y = in.number();
    address.point = {static_cast<double>(x) / millimetres, static_cast<double>(y) / millimetres};
    auto const last = static_cast<int>(static_cast<unsigned char>(in.byte()));
    address.kind
        = static_cast<AddressKind>(std::clamp(last / 2, 0, static_cast<int>(AddressKind::not_company)));
    out.inside = last % 2 == 1;
    return out;
}

// Gives what was gathered away every so many rows. Rows of earlier pieces are read again, so that what stands
// twice in the file is known, but not kept again.
class InPieces final : public AddressTaker {
public:
    InPieces(AddressGoing const& going, OnAddressPiece on_piece)
        : going_(going)
        , on_piece_(on_piece)
    {
    }
    void place(ReadAddress read, std::span<NearPark const> parks) override
    {
        if (is_old())
            return;
        bool const is_inside = std::ranges::any_of(parks, [](NearPark const& near) { return near.inside; });
        ++(is_inside ? piece_.counts.inside : piece_.counts.outside);
        for (auto const& near : parks)
            piece_.kept.push_back({near.park, {read, near.inside}});
    }
    void skip(SkippedRow row) override
    {
        if (is_old())
            return;
        ++piece_.counts.skipped;
        if (skipped_++ < skipped_max)
            piece_.skipped.push_back(std::move(row));
    }
    tabular::Next after_row() override
    {
        if (++passed_ <= going_.passed)
            return tabular::Next::more;
        ++piece_.counts.read;
        return passed_ % going_.rows_each == 0 ? give() : tabular::Next::more;
    }
    void end()
    {
        if (!is_stopped_)
            give();
    }

private:
    // Asked before the row is counted.
    bool is_old() const { return passed_ < going_.passed; }
    tabular::Next give()
    {
        piece_.passed = passed_;
        std::ranges::stable_sort(piece_.kept, {}, &AddressPiece::Of::park);
        auto const next = on_piece_(std::exchange(piece_, {}));
        is_stopped_ = next == tabular::Next::stop;
        return next;
    }

    AddressGoing const& going_;
    OnAddressPiece on_piece_;
    AddressPiece piece_;
    std::size_t skipped_ = 0;
    std::int64_t passed_ = 0;
    bool is_stopped_ = false;
};

void pack_head(base::Packer& out, AddressPiece const& piece)
{
    out.byte(piece_form);
    for (auto const count :
        {piece.counts.read, piece.counts.inside, piece.counts.outside, piece.counts.skipped, piece.passed})
        out.number(static_cast<std::uint64_t>(count));
    out.number(piece.skipped.size());
    for (std::size_t i = 0; i < piece.skipped.size(); ++i) {
        auto const& row = piece.skipped[i];
        out.number(row.row);
        out.byte(static_cast<char>(row.reason));
        out.text(i < contents_kept ? row.content : std::string());
    }
}

AddressPiece unpack_head(base::Unpacker& in)
{
    if (in.byte() != piece_form)
        throw base::Fault("a piece of addresses has a form that is not known");
    AddressPiece out;
    for (auto* count :
        {&out.counts.read, &out.counts.inside, &out.counts.outside, &out.counts.skipped, &out.passed})
        *count = static_cast<std::int64_t>(in.number());
    out.skipped.resize(in.size());
    for (auto& row : out.skipped) {
        row.row = in.number();
        row.reason = static_cast<Skip>(std::clamp<int>(in.byte(), 0, static_cast<int>(Skip::twice)));
        row.content = in.text();
    }
    return out;
}

} // namespace

std::string packed(AddressPiece const& piece)
{
    base::Packer out;
    pack_head(out, piece);
    std::uint32_t before = 0;
    for (auto const& [park, placed] : piece.kept) {
        out.number(park - before);
        pack(out, placed);
        before = park;
    }
    return out.done();
}

AddressPiece summary_of(std::string_view packed)
{
    base::Unpacker in(packed);
    return unpack_head(in);
}

std::vector<std::int64_t> inside_of(std::string packed, std::size_t parks)
{
    AddressesByPark piece(std::move(packed));
    std::vector<std::int64_t> out(parks);
    std::vector<Placed> kept;
    for (std::size_t i = 0; i < parks; ++i) {
        kept.clear();
        piece.take(static_cast<std::uint32_t>(i), kept);
        out[i] = std::ranges::count_if(kept, &Placed::inside);
    }
    return out;
}

struct AddressesByPark::Inside {
    explicit Inside(std::string packed)
        : bytes(std::move(packed))
        , rest(bytes)
    {
        (void)unpack_head(rest);
        step();
    }
    void step()
    {
        is_over = rest.is_done();
        if (!is_over)
            park += static_cast<std::uint32_t>(rest.number());
    }

    std::string bytes;
    base::Unpacker rest;
    std::uint32_t park = 0;
    bool is_over = false;
};

AddressesByPark::AddressesByPark(std::string packed)
    : inside_(std::make_unique<Inside>(std::move(packed)))
{
}

AddressesByPark::~AddressesByPark() = default;

void AddressesByPark::take(std::uint32_t park, std::vector<Placed>& into)
{
    while (!inside_->is_over && inside_->park <= park) {
        auto placed = unpack(inside_->rest);
        if (inside_->park == park)
            into.push_back(std::move(placed));
        inside_->step();
    }
}

base::Result<void, ImportRefusal> gather_for_many(std::filesystem::path const& file,
    std::string const& reader, AddressGrounds const& grounds, AddressGoing const& going,
    OnAddressPiece on_piece)
{
    InPieces pieces(going, on_piece);
    auto const taken = take_file(grounds, file, reader, pieces);
    if (taken)
        pieces.end();
    return taken;
}

ImportCounts keep_part(
    db::Connection& db, partnership::Scope const& scope, AddressPart const& part, std::vector<Placed> kept)
{
    Import import{{}, "", part.filename, 0, ImportState::waiting, "", {}, part.at, part.person, ""};
    import.id = insert_import(db, scope, import);
    Gathered gathered{std::move(kept), {}, part.counts};
    gathered.counts.inside = std::ranges::count_if(gathered.kept, &Placed::inside);
    gathered.counts.outside = part.counts.read - part.counts.skipped - gathered.counts.inside;
    return keep(db, scope, import, gathered);
}

} // namespace area
