#include "move.h"

#include "choices.h"
#include "head.h"
#include "texts.h"

#include "base/text.h"

namespace plan {
namespace {

using namespace html;

struct Moving {
    Values values;
    std::optional<Refusal> refusal = {};
};

visit::Page move_page(visit::Visit const& visit, Action const& action, Moving const& moving)
{
    auto const& words = visit.words;
    auto organisations = organisation_choices(participants::participations(visit.db, visit.scope()));
    organisations.insert(organisations.begin(), {"", std::string(words(texts::board::nobody))});
    Fields const fields(words, moving.values);
    visit::Page page{std::string(words(texts::move::title)),
        fragment(page_head({words(texts::move::title), action.wish.title}),
            refusal_alert(visit, moving.refusal),
            panel(post_form(path_of(visit, action.id, "verplaatsen"), visit.form_token,
                fields.select("organisation", words(texts::move::organisation), organisations,
                    {.need = Need::unmarked}),
                fields.select(
                    "quarter", words(texts::move::quarter), quarter_choices(visit), {.need = Need::unmarked}),
                html::actions({submit(words(texts::move::save)),
                    button_link(visit.path("plan"), words(texts::choose::back), Rank::quiet)}))))};
    page.crumbs = {plan_crumb(visit), {action.wish.title, path_of(visit, action.id)}};
    page.step = "plan";
    return page;
}

Move read_move(Action const& action, http::Request const& request)
{
    auto const organisation = accounts::OrganisationId::read(request.field("organisation"));
    auto const quarter = base::read_integer(request.field("quarter")).value_or(-1);
    return {action.id, organisation.value_or(accounts::OrganisationId{}), static_cast<int>(quarter)};
}

} // namespace

visit::Answer show_move(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto const owner = found->wish.owner.organisation;
    return move_page(visit, *found,
        {{{"organisation", owner ? owner.text() : ""},
            {"quarter", std::to_string(found->wish.quarters.first)}}});
}

visit::Answer act_move(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto const result = move(visit.db, visit.scope(), read_move(*found, request), by(visit));
    if (!result)
        return visit::with_problems(move_page(visit, *found,
            {{{"organisation", std::string(request.field("organisation"))},
                 {"quarter", std::string(request.field("quarter"))}},
                result.error()}));
    visit.note(i18n::message(texts::journal::moved, found->wish.title));
    return visit::done(visit, visit.path("plan"), i18n::message(texts::board::moved));
}

} // namespace plan
