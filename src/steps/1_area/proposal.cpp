#include "proposal.h"

namespace area {

base::Result<Draft, i18n::Message> proposal(std::vector<Found> const& parts)
{
    Draft draft;
    std::vector<geo::Shape> sound;
    for (auto const& part : parts) {
        auto mended_part = mended(part.shape);
        if (auto const flaw = flaw_of(mended_part.shape))
            return base::refuse(*flaw);
        draft.mended.parts_before += mended_part.parts_before;
        draft.mended.points_before += mended_part.points_before;
        auto& all = draft.mended.shape.polygons;
        all.insert(all.end(), mended_part.shape.polygons.begin(), mended_part.shape.polygons.end());
        sound.push_back(std::move(mended_part.shape));
    }
    if (sound.size() > 1)
        take_over(draft.mended, geo::merged(sound));
    if (auto const flaw = flaw_of(draft.mended.shape))
        return base::refuse(*flaw);
    if (auto const refusal = refusal_of(draft.mended.shape))
        return base::refuse(message(*refusal));
    return draft;
}

void take_over(Mended& mended, geo::Shape changed)
{
    mended.parts_before += changed.polygons.size() - mended.shape.polygons.size();
    mended.points_before += geo::point_count(changed) - geo::point_count(mended.shape);
    mended.shape = std::move(changed);
}

Effect effect_of(geo::Shape const& shape, std::vector<AddressRow> const& known)
{
    geo::Locator const locator(shape);
    Effect effect;
    for (auto const& row : known) {
        if (row.removed)
            continue;
        bool const stays = row.by_hand || locator.contains(row.address.point);
        effect.before += row.inside ? 1 : 0;
        effect.after += stays ? 1 : 0;
        effect.dropped += row.inside && !stays ? 1 : 0;
        effect.gained += !row.inside && stays ? 1 : 0;
    }
    return effect;
}

} // namespace area
