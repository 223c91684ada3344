// The door of the chain of evidence: from a figure, an answer or a top three, by way of a problem, an
// objective and an action, to a decision and a result. Each room knows its neighbours; here they are laid end
// to end.
#pragma once
#include "i18n/i18n.h"
#include "partnership/links.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chain {

using partnership::Link;
using partnership::Stage;
using Rooms = std::span<partnership::Links const>;

i18n::Text name(Stage stage);
// "Nog geen besluit".
i18n::Text missing(Stage stage);

struct Stretch {
    Stage stage = Stage::source;
    std::vector<Link> links; // none is a gap
};
// The chain of one thing: what leads to it, and what came of it.
struct Line {
    Link of;
    std::vector<Stretch> stretches; // one for each stage

    bool has(Stage stage) const { return !at(stage).empty(); }
    std::vector<Link> const& at(Stage stage) const
    {
        return stretches[static_cast<std::size_t>(stage)].links;
    }
    // Nothing stands next to it.
    bool is_loose() const;
};

// A thing that the group agreed on, and the stages that it lacks.
struct Gap {
    Link what;
    std::vector<Stage> lacks;
};
// An action needs a cause and a decision, an objective a problem and an action, a problem a cause and an
// objective.
std::vector<Stage> lacks(Line const& line);

// Asks the rooms, each thing once, however often it comes by; a ring or a thing that is gone does no harm.
class Walk {
public:
    Walk(db::Connection& db, partnership::Reader const& reader, Rooms rooms)
        : db_(db)
        , reader_(reader)
        , rooms_(rooms)
    {
    }
    // None: nobody knows it, or this reader may not see it.
    std::optional<Line> line(std::string_view key);
    // What should stand in a chain, in the order of the stages: problems, adopted objectives, adopted
    // actions. Rooms tell it as what stands next to a kind: a key that ends after its colon.
    std::vector<Link> things();
    // Of this kind ("question:"), what others name.
    std::vector<Link> const& of_kind(std::string const& kind) { return next_to(kind); }
    std::vector<Gap> gaps();

private:
    // What was met, in the order in which it was met.
    struct Seen {
        std::vector<Link> links = {};
        std::set<std::string, std::less<>> keys = {};
        bool add(Link const& link); // false: it was met before
    };
    enum class Way { back, onward };

    std::optional<Link> const& find(std::string const& key);
    std::vector<Link> const& next_to(std::string const& key);
    void follow(Link const& from, Way way, Seen& seen);
    void add_results(Seen& seen);

    db::Connection& db_;
    partnership::Reader reader_;
    Rooms rooms_;
    std::map<std::string, std::optional<Link>, std::less<>> found_ = {};
    std::map<std::string, std::vector<Link>, std::less<>> neighbours_ = {};
};

} // namespace chain
