// A survey of LimeSurvey and an XLSForm of a stranger, as the tables that the reader gives: "#questions"
// begins a table, a line is a row, "|" stands between cells.
#include "fuzz.h"

#include "expression.h"
#include "limesurvey.h"
#include "limesurvey_words.h"
#include "questionnaire.h"

#include "base/text.h"

#include <optional>
#include <vector>

namespace {

std::vector<tabular::Table> tables_of(std::string_view text)
{
    std::vector<tabular::Table> out;
    for (auto const line : base::split(text, '\n')) {
        if (line.starts_with('#'))
            out.push_back({std::string(line.substr(1)), {}});
        if (line.starts_with('#') || out.empty())
            continue;
        auto& row = out.back().rows.emplace_back();
        for (auto const cell : base::split(line, '|'))
            row.emplace_back(cell);
    }
    return out;
}

// What was made of it can be kept and read again, and is no larger than we allow.
void look_at(std::optional<survey::TakenOver> const& taken)
{
    if (!taken)
        return;
    auto const again = survey::read_json(survey::written_json(taken->questionnaire));
    fuzz::must(again.has_value());
    fuzz::must(again->questions.size() == taken->questionnaire.questions.size());
    fuzz::must(again->questions.size() <= 500);
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = fuzz::text(data, size);
    // The reader gives text, never loose bytes.
    if (!base::is_utf8(text))
        return 0;
    auto const tables = tables_of(text);
    look_at(survey::from_limesurvey(tables));
    look_at(survey::from_xlsform(tables));
    fuzz::must(base::is_utf8(survey::limesurvey::plain_text(text).text));
    survey::parsed_expression(text, survey::NamesAre::bare);
    survey::parsed_expression(text, survey::NamesAre::in_braces);
    return 0;
}
