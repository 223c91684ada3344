// Surveys of LimeSurvey, made here: whole, in an archive, and as somebody with bad plans would make them.
#include "archive/archive.h"
#include "tabular/reader.h"

#include <chrono>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using tabular::Reader;
using tabular::ReadError;
using tabular::Row;

namespace {

using Tables = base::Result<std::vector<tabular::Table>, ReadError>;

Tables read_bytes(std::string const& bytes, tabular::ReaderLimits const& limits = {})
{
    auto const path
        = std::filesystem::temp_directory_path() / ("terreinwijzer-lss-" + std::to_string(getpid()));
    std::ofstream(path, std::ios::binary) << bytes;
    auto found = Reader(READER_PROGRAM, limits).tables(path.string());
    std::filesystem::remove(path);
    return found;
}

std::string document(std::string const& content)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n "
           "<LimeSurveyDocType>Survey</LimeSurveyDocType>\n"
           " <DBVersion>366</DBVersion>\n <languages>\n  <language>nl</language>\n  "
           "<language>ar</language>\n </languages>\n"
        + content + "</document>\n";
}

std::string two_questions()
{
    return document("<questions><fields><fieldname>qid</fieldname><fieldname>title</fieldname></fields><rows>"
                    "<row><qid><![CDATA[7]]></qid><title><![CDATA[A&B <b>]]></title><later>x</later></row>"
                    "<row><title>Tweede</title><qid>8</qid></row></rows></questions>"
                    "<themes><theme><sid>1</sid></theme></themes>");
}

std::optional<ReadError> error_of(Tables const& tables)
{
    return tables ? std::nullopt : std::optional(tables.error());
}

} // namespace

TEST_CASE("the tables of a survey come with the names of their fields, and what stands above them")
{
    auto const found = read_bytes(two_questions());
    REQUIRE(found.has_value());
    REQUIRE(found->size() == 2);
    CHECK(found->at(0).name == "questions");
    CHECK(found->at(0).rows
        == std::vector<Row>{{"qid", "title", "later"}, {"7", "A&B <b>", "x"}, {"8", "Tweede"}});
    CHECK(found->at(1).name == "document");
    CHECK(found->at(1).rows
        == std::vector<Row>{
            {"LimeSurveyDocType", "Survey"}, {"DBVersion", "366"}, {"language", "nl"}, {"language", "ar"}});
}

TEST_CASE("of an archive the survey alone is opened, and the other members are named")
{
    auto const found = read_bytes(
        archive::written({{"survey_1_responses.lsr", "<geheim/>"}, {"survey_1.lss", two_questions()}}, {}));
    REQUIRE(found.has_value());
    CHECK(found->at(0).rows.size() == 3);
    CHECK(found->at(1).rows.back() == Row{"member", "survey_1_responses.lsr"});
}

TEST_CASE("a survey that is made to do harm is refused at once")
{
    std::string bomb = "<!DOCTYPE document [<!ENTITY a \"aaaaaaaaaa\">";
    for (char next = 'b'; next < 'l'; ++next)
        bomb += std::string("<!ENTITY ") + next + " \"&" + static_cast<char>(next - 1) + ";&"
            + static_cast<char>(next - 1) + ";\">";
    std::string deep;
    for (int level = 0; level < 200'000; ++level)
        deep += "<a>";
    std::string fields;
    for (int field = 0; field < 600; ++field)
        fields += "<f" + std::to_string(field) + ">1</f" + std::to_string(field) + ">";
    auto const wide = document("<questions><rows><row>" + fields + "</row></rows></questions>");
    auto const whole = two_questions();
    auto const begin = std::chrono::steady_clock::now();
    CHECK(error_of(read_bytes(bomb + "]><document><LimeSurveyDocType>&k;</LimeSurveyDocType></document>"))
        == ReadError::broken);
    CHECK(error_of(read_bytes("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><document>"
                              "<LimeSurveyDocType>&x;</LimeSurveyDocType></document>"))
        == ReadError::broken);
    CHECK(error_of(read_bytes(document(deep))) == ReadError::broken);
    CHECK(error_of(read_bytes(wide)) == ReadError::too_large);
    CHECK(error_of(read_bytes(whole.substr(0, whole.size() / 2))) == ReadError::broken);
    CHECK(error_of(read_bytes("<other><LimeSurveyDocType/></other>")) == ReadError::unknown_kind);
    CHECK(error_of(read_bytes(whole, {.cells = 5})) == ReadError::too_large);
    CHECK(error_of(read_bytes(whole, {.unpacked_bytes = 100})) == ReadError::too_large);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
}
