#include "start.h"

#include "parts.h"
#include "store.h"
#include "texts.h"

#include "inventory/own_phenomena.h"
#include "inventory/phenomena.h"

#include <algorithm>
#include <set>

namespace comparison {
namespace {

using namespace html;
using inventory::Phenomenon;
using inventory::Theme;

struct ThemeWords {
    Theme theme;
    i18n::TextOf<0> name;
};
constexpr ThemeWords themes[] = {{Theme::clean, texts::start::clean},
    {Theme::in_repair, texts::start::in_repair}, {Theme::safe, texts::start::safe}};

using Known = std::set<std::string, std::less<>>;

Html links_of(i18n::Words const& words, Theme theme, Wanted const& wanted, auto const& belongs)
{
    auto const query = query_of(wanted);
    Html list = ul();
    for (auto const& one : inventory::phenomena())
        if (one.theme == theme && belongs(one))
            list.add(li(a(href("/vergelijken/" + one.id + (query.empty() ? "" : "?" + query)),
                one.name.in(words.language()))));
    return list;
}

bool has_any(Theme theme, auto const& belongs)
{
    return std::ranges::any_of(
        inventory::phenomena(), [&](Phenomenon const& one) { return one.theme == theme && belongs(one); });
}

Html cards_of(i18n::Words const& words, Wanted const& wanted, auto const& belongs)
{
    Children out;
    for (auto const& theme : themes)
        if (has_any(theme.theme, belongs))
            out.push_back(card({words(theme.name), links_of(words, theme.theme, wanted, belongs)}));
    return cards(std::move(out));
}

Html choices_view(i18n::Words const& words, Known const& known, Wanted const& wanted)
{
    auto const is_known = [&](Phenomenon const& one) { return known.contains(one.id); };
    auto const is_other = [&](Phenomenon const& one) { return !known.contains(one.id); };
    return stack({known.empty()
            ? empty_state({words(texts::start::empty), words(texts::start::empty_advice), {}, Icon::figures})
            : block(words(texts::start::known), cards_of(words, wanted, is_known)),
        disclosure(words(texts::start::others), cards_of(words, wanted, is_other))});
}

} // namespace

visit::Answer show_start(visit::Visit& visit, http::Request& request)
{
    inventory::freshen_phenomena(visit.db);
    auto const& words = visit.words;
    auto const parks = parks_of(visit);
    auto const head = page_head({words(texts::start::title), words(texts::start::lead)});
    std::string const title(words(texts::start::title));
    if (parks.seen.empty() && parks.waiting.empty())
        return page_of(title, fragment(head, nothing_view(words)));
    auto const found = phenomena_of_person(visit.db, visit.person->id);
    Wanted wanted;
    wanted.park = wanted_of(request).park;
    return page_of(title,
        fragment(head, views(words, View::figures), waiting_view(words, parks.waiting),
            choices_view(words, Known(found.begin(), found.end()), wanted)));
}

} // namespace comparison
