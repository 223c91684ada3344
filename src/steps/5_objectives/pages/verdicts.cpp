#include "verdicts.h"

#include "texts.h"

namespace objectives {
namespace {

html::Tone tone_of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::reached:
        return html::Tone::good;
    case Verdict::partly:
        return html::Tone::info;
    case Verdict::could_be_chance:
    case Verdict::not_reached:
        return html::Tone::warning;
    case Verdict::not_measured:
        break;
    }
    return html::Tone::neutral;
}

i18n::TextOf<0> const& meaning_of_step(Verdict verdict, bool is_tested)
{
    if (verdict == Verdict::reached)
        return is_tested ? texts::meaning::reached : texts::meaning::reached_untested;
    return is_tested ? texts::meaning::partly : texts::meaning::partly_untested;
}

} // namespace

html::Html verdict_badge(i18n::Words const& words, Outcome const& outcome)
{
    return html::badge(tone_of(outcome.verdict), said_of(outcome).in(words.language()));
}

i18n::TextOf<0> const& meaning(Outcome const& outcome)
{
    switch (outcome.verdict) {
    case Verdict::reached:
    case Verdict::partly:
        return meaning_of_step(outcome.verdict, outcome.is_tested());
    case Verdict::could_be_chance:
        return texts::meaning::could_be_chance;
    case Verdict::not_reached:
        return texts::meaning::not_reached;
    case Verdict::not_measured:
        break;
    }
    return outcome.value() ? texts::meaning::no_baseline : texts::meaning::not_measured;
}

} // namespace objectives
