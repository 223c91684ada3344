// A line as a sentence that everybody understands: who did what, and when.
#pragma once
#include "audit/log.h"

#include <span>

namespace tabular {
class CsvWriter;
}

namespace audit {

// The first word of an act that nobody did: the work of the night. Others begin with the method of a page.
inline constexpr std::string_view by_night = "night";

// What was done to the thing; each has a text in the past ("veranderd") and one as a wish ("veranderen").
enum class Verb {
    accept,
    add,
    adopt,
    cancel,
    change,
    choose,
    close,
    discuss,
    download,
    draw_up,
    finish,
    hand_over,
    invite,
    look,
    move,
    open,
    plan,
    read_in,
    record,
    remove,
    reopen,
    request,
    resume,
    share,
    sign,
    sign_in,
    sign_out,
    skip,
    take_over,
    undo,
};

// The name of one act, such as "post /t/{park}/plan/nieuw": a thing and what is done to it.
struct Name {
    std::string_view act;
    i18n::Text thing;
    Verb verb;
};
// All acts of the house; the app fills it, because the audit log knows no later room.
struct Names {
    std::span<Name const> all;
    Name const* of(std::string_view act) const; // null when it has no name
};

// "De partner (Piet Jansen, Politie Grifthoek) heeft een actie veranderd op 15 maart 2027, 09:00."
std::string sentence(i18n::Words const& words, Names const& names, LogLine const& line);

// Who reads a spreadsheet of lines. Where the machine of a colleague stands is not for the partnership.
enum class Reader { partnership, administrator };
struct Sheet {
    i18n::Words words;
    Names const& names;
    Reader reader;
};
// The sentence and all its parts, one row a line.
void write_head(Sheet const& sheet, tabular::CsvWriter& csv);
void write_line(Sheet const& sheet, LogLine const& line, tabular::CsvWriter& csv);

} // namespace audit
