// The minutes on paper: a tagged PDF, and a text that people go on working on. Draft until a later meeting
// adopted them.
#pragma once
#include "agenda.h"

namespace meetings {

struct MinutesPaper {
    std::string park;
    Meeting meeting;
    Items items;
    std::vector<Decision> decisions;
    std::vector<ActionPoint> actions;
    std::vector<Attendance> attendance;
    moment::Instant made_at;
};
MinutesPaper minutes_paper(db::Connection& db, partnership::Scope const& scope, Meeting const& meeting);

std::string minutes_pdf(i18n::Words const& words, MinutesPaper const& paper);
std::string minutes_odt(i18n::Words const& words, MinutesPaper const& paper);

} // namespace meetings
