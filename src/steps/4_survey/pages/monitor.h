// How far a survey is while people answer: by day, against the response that is wanted, by part of the park;
// and the streets to visit.
#pragma once
#include "fieldwork.h"

#include "html/html.h"
#include "visit/page.h"

namespace survey {

visit::Answer show_monitor(visit::Visit& visit, http::Request& request);
visit::Answer act_response_wanted(visit::Visit& visit, http::Request& request);
visit::Answer show_visits(visit::Visit& visit, http::Request& request);
visit::Answer show_visits_pdf(visit::Visit& visit, http::Request& request);

// What every page that tells the response needs.
struct Field {
    Survey survey;
    Channels channels;
    Response response;
    int wanted = 0; // per hundred
    int group_size_min = 5;

    // Answers that make the response; all of them where a handful came in another way.
    std::int64_t answered() const { return response.is_at_most ? survey.sent : channels.letters; }
    bool is_few() const { return survey.sent > 0 && survey.sent < group_size_min; }
};
Field field_of(visit::Visit const& visit, Survey const& survey);
// The stand that the night took; nothing when its bands are finer than the smallest group that holds now.
std::optional<Stand> stand_shown(visit::Visit const& visit, Survey const& survey);
html::Html response_tile(i18n::Words const& words, Field const& field);
// Answers that came in another way than with a letter, as far as their number may be told.
std::vector<std::string> channel_lines(
    i18n::Words const& words, Channels const& channels, std::int64_t group_size_min);
// On the page of the surveys, to the pages of this survey about those who answer.
html::Html field_links(visit::Visit const& visit, Survey const& survey);

} // namespace survey
