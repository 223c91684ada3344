#include "place.h"

#include "invitation.h"
#include "kinds.h"
#include "participation.h"
#include "shared.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace participants {
namespace {

using namespace html;
using partnership::Role;

struct Asked {
    Participation organisation;
    Seat seat;
    std::string holder; // name; empty when the place is vacant
};

std::string name_of(visit::Visit const& visit, accounts::PersonId id)
{
    auto const person = accounts::person(visit.db, id);
    return person ? person->name : "";
}

std::optional<Asked> asked(visit::Visit const& visit, http::Request const& request)
{
    auto const id = PlaceId::read(request.param("place"));
    auto const found = id ? seat(visit.db, visit.scope(), *id) : std::nullopt;
    if (!found)
        return std::nullopt;
    auto one = organisation(visit.db, visit.scope(), found->organisation);
    if (!one)
        return std::nullopt;
    return Asked{std::move(*one), *found, found->holder ? name_of(visit, found->holder) : ""};
}

bool is_own(visit::Visit const& visit, Seat const& seat) { return seat.holder == visit.person->id; }

// The own place, or any place for whoever arranges the partners.
std::optional<Refusal> no_right(visit::Visit const& visit, Asked const& asked)
{
    if (is_own(visit, asked.seat))
        return std::nullopt;
    if (!may_give(visit.standing.role.value_or(Role::entrepreneur), asked.seat.role))
        return Refusal::role_too_high;
    if (is_authority(asked.organisation.kind) && !visit.reader().sees().government)
        return Refusal::authorities_only;
    return std::nullopt;
}

bool may_open(visit::Visit const& visit, Asked const& asked)
{
    return is_own(visit, asked.seat) || visit.may(visit::Capability::arrange_partners);
}

Html facts_view(visit::Visit const& visit, Asked const& asked)
{
    auto const& words = visit.words;
    auto const& seat = asked.seat;
    std::vector<Pair> facts{{words(texts::place::organisation), asked.organisation.name},
        {words(texts::person::role), partnership::name(seat.role).in(words.language())}};
    if (!seat.function.empty())
        facts.push_back({words(texts::person::function), seat.function});
    facts.push_back({seat.holder ? words(texts::place::held_by) : words(texts::place::vacant),
        seat.holder ? Html(words(texts::place::since, asked.holder, words.date(seat.since)))
                    : badge(Tone::warning, words(texts::place::vacant_since, words.date(seat.since)))});
    for (auto const& before : former_holders(visit.db, visit.scope(), seat.place))
        facts.push_back({words(texts::place::before),
            words(texts::place::from_until, before.name, words.short_date(before.since),
                words.short_date(before.until))});
    return description_list(std::move(facts));
}

Html passes_view(visit::Visit const& visit, Asked const& asked)
{
    auto const& words = visit.words;
    auto const actions = open_matters(visit.db, visit.scope(), asked.seat, visit.house.process);
    return card({words(texts::place::passes_title),
        ul(li(words(texts::place::passes_role)), li(words(texts::place::passes_actions, actions)),
            li(words(texts::place::passes_promises)),
            when(asked.seat.is_signatory, [&] { return li(words(texts::place::passes_signature)); }))});
}

// Colleagues who could take it: the deputy first, as the list has them.
Html colleagues_view(visit::Visit const& visit, Asked const& asked)
{
    auto const& words = visit.words;
    Html forms;
    for (auto const& one : asked.organisation.representatives)
        if (one.place != asked.seat.place)
            forms.add(post_form(place_path(visit, asked.seat.place), visit.form_token,
                hidden("holder", asked.seat.holder.text()), hidden("name", one.name),
                hidden("email", one.email), hidden("function", asked.seat.function),
                actions({submit(words(texts::place::give_to, one.name), Rank::secondary)})));
    if (forms.is_empty())
        return {};
    return panel(fragment(
        h2(words(texts::place::colleague)), p(words(texts::place::colleague_lead)), std::move(forms)));
}

Html form_view(visit::Visit const& visit, Asked const& asked, Fields const& fields)
{
    auto const& words = visit.words;
    return panel(fragment(h2(words(texts::place::somebody_new)),
        post_form(place_path(visit, asked.seat.place), visit.form_token,
            hidden("holder", asked.seat.holder.text()),
            fields.text("name", words(texts::person::name), {.autocomplete = "off"}),
            fields.email("email", words(texts::person::email), {.autocomplete = "off"}),
            fields.text("function", words(texts::person::function),
                {.hint = words(texts::person::function_hint), .need = Need::optional}),
            actions({submit(words(asked.seat.holder ? texts::place::hand_over : texts::place::fill)),
                button_link(organisation_path(visit, asked.organisation.organisation),
                    words(texts::adding::back))}))));
}

Html close_view(visit::Visit const& visit, Asked const& asked)
{
    auto const& words = visit.words;
    if (asked.seat.holder || !visit.may(visit::Capability::arrange_partners))
        return {};
    return disclosure(words(texts::place::close_title),
        post_form(place_path(visit, asked.seat.place) + "/opheffen", visit.form_token,
            p(words(texts::place::close_lead)), submit(words(texts::place::close), Rank::danger)));
}

visit::Page place_page(visit::Visit const& visit, Asked const& asked, Fields const& fields, Html const& alarm)
{
    auto const& words = visit.words;
    auto const title = asked.seat.holder ? words(texts::place::title, asked.holder)
                                         : std::string(words(texts::place::title_vacant));
    return step_page(visit,
        {title,
            fragment(page_head({title, words(texts::place::lead)}), alarm, fields.summary(),
                columns(stack({colleagues_view(visit, asked), form_view(visit, asked, fields),
                            close_view(visit, asked)}),
                    stack({panel(facts_view(visit, asked)), passes_view(visit, asked)})))},
        &asked.organisation);
}

visit::Page refused(
    visit::Visit const& visit, Asked const& asked, http::Request const& request, Refusal refusal)
{
    Values typed;
    for (auto const* field : {"name", "email", "function"})
        typed.add(field, request.field(field));
    return visit::with_problems(
        place_page(visit, asked, Fields(visit.words, typed), refusal_alert(visit.words, refusal)));
}

TakingOver read(Seat const& seat, http::Request const& request)
{
    return {seat.place, accounts::PersonId::read(request.field("holder")).value_or(accounts::PersonId{}),
        std::string(request.field("name")), std::string(request.field("email")),
        std::string(request.field("function"))};
}

void invite_successor(visit::Visit const& visit, Asked const& asked, accounts::PersonId successor)
{
    bool const is_member_already = std::ranges::any_of(asked.organisation.representatives,
        [&](Representative const& one) { return one.person == successor; });
    if (!is_member_already)
        invite(visit.db,
            {*accounts::person(visit.db, successor), visit.park->partnership.name, asked.organisation.name,
                visit.house.public_url, visit.person->name},
            visit.now);
}

} // namespace

visit::Answer show_place(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found || !may_open(visit, *found))
        return http::not_found();
    return place_page(visit, *found, Fields(visit.words, {{"function", found->seat.function}}), {});
}

visit::Answer act_take_over(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found || !may_open(visit, *found))
        return http::not_found();
    if (auto const why = no_right(visit, *found))
        return refused(visit, *found, request, *why);
    auto const wanted = read(found->seat, request);
    auto const problems = participants::problems(wanted);
    if (!problems.empty())
        return visit::with_problems(place_page(visit, *found,
            Fields(visit.words,
                {{"name", wanted.name}, {"email", wanted.email}, {"function", wanted.function}}, problems),
            {}));
    auto const result
        = take_over(visit.db, visit.scope(), wanted, visit.house.process, {visit.person->id, visit.now});
    if (!result)
        return refused(visit, *found, request, result.error());
    invite_successor(visit, *found, result->person);
    visit.note(i18n::message(texts::journal::handed_over, found->organisation.name));
    bool const is_gone = is_own(visit, found->seat);
    return visit::done(visit, is_gone ? "/" : organisation_path(visit, found->organisation.organisation),
        i18n::message(texts::place::done, name_of(visit, result->person), result->passed_on));
}

visit::Answer act_close_place(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto const result = close_place(visit.db, visit.scope(), found->seat.place, visit.today);
    if (!result)
        return refused(visit, *found, request, result.error());
    return visit::done(visit, organisation_path(visit, found->organisation.organisation),
        i18n::message(texts::place::closed));
}

} // namespace participants
