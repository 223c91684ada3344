// What the names in an XLSForm stand for here.
#pragma once
#include "relevance.h"
#include "xlsform_wording.h"

namespace survey::xlsform {

class Names final : public NamesOfFile {
public:
    struct Place {
        std::string question, part;
    };
    explicit Names(Questionnaire const& questionnaire)
        : questionnaire_(questionnaire)
    {
    }
    void add(std::string name, Place place) { places_.emplace(std::move(name), std::move(place)); }
    // What is chosen at that question goes by the names of the list.
    void add_list(std::string const& question, List const& list) { ids_of_[question] = list.ids; }
    std::optional<Place> place(std::string_view name) const;

    std::optional<Named> named(std::string_view name) const override;
    std::string option(Question const& question, std::string_view code) const override;
    std::string code(Question const& question, std::string_view option) const override;

private:
    using Ids = std::map<std::string, std::string, std::less<>>;

    Questionnaire const& questionnaire_;
    std::map<std::string, Place, std::less<>> places_; // by the names of the file
    std::map<std::string, Ids> ids_of_; // by the id of a question
};

} // namespace survey::xlsform
