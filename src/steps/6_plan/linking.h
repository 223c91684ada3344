// Where an action stands in the chain of evidence: behind the objective that it serves.
#pragma once
#include "partnership/links.h"

namespace plan {

partnership::Links links();

}
