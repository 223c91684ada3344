#include "evidence.h"

#include "history.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>
#include <array>

namespace plan {
namespace {

constexpr std::size_t evidence_words_max = 300, link_max = 500;
constexpr std::array<std::string_view, 3> kind_codes{"photo", "paper", "link"};

bool is_web_address(std::string_view link)
{
    auto const is_web = link.starts_with("https://") || link.starts_with("http://");
    return is_web && link.size() <= link_max && link.find_first_of(" \t\r\n<>\"") == std::string_view::npos
        && link.find('.') != std::string_view::npos;
}

} // namespace

std::string_view code(EvidenceKind kind) { return kind_codes[static_cast<std::size_t>(kind)]; }

i18n::Problems problems(Evidence const& evidence)
{
    i18n::Problems out;
    if (evidence.words.empty() || base::length_utf8(evidence.words) > evidence_words_max)
        out.push_back(i18n::problem("words", texts::evidence::words_problem, evidence_words_max));
    if (evidence.kind == EvidenceKind::link && !is_web_address(evidence.link))
        out.push_back(i18n::problem("link", texts::evidence::link_problem));
    return out;
}

i18n::Message message(EvidenceRefusal refusal)
{
    if (refusal == EvidenceRefusal::full)
        return i18n::message(texts::evidence::full, evidence_max);
    return message(Refusal::unknown);
}

base::Result<EvidenceId, EvidenceRefusal> add_evidence(
    db::Connection& db, partnership::Scope const& scope, Evidence evidence, By const& by)
{
    if (!find(db, scope, evidence.action))
        return base::refuse(EvidenceRefusal::unknown);
    if (count_evidence(db, scope, evidence.action) >= evidence_max)
        return base::refuse(EvidenceRefusal::full);
    evidence.id = db.ids().make<EvidenceId>();
    evidence.at = by.at;
    evidence.person = by.person;
    insert_evidence(db, scope, evidence);
    remember(db, scope, {evidence.action, by, said(texts::log::evidence)});
    return evidence.id;
}

bool remove_evidence(
    db::Connection& db, partnership::Scope const& scope, Evidence const& evidence, By const& by)
{
    if (!delete_evidence(db, scope, evidence.id))
        return false;
    remember(db, scope, {evidence.action, by, said(texts::log::evidence_removed)});
    return true;
}

std::vector<Evidence> evidence_of(db::Connection& db, partnership::Reader const& reader, ActionId id)
{
    return evidence_of_action(db, reader, id);
}

std::optional<Evidence> find_evidence(
    db::Connection& db, partnership::Reader const& reader, ActionId action, EvidenceId id)
{
    auto const all = evidence_of_action(db, reader, action);
    auto const found = std::ranges::find(all, id, &Evidence::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace plan
