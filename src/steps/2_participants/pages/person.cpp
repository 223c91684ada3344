#include "person.h"

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

// The person of the address, with the organisation he stands for.
struct Asked {
    Participation organisation;
    Representative person;
};

std::optional<Asked> asked_person(visit::Visit const& visit, http::Request const& request)
{
    auto const id = accounts::PersonId::read(request.param("person"));
    if (!id)
        return std::nullopt;
    for (auto& one : participations(visit.db, visit.scope())) {
        auto const found = std::ranges::find(one.representatives, *id, &Representative::person);
        if (found != one.representatives.end())
            return Asked{one, *found};
    }
    return std::nullopt;
}

Role own_role(visit::Visit const& visit) { return visit.standing.role.value_or(Role::entrepreneur); }

Options role_options(visit::Visit const& visit)
{
    Options out;
    for (auto const role : partnership::all_roles)
        if (may_give(own_role(visit), role))
            out.push_back({std::string(partnership::code(role)),
                std::string(partnership::name(role).in(visit.words.language()))});
    return out;
}

// What can be changed of somebody who is there already.
Html part_fields(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    return fragment(fields.text("function", words(texts::person::function),
                        {.hint = words(texts::person::function_hint), .need = Need::optional}),
        fields.select("role", words(texts::person::role), role_options(visit),
            {.hint = words(texts::person::role_hint)}),
        fields.checkbox("deputy", words(texts::person::deputy), {.need = Need::unmarked}),
        fields.checkbox("signatory", words(texts::person::signatory), {.need = Need::unmarked}));
}

visit::Page new_page(
    visit::Visit const& visit, Participation const& one, Fields const& fields, Html const& alarm)
{
    auto const& words = visit.words;
    auto const back = organisation_path(visit, one.organisation);
    auto const title = words(texts::person::title_new, one.name);
    return step_page(visit,
        {title,
            fragment(page_head({title, words(texts::person::lead_new)}), alarm, fields.summary(),
                panel(post_form(back + "/mensen", visit.form_token,
                    fields.text("name", words(texts::person::name), {.autocomplete = "off"}),
                    fields.email("email", words(texts::person::email), {.autocomplete = "off"}),
                    part_fields(visit, fields),
                    actions({submit(words(texts::person::submit_new)),
                        button_link(back, words(texts::adding::back))}))))},
        &one);
}

Html leave_form(visit::Visit const& visit, Asked const& asked)
{
    auto const& words = visit.words;
    return disclosure(words(texts::person::leave_title),
        post_form(person_path(visit, asked.person.person) + "/vertrek", visit.form_token,
            p(words(texts::person::leave_lead)), submit(words(texts::person::leave), Rank::danger)));
}

visit::Page person_page(
    visit::Visit const& visit, Asked const& asked, Fields const& fields, Html const& alarm)
{
    auto const& words = visit.words;
    auto const& person = asked.person;
    return step_page(visit,
        {person.name,
            fragment(page_head({person.name, person.email}), alarm, fields.summary(),
                panel(
                    post_form(person_path(visit, person.person), visit.form_token, part_fields(visit, fields),
                        actions({submit(words(texts::person::submit)),
                            button_link(organisation_path(visit, asked.organisation.organisation),
                                words(texts::adding::back))}))),
                leave_form(visit, asked))},
        &asked.organisation);
}

Values typed(http::Request const& request)
{
    Values out;
    for (auto const* field : {"name", "email", "function", "role", "deputy", "signatory"})
        out.add(field, request.field(field));
    return out;
}

Values values_of(Representative const& person)
{
    return {{"function", person.function}, {"role", std::string(partnership::code(person.role))},
        {"deputy", person.is_deputy ? "1" : ""}, {"signatory", person.is_signatory ? "1" : ""}};
}

NewRepresentative read_new(http::Request const& request, accounts::OrganisationId organisation)
{
    return {organisation, std::string(request.field("name")), std::string(request.field("email")),
        std::string(request.field("function")),
        partnership::role_of(request.field("role")).value_or(Role::partner), request.field("deputy") == "1",
        request.field("signatory") == "1"};
}

void send_invitation(visit::Visit const& visit, accounts::PersonId person, std::string const& organisation)
{
    invite(visit.db,
        {*accounts::person(visit.db, person), visit.park->partnership.name, organisation,
            visit.house.public_url, visit.person->name},
        visit.now);
}

visit::Page refused_new(
    visit::Visit const& visit, Participation const& one, http::Request const& request, Refusal refusal)
{
    return visit::with_problems(
        new_page(visit, one, Fields(visit.words, typed(request)), refusal_alert(visit.words, refusal)));
}

visit::Page refused(
    visit::Visit const& visit, Asked const& asked, http::Request const& request, Refusal refusal)
{
    return visit::with_problems(
        person_page(visit, asked, Fields(visit.words, typed(request)), refusal_alert(visit.words, refusal)));
}

} // namespace

visit::Answer show_new_person(visit::Visit& visit, http::Request& request)
{
    auto const one = asked_organisation(visit, request);
    if (!one)
        return http::not_found();
    auto const role = sector_of(*one) == Sector::public_sector ? Role::partner : Role::entrepreneur;
    return new_page(visit, *one, Fields(visit.words, {{"role", std::string(partnership::code(role))}}), {});
}

visit::Answer act_new_person(visit::Visit& visit, http::Request& request)
{
    auto const one = asked_organisation(visit, request);
    if (!one)
        return http::not_found();
    auto const wanted = read_new(request, one->organisation);
    auto const found = problems(wanted);
    if (!found.empty())
        return visit::with_problems(new_page(visit, *one, Fields(visit.words, typed(request), found), {}));
    if (!may_give(own_role(visit), wanted.role))
        return refused_new(visit, *one, request, Refusal::role_too_high);
    if (is_authority(one->kind) && !visit.reader().sees().government)
        return refused_new(visit, *one, request, Refusal::authorities_only);
    auto const result = add_representative(visit.db, visit.scope(), wanted, visit.now);
    if (!result)
        return refused_new(visit, *one, request, result.error());
    send_invitation(visit, *result, one->name);
    visit.note(i18n::message(texts::journal::joined, one->name));
    return visit::done(visit, organisation_path(visit, one->organisation),
        i18n::message(texts::person::invited, base::trimmed(wanted.email)));
}

visit::Answer show_person(visit::Visit& visit, http::Request& request)
{
    auto const asked = asked_person(visit, request);
    if (!asked)
        return http::not_found();
    return person_page(visit, *asked, Fields(visit.words, values_of(asked->person)), {});
}

visit::Answer act_person(visit::Visit& visit, http::Request& request)
{
    auto const asked = asked_person(visit, request);
    if (!asked)
        return http::not_found();
    auto const wanted = read_new(request, asked->organisation.organisation);
    auto found = problems(wanted);
    std::erase_if(found, [](auto const& problem) { return problem.field != "function"; });
    if (!found.empty())
        return visit::with_problems(
            person_page(visit, *asked, Fields(visit.words, typed(request), found), {}));
    if (!may_give(own_role(visit), std::max(wanted.role, asked->person.role)))
        return refused(visit, *asked, request, Refusal::role_too_high);
    auto const result = change_representative(visit.db, visit.scope(),
        {asked->person.person, "", "", std::string(base::trimmed(wanted.function)), wanted.role,
            wanted.is_deputy, wanted.is_signatory},
        visit.today);
    if (!result)
        return refused(visit, *asked, request, result.error());
    return visit::done(visit, organisation_path(visit, asked->organisation.organisation),
        i18n::message(texts::person::changed));
}

visit::Answer act_invite(visit::Visit& visit, http::Request& request)
{
    auto const asked = asked_person(visit, request);
    if (!asked)
        return http::not_found();
    send_invitation(visit, asked->person.person, asked->organisation.name);
    return visit::done(visit, organisation_path(visit, asked->organisation.organisation),
        i18n::message(texts::person::invited, asked->person.email));
}

visit::Answer act_leave(visit::Visit& visit, http::Request& request)
{
    auto const asked = asked_person(visit, request);
    if (!asked)
        return http::not_found();
    if (!may_give(own_role(visit), asked->person.role))
        return refused(visit, *asked, request, Refusal::role_too_high);
    auto const result = leave(visit.db, visit.scope(), asked->person.person, visit.today);
    if (!result)
        return refused(visit, *asked, request, result.error());
    visit.note(i18n::message(texts::journal::left, asked->organisation.name));
    return visit::done(visit, organisation_path(visit, asked->organisation.organisation),
        i18n::message(texts::person::left));
}

} // namespace participants
