// The looks of a paper as XML: letters, distances and borders, quiet enough to take any house style.
#pragma once
#include <string>
#include <string_view>

namespace odt {

// The whole of styles.xml, for this language and country.
std::string styles(std::string_view language, std::string_view country);

// The name spaces of content.xml, styles.xml and meta.xml.
inline constexpr std::string_view name_spaces
    = R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
      R"(xmlns:style)"
      R"(="urn:oasis:names:tc:opendocument:xmlns:style:1.0" )"
      R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" )"
      R"(xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" )"
      R"(xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" )"
      R"(xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" )"
      R"(xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3")";

} // namespace odt
