// What the chain of evidence asks of the survey: an answer that came out of it, where a chain begins.
#pragma once
#include "partnership/links.h"

namespace survey {

// "question:" with the key of a measure: "question:entrepreneurs.C1:burglary".
partnership::Links links();

} // namespace survey
