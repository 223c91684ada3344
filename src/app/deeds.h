// What is done at each address, in words, for the audit log: a thing, and what is done to it.
#pragma once
#include "audit/sentence.h"

namespace app {

audit::Names const& deed_names();

}
