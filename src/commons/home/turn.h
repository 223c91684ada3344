// Who has the ball, in words.
#pragma once
#include "partnership/step.h"

namespace home {

std::string turn_of(i18n::Words const& words, partnership::Ball const& ball);

}
