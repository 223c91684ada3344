// What the group chose for the slides of its presentation; bound to a scope.
#pragma once
#include "partnership/partnership.h"

#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace objectives {

struct SlideChoice {
    std::string key; // of deck::Slide
    std::string audience; // code of deck::Audience; empty: as it comes
    std::string notes;
};
// Without a choice and notes it is forgotten.
void keep_slide_choice(db::Connection& db, partnership::Scope const& scope, SlideChoice const& choice);
std::vector<SlideChoice> slide_choices(db::Connection& db, partnership::Scope const& scope);

} // namespace objectives
