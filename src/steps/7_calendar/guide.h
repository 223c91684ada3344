// The reporting guide: whom to tell what. It only points the way; nothing is reported here. Process
// document 1.7.
#pragma once
#include "i18n/i18n.h"
#include "moment/moment.h"
#include "partnership/partnership.h"

#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace calendar {

struct GuideChannel {
    std::string id;
    i18n::Text situation, reachable;
    std::string who, phone, web, email, anonymous;
    bool is_local = false; // its number or address is filled in for each municipality
};

struct GuideQuestion {
    std::string id;
    i18n::Text text;
    std::vector<std::string> channels;
};

struct Guide {
    moment::Date last_checked;
    bool is_checked = false;
    std::vector<GuideQuestion> questions;
    std::vector<GuideChannel> channels;
};

// What a municipality filled in.
struct LocalChannel {
    std::string id, phone, web, email;
};

Guide const& standard_guide();
// With what is known here; local channels that nobody filled in are left out, and so are questions without an
// answer.
Guide guide_of(Guide guide, std::vector<LocalChannel> const& local);
Guide guide(db::Connection& db, partnership::PartnershipId partnership);
i18n::Problems problems(LocalChannel const& channel);
void fill_in(db::Connection& db, partnership::PartnershipId partnership, LocalChannel const& channel);

} // namespace calendar
