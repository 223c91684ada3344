#include "head.h"

#include "texts.h"

namespace plan {
namespace {

using namespace html;

std::string status_words(visit::Visit const& visit)
{
    auto const adopted = adoption(visit.db, visit.scope());
    if (!adopted)
        return std::string(visit.words(texts::board::over_concept));
    return visit.words(texts::board::over, adopted->on, adopted->number);
}

Html ways(visit::Visit const& visit)
{
    if (!visit.may(visit::Capability::make_plan))
        return {};
    auto const& words = visit.words;
    return fragment(button_link(visit.path("plan/kiezen"), words(texts::board::choose), Rank::primary),
        button_link(visit.path("plan/nieuw"), words(texts::board::add)),
        button_link(visit.path("plan/vaststellen"), words(texts::board::adopt)));
}

} // namespace

Html plan_head(visit::Visit const& visit, View view, Html lead)
{
    auto const& words = visit.words;
    auto const tab = [&](View one, i18n::TextOf<0> const& label, char const* below) {
        return Tab{words(label), visit.path(below), one == view};
    };
    std::vector<Tab> all{tab(View::board, texts::board::board, "plan"),
        tab(View::list, texts::board::list, "plan/lijst"),
        tab(View::timeline, texts::board::timeline, "plan/tijdlijn"),
        tab(View::hours, texts::board::hours, "plan/uren"),
        tab(View::mine, texts::board::mine, "plan/lijst?van=mij")};
    if (visit.may(visit::Capability::hold_meetings))
        all.push_back(tab(View::answers, texts::board::answers, "plan/antwoorden"));
    return fragment(
        page_head({words(texts::board::title), std::move(lead), status_words(visit), ways(visit)}),
        tabs(words(texts::board::views), std::move(all)));
}

visit::Crumb plan_crumb(visit::Visit const& visit)
{
    return {std::string(visit.words(texts::board::title)), visit.path("plan")};
}

} // namespace plan
