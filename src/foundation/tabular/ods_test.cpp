#include "ods.h"

#include <doctest/doctest.h>

#include <array>

using namespace tabular;

TEST_CASE("an OpenDocument spreadsheet names its kind first, and is the same for the same content")
{
    std::array<std::string_view, 2> const header{"Straat", "Nummer"};
    OdsWriter writer("Adressen & meer", header);
    writer.row({std::string_view("=1+1"), std::int64_t{12}});
    auto const file = writer.finish({1'000'000'000});
    CHECK(file.starts_with("PK"));
    // The first member is not packed, so that its text can be read at a fixed place.
    CHECK(file.find("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") == 30);
    CHECK(file == writer.finish({1'000'000'000}));
}
