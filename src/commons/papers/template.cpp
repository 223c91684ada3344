#include "template.h"

#include "gaps.h"
#include "reading.h"

#include "base/fault.h"
#include "base/text.h"

#include <algorithm>

namespace papers {
namespace {

struct KindCode {
    BlockKind kind;
    std::string_view code;
};

constexpr KindCode kind_codes[] = {
    {BlockKind::title, "title"},
    {BlockKind::heading, "heading"},
    {BlockKind::paragraph, "paragraph"},
    {BlockKind::list, "list"},
    {BlockKind::sender, "sender"},
    {BlockKind::address, "address"},
    {BlockKind::reference, "reference"},
    {BlockKind::subject, "subject"},
    {BlockKind::salutation, "salutation"},
    {BlockKind::code, "code"},
    {BlockKind::closing, "closing"},
    {BlockKind::signature, "signature"},
    {BlockKind::signatures, "signatures"},
    {BlockKind::park, "park"},
    {BlockKind::recipient, "recipient"},
    {BlockKind::partners, "partners"},
    {BlockKind::verification, "verification"},
    {BlockKind::headline, "headline"},
    {BlockKind::lead, "lead"},
    {BlockKind::quote, "quote"},
    {BlockKind::editors, "editors"},
};

std::string_view value_of(Filling const& fields, std::string_view name)
{
    auto const found = fields.find(name);
    return found == fields.end() ? std::string_view() : base::trimmed(found->second);
}

bool is_shown(Block const& block, Filling const& fields)
{
    return block.when_filled.empty() || !value_of(fields, block.when_filled).empty();
}

std::string with_head(std::string text, Occasion const& occasion)
{
    text = replaced(std::move(text), "{headline}", occasion.headline);
    return replaced(std::move(text), "{lead}", occasion.lead);
}

void add_once(MissingFields& missing, std::string_view name)
{
    if (std::ranges::find(missing, name) == missing.end())
        missing.emplace_back(name);
}

MissingFields missing_fields(Template const& paper, Filling const& fields)
{
    MissingFields missing;
    for (auto const& block : paper.blocks)
        if (is_shown(block, fields))
            for (auto const name : gaps(block.text))
                if (value_of(fields, name).empty())
                    add_once(missing, name);
    return missing;
}

} // namespace

std::string_view code(BlockKind kind) { return std::ranges::find(kind_codes, kind, &KindCode::kind)->code; }

std::optional<BlockKind> block_kind_of(std::string_view code)
{
    auto const found = std::ranges::find(kind_codes, code, &KindCode::code);
    return found == std::end(kind_codes) ? std::nullopt : std::optional(found->kind);
}

std::span<Template const> templates()
{
    static std::vector<Template> const all = read_templates();
    return all;
}

Template const& template_of(std::string_view id)
{
    auto const found = std::ranges::find(templates(), id, &Template::id);
    if (found == templates().end())
        throw base::Fault("no template of a paper is called " + std::string(id));
    return *found;
}

Template for_occasion(Template const& paper, std::string_view occasion)
{
    auto const found = std::ranges::find(paper.occasions, occasion, &Occasion::id);
    if (found == paper.occasions.end())
        throw base::Fault(paper.id + " has no occasion " + std::string(occasion));
    auto out = paper;
    for (auto& block : out.blocks)
        block.text = with_head(std::move(block.text), *found);
    return out;
}

base::Result<MergedPaper, MissingFields> merged(Template const& paper, Filling const& fields)
{
    auto missing = missing_fields(paper, fields);
    if (!missing.empty())
        return base::refuse(std::move(missing));
    MergedPaper out{paper.id, paper.language, paper.title, {}};
    auto const value = [&](std::string_view name) { return value_of(fields, name); };
    for (auto const& block : paper.blocks)
        if (is_shown(block, fields))
            out.blocks.push_back({block.kind, filled_gaps(block.text, value), ""});
    return out;
}

std::vector<std::string_view> lines(Block const& block)
{
    std::vector<std::string_view> out;
    for (auto const line : base::split(block.text, '\n'))
        if (!base::trimmed(line).empty())
            out.push_back(base::trimmed(line));
    return out;
}

std::string plain_text(MergedPaper const& paper)
{
    std::string out;
    for (auto const& block : paper.blocks) {
        for (auto const line : lines(block))
            out += std::string(block.kind == BlockKind::list ? "- " : "") + std::string(line) + "\n";
        out += "\n";
    }
    return out;
}

} // namespace papers
