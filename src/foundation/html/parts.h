// The parts that pages are put together from; each is a plain function from values to Html.
#pragma once
#include "html/html.h"
#include "html/icons.h"
#include "i18n/i18n.h"

namespace html {

// neutral: nothing to say; info: under way; good: done; warning: waits for somebody; bad: late or wrong.
enum class Tone { neutral, info, good, warning, bad };
std::string_view css_class(Tone tone);

Html alert(Tone tone, Html title, Html body = {});
// A coloured word: never colour alone.
Html badge(Tone tone, Html text);

// The head of a page: its one h1, a lead below it, and buttons at the end of the line.
struct PageHead {
    Html title;
    Html lead = {};
    Html over = {}; // a small line above the title
    Html actions = {};
};
Html page_head(PageHead head);

struct Card {
    Html title;
    Html body;
    Html footer = {};
    std::string link = {}; // makes the title a link
    Html badge = {};
};
Html card(Card card);
Html cards(Children cards);
// A white frame around anything.
Html panel(Html body);
// A heading with what belongs below it.
Html block(Html title, Html body);

struct Tile {
    Html number;
    Html label;
    std::string link = {};
    std::optional<double> share = {}; // 0 to 1, drawn as a bar
    Tone tone = Tone::neutral;
};
Html tile(Tile tile);
Html tiles(Children tiles);

// Two columns on a wide screen: what matters most is first.
Html columns(Html wide, Html narrow);
Html stack(Children children);

enum class Align { start, end };
struct Column {
    Html title;
    Align align = Align::start;
};
struct DataTable {
    Html caption;
    std::vector<Column> columns;
    std::vector<Children> rows; // the first cell of a row is its heading
    Html empty = {}; // shown instead when there are no rows
};
Html data_table(DataTable table);

struct Pair {
    Html term;
    Html description;
};
Html description_list(std::vector<Pair> pairs);

enum class StepState { done, current, open, skipped };
struct Step {
    std::string name;
    std::string link;
    StepState state = StepState::open;
    std::string turn = {}; // who has the ball
};
// The path: numbered steps with where it stands.
Html steps_path(i18n::Words const& words, std::vector<Step> const& steps);
// The same as a few dots, for a row in a list.
Html steps_line(i18n::Words const& words, std::vector<Step> const& steps);

enum class Rank { primary, secondary, quiet, danger };
Html submit(Html text, Rank rank = Rank::primary);
// A submit that says which one was pressed.
Html submit_as(std::string_view name, std::string_view value, Html text, Rank rank = Rank::secondary);
Html button_link(std::string_view url, Html text, Rank rank = Rank::secondary);
Html icon_link(std::string_view url, Icon icon, Html text, Rank rank = Rank::secondary);
// Buttons in a row, at the start of the line.
Html actions(Children buttons);

// A bar with its words above it, and the bar alone.
Html progress(Html text, double share);
Html bar_of(double share);
struct Empty {
    Html title;
    Html advice = {};
    Html action = {};
    Icon icon = Icon::inbox;
};
Html empty_state(Empty empty);

struct Tab {
    Html label;
    std::string link;
    bool current = false;
};
Html tabs(std::string_view label, std::vector<Tab> tabs);

struct Pages {
    int current = 1;
    int last = 1;
    std::string link; // the number of the page is put behind it: "/people?page="
};
Html pagination(i18n::Words const& words, Pages const& pages);

struct Moment {
    Html when;
    Html what;
    Html detail = {};
    Tone tone = Tone::neutral;
};
Html timeline(std::vector<Moment> moments);

// A QR code, with a white border in dark as well: a camera wants dark on light. `path` holds the dark
// modules.
struct QrDrawing {
    std::string path;
    int side = 0; // modules with the border
    std::string alternative;
};
Html qr_drawing(QrDrawing const& qr);

// The first letters of a name in a circle; said by the name that stands beside it.
Html initials(std::string_view name);
Html person(std::string_view name, Html detail = {});

struct Download {
    std::string link;
    Html name;
    std::string type; // "PDF"
    std::int64_t bytes = 0; // 0: not known
};
Html download(i18n::Words const& words, Download const& file);
std::string written_size(i18n::Words const& words, std::int64_t bytes);

// More about something, closed until asked for.
Html disclosure(Html title, Html body);
Html time_of(i18n::Words const& words, moment::Date date);

} // namespace html
