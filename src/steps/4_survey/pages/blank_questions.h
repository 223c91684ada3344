// Questions that nobody answered yet, rendered once for all who come to them: most of the time that a
// respondent takes is spent on showing these.
#pragma once
#include "questions.h"

#include "html/rendered.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace survey {

// By what a question follows from: the digest of the questionnaire, its id and both languages.
class BlankQuestions {
public:
    using Question = std::shared_ptr<html::Rendered const>;

    Question find(std::string const& key) const; // none: not made yet
    void keep(std::string key, Question question);

private:
    mutable std::mutex lock_;
    std::map<std::string, Question, std::less<>> questions_;
    std::size_t bytes_ = 0;
};

// How a page came to be shown.
struct Showing {
    std::string_view digest; // of the questionnaire, which stands
    bool is_as_kept = true; // and not as somebody typed it, with what is wrong
};

// The same as question_fields.
html::Html asked_fields(
    Asking const& asking, html::Fields const& fields, Question const& question, Showing const& showing);

} // namespace survey
