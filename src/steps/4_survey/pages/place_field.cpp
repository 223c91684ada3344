#include "place_field.h"

#include "texts.h"

#include "html/svgmap.h"

#include <fmt/format.h>

namespace survey {
namespace {

using namespace html;

constexpr Element park_squares{"park-squares"};

Metres metres(Spot spot) { return {static_cast<double>(spot.x), static_cast<double>(spot.y)}; }

MapShape square_shape(i18n::Words const& words, Ground const& ground, int square)
{
    auto const corner = ground.corner_of(square);
    auto const side = ground.side;
    return {{{metres(corner), metres({corner.x + side, corner.y}), metres({corner.x + side, corner.y + side}),
                metres({corner.x, corner.y + side})}},
        MapRole::area, words(texts::answer::square, square + 1)};
}

StillMap ground_map(Ground const& ground, std::string_view title)
{
    StillMap out{std::string(title), {}};
    for (auto const& ring : ground.outline) {
        MapShape shape;
        shape.rings.emplace_back();
        for (auto const& spot : ring)
            shape.rings.back().push_back(metres(spot));
        out.shapes.push_back(std::move(shape));
    }
    for (std::size_t at = 0; at < ground.streets.size() && at < ground.spots.size(); ++at)
        if (!(ground.spots[at] == Spot{}))
            out.names.push_back({metres(ground.spots[at]), ground.streets[at].text.dutch});
    return out;
}

std::string_view mark_code(Mark mark) { return mark == Mark::point ? "point" : "more"; }

// Shown only where a script can put the squares into the form.
Html squares_map(Asking const& asking, Fields const& fields, Question const& question)
{
    auto const& words = asking.words;
    auto const& ground = asking.questionnaire.ground;
    auto map = ground_map(ground, words(texts::answer::map));
    for (int square = 0; square < ground.squares(); ++square)
        map.shapes.push_back(square_shape(words, ground, square));
    bool const is_point = question.mark == Mark::point;
    return park_squares({cls("park-squares"), data("mark", mark_code(question.mark)), flag("hidden", true)},
        p(in_own_language(
            asking, words(is_point ? texts::answer::tap_one : texts::answer::tap_more, ground.side))),
        still_map(words, map),
        p({attr("role", "status"), lang(i18n::code(words.language())),
              data("none", words(texts::answer::no_square)),
              data("some", words(texts::answer::squares_chosen))},
            ""),
        input({type("hidden"), name(squares_field(question)),
            html::value(fields.value(squares_field(question)))}));
}

} // namespace

Html place_field(Asking const& asking, Fields const& fields, Question const& question)
{
    auto const& words = asking.words;
    auto const& ground = asking.questionnaire.ground;
    Options streets{{"", std::string(words(texts::answer::no_street)), "", own_language(asking)}};
    for (auto const& street : ground.streets)
        streets.push_back({street.id, asking.text(street.text), "", language_of_choice(asking, street.text)});
    bool const has_streets = streets.size() > 1;
    return fragment(when(ground.squares() > 0, [&] { return squares_map(asking, fields, question); }),
        when(has_streets, [&] {
            return fields.select(street_field(question),
                in_own_language(asking, words(texts::answer::street)), streets, {.need = Need::unmarked});
        }));
}

Html place_map(
    i18n::Words const& words, Ground const& ground, std::vector<bool> const& shown, std::string_view title)
{
    auto map = ground_map(ground, title);
    for (int square = 0; square < ground.squares(); ++square) {
        if (!shown[static_cast<std::size_t>(square)])
            continue;
        auto const corner = ground.corner_of(square);
        auto const half = ground.side / 2;
        map.shapes.push_back(square_shape(words, ground, square));
        map.names.push_back({metres({corner.x + half, corner.y + half / 2}), std::to_string(square + 1)});
    }
    return div_(cls("place-squares"), still_map(words, map));
}

} // namespace survey
