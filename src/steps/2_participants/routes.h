// The participants of a park: organisations, their people, the kick-off and the declaration of intent.
#pragma once
#include "visit/page.h"

namespace participants {

visit::Routes routes();

}
