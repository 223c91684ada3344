#include "parts.h"

#include "placing.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace deliveries {
namespace {

using namespace html;

constexpr std::int64_t shown_min = 5;

constexpr std::array<i18n::TextOf<0>, 8> state_names{texts::state::asking, texts::state::placing,
    texts::state::placed, texts::state::saving, texts::state::saved, texts::state::undoing,
    texts::state::undone, texts::state::refused};

// Where exactly one number is small, the next one is not shown either: the rest would tell it.
std::vector<std::string> shown_numbers(
    i18n::Words const& words, Subject subject, std::vector<ParkOf> const& parks)
{
    auto const is_small
        = [&](ParkOf const& park) { return subject == Subject::figures && park.inside < shown_min; };
    bool const is_alone = std::ranges::count_if(parks, is_small) == 1;
    auto least = parks.end();
    for (auto at = parks.begin(); is_alone && at != parks.end(); ++at)
        if (!is_small(*at) && (least == parks.end() || at->inside < least->inside))
            least = at;
    std::vector<std::string> out;
    for (auto at = parks.begin(); at != parks.end(); ++at)
        out.push_back(is_small(*at) ? "<5"
                : at == least       ? std::string(words(texts::parks::not_told))
                                    : words.number(at->inside));
    return out;
}

Html park_state(i18n::Words const& words, ParkOf const& park)
{
    switch (park.state) {
    case ParkState::saved:
        return badge(Tone::good, words(texts::parks::saved));
    case ParkState::skipped:
        return badge(Tone::warning, words(texts::parks::skipped));
    case ParkState::undone:
        return badge(Tone::neutral, words(texts::parks::undone));
    case ParkState::waiting:
        break;
    }
    return badge(Tone::info, words(texts::parks::waits));
}

Html park_name(Subject subject, ParkOf const& park)
{
    auto const below
        = "/t/" + park.slug + (subject == Subject::addresses ? "/gebied/adressen" : "/inventarisatie");
    auto const link = park.import ? below + "/invoer/" + park.import.text() : below;
    return fragment(a(href(link), park.name), br(), small(park.municipality));
}

} // namespace

Parks parks_of(visit::Visit const& visit, Subject subject)
{
    return parks_to_give(
        parks_of_person(visit.db, visit.person->id), {right_for(subject), visit.house.is_authority});
}

std::string delivery_path(Delivery const& delivery) { return "/inlezen/" + delivery.id.text(); }

std::optional<Delivery> asked_delivery(visit::Visit const& visit, http::Request const& request)
{
    auto const id = DeliveryId::read(request.param("delivery"));
    return id ? delivery_of_person(visit.db, visit.person->id, *id) : std::nullopt;
}

visit::Page page_of(std::string title, Html content)
{
    return {std::move(title), std::move(content), 200, visit::Frame::plain};
}

base::Result<inventory::Opened, inventory::ReadRefusal> opened_again(
    visit::Visit const& visit, Delivery const& delivery)
{
    auto const path = file_of(visit.house, delivery);
    if (!path)
        return base::refuse(inventory::ReadRefusal::gone);
    return inventory::Opened::open(*path, visit.house.reader.string());
}

std::string state_words(i18n::Words const& words, State state)
{
    return std::string(words(state_names[static_cast<std::size_t>(state)]));
}

Html state_badge(i18n::Words const& words, State state)
{
    using enum State;
    auto const tone = state == saved         ? Tone::good
        : state == refused                   ? Tone::bad
        : state == undone                    ? Tone::neutral
        : state == asking || state == placed ? Tone::warning
                                             : Tone::info;
    return badge(tone, state_words(words, state));
}

Html discard_form(visit::Visit const& visit, Delivery const& delivery)
{
    auto const& words = visit.words;
    return post_form(delivery_path(delivery) + "/weggooien", visit.form_token,
        actions({submit(words(texts::one::discard), Rank::danger)}));
}

Html parks_view(
    visit::Visit const& visit, Delivery const& delivery, std::vector<ParkOf> const& parks, Some const& some)
{
    auto const& words = visit.words;
    std::vector<ParkOf> with;
    std::ranges::copy_if(parks, std::back_inserter(with), [](ParkOf const& park) { return park.inside > 0; });
    if (with.empty())
        return {};
    auto const numbers = shown_numbers(words, delivery.subject, with);
    auto const pages = (with.size() + some.at_once - 1) / some.at_once;
    auto const asked
        = std::max<std::int64_t>(1, base::read_integer(some.request.query("pagina")).value_or(1));
    auto const page = std::min<std::size_t>(static_cast<std::size_t>(asked), pages);
    DataTable table{words(texts::parks::caption, static_cast<std::int64_t>(with.size())),
        {{words(texts::parks::park)},
            {words(delivery.subject == Subject::addresses ? texts::parks::addresses : texts::parks::inside),
                Align::end},
            {words(texts::parks::state)}},
        {}};
    for (auto i = (page - 1) * some.at_once; i < std::min(with.size(), page * some.at_once); ++i)
        table.rows.push_back({park_name(delivery.subject, with[i]), numbers[i], park_state(words, with[i])});
    return block(words(texts::parks::title),
        fragment(data_table(std::move(table)),
            pagination(words,
                {static_cast<int>(page), static_cast<int>(pages), delivery_path(delivery) + "?pagina="})));
}

} // namespace deliveries
