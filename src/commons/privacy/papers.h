// The three papers on privacy, made from the settings in force: the statement for everybody, the register of
// processing (AVG art. 30) and the annex to the processor agreement (AVG art. 28). Pure.
#pragma once
#include "paper.h"

#include "i18n/i18n.h"
#include "keeping/keeping.h"

namespace privacy {

struct Told {
    keeping::Register const& all;
    i18n::Words const& words;
    moment::Date today;
    bool asks_for_places = false; // a service of others finds places and addresses
};

// What the administrator did not fill in is left out.
Paper statement(Told const& told);
// What the administrator did not fill in is named, with the setting that holds it.
Paper processing_register(Told const& told);
Paper agreement_annex(Told const& told);

} // namespace privacy
