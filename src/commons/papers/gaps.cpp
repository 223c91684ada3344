#include "gaps.h"

namespace papers {
namespace {

struct Gap {
    std::size_t begin = 0, end = 0; // with the braces
    bool is_found = false;
};

Gap next_gap(std::string_view text, std::size_t from)
{
    auto const open = text.find('{', from);
    auto const close = open == text.npos ? text.npos : text.find('}', open);
    return {open, close + 1, close != text.npos};
}

std::string_view name_of(std::string_view text, Gap gap)
{
    return text.substr(gap.begin + 1, gap.end - gap.begin - 2);
}

} // namespace

std::vector<std::string_view> gaps(std::string_view text)
{
    std::vector<std::string_view> out;
    for (auto gap = next_gap(text, 0); gap.is_found; gap = next_gap(text, gap.end))
        out.push_back(name_of(text, gap));
    return out;
}

std::string filled_gaps(
    std::string_view text, base::FunctionRef<std::string_view(std::string_view name)> value)
{
    std::string out;
    std::size_t done = 0;
    for (auto gap = next_gap(text, 0); gap.is_found; gap = next_gap(text, gap.end)) {
        out += text.substr(done, gap.begin - done);
        out += value(name_of(text, gap));
        done = gap.end;
    }
    return out += text.substr(done);
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

} // namespace papers
