// The presentation about the current situation: area, partners, survey, figures, top threes, combined
// picture, objectives and what comes next, put together from what the steps know. Process document 1.3
// and 1.8.
#pragma once
#include "deck/deck.h"
#include "slides/store.h"

#include "moment/moment.h"
#include "partnership/sharing.h"
#include "visit/visit.h"

namespace objectives {

struct Showing {
    partnership::Partnership const& park;
    partnership::Scope scope;
    i18n::Words const& words;
    int group_size_min = 5;
    moment::Date today;
    std::string scans_path = {}; // of the top threes, whose photos are shown
};

Showing showing_of(visit::Visit const& visit);

// Every slide there is for the partners, also what they hid: to choose from.
std::vector<deck::Slide> all_slides(db::Connection& db, Showing const& showing);
// For the partners: all but what they hid. For everyone: what may be shown to anybody, with the figures as
// such a reader sees them, and of the group's own slides those that it opened.
deck::Deck presentation(db::Connection& db, Showing const& showing, deck::Audience audience);
// A slide is opened only where it is the group's own, or open already.
deck::Audience audience_after(deck::Slide const& slide, SlideChoice const& choice);

} // namespace objectives
