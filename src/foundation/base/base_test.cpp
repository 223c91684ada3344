#include "id.h"
#include "result.h"
#include "text.h"

#include <doctest/doctest.h>

TEST_CASE("an identity reads back as it was written")
{
    CHECK(base::read_id(base::written_id(0x0123456789abcdef)) == 0x0123456789abcdef);
    CHECK(base::written_id(0) == "000000000000");
}

TEST_CASE("a text that is no identity is refused")
{
    CHECK_FALSE(base::read_id("short"));
    CHECK_FALSE(base::read_id("00000000000u"));
}

TEST_CASE("folding drops accents and capitals")
{
    CHECK(base::folded("Café ÉÉN") == "cafe een");
    CHECK(base::slug("De Grift (Noord)") == "de-grift-noord");
}

TEST_CASE("decimals are read with comma or point, and nothing else")
{
    CHECK(base::read_decimal("12,5") == 12.5);
    CHECK(base::read_decimal(" 12.5 ") == 12.5);
    CHECK_FALSE(base::read_decimal("1.000,5"));
    CHECK_FALSE(base::read_decimal(""));
}

TEST_CASE("UTF-8 is checked as the standard says")
{
    CHECK(base::is_utf8("café €"));
    CHECK_FALSE(base::is_utf8("caf\xe9"));
    CHECK_FALSE(base::is_utf8("\xed\xa0\x80"));
    CHECK(base::length_utf8("café") == 4);
}

TEST_CASE("a result holds a value or a refusal")
{
    base::Result<int, char> const good = 4;
    base::Result<int, char> const bad = base::refuse('x');
    CHECK(*good == 4);
    CHECK(bad.error() == 'x');
}
