#include "visit.h"

#include "base/fault.h"

namespace visit {

partnership::Scope Visit::scope() const
{
    if (!park)
        throw base::Fault("a page outside a partnership asked for its scope");
    return {park->partnership.id, park->round.id};
}

partnership::Reader Visit::reader() const
{
    using enum partnership::Sharing;
    bool const sees_own = visit::sees(standing, own_organisation, true);
    return {scope(),
        {visit::sees(standing, working_group, false), visit::sees(standing, government, false),
            sees_own ? organisation : accounts::OrganisationId{}}};
}

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
