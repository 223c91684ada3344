#include "files.h"

#include "base/fault.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>

namespace fs = std::filesystem;

namespace {

constexpr std::string_view digest_of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

std::ptrdiff_t temporary_files(fs::path const& folder)
{
    return std::distance(fs::directory_iterator(folder / "temporary"), fs::directory_iterator());
}

} // namespace

TEST_CASE("what is put in is read back by its digest")
{
    testing::TempDir const folder;
    files::Store store(folder.path());
    auto const stored = store.put("abc");
    CHECK(stored.name == digest_of_abc);
    CHECK(stored.size == 3);
    CHECK(store.content(stored.name) == "abc");
    CHECK(temporary_files(folder.path()) == 0);
}

TEST_CASE("the same content is kept once")
{
    testing::TempDir const folder;
    files::Store store(folder.path());
    std::istringstream stream("abc");
    auto const first = store.put("abc");
    CHECK(store.put(stream).name == first.name);
    CHECK(std::distance(fs::directory_iterator(folder.path() / "ba"), fs::directory_iterator()) == 1);
}

TEST_CASE("a temporary file is taken in, or gone")
{
    testing::TempDir const folder;
    files::Store store(folder.path());
    auto file = store.temporary();
    std::ofstream(file.path()) << "abc";
    CHECK(store.take(std::move(file)).name == digest_of_abc);
    {
        auto const unused = store.temporary();
        CHECK(temporary_files(folder.path()) == 1);
    }
    CHECK(temporary_files(folder.path()) == 0);
}

TEST_CASE("a name that is no digest leads nowhere")
{
    testing::TempDir const folder;
    files::Store const store(folder.path() / "store");
    std::ofstream(folder.path() / "secret") << "x";
    CHECK_FALSE(store.path("../secret"));
    CHECK_FALSE(store.path(""));
    CHECK_FALSE(store.content(digest_of_abc));
}

TEST_CASE("a removed file is gone")
{
    testing::TempDir const folder;
    files::Store store(folder.path());
    auto const stored = store.put("abc");
    store.remove(stored.name);
    CHECK_FALSE(store.path(stored.name));
}

TEST_CASE("what a killed process left behind is swept away when it is old")
{
    testing::TempDir const folder;
    files::Store store(folder.path());
    std::ofstream(folder.path() / "temporary" / "left") << "x";
    CHECK(store.sweep_temporary(std::chrono::hours(1)) == 0);
    CHECK(store.sweep_temporary(std::chrono::seconds(0)) == 1);
}

TEST_CASE("a store can not be made where no folder can be")
{
    CHECK_THROWS_AS(files::Store("/proc/nothing"), base::Fault);
}

TEST_CASE("the kind of a file is found in its content")
{
    files::Inspector inspector;
    CHECK(inspector.type_of_content("%PDF-1.7\n") == "application/pdf");
    CHECK(inspector.type_of_content("a plain text\n") == "text/plain");
    testing::TempDir const folder;
    std::ofstream(folder.path() / "really.pdf") << "{\"type\": \"FeatureCollection\", \"features\": []}";
    CHECK(inspector.type_of(folder.path() / "really.pdf") == "application/json");
    CHECK_THROWS_AS((void)inspector.type_of(folder.path() / "absent"), base::Fault);
}

TEST_CASE("a list of kinds allows single ones and families")
{
    constexpr std::string_view list[] = {"text/*", "application/pdf"};
    CHECK(files::is_allowed("text/csv", list));
    CHECK(files::is_allowed("application/pdf", list));
    CHECK_FALSE(files::is_allowed("application/pdfx", list));
    CHECK_FALSE(files::is_allowed("textile/plain", list));
}

TEST_CASE("a sweep takes files that nobody names, and leaves those that came in lately")
{
    testing::TempDir folder;
    files::Store store(folder.path());
    auto const kept = store.put("kept").name, lost = store.put("lost").name;
    auto const is_kept = [&](std::string const& name) { return name == kept; };
    CHECK(store.sweep(is_kept, std::chrono::hours(1)) == 0);
    CHECK(store.path(lost));
    CHECK(store.sweep(is_kept, std::chrono::seconds(0)) == 1);
    CHECK(!store.path(lost));
    CHECK(store.path(kept));
}
