// A paper as headings and text, written as page, PDF or OpenDocument without being composed three times.
#pragma once
#include "moment/moment.h"

#include <string>
#include <utility>
#include <vector>

namespace privacy {

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Block {
    enum class Kind { heading, subheading, paragraph, list, facts };
    Kind kind = Kind::paragraph;
    std::string text = {};
    std::vector<std::string> items = {};
    Pairs facts = {};
};

struct Paper {
    std::string title, lead;
    std::string language = "nl";
    std::string page_label; // "Pagina {} van {}"
    std::string author = {};
    std::vector<Block> blocks = {};

    void heading(std::string_view words);
    void subheading(std::string_view words);
    void paragraph(std::string_view words);
    void list(std::vector<std::string> items);
    void facts(Pairs pairs);
};

// Tagged, for a screen reader.
std::string pdf(Paper const& paper, moment::Instant made_at);
std::string odt(Paper const& paper, moment::Instant made_at);

} // namespace privacy
