#include "undeliverable.h"

#include "waiting.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>

namespace survey {
namespace {

constexpr std::size_t number_digits_max = 6; // a code of digits alone has eight

bool is_number(std::string_view text)
{
    return !text.empty() && text.size() <= number_digits_max
        && std::ranges::all_of(text, [](char sign) { return sign >= '0' && sign <= '9'; });
}

std::vector<std::string> words_in(std::string_view text)
{
    std::string plain = base::folded(text);
    for (auto& sign : plain)
        if (sign == '\n' || sign == ',' || sign == '-' || sign == '\t')
            sign = ' ';
    std::vector<std::string> out;
    for (auto const word : base::split(plain, ' '))
        if (!word.empty())
            out.emplace_back(word);
    return out;
}

} // namespace

std::optional<Scanned> read_scan(std::string_view typed)
{
    auto text = base::trimmed(typed);
    if (auto const slash = text.rfind('/'); slash != std::string_view::npos)
        text = text.substr(slash + 1);
    if (is_number(text)) {
        auto const number = base::read_integer(text);
        return number && *number > 0 ? std::optional(Scanned{*number, ""}) : std::nullopt;
    }
    auto const code = crypto::read_code(text, code_length);
    return code ? std::optional(Scanned{0, *code}) : std::nullopt;
}

std::optional<Destination> scanned_destination(
    db::Connection& db, Survey const& survey, Secret secret, Scanned const& scanned)
{
    return scanned.number > 0 ? destination_of_number(db, survey.id, scanned.number)
                              : destination_of_code(db, survey.id, hash_of(secret, scanned.code));
}

bool fits(Destination const& destination, std::string_view query)
{
    auto const known = words_in(destination.address);
    return std::ranges::all_of(words_in(query), [&](std::string const& wanted) {
        return wanted == std::to_string(destination.number)
            || std::ranges::any_of(known, [&](std::string const& word) { return word.starts_with(wanted); });
    });
}

std::vector<Destination> fitting(std::vector<Destination> all, std::string_view query)
{
    std::erase_if(all, [&](Destination const& one) { return !fits(one, query); });
    return all;
}

std::string one_line(Destination const& destination)
{
    std::vector<std::string> lines;
    for (auto const line : base::split(destination.address, '\n'))
        lines.emplace_back(line);
    return base::joined(lines, ", ");
}

void mark_undeliverable(db::Connection& db, Survey const& survey, std::vector<Returned> const& returned)
{
    db::Transaction transaction(db);
    // The survey first and then its invitations, as who sends an answer does: neither waits for the other.
    lock_survey(db, survey.id);
    for (auto const& one : returned)
        update_undeliverable(db, survey.id, one);
    count_undeliverable(db, survey.id);
    transaction.commit();
}

} // namespace survey
