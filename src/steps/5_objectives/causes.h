// What can be named as the cause of a problem: the figures, answers and top threes that the group sees
// together.
#pragma once
#include "picture.h"

namespace objectives {

struct Cause {
    std::string key; // as in partnership/links.h
    i18n::Text kind; // "Cijfer: {}"
    std::string dutch, english;
};
std::string shown(i18n::Words const& words, Cause const& cause);

std::vector<Cause> possible_causes(db::Connection& db, partnership::Scope const& scope, int group_size_min);
// What makes a phenomenon stand out in the combined picture: the causes of a problem that is made of it.
std::vector<std::string> causes_of(PictureLine const& line, Heard const& heard);

} // namespace objectives
