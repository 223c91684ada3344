#include "visit.h"

#include "base/fault.h"

namespace visit {

partnership::Reader reader(
    partnership::Scope const& scope, Standing const& standing, accounts::OrganisationId on_behalf_of)
{
    using enum partnership::Sharing;
    bool const sees_own = sees(standing, own_organisation, true);
    return {scope,
        {sees(standing, working_group, false), sees(standing, government, false),
            sees_own ? on_behalf_of : accounts::OrganisationId{}}};
}

partnership::Scope Visit::scope() const
{
    if (!park)
        throw base::Fault("a page outside a partnership asked for its scope");
    return {park->partnership.id, park->round.id};
}

int Visit::group_size_min() const
{
    return partnership::group_size_min(house.group_size_min, park ? park->partnership.group_size_min : 0);
}

partnership::Reader Visit::reader() const { return visit::reader(scope(), standing, organisation); }

std::string Visit::path(std::string_view below) const
{
    if (!park)
        throw base::Fault("a page outside a partnership asked for a path in it");
    auto path = "/t/" + park->partnership.slug;
    return below.empty() ? path : path + "/" + std::string(below);
}

void Visit::note(i18n::Message const& text) const
{
    partnership::note(db, scope(), {person ? person->id : accounts::PersonId{}, now, text});
}

} // namespace visit
