// What the chain of evidence may ask of meetings: decisions, each next to what it is about.
#include "meeting.h"
#include "store.h"
#include "texts.h"

namespace meetings {
namespace {

using partnership::Link;
using partnership::Reader;
using partnership::Stage;

constexpr std::string_view decision_prefix = "decision:";

Link link_of(Decision const& decision)
{
    Link out;
    out.key = key_of(decision.id);
    out.stage = Stage::decision;
    out.text = i18n::message(texts::link::decision, decision.what);
    out.path = path_of(decision.meeting);
    out.state = i18n::message(texts::link::taken, numeric_day(decision.date));
    return out;
}

std::optional<Decision> decision_of_key(db::Connection& db, Reader const& reader, std::string_view key)
{
    if (!key.starts_with(decision_prefix))
        return std::nullopt;
    auto const id = DecisionId::read(key.substr(decision_prefix.size()));
    return id ? decision_of_id(db, reader.scope(), *id) : std::nullopt;
}

std::optional<Link> find_link(db::Connection& db, Reader const& reader, std::string_view key)
{
    auto const decision = decision_of_key(db, reader, key);
    return decision ? std::optional(link_of(*decision)) : std::nullopt;
}

// Of its subject only the key is known here: the room of the subject says what it is.
std::vector<Link> links_next_to(db::Connection& db, Reader const& reader, std::string_view key)
{
    std::vector<Link> out;
    if (key.starts_with(decision_prefix)) {
        auto const decision = decision_of_key(db, reader, key);
        if (decision && !decision->subject.empty()) {
            Link subject;
            subject.key = decision->subject;
            subject.stage = decision->subject.starts_with("objective:") ? Stage::objective : Stage::action;
            out.push_back(std::move(subject));
        }
        return out;
    }
    for (auto const& decision : decisions_about(db, reader.scope(), key))
        out.push_back(link_of(decision));
    return out;
}

} // namespace

std::string key_of(DecisionId id) { return std::string(decision_prefix) + id.text(); }

partnership::Links links() { return {find_link, links_next_to}; }

} // namespace meetings
