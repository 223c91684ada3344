// The laws of the house (ARCHITECTURE.md) as a test: each complaint names the file, the line and the remedy.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Source {
    fs::path path; // below src/
    std::vector<std::string> lines;

    std::string floor() const { return path.begin()->string(); }
    // "survey" for steps/4_survey/pages/results.cpp; a floor without rooms is its own room.
    std::string room() const
    {
        auto const parts = std::vector<fs::path>(path.begin(), path.end());
        auto const folder = parts.size() > 2 ? parts[1].string() : parts[0].string();
        auto const name = folder.find_first_not_of("0123456789");
        return name != std::string::npos && name > 0 && folder[name] == '_' ? folder.substr(name + 1)
                                                                            : folder;
    }
    bool is_test() const { return path.stem().string().ends_with("_test"); }
    bool is_page() const { return path.parent_path().filename() == "pages" || path.stem() == "routes"; }
    bool is_store() const { return path.filename() == "store.cpp"; }
};

std::vector<Source> sources(fs::path const& root)
{
    std::vector<Source> out;
    for (auto const& entry : fs::recursive_directory_iterator(root)) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h")
            continue;
        Source source{fs::relative(entry.path(), root), {}};
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);)
            source.lines.push_back(line);
        out.push_back(std::move(source));
    }
    return out;
}

std::vector<Source> const& all()
{
    static auto const read = sources(fs::path(SOURCE_DIR) / "src");
    return read;
}

// Below demo/, which uses the rooms.
std::vector<Source> const& neighbours()
{
    static auto const read = sources(fs::path(SOURCE_DIR) / "demo");
    return read;
}

std::string included(std::string const& line)
{
    static std::regex const pattern(R"re(^\s*#\s*include\s+"([^"]+)")re");
    if (line.find('#') == std::string::npos)
        return "";
    std::smatch match;
    return std::regex_search(line, match, pattern) ? match[1].str() : "";
}

template <class Wrong> void check_each_line(Wrong wrong, char const* remedy)
{
    for (auto const& source : all())
        for (std::size_t i = 0; i < source.lines.size(); ++i)
            if (wrong(source, source.lines[i]))
                FAIL_CHECK("src/" << source.path.string() << ":" << i + 1 << ": " << std::string(remedy)
                                  << "\n    " << source.lines[i]);
}

bool is_in(std::string const& word, std::set<std::string> const& words) { return words.count(word) > 0; }

// Rooms that bring pages and the web together; everything else keeps values, rules and pages apart.
bool may_know_the_web(Source const& source)
{
    return source.is_test() || source.is_page() || is_in(source.floor(), {"foundation", "app"})
        || is_in(source.room(), {"visit"}) || source.path.stem() == "routes";
}

std::string joined(Source const& source)
{
    std::string out;
    for (auto const& line : source.lines)
        out += line + "\n";
    return out;
}

// As "room/header.h", wherever in its room the header stands.
std::set<std::string> used_headers()
{
    std::set<std::string> out;
    for (auto const* users : {&all(), &neighbours()})
        for (auto const& user : *users)
            for (auto const& line : user.lines) {
                auto const file = included(line);
                if (file.empty())
                    continue;
                bool const is_inside = file.find('/') == std::string::npos
                    || fs::exists(fs::path(SOURCE_DIR) / "src" / user.path.parent_path() / file);
                out.insert(is_inside ? user.room() + "/" + fs::path(file).filename().string() : file);
            }
    return out;
}

// Tests of a room with what they stand on.
std::string tests_of(std::string const& room)
{
    std::string out;
    for (auto const& source : all())
        if (source.room() == room && (source.is_test() || source.path.stem().string().starts_with("test")))
            out += joined(source);
    return out;
}

std::string text_below(fs::path const& folder)
{
    std::string out;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".mjs") {
            std::ifstream in(entry.path());
            out.append(std::istreambuf_iterator<char>(in), {});
        }
    return out;
}

// "afzeggen" of "/t/{park}/kalender/activiteit/{event}/afzeggen": the part by which a test names it.
std::string last_word(std::string const& pattern)
{
    std::string out;
    for (auto const& part : fs::path(pattern))
        if (part.string().find_first_of("{/") == std::string::npos)
            out = part.string();
    return out;
}

} // namespace

TEST_CASE("law 4: an include never climbs out of its room with dots")
{
    check_each_line(
        [](Source const&, std::string const& line) { return included(line).find("..") != std::string::npos; },
        "include another room by its name, \"room/door.h\"");
}

TEST_CASE("law 4: an include without a slash stays in its room")
{
    check_each_line(
        [](Source const& source, std::string const& line) {
            auto const name = included(line);
            if (name.empty() || name.find('/') != std::string::npos || is_in(name, {"texts.h", "embedded.h"}))
                return false;
            auto const here = fs::path(SOURCE_DIR) / "src" / source.path.parent_path();
            return !fs::exists(here / name) && !fs::exists(here.parent_path() / name)
                && !fs::exists(here / "pages" / name);
        },
        "this file is not in the room");
}

TEST_CASE("law 5: pages ask the store and the rules, not the database")
{
    check_each_line(
        [](Source const& source, std::string const& line) {
            return source.is_page() && !source.is_test() && included(line).starts_with("db/");
        },
        "move the statement to store.cpp");
}

TEST_CASE("law 5: values, rules and stores know nothing of the web")
{
    check_each_line(
        [](Source const& source, std::string const& line) {
            auto const name = included(line);
            bool const web = name.starts_with("http/") || name.starts_with("html/");
            return web && !may_know_the_web(source);
        },
        "only pages/ and routes.cpp include http/ and html/");
}

TEST_CASE("law 5: SQL stands in store.cpp alone")
{
    static std::regex const sql(R"re("\s*(select|insert into|update|delete from)\s)re", std::regex::icase);
    check_each_line(
        [](Source const& source, std::string const& line) {
            bool const exempt
                = source.is_store() || source.is_test() || is_in(source.floor(), {"foundation", "reader"});
            return !exempt && line.find('"') != std::string::npos && std::regex_search(line, sql);
        },
        "move the statement to store.cpp");
}

TEST_CASE("law 6: a room writes only its own tables")
{
    static std::regex const write(R"re((insert into|update|delete from)\s+([a-z]+)_[a-z_]+)re");
    for (auto const& source : all()) {
        if (!source.is_store() || source.floor() == "foundation")
            continue;
        auto const text = joined(source);
        for (std::sregex_iterator at(text.begin(), text.end(), write), end; at != end; ++at) {
            CHECK_MESSAGE((*at)[2] == source.room(),
                "src/" << source.path.string() << " writes " << (*at)[0]
                       << ": ask that room through its door");
            CHECK_MESSAGE((source.floor() != "across" || source.room() == "deliveries"),
                "src/" << source.path.string() << ": across/ writes nothing but the work of a delivery");
        }
    }
}

TEST_CASE("law 6: a room reads its own tables, and names of people and partnerships")
{
    static std::regex const read(R"re((from|join)\s+([a-z]+)_[a-z_]+)re");
    for (auto const& source : all()) {
        if (!source.is_store() || is_in(source.floor(), {"foundation", "across"}))
            continue;
        auto const text = joined(source);
        for (std::sregex_iterator at(text.begin(), text.end(), read), end; at != end; ++at)
            CHECK_MESSAGE(is_in((*at)[2], {source.room(), "accounts", "partnership"}),
                "src/" << source.path.string() << " reads " << (*at)[0]
                       << ": ask that room through its door");
    }
}

TEST_CASE("law 8: the foundation knows no word of the domain")
{
    static std::regex const domain(
        R"re(\b(partnership|municipality|entrepreneur|questionnaire|recalibration)\b)re");
    check_each_line(
        [](Source const& source, std::string const& line) {
            return source.floor() == "foundation" && !source.is_test() && std::regex_search(line, domain);
        },
        "the foundation serves any house: say it without the domain");
}

TEST_CASE("no file is longer than 400 lines")
{
    for (auto const& source : all())
        CHECK_MESSAGE(
            source.lines.size() <= 400, "src/" << source.path.string() << ": split it by what it is about");
}

TEST_CASE("every header is included by somebody")
{
    auto const used = used_headers();
    for (auto const& header : all())
        if (header.path.extension() == ".h")
            CHECK_MESSAGE(is_in(header.room() + "/" + header.path.filename().string(), used),
                "src/" << header.path.string() << ": nobody includes it, take it away");
}

// Everything of a room that may call its store.
static std::string callers_in(std::string const& room)
{
    std::string callers;
    for (auto const& user : all())
        if (user.room() == room && !user.is_store() && user.path.filename() != "store.h")
            callers += joined(user);
    return callers;
}

TEST_CASE("every statement that a store offers is called in its room")
{
    static std::regex const offer(R"re(^[A-Za-z][^()]*?\b([a-z_0-9]+)\()re");
    for (auto const& store : all()) {
        if (store.path.filename() != "store.h")
            continue;
        auto const callers = callers_in(store.room());
        for (auto const& line : store.lines) {
            std::smatch match;
            if (!std::regex_search(line, match, offer))
                continue;
            bool const is_used = callers.find(match[1].str() + "(") != std::string::npos;
            CHECK_MESSAGE(
                is_used, "src/" << store.path.string() << ": nobody calls " << match[1] << ", take it away");
        }
    }
}

TEST_CASE("every address has a test of its room, or is walked through in a browser")
{
    static std::regex const route(R"re(\{(?:get|post), "([^"]+)")re");
    auto const walked = text_below(fs::path(SOURCE_DIR) / "tests" / "walkthrough");
    for (auto const& routes : all()) {
        if (routes.path.filename() != "routes.cpp")
            continue;
        auto const tested = tests_of(routes.room()) + walked;
        auto const text = joined(routes);
        for (std::sregex_iterator at(text.begin(), text.end(), route), end; at != end; ++at)
            CHECK_MESSAGE(tested.find(last_word((*at)[1])) != std::string::npos,
                "src/" << routes.path.string() << ": no test asks for " << (*at)[1]);
    }
}

TEST_CASE("no style, script or event handler stands in a page")
{
    static std::regex const inline_code(R"re(style=\\?"|onclick=|<script(?![^>]*(src=|application/json)))re");
    // The file of slides to take along is no page: it holds its own script (docs/decisions/0021).
    static fs::path const file_of_slides = fs::path("commons") / "deck" / "pages" / "offline.cpp";
    check_each_line(
        [](Source const& source, std::string const& line) {
            return !source.is_test() && source.path != file_of_slides && std::regex_search(line, inline_code);
        },
        "styles go to web/css, behaviour to web/ts");
}

TEST_CASE("above the foundation, using namespace is for html and for tests")
{
    static std::regex const pattern(R"re(^\s*using namespace (\w+))re");
    check_each_line(
        [](Source const& source, std::string const& line) {
            std::smatch match;
            bool const found = std::regex_search(line, match, pattern);
            return found && !source.is_test() && source.floor() != "foundation" && match[1] != "html";
        },
        "name the room");
}

TEST_CASE("every header says why it exists before anything else")
{
    for (auto const& source : all())
        if (source.path.extension() == ".h")
            CHECK_MESSAGE((!source.lines.empty() && source.lines[0].starts_with("// ")),
                "src/" << source.path.string() << ": start with one sentence");
}

TEST_CASE("nothing is left to be done later without an issue")
{
    static std::regex const later(R"re(\b(TODO|FIXME|XXX)\b)re");
    check_each_line([](Source const&, std::string const& line) { return std::regex_search(line, later); },
        "do it, or file it");
}
