#include "turn.h"

namespace home {

std::string turn_of(i18n::Words const& words, partnership::Ball const& ball)
{
    if (!ball.organisation.empty())
        return ball.organisation;
    return std::string(partnership::name(ball.role).in(words.language()));
}

} // namespace home
