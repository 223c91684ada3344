#include "paper.h"

#include "field.h"
#include "papers.h"
#include "texts.h"
#include "waiting.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>

namespace survey {
namespace {

base::Result<InvitationId, PaperRefusal> invitation_of(
    db::Connection& db, Survey const& survey, std::string_view typed, Secret secret)
{
    auto const code = crypto::read_code(typed, code_length);
    if (!code)
        return base::refuse(PaperRefusal::bad_code);
    auto const seat = seat_of_code(db, hash_of(secret, *code));
    if (!seat || seat->survey.id != survey.id)
        return base::refuse(PaperRefusal::unknown_code);
    if (seat->is_used)
        return base::refuse(PaperRefusal::used_code);
    if (has_paper(db, seat->invitation))
        return base::refuse(PaperRefusal::code_on_paper);
    return seat->invitation;
}

std::vector<std::string_view> words_in(std::string_view text)
{
    std::vector<std::string_view> out;
    for (auto const line : base::split(text, '\n'))
        for (auto const word : base::split(line, ' '))
            if (!base::trimmed(word).empty())
                out.push_back(base::trimmed(word));
    return out;
}

bool is_same(Answer const& one, Answer const& other)
{
    return one.choices == other.choices && words_in(one.words) == words_in(other.words);
}

Answer const& answer_in(Answers const& answers, std::string_view id)
{
    static Answer const none;
    auto const found = answers.find(id);
    return found == answers.end() ? none : found->second;
}

// In which way it counts follows from whether it has a code.
void count_paper(db::Connection& db, Survey const& survey, Paper const& paper, moment::Date today)
{
    add_to_channel(db, survey.id, paper.invitation ? Channel::letter_on_paper : Channel::paper);
    if (!paper.invitation)
        return;
    delete_draft(db, paper.invitation);
    add_to_day(db, survey.id, {today, 0, 0, 1});
}

base::Result<void, PaperRefusal> send_paper(
    db::Connection& db, Survey const& survey, Paper const& paper, Answers answers, moment::Date today)
{
    db::Transaction transaction(db);
    lock_survey(db, survey.id);
    if (survey_of_job(db, survey.id)->state != State::open) // closed while it was typed
        return base::refuse(PaperRefusal::not_open);
    if (!delete_paper(db, survey.id, paper.id))
        return base::refuse(PaperRefusal::gone);
    if (paper.invitation && !use_invitation(db, paper.invitation))
        return base::refuse(PaperRefusal::used_code);
    auto const contact = answer_in(answers, contact_key).words;
    answers.erase(std::string(contact_key));
    count_paper(db, survey, paper, today);
    keep_sent(db, survey, answers, contact);
    transaction.commit();
    return {};
}

} // namespace

i18n::Message message(PaperRefusal refusal)
{
    switch (refusal) {
    case PaperRefusal::not_open:
        return i18n::message(texts::paper::not_open);
    case PaperRefusal::bad_code:
        return i18n::message(texts::paper::bad_code);
    case PaperRefusal::unknown_code:
        return i18n::message(texts::paper::unknown_code);
    case PaperRefusal::used_code:
        return i18n::message(texts::paper::used_code);
    case PaperRefusal::code_on_paper:
        return i18n::message(texts::paper::code_on_paper);
    case PaperRefusal::not_the_same:
        return i18n::message(texts::paper::not_the_same);
    case PaperRefusal::gone:
        break;
    }
    return i18n::message(texts::paper::gone);
}

std::vector<Paper> papers(db::Connection& db, Survey const& survey)
{
    return papers_of_survey(db, survey.id);
}

std::optional<Paper> find_paper(db::Connection& db, Survey const& survey, PaperId id)
{
    return paper_of_id(db, survey.id, id);
}

base::Result<Paper, PaperRefusal> type_in(db::Connection& db, Survey const& survey,
    std::string_view typed_code, Answers const& answers, Secret secret)
{
    if (survey.state != State::open)
        return base::refuse(PaperRefusal::not_open);
    Paper out;
    if (!base::trimmed(typed_code).empty()) {
        auto const invitation = invitation_of(db, survey, typed_code, secret);
        if (!invitation)
            return base::refuse(invitation.error());
        out.invitation = *invitation;
    }
    out.id = db.ids().make<PaperId>();
    out.number = next_paper_number(db, survey.id);
    out.first = answers;
    insert_paper(db, survey.id, out);
    return out;
}

base::Result<bool, PaperRefusal> type_again(
    db::Connection& db, Survey const& survey, Paper const& paper, Answers const& answers, moment::Date today)
{
    if (survey.state != State::open)
        return base::refuse(PaperRefusal::not_open);
    if (!differences(paper.first, answers).empty()) {
        update_paper_second(db, paper.id, written(answers));
        return false;
    }
    if (auto const sent = send_paper(db, survey, paper, answers, today); !sent)
        return base::refuse(sent.error());
    return true;
}

base::Result<void, PaperRefusal> settle_paper(
    db::Connection& db, Survey const& survey, Paper const& paper, Answers const& chosen, moment::Date today)
{
    if (survey.state != State::open)
        return base::refuse(PaperRefusal::not_open);
    if (!paper.second)
        return base::refuse(PaperRefusal::not_the_same);
    for (auto const& id : differences(paper.first, *paper.second)) {
        auto const& now = answer_in(chosen, id);
        if (!is_same(now, answer_in(paper.first, id)) && !is_same(now, answer_in(*paper.second, id)))
            return base::refuse(PaperRefusal::not_the_same);
    }
    return send_paper(db, survey, paper, chosen, today);
}

void take_away(db::Connection& db, Survey const& survey, Paper const& paper)
{
    delete_paper(db, survey.id, paper.id);
}

std::vector<std::string> differences(Answers const& first, Answers const& second)
{
    std::vector<std::string> ids;
    for (auto const* answers : {&first, &second})
        for (auto const& one : *answers)
            if (std::ranges::find(ids, one.first) == ids.end())
                ids.push_back(one.first);
    std::erase_if(
        ids, [&](std::string const& id) { return is_same(answer_in(first, id), answer_in(second, id)); });
    std::ranges::sort(ids);
    return ids;
}

} // namespace survey
