#include "inventory/inventory.h"

#include "inventory/phenomena.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "db/db.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace inventory {
namespace {

constexpr std::size_t words_max = 300;

struct Name {
    std::string_view code;
    i18n::TextOf<0> name;
};
constexpr std::array<Name, 5> sources{{{"police", texts::source::police},
    {"municipality", texts::source::municipality}, {"fire_brigade", texts::source::fire_brigade},
    {"environment_service", texts::source::environment_service}, {"other", texts::source::other}}};
constexpr std::array<Name, 4> areas{{{"park", texts::area::park}, {"postcode", texts::area::postcode},
    {"district", texts::area::district}, {"municipality", texts::area::municipality}}};

template <class E, std::size_t N>
std::optional<E> read(std::array<Name, N> const& names, std::string_view code)
{
    auto const found = std::ranges::find(names, code, &Name::code);
    return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

bool is_empty(TopItem const& item) { return item.phenomenon.empty() && item.own_words.empty(); }

void check_item(i18n::Problems& out, TopItem const& item, std::size_t place)
{
    auto const field = [&](std::string_view name) { return fmt::format("{}_{}", name, place); };
    if (!item.phenomenon.empty() && !find_phenomenon(item.phenomenon))
        out.push_back(i18n::problem(field("phenomenon"), texts::problem::phenomenon));
    if (base::length_utf8(item.own_words) > words_max)
        out.push_back(i18n::problem(field("own_words"), texts::problem::too_long, words_max));
    if (base::length_utf8(item.why) > words_max)
        out.push_back(i18n::problem(field("why"), texts::problem::too_long, words_max));
    if (is_empty(item) && !item.why.empty())
        out.push_back(i18n::problem(field("phenomenon"), texts::problem::choose));
}

CountedOver over_periods_of(std::vector<Count> const& counts, moment::Instant now)
{
    CountedOver out{moment::local_date(now), {}, {}};
    if (counts.empty())
        return out;
    auto const [first, last] = std::ranges::minmax(counts, {}, &Count::period);
    out.first = first.period, out.last = last.period;
    return out;
}

} // namespace

std::string_view code(Source source) { return sources[static_cast<std::size_t>(source)].code; }
std::optional<Source> source_of(std::string_view code) { return read<Source>(sources, code); }
i18n::Text name(Source source) { return sources[static_cast<std::size_t>(source)].name; }
std::string_view code(Area area) { return areas[static_cast<std::size_t>(area)].code; }
std::optional<Area> area_of(std::string_view code) { return read<Area>(areas, code); }
i18n::Text name(Area area) { return areas[static_cast<std::size_t>(area)].name; }

std::vector<Figure> latest_figures(db::Connection& db, partnership::Reader const& reader)
{
    return latest_of(series_of(figures_of_round(db, reader)));
}

ImportId store_figures(
    db::Connection& db, partnership::Scope const& scope, Delivery const& delivery, moment::Instant now)
{
    Import import;
    import.id = db.ids().make<ImportId>();
    import.state = ImportState::saved;
    import.filename = delivery.origin;
    import.at = now;
    import.choices
        = {delivery.source, delivery.origin, delivery.area, delivery.region, "", {}, delivery.sharing};
    import.organisation = delivery.organisation;
    import.rows = import.kept = static_cast<std::int64_t>(delivery.counts.size());
    insert_import(db, scope, import);
    std::vector<SourcedCount> counts;
    for (auto const& count : delivery.counts)
        counts.push_back({delivery.source, count});
    insert_figures(db, import.id, counts);
    insert_patterns(db, import.id, delivery.patterns, over_periods_of(delivery.counts, now));
    return import.id;
}

i18n::Problems problems(Request const& request)
{
    if (base::length_utf8(request.unavailable) > words_max)
        return {i18n::problem("unavailable", texts::problem::too_long, words_max)};
    return {};
}

void set_request(db::Connection& db, partnership::Scope const& scope, Request const& request)
{
    upsert_request(db, scope, request);
}

std::vector<Request> requests(db::Connection& db, partnership::Scope const& scope)
{
    return requests_of_round(db, scope);
}

std::string shown(i18n::Words const& words, TopItem const& item)
{
    auto const* phenomenon = find_phenomenon(item.phenomenon);
    if (!phenomenon)
        return item.own_words;
    auto const name = std::string(phenomenon->name.in(words.language()));
    return item.own_words.empty() ? name : name + ": " + item.own_words;
}

i18n::Problems problems(TopThree const& top)
{
    i18n::Problems out;
    for (std::size_t i = 0; i < top.items.size(); ++i)
        check_item(out, top.items[i], i + 1);
    if (std::ranges::all_of(top.items, is_empty) && out.empty())
        out.push_back(i18n::problem("phenomenon_1", texts::problem::choose));
    return out;
}

void give_top_three(db::Connection& db, partnership::Scope const& scope, TopThree const& top)
{
    delete_top(db, scope, top.organisation);
    for (std::size_t i = 0; i < top.items.size(); ++i)
        if (!is_empty(top.items[i]))
            insert_top_item(db, scope, {top.organisation, static_cast<int>(i) + 1, top.items[i]});
}

std::vector<TopThree> top_threes(db::Connection& db, partnership::Scope const& scope)
{
    std::vector<TopThree> out;
    for (auto& placed : top_of_round(db, scope)) {
        if (out.empty() || out.back().organisation != placed.organisation)
            out.push_back({placed.organisation, {}});
        out.back().items[static_cast<std::size_t>(std::clamp(placed.place, 1, 3) - 1)]
            = std::move(placed.item);
    }
    return out;
}

} // namespace inventory
