#include "import.h"

#include "texts.h"

#include <algorithm>

namespace area {
namespace {

struct RefusalWords {
    ImportRefusal refusal;
    std::string_view code;
    i18n::TextOf<0> text;
};
constexpr RefusalWords refusal_words[] = {
    {ImportRefusal::no_boundary, "no_boundary", texts::import_refusal::no_boundary},
    {ImportRefusal::empty, "empty", texts::import_refusal::empty},
    {ImportRefusal::not_text, "not_text", texts::import_refusal::not_text},
    {ImportRefusal::no_columns, "no_columns", texts::import_refusal::no_columns},
    {ImportRefusal::no_places, "no_places", texts::import_refusal::no_places},
    {ImportRefusal::broken, "broken", texts::import_refusal::broken},
    {ImportRefusal::too_many_rows, "too_many_rows", texts::import_refusal::too_many_rows},
    {ImportRefusal::password, "password", texts::import_refusal::password},
    {ImportRefusal::incomplete, "incomplete", texts::import_refusal::incomplete},
    {ImportRefusal::no_addresses, "no_addresses", texts::import_refusal::no_addresses},
};
constexpr std::string_view state_codes[] = {"waiting", "done", "refused"};

RefusalWords const& words_of(ImportRefusal refusal)
{
    return *std::ranges::find(refusal_words, refusal, &RefusalWords::refusal);
}

} // namespace

std::string_view code(ImportState state) { return state_codes[static_cast<std::size_t>(state)]; }

ImportState import_state_of(std::string_view code)
{
    auto const found = std::ranges::find(state_codes, code);
    return found == std::end(state_codes) ? ImportState::refused
                                          : static_cast<ImportState>(found - std::begin(state_codes));
}

std::string_view code(ImportRefusal refusal) { return words_of(refusal).code; }

std::optional<ImportRefusal> import_refusal_of(std::string_view code)
{
    auto const found = std::ranges::find(refusal_words, code, &RefusalWords::code);
    return found == std::end(refusal_words) ? std::nullopt : std::optional(found->refusal);
}

i18n::Message message(ImportRefusal refusal) { return i18n::message(words_of(refusal).text); }

} // namespace area
