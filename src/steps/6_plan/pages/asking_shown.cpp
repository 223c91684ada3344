#include "asking_shown.h"

#include "shown.h"
#include "texts.h"

namespace plan {
namespace {

using namespace html;

constexpr std::size_t questions_max = 4; // a year

std::string answered_words(visit::Visit const& visit, Question const& question)
{
    if (!question.replied_at)
        return {};
    auto const on = visit.words.date(moment::local_date(*question.replied_at));
    return question.replied_name.empty() ? on : visit.words(texts::asked::by, question.replied_name, on);
}

std::string wanted_words(visit::Visit const& visit, Question const& question)
{
    if (question.wanted_quarter == 0)
        return {};
    return visit.words(
        texts::asked::wants, visit.words.quarter(quarter(timeline_of(visit), question.wanted_quarter)));
}

Moment question_moment(visit::Visit const& visit, Question const& question, std::vector<Nudge> const& all)
{
    auto const& words = visit.words;
    std::vector<Nudge> sent;
    for (auto const& nudge : all)
        if (nudge.asking == question.asking)
            sent.push_back(nudge);
    auto const whom
        = question.person_name.empty() ? std::string(words(texts::asked::nobody)) : question.person_name;
    Html detail;
    // A reason is for the group, as it is in the history of the action.
    auto const may_read = visit.reader().may_see(partnership::Sharing::working_group, question.organisation);
    auto const reason = may_read ? question.reason : std::string();
    for (auto const& line : {answered_words(visit, question), reason, wanted_words(visit, question)})
        if (!line.empty())
            detail.add(p(line));
    detail.add(nudge_lines(words, sent));
    return {words(texts::asked::to, words.date(question.asked_on), whom), reply_badge(words, question.reply),
        std::move(detail)};
}

} // namespace

Html reply_badge(i18n::Words const& words, Reply reply)
{
    static constexpr Tone tones[] = {Tone::warning, Tone::good, Tone::info, Tone::bad};
    return badge(tones[static_cast<std::size_t>(reply)], name(reply).in(words.language()));
}

Html nudge_lines(i18n::Words const& words, std::vector<Nudge> const& nudges)
{
    if (nudges.empty())
        return {};
    return ul(each(nudges, [&](Nudge const& nudge) {
        return li(words(texts::asked::heard, name(nudge.rung).in(words.language()), nudge.person_name,
            words.date(nudge.sent_on)));
    }));
}

Html asked_block(visit::Visit const& visit, ActionId id)
{
    auto all = questions_about(visit.db, visit.scope(), id);
    if (all.empty())
        return {};
    all.resize(std::min(all.size(), questions_max));
    auto const sent = nudges_about(visit.db, visit.scope(), id);
    std::vector<Moment> moments;
    for (auto const& question : all)
        moments.push_back(question_moment(visit, question, sent));
    return block(visit.words(texts::asked::title), html::timeline(std::move(moments)));
}

} // namespace plan
