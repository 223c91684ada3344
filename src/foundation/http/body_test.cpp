#include "body.h"
#include "compression.h"
#include "testing/testing.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

using http::Intake;
using http::Request;

namespace {

std::string_view constexpr two_parts
    = "--xX\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nJan\r\n-\r\n"
      "--xX\r\nContent-Disposition: form-data; name=\"photo\"; "
      "filename=\"a; %22b%22.txt\"\r\nContent-Type: text/plain\r\n\r\n"
      "line\r\n--xY\r\n--xX--\r\n";

struct Reading {
    testing::TempDir folder;
    Request request = Request::post("/").with_header("Content-Type", "multipart/form-data; boundary=\"xX\"");
    http::BodyLimits limits{1000, 10'000, 5, 2, folder.path()};

    Intake read(std::string_view body, std::size_t piece = 1'000'000)
    {
        http::BodyReader reader(request, limits);
        if (auto const outcome = reader.welcome(body.size()); outcome != Intake::fine)
            return outcome;
        for (; !body.empty(); body.remove_prefix(std::min(piece, body.size())))
            if (auto const outcome = reader.add(body.substr(0, piece)); outcome != Intake::fine)
                return outcome;
        return reader.finish();
    }
};

std::string content_of(std::filesystem::path const& path)
{
    std::ostringstream out;
    out << std::ifstream(path).rdbuf();
    return out.str();
}

std::string part(std::string_view disposition, std::string_view content)
{
    return "--xX\r\nContent-Disposition: form-data; " + std::string(disposition) + "\r\n\r\n"
        + std::string(content) + "\r\n";
}

} // namespace

TEST_CASE("a form with a file is read, in pieces of any size")
{
    for (std::size_t const piece : {1u, 2u, 3u, 7u, 1000u}) {
        Reading reading;
        CHECK(reading.read(two_parts, piece) == Intake::fine);
        CHECK(reading.request.field("name") == "Jan\r\n-");
        auto const* upload = reading.request.file("photo");
        REQUIRE(upload);
        CHECK(upload->filename == "a; \"b\".txt");
        CHECK(upload->content_type == "text/plain");
        CHECK(upload->size == 10);
        CHECK(content_of(upload->path) == "line\r\n--xY");
    }
}

TEST_CASE("an uploaded file is gone when the request is")
{
    testing::TempDir const folder;
    {
        Reading reading;
        reading.limits.temp_dir = folder.path();
        CHECK(reading.read(two_parts) == Intake::fine);
        CHECK_FALSE(std::filesystem::is_empty(folder.path()));
    }
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a file input without a file is no upload")
{
    Reading reading;
    CHECK(reading.read(part("name=\"photo\"; filename=\"\"", "") + "--xX--") == Intake::fine);
    CHECK(reading.request.uploads.empty());
}

TEST_CASE("files are refused where none are expected")
{
    Reading reading;
    reading.limits.upload_max_bytes = 0;
    CHECK(reading.read(two_parts) == Intake::too_large);
}

TEST_CASE("too many fields, files or letters are refused")
{
    std::string fields;
    std::string files;
    for (int i = 0; i < 6; ++i)
        fields += part("name=a", "b");
    for (int i = 0; i < 3; ++i)
        files += part("name=a; filename=b", "c");
    CHECK(Reading().read(fields + "--xX--") == Intake::too_large);
    CHECK(Reading().read(files + "--xX--") == Intake::too_large);
    CHECK(Reading().read(part("name=a", std::string(1001, 'x')) + "--xX--") == Intake::too_large);
    CHECK(
        Reading().read(part("name=a; filename=b", std::string(10'000, 'x')) + "--xX--") == Intake::too_large);
}

TEST_CASE("a form with files that cannot be understood is refused")
{
    for (auto const& body :
        {std::string(), std::string("nonsense"), part("name=a", "b"), part("", "b") + "--xX--",
            part("name=a", "\xff") + "--xX--", part("name=a", std::string("\0", 1)) + "--xX--",
            part("name=a; filename=\"\xff\"", "b") + "--xX--", std::string("--xXabc\r\n"),
            "--xX\r\nContent-Disposition: form-data; name=a; x=" + std::string(5000, 'y') + "\r\n\r\n"})
        CHECK_MESSAGE(Reading().read(body) == Intake::malformed, body);
}

TEST_CASE("a form with files needs a boundary")
{
    Reading reading;
    reading.request.headers = {{"Content-Type", "multipart/form-data"}};
    CHECK(reading.read(two_parts) == Intake::malformed);
}

TEST_CASE("a plain form becomes fields")
{
    Reading reading;
    reading.request.headers = {{"content-type", "application/x-www-form-urlencoded; charset=UTF-8"}};
    CHECK(reading.read("name=Jan+de%20Vries&a=1&a=2") == Intake::fine);
    CHECK(reading.request.field("name") == "Jan de Vries");
    CHECK(reading.request.fields("a").size() == 2);
    CHECK(reading.request.body.empty());
}

TEST_CASE("a plain form that is too large or no text is refused")
{
    Reading reading;
    reading.request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    CHECK(reading.read("a=" + std::string(1000, 'x')) == Intake::too_large);
    CHECK(reading.read("a=%ff") == Intake::malformed);
}

TEST_CASE("another body is kept as it is")
{
    Reading reading;
    reading.request.headers = {{"Content-Type", "application/json"}};
    CHECK(reading.read("{\"a\": 1}") == Intake::fine);
    CHECK(reading.request.body == "{\"a\": 1}");
}

TEST_CASE("a large page is made smaller for who takes that")
{
    auto const shrunk = [](std::string_view accept, std::size_t size) {
        auto response = http::page(std::string(size, 'x'));
        http::compress(Request::get("/").with_header("Accept-Encoding", accept), response);
        return response;
    };
    CHECK(shrunk("gzip, br", 5000).header("Content-Encoding") == "br");
    CHECK(shrunk("gzip", 5000).header("Content-Encoding") == "gzip");
    CHECK(shrunk("gzip", 5000).text().size() < 100);
    CHECK(shrunk("gzip", 5000).header("Vary") == "Accept-Encoding");
    CHECK(shrunk("", 5000).text().size() == 5000);
    CHECK(shrunk("gzip, br", 500).header("Content-Encoding").empty());
}
