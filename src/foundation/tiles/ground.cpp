#include "ground.h"

namespace tiles {

bool exists(Place place)
{
    if (place.zoom < 0 || place.zoom > zoom_most)
        return false;
    auto const side = std::int64_t{1} << place.zoom;
    return place.column >= 0 && place.column < side && place.row >= 0 && place.row < side;
}

std::string picture_type(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.starts_with("\xff\xd8\xff"))
        return "image/jpeg";
    bool const is_webp = bytes.size() > 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP";
    return is_webp ? "image/webp" : "";
}

std::string in_plain_words(std::string const& text)
{
    std::string out;
    bool is_markup = false;
    for (char const letter : text) {
        is_markup = is_markup || letter == '<';
        if (!is_markup)
            out += letter;
        is_markup = is_markup && letter != '>';
    }
    for (auto at = out.find("&copy;"); at != std::string::npos; at = out.find("&copy;"))
        out.replace(at, 6, "©");
    return out;
}

} // namespace tiles
