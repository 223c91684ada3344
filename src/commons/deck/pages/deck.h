// Slides as values: what is shown on the evening about the current situation. The page, the file to take
// along and the paper are made of the same values, so that a number is the same everywhere. Process
// document 1.3.
#pragma once
#include "html/charts.h"
#include "html/html.h"
#include "html/svgmap.h"
#include "i18n/i18n.h"
#include "moment/moment.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace deck {

// For whom a slide is, from closed to open.
enum class Audience { nobody, partners, everyone };
std::string_view code(Audience audience);
Audience audience_of(std::string_view code); // partners when there is no such code

struct Photo {
    std::string url; // on the page
    std::string alt; // what somebody who cannot see it should know
    std::string file = {}; // its name in the store of files
    std::string jpeg = {}; // the picture itself, for the file to take along
    std::string png = {}; // the same for the paper
};
struct Grid {
    std::string caption;
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
};
// The headings in the charts stay empty: the slide says what there is to see.
using Picture = std::variant<std::monostate, html::BarChart, html::LikertChart, html::TrendChart,
    html::StillMap, Grid, Photo>;

enum class Order { none, ranked };

struct Slide {
    std::string key; // the same in every round: "survey.entrepreneurs.B1"
    std::string title;
    std::string lead = {}; // the finding, in one sentence
    std::vector<std::string> points = {};
    Picture picture = {};
    std::string source = {}; // source, period, version of the boundary, for whom
    Audience audience = Audience::partners;
    bool may_be_opened = false; // the group itself may show it to everyone
    Order order = Order::none; // ranked: the points are numbered
    std::string notes = {}; // what the presenter says; on no paper and in no file for others
};

struct Deck {
    std::string title, below; // "De Grift", "Huidige situatie, 26 november 2026"
    std::vector<Slide> slides;
};

enum class Notes { hidden, shown };
// Slides below each other, which the script shows one at a time.
html::Html deck_view(i18n::Words const& words, Deck const& deck, Notes notes);

// The style and the script of the page, which the file to take along holds itself.
struct Inside {
    std::string_view style, script;
};
// One file that needs no network. Without notes.
std::string offline_file(i18n::Words const& words, Deck const& deck, Inside const& inside);
// A tagged PDF, a slide on each page. Without notes.
std::string paper(i18n::Words const& words, Deck const& deck, moment::Instant made_at);

} // namespace deck
