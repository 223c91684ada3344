// Papers for tests and for the demo.
#pragma once
#include "papers/template.h"

namespace papers::samples {

inline Filling declaration_fields()
{
    return {{"park", "De Grift"}, {"municipality", "Grifthoek"},
        {"partners", "Gemeente Grifthoek, Politie en Ondernemersvereniging De Grift"},
        {"date", "15 maart 2027"}, {"place", "Grifthoek"}, {"cycle_years", "2"}};
}

inline MergedPaper declaration()
{
    return *merged(template_of("declaration_of_intent"), declaration_fields());
}

} // namespace papers::samples
