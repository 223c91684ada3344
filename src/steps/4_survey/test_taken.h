// What an import says that it could not take over, for the tests of it.
#pragma once
#include "xlsform.h"

#include <string>
#include <string_view>

namespace survey {

inline std::string told(TakenOver const& taken)
{
    std::string out;
    for (auto const& said : taken.left_out)
        out += i18n::Words(i18n::Language::dutch)(said) + "\n";
    return out;
}

inline bool tells(TakenOver const& taken, std::string_view part)
{
    return told(taken).find(part) != std::string::npos;
}

} // namespace survey
