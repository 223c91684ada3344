// The outcome beside the round before and beside other parks: in words and tables for the page, the paper and
// the file.
#pragma once
#include "outcome.h"

namespace survey {

// What was compared, how much of it really differs, and how that is known; empty without a round before.
html::Html comparison_view(i18n::Words const& words, Outcome const& outcome);
// Below one question; empty when there is nothing beside it.
html::Html beside_view(i18n::Words const& words, Outcome const& outcome, Question const& question);

// "Wij vergeleken 60 cijfers. 2 verschillen echt."
std::string comparison_said(i18n::Words const& words, Comparison const& compared);
// "Zwerfafval – vaak: 41 % (was 20 %)": what really differs.
std::vector<std::string> differences_said(i18n::Words const& words, Comparison const& compared);
// Which questions had other words or answers then.
std::string not_the_same_said(i18n::Words const& words, Comparison const& compared);
i18n::Text said(Verdict verdict);
// Of its item and its answer, and of the question as well.
std::string short_name(i18n::Words const& words, NamedFigure const& one);
std::string name_of(i18n::Words const& words, NamedFigure const& one);
// "41 %", below thirty "12 van 29", "6,8".
std::string value_of(i18n::Words const& words, NamedFigure const& one);

// "38 % (12 terreinen)"
std::string value_of_parks(i18n::Words const& words, NamedFigure const& one, ParksMean const& mean);

} // namespace survey
