#include "story_demo.h"

#include "story.h"

#include "base/fault.h"

namespace continuation {
namespace {

constexpr std::string_view told_first = "U vulde de enquête in en meldde wat u zag. Dit deden wij ermee.";
constexpr std::string_view told_last = "Ziet u iets? Blijf melden. Zonder uw melding weten wij het niet.";

void tell_in(db::Connection& db, partnership::StepQuestion const& question, std::string_view place,
    std::string_view words)
{
    if (!write(db, question.scope, {std::string(place), {std::string(words)}}, question.today))
        throw base::Fault("the demo wrote something twice");
}

} // namespace

void tell_story_for_demo(db::Connection& db, partnership::StepQuestion const& question)
{
    tell_in(db, question, story_opening, told_first);
    tell_in(db, question, story_closing, told_last);
    i18n::Words const dutch(i18n::Language::dutch);
    auto const told = story_of(db, dutch, question, StoryEdition::group);
    Publishing wanted{true, {}};
    for (auto const& line : told.lines)
        if (!line.done.empty())
            wanted.places.push_back(line.place);
    publish(db, question.scope, told, wanted, question.today);
}

} // namespace continuation
