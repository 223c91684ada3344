#include "template.h"
#include "texts.h"

#include "base/fault.h"

#include <algorithm>

namespace papers {
namespace {

struct FieldName {
    std::string_view field;
    i18n::Text name;
};

constexpr FieldName field_names[] = {
    {"number", texts::field::number},
    {"round", texts::field::round},
    {"park", texts::field::park},
    {"municipality", texts::field::municipality},
    {"recipient", texts::field::recipient},
    {"organisation", texts::field::organisation},
    {"plan_from", texts::field::plan_from},
    {"plan_until", texts::field::plan_until},
    {"recalibration_on", texts::field::recalibration_on},
    {"date", texts::field::date},
    {"place", texts::field::place},
    {"verification_url", texts::field::verification_url},
    {"partners", texts::field::partners},
    {"cycle_years", texts::field::cycle_years},
    {"reference", texts::field::reference},
    {"address", texts::field::address},
    {"postcode", texts::field::postcode},
    {"town", texts::field::town},
    {"minutes", texts::field::minutes},
    {"closes_on", texts::field::closes_on},
    {"url", texts::field::url},
    {"code", texts::field::code},
    {"phone", texts::field::phone},
    {"privacy_url", texts::field::privacy_url},
    {"results_on", texts::field::results_on},
    {"contact_name", texts::field::contact_name},
    {"contact_email", texts::field::contact_email},
    {"contact_phone", texts::field::contact_phone},
    {"mayor_name", texts::field::mayor_name},
    {"chair_name", texts::field::chair_name},
    {"results", texts::field::results},
    {"next_step", texts::field::next_step},
    {"mayor_quote", texts::field::mayor_quote},
    {"chair_quote", texts::field::chair_quote},
    {"responses", texts::field::responses},
    {"addresses", texts::field::addresses},
    {"companies_visited", texts::field::companies_visited},
    {"findings", texts::field::findings},
};

} // namespace

i18n::Text name_of_field(std::string_view field)
{
    auto const found = std::ranges::find(field_names, field, &FieldName::field);
    if (found == std::end(field_names))
        throw base::Fault("a field of a paper has no name: " + std::string(field));
    return found->name;
}

} // namespace papers
