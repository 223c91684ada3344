// What a page answers, and the route that leads to it: method, path, who may, page. The app puts the frame
// round it.
#pragma once
#include "http/message.h"
#include "visit/visit.h"

#include <functional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace visit {

enum class Frame {
    park, // with the navigation of the park
    plain, // signed in or public, without a park
    answer, // the survey on a phone: as light as can be
};

struct Crumb {
    std::string label;
    std::string path;
};

struct Page {
    std::string title;
    html::Html content;
    int status = 200;
    Frame frame = Frame::park;
    std::vector<Crumb> crumbs = {}; // between the park and this page
    std::vector<std::string_view> scripts = {}; // islands, such as "map.js"
    std::vector<std::string_view> styles = {}; // only for pages with a map: "map.css"
    std::string step = {}; // the path of the step this page belongs to: "enquete"
    std::string onward = {}; // where the browser goes from here by itself, also without script; "": it stays
    int onward_after_s = 0; // when it does
    bool is_unlisted = false; // search engines are asked to leave it out
};

using Answer = std::variant<Page, http::Response>;

// 303 to another page, which then shows the message.
Answer done(Visit const& visit, std::string const& path, i18n::Message const& said);

// The same page again, with what is wrong: status 422.
inline Page with_problems(Page page)
{
    page.status = 422;
    return page;
}

enum class Commit {
    when_answered, // one transaction round the page, kept when it answers without a problem (a POST's
                   // default)
    by_itself, // the page opens its own transactions: signing in, long imports
};

// What becomes of a form below a park whose cooperation ended.
enum class Ended {
    refused, // what there is can be read and not be changed
    taken, // hand over, leave, read the terms, take up again
};

struct Route {
    http::Method method;
    std::string_view path;
    Capability may;
    Answer (*page)(Visit& visit, http::Request& request);
    std::int64_t upload_bytes_max = 0; // more than 0: files may be sent here
    Commit commit = Commit::when_answered;
    Ended ended = Ended::refused;
};
using Routes = std::span<Route const>;

} // namespace visit
