// Respondents who answer whole surveys, many at once from one thread: they share the processors with the
// server that is measured, so they have to be cheap.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

std::string_view attribute(std::string_view tag, std::string_view name);

// A page filled in: hidden fields as they are, and of every choice one. Which one differs between visitors.
class Form {
public:
    // As the body of a post; borrowed until the next page.
    std::string_view filled(std::string_view html, std::size_t visitor);

private:
    struct Choice {
        std::string_view name;
        std::vector<std::string_view> values;
    };
    void read(std::string_view tag);
    void add_value(std::string_view name, std::string_view value);
    void append(std::string_view name, std::string_view value);

    std::vector<Choice> choices_; // the first count_ are of this page
    std::size_t count_ = 0;
    std::string body_;
};

struct Answered {
    double seconds = 0;
    std::size_t failed = 0;
    std::vector<double> ms; // of each request, in no order
};

struct Survey {
    std::uint16_t port = 0;
    std::vector<std::string> codes;
    std::string first_page = "1"; // "alles": all questions on one page
};

// One whole response to each code, `visitors` at once who never pause. Throws when the server cannot be
// reached.
Answered answer_all(Survey const& survey, std::size_t visitors);

} // namespace bench
