#include "organisation.h"

#include "participation.h"
#include "shared.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

namespace participants {
namespace {

using namespace html;

Options kind_options(i18n::Words const& words)
{
    Options out;
    for (auto const& kind : kinds())
        if (!kind.is_group)
            out.push_back({kind.id, std::string(kind.name.in(words.language()))});
    return out;
}

Options state_options(i18n::Words const& words)
{
    return {{std::string(code(State::takes_part)), std::string(words(texts::state::takes_part))},
        {std::string(code(State::invited)), std::string(words(texts::state::invited))},
        {std::string(code(State::declined)), std::string(words(texts::state::declined))}};
}

visit::Page new_page(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    std::string const title(words(texts::adding::title));
    auto answers = state_options(words);
    answers.pop_back(); // nobody is added in order to decline
    return step_page(visit,
        {title,
            fragment(page_head({title, words(texts::adding::lead)}), fields.summary(),
                panel(post_form(visit.path("deelnemers/nieuw"), visit.form_token,
                    fields.text("name", words(texts::adding::name), {.autocomplete = "organization"}),
                    fields.select("kind", words(texts::adding::kind), kind_options(words),
                        {.placeholder = words(texts::adding::choose)}),
                    fields.text("own_kind", words(texts::adding::own_kind),
                        {.hint = words(texts::adding::own_kind_hint), .need = Need::optional}),
                    fields.radios("state", words(texts::adding::state), answers),
                    actions({submit(words(texts::adding::submit)),
                        button_link(visit.path("deelnemers"), words(texts::adding::back))}))))});
}

Html flags_of(i18n::Words const& words, Representative const& person)
{
    return fragment(
        when(person.is_deputy, [&] { return badge(Tone::neutral, words(texts::people::deputy)); }), " ",
        when(person.is_signatory, [&] { return badge(Tone::info, words(texts::people::signatory)); }));
}

Html hand_over_link(visit::Visit const& visit, Representative const& person)
{
    auto const& words = visit.words;
    return a(href(place_path(visit, person.place)),
        aria("label", words(texts::people::hand_over_for, person.name)), words(texts::people::hand_over));
}

Html invite_again(visit::Visit const& visit, Representative const& person)
{
    auto const& words = visit.words;
    return fragment(
        a(href(person_path(visit, person.person)),
            aria("label", words(texts::people::change_for, person.name)), words(texts::people::change)),
        " ", hand_over_link(visit, person),
        post_form(person_path(visit, person.person) + "/uitnodiging", visit.form_token,
            submit(words(texts::people::invite_again), Rank::quiet)));
}

Children row_of(visit::Visit const& visit, Representative const& person)
{
    auto const& words = visit.words;
    Children out{fragment(person.name, br(), small(person.email)), person.function,
        fragment(partnership::name(person.role).in(words.language()), " ", flags_of(words, person))};
    if (visit.may(visit::Capability::arrange_partners))
        out.push_back(invite_again(visit, person));
    else if (person.person == visit.person->id)
        out.front() = fragment(std::move(out.front()), br(), hand_over_link(visit, person));
    return out;
}

Html flags_of(i18n::Words const& words, Vacancy const& vacancy)
{
    return fragment(
        when(vacancy.is_deputy, [&] { return badge(Tone::neutral, words(texts::people::deputy)); }), " ",
        when(vacancy.is_signatory, [&] { return badge(Tone::info, words(texts::people::signatory)); }));
}

Children row_of(visit::Visit const& visit, Vacancy const& vacancy)
{
    auto const& words = visit.words;
    auto const since = words(texts::place::vacant_since, words.date(vacancy.since));
    Children out{fragment(badge(Tone::warning, since),
                     when(!vacancy.last_name.empty(),
                         [&] { return fragment(br(), small(words(texts::place::was, vacancy.last_name))); })),
        vacancy.function,
        fragment(partnership::name(vacancy.role).in(words.language()), " ", flags_of(words, vacancy))};
    if (visit.may(visit::Capability::arrange_partners))
        out.push_back(a(href(place_path(visit, vacancy.place)), words(texts::place::fill)));
    return out;
}

Html people_table(visit::Visit const& visit, Participation const& one)
{
    auto const& words = visit.words;
    DataTable table{words(texts::people::title),
        {{words(texts::people::name)}, {words(texts::people::function)}, {words(texts::people::role)}}, {},
        words(texts::people::none)};
    if (visit.may(visit::Capability::arrange_partners))
        table.columns.push_back({words(texts::people::what)});
    for (auto const& person : one.representatives)
        table.rows.push_back(row_of(visit, person));
    for (auto const& vacancy : one.vacancies)
        table.rows.push_back(row_of(visit, vacancy));
    return data_table(std::move(table));
}

Html answer_form(visit::Visit const& visit, Participation const& one, Fields const& fields)
{
    auto const& words = visit.words;
    return card({words(texts::answer::title),
        post_form(organisation_path(visit, one.organisation) + "/antwoord", visit.form_token,
            fields.radios("state", words(texts::answer::question), state_options(words)),
            fields.textarea("reason", words(texts::answer::reason),
                {.hint = words(texts::answer::reason_hint),
                    .need = Need::optional,
                    .rows = 2,
                    .may_name_people = true}),
            actions({submit(words(texts::answer::submit), Rank::secondary)}))});
}

// Whoever may see figures of partners signs in with two steps anyway; here an organisation asks it of all its
// people.
Html second_step_form(visit::Visit const& visit, Participation const& one)
{
    auto const& words = visit.words;
    bool const asks = accounts::asks_second_step(visit.db, one.organisation);
    auto const what = asks ? words(texts::second_step::stop) : words(texts::second_step::ask);
    return card({words(texts::second_step::title),
        fragment(p(asks ? words(texts::second_step::asked) : words(texts::second_step::not_asked)),
            post_form(organisation_path(visit, one.organisation) + "/tweede-stap", visit.form_token,
                actions({submit_as("asks", asks ? "0" : "1", what)})))});
}

Html facts(visit::Visit const& visit, Participation const& one)
{
    auto const& words = visit.words;
    std::vector<Pair> pairs{{words(texts::organisation::kind), kind_name(one, words.language())},
        {words(texts::organisation::since), time_of(words, one.since)}};
    if (!one.reason.empty())
        pairs.push_back({words(texts::organisation::reason), one.reason});
    return description_list(std::move(pairs));
}

visit::Page one_page(visit::Visit const& visit, Participation const& one, Fields const& fields)
{
    auto const& words = visit.words;
    bool const arranges = visit.may(visit::Capability::arrange_partners);
    auto const add = organisation_path(visit, one.organisation) + "/mensen";
    return step_page(visit,
        {one.name,
            fragment(page_head({one.name, {}, state_badge(words, one.state),
                         when(arranges,
                             [&] { return button_link(add, words(texts::people::add), Rank::primary); })}),
                fields.summary(),
                columns(people_table(visit, one), stack({panel(facts(visit, one)), when(arranges, [&] {
                                                             return fragment(answer_form(visit, one, fields),
                                                                 second_step_form(visit, one));
                                                         })})))});
}

Values values_of(Participation const& one)
{
    return {{"state", std::string(code(one.state))}, {"reason", one.reason}};
}

} // namespace

visit::Answer show_new_organisation(visit::Visit& visit, http::Request& request)
{
    // From the scan: the kind that is missing.
    auto const* kind = find_kind(request.query("soort"));
    return new_page(visit,
        Fields(visit.words,
            {{"state", std::string(code(State::takes_part))}, {"kind", kind ? kind->id : std::string()}}));
}

visit::Answer act_new_organisation(visit::Visit& visit, http::Request& request)
{
    NewOrganisation const wanted{std::string(request.field("name")), std::string(request.field("kind")),
        std::string(request.field("own_kind")),
        request.field("state") == code(State::invited) ? State::invited : State::takes_part};
    auto const found = problems(wanted);
    if (!found.empty())
        return visit::with_problems(new_page(visit,
            Fields(visit.words,
                {{"name", wanted.name}, {"kind", wanted.kind}, {"own_kind", wanted.own_kind},
                    {"state", std::string(code(wanted.state))}},
                found)));
    auto const id = add_organisation(visit.db, visit.scope(), wanted, visit.now);
    visit.note(i18n::message(texts::journal::added, base::trimmed(wanted.name)));
    return visit::done(visit, organisation_path(visit, id), i18n::message(texts::adding::done));
}

visit::Answer show_organisation(visit::Visit& visit, http::Request& request)
{
    auto const one = asked_organisation(visit, request);
    if (!one)
        return http::not_found();
    return one_page(visit, *one, Fields(visit.words, values_of(*one)));
}

visit::Answer act_answer(visit::Visit& visit, http::Request& request)
{
    auto const one = asked_organisation(visit, request);
    if (!one)
        return http::not_found();
    Answer const answer{
        state_of(request.field("state")).value_or(one->state), std::string(request.field("reason"))};
    auto const found = problems(answer);
    if (!found.empty())
        return visit::with_problems(one_page(visit, *one,
            Fields(visit.words, {{"state", std::string(code(answer.state))}, {"reason", answer.reason}},
                found)));
    if (!set_answer(visit.db, visit.scope(), one->organisation, answer, visit.today))
        return http::not_found();
    if (answer.state == State::declined)
        visit.note(i18n::message(texts::journal::declined, one->name));
    if (answer.state == State::takes_part)
        visit.note(i18n::message(texts::journal::takes_part, one->name));
    return visit::done(
        visit, organisation_path(visit, one->organisation), i18n::message(texts::answer::done));
}

visit::Answer act_second_step(visit::Visit& visit, http::Request& request)
{
    auto const one = asked_organisation(visit, request);
    if (!one)
        return http::not_found();
    bool const asks = request.field("asks") == "1";
    accounts::set_asks_second_step(visit.db, one->organisation, asks);
    auto const& said = asks ? texts::second_step::now_asked : texts::second_step::not_asked_now;
    visit.note(i18n::message(said, one->name));
    return visit::done(visit, organisation_path(visit, one->organisation), i18n::message(said, one->name));
}

} // namespace participants
