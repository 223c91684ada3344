// Following the surveys of a park: preparing, codes, opening, the count of answers, closing and sharing.
#pragma once
#include "survey.h"

#include "html/fields.h"
#include "visit/page.h"

namespace survey {

visit::Answer show_follow(visit::Visit& visit, http::Request& request);
visit::Answer act_prepare(visit::Visit& visit, http::Request& request);
visit::Answer act_invite(visit::Visit& visit, http::Request& request);
visit::Answer act_open(visit::Visit& visit, http::Request& request);
visit::Answer act_move_closing_day(visit::Visit& visit, http::Request& request);
visit::Answer act_close(visit::Visit& visit, http::Request& request);
visit::Answer act_share(visit::Visit& visit, http::Request& request);
// The same page, with what was typed as the smallest group and what is wrong with it.
visit::Answer follow_with_group(visit::Visit& visit, html::Values typed, i18n::Problems problems);
visit::Answer show_questions(visit::Visit& visit, http::Request& request);

// The survey that an address below /enquete/{survey} means.
std::optional<Survey> asked_survey(visit::Visit& visit, http::Request const& request);
// "/t/de-grift/enquete/3f.../brief"
std::string survey_path(visit::Visit const& visit, Survey const& survey, std::string_view below);
std::string_view name_of(i18n::Words const& words, Audience audience);
// "142", and "minder dan 5" for a handful.
std::string counted(i18n::Words const& words, std::int64_t count, int group_size_min);

} // namespace survey
