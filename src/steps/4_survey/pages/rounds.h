// For what looks at whole rounds: the outcome as it is shown, to be frozen, and what changed since the round
// before. Small groups are hidden in both as on the pages.
#pragma once
#include "i18n/i18n.h"
#include "partnership/partnership.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace db {
class Connection;
}

namespace survey {

// As tables of Dutch words: what was hidden is not in them.
struct FrozenQuestion {
    std::string id, text;
    std::vector<std::string> head; // empty: too few to show anything
    std::vector<std::vector<std::string>> rows;
};
struct FrozenSurvey {
    std::string audience; // code
    moment::Date closed_on;
    std::int64_t sent = 0; // 0: too few to tell
    std::vector<FrozenQuestion> questions;
};
// Surveys of the round whose results were shared.
std::vector<FrozenSurvey> frozen_surveys(
    db::Connection& db, partnership::Scope const& scope, int group_size_min);

// One figure of both rounds. Only what has the same meaning is compared: the same question in the same words
// with the same answers.
struct RoundChange {
    std::string what, before, now;
    std::int64_t n_before = 0, n_now = 0;
    std::optional<int> points; // of a share, in percent points; none for a mean
    std::string verdict; // "Verschilt echt", "Kan toeval zijn"
    bool is_real = false;
};
struct RoundChanges {
    std::string audience; // code
    std::vector<RoundChange> all;
    std::vector<std::string> other_words; // questions asked in both rounds, but not in the same words
};
// Of surveys of this round whose results were shared, with one of the round before.
std::vector<RoundChanges> round_changes(
    db::Connection& db, i18n::Words const& words, partnership::Scope const& scope, int group_size_min);

} // namespace survey
