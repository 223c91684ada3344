#include "top_three_parts.h"

#include "parts.h"
#include "texts.h"

#include <algorithm>

namespace inventory {

using namespace html;
using participants::Participation;

bool may_give(visit::Visit const& visit, Participation const& organisation)
{
    if (!visit.may(visit::Capability::give_figures))
        return false;
    if (visit.standing.role && *visit.standing.role >= partnership::Role::secretary)
        return true;
    return visit.person && std::ranges::any_of(organisation.representatives, [&](auto const& representative) {
        return representative.person == visit.person->id;
    });
}

std::optional<Participation> organisation_of(visit::Visit const& visit, http::Request const& request)
{
    auto const id = accounts::OrganisationId::read(request.param("organisation"));
    return id ? participants::organisation(visit.db, visit.scope(), *id) : std::nullopt;
}

std::optional<Participation> organisation_to_give(visit::Visit const& visit, http::Request const& request)
{
    auto found = organisation_of(visit, request);
    return found && may_give(visit, *found) ? found : std::nullopt;
}

std::string top_threes_path(visit::Visit const& visit) { return visit.path("inventarisatie/top3"); }

std::string top_three_path(visit::Visit const& visit, accounts::OrganisationId id)
{
    return top_threes_path(visit) + "/" + id.text();
}

std::string scan_path(visit::Visit const& visit, accounts::OrganisationId id)
{
    return top_three_path(visit, id) + "/scan";
}

visit::Page scan_page_of(visit::Visit const& visit, std::string title, Html content)
{
    auto page = page_of(visit, std::move(title), std::move(content));
    page.crumbs.push_back({std::string(visit.words(texts::top::title)), top_threes_path(visit)});
    return page;
}

Html items_view(i18n::Words const& words, TopThree const& top)
{
    Children items;
    for (auto const& item : top.items)
        if (auto const what = shown(words, item); !what.empty())
            items.push_back(
                li(strong(what), when(!item.why.empty(), [&] { return fragment(br(), item.why); })));
    return ol(Html(std::move(items)));
}

Html scan_badge(i18n::Words const& words, ScanStand stand)
{
    switch (stand) {
    case ScanStand::given:
        return badge(Tone::good, words(texts::top::given));
    case ScanStand::late:
        return badge(Tone::bad, words(texts::desk::late));
    case ScanStand::asked:
        return badge(Tone::info, words(texts::desk::asked));
    case ScanStand::waiting:
        break;
    }
    return badge(Tone::warning, words(texts::top::waiting));
}

} // namespace inventory
