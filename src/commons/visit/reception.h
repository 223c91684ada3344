// Receives every request: finds the route, makes the visit, checks the right, opens the transaction, calls
// the page and puts the frame round its answer.
#pragma once
#include "http/router.h"
#include "visit/page.h"
#include "visit/screening.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace db {
class Connection;
class Database;
} // namespace db
namespace audit {
enum class Outcome;
}

namespace visit {

// The whole document round a page. `said` is the message after a redirect; empty when there is none.
// Takes the content out of the page: it is the whole tree of it.
using FrameMaker = std::function<std::string(Visit const& visit, Page& page, std::string const& said)>;

struct Needs {
    House const* house = nullptr;
    db::Database* database = nullptr;
    moment::Clock const* clock = nullptr;
    FrameMaker frame;
    Screen screen = {}; // none: every file passes
};

class Reception {
public:
    // Takes the tables of all rooms; two routes that mean the same are a Fault.
    Reception(Needs needs, std::vector<Routes> const& rooms);

    http::Response receive(http::Request& request) const;
    // For the server, before it takes in a file.
    std::uint64_t upload_limit(http::Method method, std::string_view path) const;
    std::vector<Route> const& routes() const { return routes_; }

private:
    struct Call;
    http::Response answered(http::Request& request, Route const& route, db::Connection& db) const;
    Call call_of(http::Request& request, Route const& route, db::Connection& db) const;
    Answer answer(Call& call) const;
    Answer decide(Call& call) const;
    std::optional<Answer> turned_away(Call& call) const;
    std::optional<Answer> asked_first(Call& call) const;
    Answer act(Call& call, Screening screening) const;
    void write_line(Call& call, audit::Outcome outcome) const;
    void remember(Call const& call, http::Response& response) const;
    http::Response finish(Call& call, Answer answer) const;

    Needs needs_;
    std::vector<Route> routes_;
    http::Router router_;
};

// The pages that belong to visiting itself: signing in and out, invitations, language and colours.
Routes routes();

inline constexpr std::string_view session_cookie = "tw_session";
inline constexpr std::string_view visitor_cookie = "tw_visitor";
inline constexpr std::string_view device_cookie = "tw_device";
inline constexpr std::string_view language_cookie = "tw_language";
inline constexpr std::string_view scheme_cookie = "tw_scheme";

http::Transport transport(House const& house);
// Binds a form to the visitor it was shown to.
html::FormToken form_token(House const& house, std::string_view visitor);

} // namespace visit
