#include "rights.h"

#include "embedded.h"

#include "base/fault.h"
#include "base/text.h"

#include <algorithm>
#include <sstream>

namespace visit {
namespace {

using enum Capability;

constexpr std::string_view codes[]
    = {"everyone", "secure_account", "be_signed_in", "start_park", "compare_parks", "give_to_parks",
        "see_park", "see_figures", "give_figures", "bound_area", "arrange_partners", "hand_over",
        "run_survey", "set_objectives", "make_plan", "update_action", "keep_calendar", "hold_meetings",
        "adopt", "prepare_award", "sign", "recalibrate", "skip_step", "see_log"};
constexpr auto first_of_table = static_cast<std::size_t>(see_park); // those before it ask for no role

constexpr std::string_view grant_codes[] = {"no", "yes", "authority", "own"};

Grant grant_of(std::string const& word, std::string const& line)
{
    auto const found = std::ranges::find(grant_codes, word);
    if (found == std::end(grant_codes))
        throw base::Fault("the table of rights has an odd word: " + line);
    return static_cast<Grant>(found - std::begin(grant_codes));
}

Grants grants_of(std::istringstream& words, std::string const& line)
{
    Grants out{};
    for (auto& grant : out) {
        std::string word;
        words >> word;
        grant = grant_of(word, line);
    }
    if (std::string rest; words >> rest)
        throw base::Fault("the table of rights has a line with too many words: " + line);
    return out;
}

bool depends_on_owner(Grants const& grants)
{
    return std::ranges::any_of(grants, [](Grant grant) { return grant != Grant::no && grant != Grant::yes; });
}

void read_line(RightsTable& table, std::string const& line)
{
    std::istringstream words(line);
    std::string name;
    words >> name;
    auto const grants = grants_of(words, line);
    auto const capability = std::ranges::find(codes, name);
    if (capability != std::end(codes)
        && static_cast<std::size_t>(capability - std::begin(codes)) >= first_of_table) {
        if (depends_on_owner(grants))
            throw base::Fault("a right is there or not: " + line);
        table.rights.push_back({static_cast<Capability>(capability - std::begin(codes)), grants});
    } else if (auto const sharing = partnership::sharing_of(name))
        table.sharing.push_back({*sharing, grants});
    else
        throw base::Fault("the table of rights has an unknown right: " + line);
}

template <class Lines, class Key> void check_each_once(Lines const& lines, std::size_t count, Key key)
{
    std::vector<std::size_t> seen;
    for (auto const& line : lines)
        seen.push_back(static_cast<std::size_t>(line.*key));
    std::ranges::sort(seen);
    bool const is_twice = std::ranges::adjacent_find(seen) != seen.end();
    if (is_twice || seen.size() != count)
        throw base::Fault("the table of rights lacks a right, or has one twice");
}

RightsTable const& table()
{
    static RightsTable const read = read_rights(embedded("standard/rights.txt"));
    return read;
}

template <class Lines, class Key, class Wanted>
std::optional<Grant> grant(Lines const& lines, Key key, Wanted wanted, Standing const& standing)
{
    auto const found = std::ranges::find(lines, wanted, key);
    if (!standing.is_signed_in || !standing.role || found == lines.end())
        return std::nullopt;
    return found->grants[static_cast<std::size_t>(*standing.role)];
}

} // namespace

RightsTable read_rights(std::string_view text)
{
    RightsTable out;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);)
        if (auto const trimmed = base::trimmed(line); !trimmed.empty() && trimmed.front() != '#')
            read_line(out, std::string(trimmed));
    check_each_once(out.rights, std::size(codes) - first_of_table, &Right::capability);
    check_each_once(out.sharing, std::size(partnership::all_sharing), &SharingRight::sharing);
    return out;
}

std::span<Right const> rights() { return table().rights; }
std::span<SharingRight const> sharing_rights() { return table().sharing; }

std::string_view code(Capability capability) { return codes[static_cast<std::size_t>(capability)]; }

bool is_look_kept(Capability capability)
{
    constexpr Capability kept[]
        = {compare_parks, see_figures, give_figures, arrange_partners, run_survey, see_log};
    return std::ranges::find(kept, capability) != std::end(kept);
}

bool needs_terms(Capability capability) { return capability == see_figures || capability == give_figures; }

bool may(Standing const& standing, Capability capability)
{
    if (capability == everyone)
        return true;
    if (!standing.is_signed_in)
        return false;
    constexpr Capability of_all[] = {be_signed_in, secure_account, compare_parks, give_to_parks};
    if (std::ranges::find(of_all, capability) != std::end(of_all))
        return true;
    if (capability == start_park)
        return standing.desk == accounts::Desk::adviser;
    return grant(table().rights, &Right::capability, capability, standing) == Grant::yes;
}

bool sees(Standing const& standing, partnership::Sharing sharing, bool is_own)
{
    auto const given = grant(table().sharing, &SharingRight::sharing, sharing, standing);
    if (!given)
        return false;
    return *given == Grant::yes || (*given == Grant::authority && standing.is_authority)
        || (*given == Grant::own && is_own);
}

} // namespace visit
