#include "security_txt.h"

#include "base/fault.h"

#include <doctest/doctest.h>

namespace {

moment::Instant morning(moment::Date day) { return moment::instant_of(day, {9, 0}); }

app::SecurityContact somebody()
{
    return app::read_contact(
        "veilig@gemeente.example", "https://gemeente.example/melden", "https://terrein.gemeente.example");
}

} // namespace

TEST_CASE("who finds a weakness is told whom to tell, in which language and until when that is true")
{
    CHECK(app::security_txt(somebody(), morning({2027, 3, 15}))
        == "Contact: mailto:veilig@gemeente.example\n"
           "Expires: 2027-09-11T00:00:00Z\n"
           "Preferred-Languages: nl, en\n"
           "Canonical: https://terrein.gemeente.example/.well-known/security.txt\n"
           "Policy: https://gemeente.example/melden\n");
}

TEST_CASE("the last day moves on with the clock")
{
    auto const later = app::security_txt(somebody(), morning({2028, 1, 1}));
    CHECK(later->find("Expires: 2028-06-29T00:00:00Z") != std::string::npos);
}

TEST_CASE("where nobody was named there is no file")
{
    CHECK_FALSE(app::security_txt(app::read_contact("", "", "https://x.example"), morning({2027, 3, 15})));
}

TEST_CASE("a contact is an e-mail address, a page or a telephone")
{
    for (auto const* good :
        {"a@b.example", "mailto:a@b.example", "https://b.example/melden", "tel:+31-800-1"})
        CHECK_NOTHROW(app::read_contact(good, "", ""));
    for (auto const* bad : {"nobody", "http://b.example", "javascript:alert(1)@x", "a@b.example\nExpires: x"})
        CHECK_THROWS_AS(app::read_contact(bad, "", ""), base::Fault);
    CHECK_THROWS_AS(app::read_contact("a@b.example", "http://b.example", ""), base::Fault);
}
