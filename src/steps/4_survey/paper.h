// A form on paper that somebody types in: twice, and sent only when both times are the same. Until then it is
// an unfinished answer that goes when the survey closes.
#pragma once
#include "one_page.h"
#include "responding.h"

namespace survey {

using PaperId = base::Id<struct PaperTag>;

struct Paper {
    PaperId id;
    int number = 0; // as somebody writes it on the form
    InvitationId invitation; // none: the form has no code
    Answers first;
    std::optional<Answers> second;
};

// Stands among the answers for the e-mail address of the form; kept apart from them when it is sent.
inline constexpr std::string_view contact_key = "@email";

enum class PaperRefusal {
    not_open, // forms are typed in while the survey is open
    bad_code,
    unknown_code,
    used_code, // somebody answered with it
    code_on_paper, // another form has it
    not_the_same, // the two times differ
    gone, // somebody else sent it or took it away
};
i18n::Message message(PaperRefusal refusal);

std::vector<Paper> papers(db::Connection& db, Survey const& survey);
std::optional<Paper> find_paper(db::Connection& db, Survey const& survey, PaperId id);
// The first time. Without a code it counts apart from the letters.
base::Result<Paper, PaperRefusal> type_in(db::Connection& db, Survey const& survey,
    std::string_view typed_code, Answers const& answers, Secret secret);
// The second time; true when it was the same and is sent.
base::Result<bool, PaperRefusal> type_again(
    db::Connection& db, Survey const& survey, Paper const& paper, Answers const& answers, moment::Date today);
// What both times agree on, with what was chosen where they did not.
base::Result<void, PaperRefusal> settle_paper(
    db::Connection& db, Survey const& survey, Paper const& paper, Answers const& chosen, moment::Date today);
void take_away(db::Connection& db, Survey const& survey, Paper const& paper);

// Ids of questions, and contact_key, of which the two times differ; blanks make no difference.
std::vector<std::string> differences(Answers const& first, Answers const& second);

} // namespace survey
