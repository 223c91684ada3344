// Going through the rows of a file, whatever kind it is: counted against the parks, and given away piece by
// piece.
#pragma once
#include "opened.h"

namespace inventory {

// Gives what was counted away, every so many rows of the file and at its end; knows which rows went before.
class Pieces {
public:
    Pieces(RowsAre rows_are, Going const& going, OnPiece on_piece)
        : going_(going)
        , on_piece_(on_piece)
        , tally_(rows_are, going.kinds)
    {
    }
    Tally& tally() { return tally_; }
    PlaceBook* book() { return going_.book; }
    // Each row of the file asks first; those of earlier pieces are not counted again.
    bool is_new_row() { return ++passed_ > going_.passed; }
    // After each row.
    tabular::Next after_row()
    {
        if (passed_ <= going_.passed || (going_.rows_each == 0 && !tally_.is_full()))
            return tabular::Next::more;
        if (tally_.is_full())
            return tabular::Next::stop;
        return passed_ % going_.rows_each == 0 ? give() : tabular::Next::more;
    }
    // After the last row; refused when it is no file of figures after all.
    base::Result<void, ReadRefusal> end()
    {
        if (tally_.is_full())
            return base::refuse(ReadRefusal::too_large);
        if (!is_stopped_)
            give();
        return {};
    }

private:
    tabular::Next give()
    {
        auto const next = on_piece_(tally_.take(passed_));
        is_stopped_ = next == tabular::Next::stop;
        return next;
    }

    Going const& going_;
    OnPiece on_piece_;
    Tally tally_;
    std::int64_t passed_ = 0;
    bool is_stopped_ = false;
};

base::Result<void, ReadRefusal> gather_table(
    Opened const& opened, Layout const& layout, Grounds const& grounds, Going const& going, OnPiece on_piece);
// Reports in JSON (a list, or GeoJSON) as systems of municipalities give them; only those inside a boundary
// are counted, its edge included.
base::Result<void, ReadRefusal> gather_reports(
    std::string_view json, Grounds const& grounds, Going const& going, OnPiece on_piece);
// Refused as unknown when not one item is a report with a place, a day and a kind.
base::Result<void, ReadRefusal> holds_reports(std::string_view json);

} // namespace inventory
