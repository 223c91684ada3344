#include "report.h"

#include "store.h"
#include "texts.h"
#include "top_three_asking.h"

#include "base/text.h"
#include "participants/participants.h"

#include <algorithm>

namespace inventory {
namespace {

constexpr std::int64_t top_threes_min = 3;

bool is_needed(Source source) { return source == Source::police || source == Source::municipality; }

DeskLine const* missing(std::vector<DeskLine> const& desk)
{
    auto const found = std::ranges::find_if(
        desk, [](DeskLine const& line) { return is_needed(line.source) && line.delivered == Delivered::no; });
    return found == desk.end() ? nullptr : &*found;
}

bool is_begun(Evidence const& evidence)
{
    return evidence.top_threes > 0 || std::ranges::any_of(evidence.desk, [](DeskLine const& line) {
        return line.delivered != Delivered::no || line.request.asked_on;
    });
}

i18n::Message ask(DeskLine const& line)
{
    bool const is_police = line.source == Source::police;
    if (line.request.asked_on)
        return is_police ? i18n::message(texts::report::import_police)
                         : i18n::message(texts::report::import_municipality);
    return is_police ? i18n::message(texts::report::ask_police)
                     : i18n::message(texts::report::ask_municipality);
}

// The names of those that are waited for, where a day was set and is past.
i18n::Message ask_for_top(Evidence const& evidence)
{
    if (evidence.late.empty())
        return i18n::message(texts::report::give_top, top_threes_wanted(evidence.organisations));
    return i18n::message(texts::report::late_top, base::joined(evidence.late, ", "));
}

std::vector<std::string> late_ones(std::vector<participants::Participation> const& organisations,
    std::vector<TopThree> const& given, ScanRound const& round, moment::Date today)
{
    std::vector<std::string> out;
    for (auto const& one : organisations) {
        bool const is_given
            = std::ranges::find(given, one.organisation, &TopThree::organisation) != given.end();
        if (scan_stand(round, one.organisation, is_given, today) == ScanStand::late)
            out.push_back(one.name);
    }
    return out;
}

} // namespace

std::vector<DeskLine> desk(std::vector<Source> const& delivered, std::vector<Request> const& requests)
{
    std::vector<DeskLine> out;
    for (auto const source : asked_sources) {
        DeskLine line{source, Delivered::no, {}};
        line.request.source = source;
        auto const request = std::ranges::find(requests, source, &Request::source);
        if (request != requests.end())
            line.request = *request;
        if (!line.request.unavailable.empty())
            line.delivered = Delivered::unavailable;
        if (std::ranges::find(delivered, source) != delivered.end())
            line.delivered = Delivered::yes;
        out.push_back(std::move(line));
    }
    return out;
}

std::int64_t top_threes_wanted(std::int64_t organisations)
{
    return organisations > 0 ? std::min(organisations, top_threes_min) : top_threes_min;
}

partnership::StepReport judged(Evidence const& evidence)
{
    using enum partnership::StepState;
    using partnership::Role;
    auto const wanted = top_threes_wanted(evidence.organisations);
    auto const delivered = std::ranges::count(evidence.desk, Delivered::yes, &DeskLine::delivered);
    auto const where = i18n::message(texts::report::where, static_cast<std::int64_t>(delivered),
        static_cast<std::int64_t>(evidence.desk.size()), evidence.top_threes);
    if (auto const* line = missing(evidence.desk))
        return {is_begun(evidence) ? in_progress : open, where, ask(*line), "inventarisatie",
            {line->source == Source::police ? Role::adviser : Role::coordinator, {}}};
    if (evidence.top_threes < wanted)
        return {in_progress, where, ask_for_top(evidence), "inventarisatie/top3", {Role::secretary, {}}};
    return {done, where, i18n::message(texts::report::look), "inventarisatie", {Role::chair, {}}};
}

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question)
{
    auto const organisations = participants::taking_part(participants::participations(db, question.scope));
    auto const given = top_threes(db, question.scope);
    return judged({desk(sources_of_round(db, question.scope), requests(db, question.scope)),
        static_cast<std::int64_t>(given.size()), static_cast<std::int64_t>(organisations.size()),
        late_ones(organisations, given, scan_round(db, question.scope), question.today)});
}

} // namespace inventory
