#include "shared.h"

#include "texts.h"

namespace participants {

using html::Tone;

std::string organisation_path(visit::Visit const& visit, accounts::OrganisationId id)
{
    return visit.path("deelnemers/organisatie/" + id.text());
}

std::string place_path(visit::Visit const& visit, PlaceId id)
{
    return visit.path("deelnemers/plek/" + id.text());
}

std::string person_path(visit::Visit const& visit, accounts::PersonId id)
{
    return visit.path("deelnemers/mensen/" + id.text());
}

std::optional<Participation> asked_organisation(visit::Visit const& visit, http::Request const& request)
{
    auto const id = accounts::OrganisationId::read(request.param("organisation"));
    return id ? organisation(visit.db, visit.scope(), *id) : std::nullopt;
}

html::Html state_badge(i18n::Words const& words, State state)
{
    switch (state) {
    case State::takes_part:
        return html::badge(Tone::good, words(texts::state::takes_part));
    case State::declined:
        return html::badge(Tone::neutral, words(texts::state::declined));
    case State::invited:
        break;
    }
    return html::badge(Tone::warning, words(texts::state::invited));
}

html::Html refusal_alert(i18n::Words const& words, Refusal refusal)
{
    return html::alert(Tone::warning, words(texts::refusal::title), words(message(refusal)));
}

visit::Page step_page(visit::Visit const& visit, visit::Page page, Participation const* above)
{
    page.step = "deelnemers";
    page.crumbs = {{std::string(visit.words(texts::overview::title)), visit.path("deelnemers")}};
    if (above)
        page.crumbs.push_back({above->name, organisation_path(visit, above->organisation)});
    return page;
}

} // namespace participants
