#include "keeping.h"
#include "lists.h"
#include "samples.h"
#include "test_outcomes.h"

#include "accounts/tables.h"
#include "area/area.h"
#include "area/tables.h"
#include "db/database.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "survey/tables.h"
#include "tabular/csv.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <fstream>

using namespace survey;

namespace {

std::vector<ListRow> rows_in(std::string const& csv)
{
    auto const read = read_rows(*tabular::read_csv(csv));
    REQUIRE(read);
    return *read;
}

ListRefusal refusal_in(std::string const& csv)
{
    auto const table = tabular::read_csv(csv);
    auto const read = read_rows(table ? *table : tabular::Table{});
    REQUIRE_FALSE(read);
    return read.error();
}

std::string const header = "naam;straat;huisnummer;toevoeging;postcode;plaats;e-mail\n";

} // namespace

TEST_CASE("rows of a list are told what is wrong with them, with their line")
{
    auto const rows = rows_in(header
        + "Jansen BV;Handelsweg;12;A;7461 ab;Grifthoek;\n"
          "Mailers;;;;;;info@voorbeeld.nl\n"
          "Nergens;;;;;;\n"
          "Zonder nummer;Handelsweg;;;7461AB;Grifthoek;\n"
          "Foute postcode;Handelsweg;3;;0461AB;Grifthoek;\n"
          "Geen plaats;Handelsweg;3;;7461AB;;\n"
          "Foute mail;;;;;;info apestaartje\n"
        + std::string(300, 'x') + ";Handelsweg;3;;7461AB;Grifthoek;\n");
    using enum RowFlaw;
    RowFlaw const expected[] = {none, none, nowhere, no_number, no_postcode, no_town, bad_email, too_long};
    REQUIRE(rows.size() == std::size(expected));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].flaw == expected[i]);
        CHECK(rows[i].line == static_cast<std::int64_t>(i) + 2);
        CHECK(row_flaw_of(code(rows[i].flaw)) == rows[i].flaw);
    }
    CHECK(rows[0].postcode == "7461AB");
    CHECK(rows[0].number == 12);
    CHECK(rows[0].addition == "A");
}

TEST_CASE("an address in one cell is taken apart")
{
    struct Case {
        std::string_view written, street;
        std::int64_t number;
        std::string_view addition;
    };
    for (auto const& one : {Case{"Handelsweg 12", "Handelsweg", 12, ""},
             Case{"Handelsweg 12 A", "Handelsweg", 12, "A"}, Case{"Handelsweg 12-3", "Handelsweg", 12, "3"},
             Case{"2e Dwarsweg 7bis", "2e Dwarsweg", 7, "bis"}, Case{"Laan 1940 5", "Laan 1940", 5, ""},
             Case{"Postbus", "Postbus", 0, ""}, Case{"", "", 0, ""}}) {
        CAPTURE(one.written);
        auto const read = street_and_number(one.written);
        CHECK(read.street == one.street);
        CHECK(read.number == one.number);
        CHECK(read.addition == one.addition);
    }
    auto const rows = rows_in("bedrijf,adres,postcode,plaats\nJansen,Handelsweg 12 A,7461AB,Grifthoek\n");
    CHECK(rows.at(0).street == "Handelsweg");
    CHECK(rows.at(0).flaw == RowFlaw::none);
}

TEST_CASE("a list that cannot be read says why")
{
    CHECK(refusal_in("") == ListRefusal::empty);
    CHECK(refusal_in(header) == ListRefusal::empty);
    CHECK(refusal_in("kleur;maat\nrood;3\n") == ListRefusal::no_columns);
    CHECK(refusal_in("naam;straat\nJansen;Handelsweg\n") == ListRefusal::no_columns);
    std::string many = "naam;e-mail\n";
    for (std::size_t i = 0; i <= list_rows_max; ++i)
        many += fmt::format("n{};n{}@voorbeeld.nl\n", i, i);
    CHECK(refusal_in(many) == ListRefusal::too_many_rows);
}

TEST_CASE("doubles are known by their address or their e-mail address, also within the list")
{
    auto rows = rows_in(header
        + "Eerste;Handelsweg;1;;7461AB;Grifthoek;\n"
          "Buur;Handelsweg;99;;7461AB;Grifthoek;\n"
          "Tweede in hetzelfde pand;Handelsweg;99;;7461AB;Grifthoek;\n"
          "Mail;;;;;;info@voorbeeld.nl\n"
          "Nog eens;;;;;;INFO@voorbeeld.nl\n"
          "Nergens;;;;;;\n");
    std::vector<Recipient> const known{samples::recipient("Handelsweg", 1)};
    mark_doubles(rows, known);
    std::string doubles;
    for (auto const& row : rows)
        doubles += row.is_double ? 'd' : '.';
    CHECK(doubles == "d.d.d.");
}

TEST_CASE("a row becomes an envelope, in any script, or only a mail")
{
    auto const rows
        = rows_in(header + "شركة الأمان;Handelsweg;12;A;7461AB;Grifthoek;\n;;;;;;info@voorbeeld.nl\n");
    auto const letter = recipient_of(rows.at(0), Audience::entrepreneurs);
    CHECK(letter.lines == std::vector<std::string>{"شركة الأمان", "Handelsweg 12 A", "7461 AB  Grifthoek"});
    CHECK(letter.is_of_list);
    auto const mail = recipient_of(rows.at(1), Audience::entrepreneurs);
    CHECK(mail.lines == std::vector<std::string>{"Aan de ondernemer"});
    CHECK(mail.email == "info@voorbeeld.nl");
    CHECK(mail.street.empty());
}

TEST_CASE("a list of ten thousand rows is shown first and added whole, without its doubles or with them")
{
    testing::for_each_database(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [](db::Database& database) {
            auto db = database.lease();
            auto const scope = samples::park(*db, "De Grift");
            area::Address address;
            address.street = "Handelsweg", address.number = 1;
            address.postcode = "7461AB", address.town = "Grifthoek";
            REQUIRE(area::add_address(*db, scope, address));
            area::make_sub_area(*db, scope, {{}, "Noord", {"Handelsweg"}, {}});
            auto const survey
                = *find(*db, scope, *prepare(*db, scope, {Audience::entrepreneurs, {2027, 5, 1}, {}}));
            std::string csv = header;
            for (int number = 1; number <= 10'000; ++number)
                csv += fmt::format("Firma {};Handelsweg;{};;7461AB;Grifthoek;\n", number, number);
            auto const id = propose_list(*db, survey, "lijst.csv", rows_in(csv), testing::now());
            auto const proposed = lists_of(*db, survey.id).at(0);
            CHECK(proposed.rows == 10'000);
            CHECK(proposed.doubles == 1);
            CHECK(recipients_of_survey(*db, survey).size() == 1);
            auto const person
                = accounts::person_with_email(*db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
            CHECK(survey::facts_about(*db, person).empty());
            auto const mailed = propose_list(
                *db, survey, "mail.csv", rows_in("naam;e-mail\nAnna;Anna@voorbeeld.nl\n"), testing::now());
            CHECK(survey::facts_about(*db, person).size() == 1);
            delete_list(*db, mailed);
            add_list(*db, id, Doubles::left_out);
            auto const all = recipients_of_survey(*db, survey);
            CHECK(all.size() == 10'000);
            CHECK(all.front().sub_area == "Noord");
            CHECK(all.back().sub_area == "Noord");
            delete_list(*db, id);
            CHECK(recipients_of_survey(*db, survey).size() == 1);
        });
}
