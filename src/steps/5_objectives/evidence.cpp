#include "evidence.h"

namespace objectives {
namespace {

constexpr double victims_percent = 10, trouble_mean = 1.8, satisfied_percent = 40;

using enum Bound;

// Questions of the standard questionnaires (survey/standard).
constexpr Evidence all[] = {{"burglary", "C1:burglary", victims}, {"burglary", "C1:theft_grounds", victims},
    {"vehicle_theft", "C1:theft_vehicle", victims}, {"shoplifting", "C1:shoplifting", victims},
    {"other_theft", "C1:cargo_theft", victims}, {"vandalism", "C1:vandalism", victims},
    {"vandalism", "D1.vandalism", trouble}, {"violence", "C1:violence", victims},
    {"cybercrime", "C1:cybercrime", victims}, {"waste_dumping", "C1:dumping", victims},
    {"waste_dumping", "D1.dumping", trouble}, {"litter", "D1.litter", trouble},
    {"litter", "E1.tidiness:positive", satisfied}, {"nuisance", "D1.loitering", trouble},
    {"nuisance", "D1.harassment", trouble}, {"company_nuisance", "D1.noise", trouble},
    {"company_nuisance", "D1.smell", trouble}, {"traffic_safety", "D1.speeding", trouble},
    {"traffic_safety", "F1.traffic_safety:positive", satisfied},
    {"traffic_offences", "D1.street_races", trouble}, {"parking", "D1.parked_lorries", trouble},
    {"parking", "D1.parked_cars", trouble}, {"parking", "F1.parking:positive", satisfied},
    {"lighting", "E1.lighting:positive", satisfied}, {"greenery", "E1.greenery:positive", satisfied},
    {"roads", "E1.pavement:positive", satisfied}, {"pressure_sewer_faults", "E1.sewer:positive", satisfied},
    {"vacancy", "D1.empty_buildings", trouble}, {"undermining", "D1.drugs", trouble},
    {"pests", "D1.animals", trouble}};

} // namespace

std::span<Evidence const> evidence() { return all; }

bool points(Bound bound, double value)
{
    switch (bound) {
    case Bound::trouble:
        return value >= trouble_mean;
    case Bound::satisfied:
        return value <= satisfied_percent;
    case Bound::victims:
        break;
    }
    return value >= victims_percent;
}

} // namespace objectives
