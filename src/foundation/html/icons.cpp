#include "icons.h"

#include "embedded.h"
#include "raw.h"

#include <array>

namespace html {
namespace {

constexpr auto names = std::to_array<std::string_view>({"home", "park", "map", "pin", "people", "person",
    "survey", "figures", "trend", "target", "plan", "calendar", "talk", "camera", "award", "shield", "search",
    "check", "cross", "minus", "warning", "bad", "info", "good", "right", "left", "down", "forward", "back",
    "external", "plus", "edit", "remove", "download", "upload", "print", "mail", "phone", "lock", "sign_out",
    "settings", "bell", "file", "sheet", "eye", "inbox", "refresh", "flag", "clock", "tasks", "sun", "moon",
    "device", "language", "history", "link", "menu", "handshake", "light", "skip"});

// What stands between <svg ...> and </svg> in the file.
std::string_view outline(std::string_view file)
{
    auto const from = file.find('>') + 1;
    return file.substr(from, file.rfind('<') - from);
}

std::array<std::string, names.size()> drawn()
{
    std::array<std::string, names.size()> all;
    for (std::size_t i = 0; i < names.size(); ++i)
        all[i] = "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">"
            + std::string(outline(embedded("icons/" + std::string(names[i]) + ".svg"))) + "</svg>";
    return all;
}

} // namespace

Html icon(Icon icon)
{
    static auto const all = drawn();
    return Raw::markup(all.at(static_cast<std::size_t>(icon)));
}

} // namespace html
