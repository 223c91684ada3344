// What people write at a paper of this step, kept apart from the facts in it: once for each place of a round,
// with a version, so that two people do not overwrite each other.
#pragma once
#include "i18n/i18n.h"
#include "partnership/partnership.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace db {
class Connection;
}

namespace continuation {

inline constexpr std::size_t written_max = 3000;
inline constexpr std::size_t summary_written_max = 300; // of what must stay on one page

struct Written {
    std::string words;
    bool is_public = false;
    int version = 0; // 0: nothing was written yet
};
// By place: "samenvatting", "kwartaal-2027-1".
using AllWritten = std::map<std::string, Written, std::less<>>;
AllWritten written(db::Connection& db, partnership::Scope const& scope);
std::string words_at(AllWritten const& all, std::string_view place);
// In this round, also where it was emptied there; else what stood there in the earlier one, as not written
// yet.
Written written_since(db::Connection& db, partnership::Scope const& scope, partnership::RoundId earlier,
    std::string_view place);

struct Writing {
    std::string place;
    Written text; // with the version that was read
};
// False when somebody else wrote there meanwhile.
bool write(db::Connection& db, partnership::Scope const& scope, Writing const& writing, moment::Date today);

// A place that a form may name, and to which page it belongs, below /t/{park}/.
struct WritingPlace {
    i18n::Message name;
    std::string path;
    std::size_t length_max = written_max;
    bool is_of_plan = false; // in a paper that tells of an earlier round while only that has a plan
};
std::optional<WritingPlace> place_of(std::string_view place);
std::string place_of_quarter(moment::Quarter quarter);
std::optional<moment::Quarter> quarter_of_code(std::string_view code); // "2027-1"
std::string code_of_quarter(moment::Quarter quarter);

inline constexpr std::string_view summary_place = "samenvatting";
inline constexpr std::string_view story_prefix = "uzei-", objective_prefix = "doel-";

} // namespace continuation
