// Templates of papers and the rule that fills them: pure, and nothing goes out with an empty place in it.
#pragma once
#include "base/result.h"
#include "i18n/i18n.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace papers {

enum class BlockKind {
    title,
    heading,
    paragraph,
    list, // one item a line
    sender,
    address,
    reference,
    subject,
    salutation,
    code, // QR code with the code to type
    closing,
    signature, // of a letter: name and office
    signatures, // the table of all who sign
    park,
    recipient,
    partners,
    verification,
    headline,
    lead,
    quote,
    editors,
};
std::string_view code(BlockKind kind);
std::optional<BlockKind> block_kind_of(std::string_view code);

struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::string text; // with {gaps} in a template, without in a merged paper
    std::string when_filled = {}; // left out when this field is empty
};

// An occasion for which the same paper goes out with another head: a press release at the kick-off.
struct Occasion {
    std::string id;
    std::string name; // in the language of the template
    std::string headline;
    std::string lead;
};

struct Template {
    std::string id;
    std::string language; // "nl"
    std::string title;
    std::string step; // the path of the step it belongs to: "deelnemers"
    std::vector<std::string> fields; // every field that may fill a gap
    std::vector<Occasion> occasions;
    std::vector<Block> blocks;
};

std::span<Template const> templates();
// A name that is none of ours is a Fault.
Template const& template_of(std::string_view id);
// The same paper with the headline and lead of this occasion.
Template for_occasion(Template const& paper, std::string_view occasion);

using Filling = std::map<std::string, std::string, std::less<>>;

struct MergedPaper {
    std::string kind; // the id of its template
    std::string language;
    std::string title;
    std::vector<Block> blocks;
};
// Names of fields that are still empty, in the order of the paper; name_of_field tells them to people.
using MissingFields = std::vector<std::string>;

base::Result<MergedPaper, MissingFields> merged(Template const& paper, Filling const& fields);
i18n::Text name_of_field(std::string_view field);

std::vector<std::string_view> lines(Block const& block);
// As one text that can be copied into a mail.
std::string plain_text(MergedPaper const& paper);

} // namespace papers
