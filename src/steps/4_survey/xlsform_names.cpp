#include "xlsform_names.h"

namespace survey::xlsform {

std::optional<Names::Place> Names::place(std::string_view name) const
{
    auto const found = places_.find(name);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Named> Names::named(std::string_view name) const
{
    auto const found = place(name);
    auto const* question = found ? questionnaire_.find(found->question) : nullptr;
    return question ? std::optional(Named{question, found->part}) : std::nullopt;
}

std::string Names::option(Question const& question, std::string_view code) const
{
    if (question.has_dont_know && code == dont_know_id)
        return std::string(code);
    auto const ids = ids_of_.find(question.id);
    if (ids == ids_of_.end())
        return {};
    auto const found = ids->second.find(code);
    bool const is_there = found != ids->second.end() && has(question.options, found->second);
    return is_there ? found->second : std::string();
}

std::string Names::code(Question const& question, std::string_view option) const
{
    if (auto const ids = ids_of_.find(question.id); ids != ids_of_.end())
        for (auto const& [name, id] : ids->second)
            if (id == option)
                return name;
    return std::string(option);
}

} // namespace survey::xlsform
