#include "xml.h"

#include "failure.h"

#include <array>
#include <cpl_vsi.h>
#include <exception>
#include <expat.h>
#include <memory>
#include <type_traits>

namespace reader {
namespace {

using tabular::ReadError;

constexpr std::size_t piece_bytes = 1U << 16U;

std::string_view without_prefix(char const* name)
{
    std::string_view const text(name);
    auto const colon = text.find(':');
    return colon == text.npos ? text : text.substr(colon + 1);
}

// What the library calls back into; an exception waits here until the library has returned.
struct Course {
    XML_Parser parser;
    XmlHandler& handler;
    std::exception_ptr thrown = {};

    template <class Work> void guarded(Work work) noexcept
    {
        if (thrown)
            return;
        try {
            work();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
};

Course& course(void* data) { return *static_cast<Course*>(data); }

void on_start(void* data, XML_Char const* name, XML_Char const** attributes)
{
    course(data).guarded(
        [&] { course(data).handler.start(without_prefix(name), XmlAttributes(attributes)); });
}

void on_end(void* data, XML_Char const* name)
{
    course(data).guarded([&] { course(data).handler.end(without_prefix(name)); });
}

void on_text(void* data, XML_Char const* text, int size)
{
    course(data).guarded(
        [&] { course(data).handler.text(std::string_view(text, static_cast<std::size_t>(size))); });
}

// Spreadsheets have none, and entities that grow begin with one.
void on_doctype(void* data, XML_Char const*, XML_Char const*, XML_Char const*, int)
{
    course(data).guarded([] { fail(ReadError::broken); });
}

} // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const
{
    for (auto const* at = all_; *at; at += 2)
        if (without_prefix(*at) == name)
            return at[1];
    return {};
}

bool read_xml(std::string const& path, XmlHandler& handler, std::uint64_t& bytes_left)
{
    std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> const file(VSIFOpenL(path.c_str(), "rb"), &VSIFCloseL);
    if (!file)
        return false;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> const parser(
        XML_ParserCreate(nullptr), &XML_ParserFree);
    if (!parser)
        throw std::bad_alloc();
    Course current{parser.get(), handler};
    XML_SetUserData(parser.get(), &current);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    std::array<char, piece_bytes> piece{};
    for (bool is_last = false; !is_last;) {
        auto const got = VSIFReadL(piece.data(), 1, piece.size(), file.get());
        if (got > bytes_left)
            fail(ReadError::too_large);
        bytes_left -= got;
        is_last = got < piece.size();
        auto const status
            = XML_Parse(parser.get(), piece.data(), static_cast<int>(got), is_last ? XML_TRUE : XML_FALSE);
        if (current.thrown)
            std::rethrow_exception(current.thrown);
        if (status != XML_STATUS_OK)
            fail(ReadError::broken);
    }
    return true;
}

} // namespace reader
