#include "wording.h"

#include "texts.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

constexpr std::string_view letter_kind_codes[] = {"invitation", "reminder", "last_call"};
constexpr std::string_view letter_block_codes[] = {"subject", "salutation", "why", "ask", "how", "help",
    "privacy", "danger", "join", "greeting", "enclosure"};

constexpr MergeField all_merge_fields[] = {
    {"terrein", texts::merge_field::park},
    {"gemeente", texts::merge_field::municipality},
    {"partners", texts::merge_field::partners},
    {"sluitdatum", texts::merge_field::closing_day},
    {"minuten", texts::merge_field::minutes},
    {"website", texts::merge_field::website},
    {"code", texts::merge_field::code},
    {"geadresseerde", texts::merge_field::addressee},
    {"adres", texts::merge_field::address},
    {"telefoon", texts::merge_field::telephone},
    {"contactpersoon", texts::merge_field::contact},
    {"privacy", texts::merge_field::privacy},
    {"uitkomst", texts::merge_field::results_day},
    {"burgemeester", texts::merge_field::mayor},
    {"kenmerk", texts::merge_field::reference},
    {"briefdatum", texts::merge_field::dated},
};

bool is_merge_field(std::string_view field)
{
    return std::ranges::find(all_merge_fields, field, &MergeField::name) != std::end(all_merge_fields);
}

// A piece of words: as it stands, or the name of a field that stood between braces.
struct MergePiece {
    bool is_field = false;
    std::string_view text;
};

// Empty when a brace stands alone.
std::optional<std::vector<MergePiece>> merge_pieces_of(std::string_view words)
{
    std::vector<MergePiece> out;
    while (!words.empty()) {
        auto const brace = words.find_first_of("{}");
        out.push_back({false, words.substr(0, brace)});
        if (brace == std::string_view::npos)
            return out;
        auto const end = words.find_first_of("{}", brace + 1);
        if (words[brace] == '}' || end == std::string_view::npos || words[end] == '{')
            return std::nullopt;
        out.push_back({true, base::trimmed(words.substr(brace + 1, end - brace - 1))});
        words.remove_prefix(end + 1);
    }
    return out;
}

std::vector<std::string_view> merge_fields_in(std::string_view words)
{
    std::vector<std::string_view> out;
    auto const pieces = merge_pieces_of(words);
    if (!pieces)
        return out;
    for (auto const& piece : *pieces)
        if (piece.is_field && std::ranges::find(out, piece.text) == out.end())
            out.push_back(piece.text);
    return out;
}

std::string filled_words(std::string_view words, MergeValues const& filling)
{
    auto const pieces = merge_pieces_of(words);
    if (!pieces)
        return std::string(words);
    std::string out;
    for (auto const& piece : *pieces) {
        if (!piece.is_field) {
            out += piece.text;
            continue;
        }
        auto const found = filling.find(piece.text);
        out += found == filling.end() ? std::string() : found->second;
    }
    return out;
}

std::string field_of_block(LetterBlock block) { return fmt::format("block_{}", code(block)); }

i18n::Problems problems_of_block(BlockWords const& block, i18n::Words const& words)
{
    auto const field = field_of_block(block.block);
    auto const name_of_block = words(name_of(block.block));
    if (base::trimmed(block.words).empty())
        return {i18n::problem(field, texts::wording::empty, name_of_block)};
    if (base::length_utf8(block.words) > block_letters_max)
        return {i18n::problem(field, texts::wording::too_long, name_of_block, block_letters_max)};
    if (!merge_pieces_of(block.words))
        return {i18n::problem(field, texts::wording::lone_brace, name_of_block)};
    i18n::Problems out;
    for (auto const used : merge_fields_in(block.words))
        if (!is_merge_field(used))
            out.push_back(i18n::problem(field, texts::wording::unknown_field, name_of_block, used));
    return out;
}

std::string_view words_of_invitation(LetterBlock block, Audience audience)
{
    i18n::Words const words(i18n::Language::dutch);
    switch (block) {
    case LetterBlock::subject:
        return words(texts::first_letter::subject);
    case LetterBlock::salutation:
        return words(audience == Audience::residents ? texts::first_letter::dear_resident
                                                     : texts::first_letter::dear_entrepreneur);
    case LetterBlock::why:
        return words(texts::first_letter::why);
    case LetterBlock::ask:
        return words(texts::first_letter::ask);
    case LetterBlock::how:
        return words(texts::first_letter::how);
    case LetterBlock::help:
        return words(texts::first_letter::help);
    case LetterBlock::privacy:
        return words(texts::first_letter::privacy);
    case LetterBlock::danger:
        return words(texts::first_letter::danger);
    case LetterBlock::join:
        return words(texts::first_letter::join);
    case LetterBlock::greeting:
        return words(texts::first_letter::greeting);
    case LetterBlock::enclosure:
        break;
    }
    return words(texts::first_letter::enclosure);
}

// A reminder is the same letter with another beginning.
std::string_view words_of(LetterKind kind, LetterBlock block, Audience audience)
{
    i18n::Words const words(i18n::Language::dutch);
    bool const is_last = kind == LetterKind::last_call;
    if (kind == LetterKind::invitation)
        return words_of_invitation(block, audience);
    if (block == LetterBlock::subject)
        return words(is_last ? texts::reminder_letter::last_subject : texts::reminder_letter::subject);
    if (block == LetterBlock::why)
        return words(is_last ? texts::reminder_letter::last_why : texts::reminder_letter::why);
    if (block == LetterBlock::how)
        return words(texts::reminder_letter::how);
    return words_of_invitation(block, audience);
}

} // namespace

std::string_view code(LetterKind kind) { return letter_kind_codes[static_cast<std::size_t>(kind)]; }

std::optional<LetterKind> letter_kind_of(std::string_view code)
{
    for (auto const kind : letter_kinds)
        if (survey::code(kind) == code)
            return kind;
    return std::nullopt;
}

i18n::TextOf<0> const& name_of(LetterKind kind)
{
    static constexpr i18n::TextOf<0> names[]
        = {texts::letter_kind::invitation, texts::letter_kind::reminder, texts::letter_kind::last_call};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view code(LetterBlock block) { return letter_block_codes[static_cast<std::size_t>(block)]; }

std::optional<LetterBlock> letter_block_of(std::string_view code)
{
    for (auto const block : letter_blocks)
        if (survey::code(block) == code)
            return block;
    return std::nullopt;
}

i18n::TextOf<0> const& name_of(LetterBlock block)
{
    static constexpr i18n::TextOf<0> names[] = {texts::letter_block::subject, texts::letter_block::salutation,
        texts::letter_block::why, texts::letter_block::ask, texts::letter_block::how,
        texts::letter_block::help, texts::letter_block::privacy, texts::letter_block::danger,
        texts::letter_block::join, texts::letter_block::greeting, texts::letter_block::enclosure};
    return names[static_cast<std::size_t>(block)];
}

bool may_be_off(LetterBlock block)
{
    switch (block) {
    case LetterBlock::why:
    case LetterBlock::how:
    case LetterBlock::danger:
    case LetterBlock::join:
    case LetterBlock::enclosure:
        return true;
    default:
        return false;
    }
}

LetterWords standard_wording(LetterKind kind, Audience audience)
{
    // A reminder is one sheet like the first letter, and has more to say at its beginning.
    auto const is_on = [&](LetterBlock block) {
        return block != LetterBlock::enclosure
            && (block != LetterBlock::join || kind == LetterKind::invitation);
    };
    LetterWords out;
    for (auto const block : letter_blocks)
        out.push_back({block, is_on(block), std::string(words_of(kind, block, audience))});
    return out;
}

BlockWords const& block_of(LetterWords const& wording, LetterBlock block)
{
    return *std::ranges::find(wording, block, &BlockWords::block);
}

std::span<MergeField const> merge_fields() { return all_merge_fields; }

i18n::Problems problems(LetterWords const& wording, i18n::Words const& words)
{
    i18n::Problems out;
    for (auto const& block : wording)
        if (block.is_on)
            for (auto& problem : problems_of_block(block, words))
                out.push_back(std::move(problem));
    return out;
}

i18n::Problems empty_fields(LetterWords const& wording, MergeValues const& filling, i18n::Words const& words)
{
    i18n::Problems out;
    for (auto const& block : wording) {
        if (!block.is_on)
            continue;
        for (auto const field : merge_fields_in(block.words)) {
            auto const found = filling.find(field);
            if (found != filling.end() && base::trimmed(found->second).empty())
                out.push_back(i18n::problem(field_of_block(block.block), texts::wording::empty_field,
                    words(name_of(block.block)), field));
        }
    }
    return out;
}

bool uses(LetterWords const& wording, std::string_view field)
{
    return std::ranges::any_of(wording, [&](BlockWords const& block) {
        auto const used = block.is_on ? merge_fields_in(block.words) : std::vector<std::string_view>();
        return std::ranges::find(used, field) != used.end();
    });
}

std::vector<std::string> paragraphs(LetterWords const& wording, LetterBlock block, MergeValues const& filling)
{
    std::vector<std::string> out;
    auto const& words = block_of(wording, block);
    if (!words.is_on)
        return out;
    auto const filled = filled_words(words.words, filling);
    bool is_new = true;
    for (auto const line : base::split(filled, '\n')) {
        auto const said = base::trimmed(line);
        if (!said.empty() && is_new)
            out.emplace_back(said);
        else if (!said.empty())
            out.back() += fmt::format(" {}", said);
        is_new = said.empty();
    }
    return out;
}

} // namespace survey
