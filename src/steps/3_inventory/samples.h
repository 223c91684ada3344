// Figures and a top three for tests and for the demo.
#pragma once
#include "inventory/inventory.h"

namespace inventory::samples {

// Burglaries of three years.
inline Delivery burglaries(std::string origin = "Politie-eenheid")
{
    Delivery delivery{Source::police, std::move(origin), Area::park, {}, {}};
    std::int64_t const values[] = {24, 17, 9};
    for (int i = 0; i < 3; ++i)
        delivery.counts.push_back(
            {"2.5.1", "Diefstal/inbraak bedrijven enz.", "burglary", {Span::year, 2024 + i, 0}, values[i]});
    return delivery;
}

inline TopThree a_top_three(accounts::OrganisationId organisation)
{
    return {organisation,
        {{{"burglary", "", "Er is vaker ingebroken."}, {"litter", "", "Veel zwerfafval langs de sloot."},
            {"", "Te hard rijden bij de ingang", "Vrachtwagens en fietsers kruisen elkaar."}}}};
}

} // namespace inventory::samples
