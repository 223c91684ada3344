// The words of a letter, block by block: what the municipality may say otherwise, and which fields are filled
// in when a letter is made. Process document 1.4, and the ten blocks of a letter of the mayor (domain 6.1).
#pragma once
#include "survey.h"

#include <map>
#include <span>

namespace survey {

// The first letter, and two reminders to who did not use the code.
enum class LetterKind { invitation, reminder, last_call };
inline constexpr LetterKind letter_kinds[]
    = {LetterKind::invitation, LetterKind::reminder, LetterKind::last_call};
std::string_view code(LetterKind kind);
std::optional<LetterKind> letter_kind_of(std::string_view code);
i18n::TextOf<0> const& name_of(LetterKind kind);

// In the order of the letter; the code to answer with stands between how and help.
enum class LetterBlock {
    subject,
    salutation,
    why,
    ask,
    how,
    help,
    privacy,
    danger,
    join,
    greeting,
    enclosure,
};
inline constexpr LetterBlock letter_blocks[] = {LetterBlock::subject, LetterBlock::salutation,
    LetterBlock::why, LetterBlock::ask, LetterBlock::how, LetterBlock::help, LetterBlock::privacy,
    LetterBlock::danger, LetterBlock::join, LetterBlock::greeting, LetterBlock::enclosure};
std::string_view code(LetterBlock block);
std::optional<LetterBlock> letter_block_of(std::string_view code);
i18n::TextOf<0> const& name_of(LetterBlock block);
// What people must know before they answer (GDPR 13) and how they can cannot be left out.
bool may_be_off(LetterBlock block);

struct BlockWords {
    LetterBlock block = LetterBlock::subject;
    bool is_on = true;
    std::string words; // with {fields}; an empty line begins a new paragraph
    friend bool operator==(BlockWords const&, BlockWords const&) = default;
};
// One for each block, in the order of the letter.
using LetterWords = std::vector<BlockWords>;

LetterWords standard_wording(LetterKind kind, Audience audience);
BlockWords const& block_of(LetterWords const& wording, LetterBlock block);
inline constexpr std::size_t block_letters_max = 1'500;

struct MergeField {
    std::string_view name; // as typed between braces, in Dutch: letters are
    i18n::TextOf<0> about;
};
std::span<MergeField const> merge_fields();
// By name.
using MergeValues = std::map<std::string, std::string, std::less<>>;

// What keeps these words from going out, each with its block: nothing in it, too much, a field that nobody
// knows, a brace that stands alone. The field of a problem is "block_" and the code of the block.
i18n::Problems problems(LetterWords const& wording, i18n::Words const& words);
// Of the fields in `filling`, those that these words ask for and that have no value, each with its block.
i18n::Problems empty_fields(LetterWords const& wording, MergeValues const& filling, i18n::Words const& words);
bool uses(LetterWords const& wording, std::string_view field);
// Nothing when the block is off.
std::vector<std::string> paragraphs(
    LetterWords const& wording, LetterBlock block, MergeValues const& filling);

} // namespace survey
