#include "account.h"

#include "texts.h"

#include "html/parts.h"

namespace visit {
namespace {

using namespace html;

Html parks_of(Visit const& visit)
{
    auto const parks = partnership::partnerships_of(visit.db, visit.person->id);
    return ul(each(parks, [](auto const& park) { return li(a(href("/t/" + park.slug), park.name)); }));
}

} // namespace

Answer show_account(Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const title = std::string(words(texts::account::title));
    auto const kept = description_list({{words(texts::account::name), visit.person->name},
        {words(texts::sign_in::email), visit.person->email},
        {words(texts::account::parks), parks_of(visit)}});
    return Page{title,
        fragment(page_head({title, words(texts::account::lead)}), panel(kept),
            actions({button_link("/mij/gegevens", words(texts::account::kept)),
                button_link("/mij/beveiliging", words(texts::security::title)),
                button_link("/mij/rechten", words(texts::rights::title)),
                button_link("/", words(texts::refusal::home), Rank::quiet)})),
        200, Frame::plain};
}

} // namespace visit
