#include "personal.h"

#include <doctest/doctest.h>

using namespace personal;

namespace {

void found(std::string_view text, Kind kind, std::string_view what)
{
    INFO(std::string(text));
    auto const marks = marks_in(text);
    REQUIRE(marks.size() == 1);
    CHECK(marks.front() == Mark{kind, std::string(what)});
}

void nothing(std::string_view text)
{
    INFO(std::string(text));
    CHECK(marks_in(text).empty());
}

} // namespace

TEST_CASE("e-mail addresses are found as they stand")
{
    found("Mail jan.de-vries@voorbeeld.nl.", Kind::email, "jan.de-vries@voorbeeld.nl");
    nothing("3 pallets @ 20 euro");
    nothing("@wijkagent op social media");
    nothing("a@b");
}

TEST_CASE("telephone numbers are found, service numbers are not")
{
    found("Bel 06-12345678 als het donker is", Kind::phone, "06-12345678");
    found("Bel +31 6 1234 5678", Kind::phone, "+31 6 1234 5678");
    found("Bel 0031612345678!", Kind::phone, "0031612345678");
    found("(0548) 12 34 56", Kind::phone, "0548) 12 34 56");
    nothing("Bel 112 of 0900-8844, of anoniem 0800-7000");
    nothing("De omgevingsdienst: 088-1234567");
    nothing("In 2026 waren er 1234567 auto's");
    nothing("artikel 0612345678901");
}

TEST_CASE("number plates of every side code are found, days and codes are not")
{
    for (auto const* plate : {"AB-12-34", "12-34-AB", "12-AB-34", "HV-12-KL", "HV-KL-12", "12-HV-KL",
             "12-HVK-3", "1-HVK-23", "HV-123-K", "H-123-KL", "HVK-12-L", "H-12-KLM", "1-HV-234", "123-HV-4",
             "hv-123-k", "HV123K", "1HVK23"})
        found(std::string("Auto ") + plate + " stond er weer", Kind::plate, plate);
    nothing("op 3-mei-27 en 4-mrt-27 en 12-03-27");
    nothing("hal 4a, perceel 12b-3, 7681 PK");
    nothing("ISO9001, NEN3140, hv123k");
    nothing("A-12 richting Arnhem");
}

TEST_CASE("citizen numbers pass the test of eleven, other numbers of nine digits do not")
{
    found("BSN 123456782", Kind::citizen_number, "123456782");
    found("1234.56.782", Kind::citizen_number, "1234.56.782");
    nothing("ordernummer 123456789");
    nothing("000000000");
}

TEST_CASE("bank accounts are found when their check digits fit")
{
    found("op NL91 ABNA 0417 1643 00 graag", Kind::bank_account, "NL91 ABNA 0417 1643 00");
    found("NL91ABNA0417164300", Kind::bank_account, "NL91ABNA0417164300");
    nothing("NL92ABNA0417164300");
    nothing("NL");
}

TEST_CASE("each mark is told once, in the order of the kinds")
{
    auto const marks = marks_in("HV-123-K belde 06-12345678, weer HV-123-K");
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].kind == Kind::phone);
    CHECK(marks[1].kind == Kind::plate);
}

TEST_CASE("odd text does no harm")
{
    nothing("");
    nothing(std::string(20'000, '-'));
    nothing(std::string(20'000, '@'));
    nothing("\xC3\xA9\xC3\xA9n \xE2\x82\xAC 5");
    CHECK(marks_in(std::string(20'000, '0')).empty());
}
