// A paper as blocks, before it is PDF or text to work on: both say the same in the same order.
#pragma once
#include "moment/moment.h"

#include <string>
#include <utility>
#include <vector>

namespace plan {

struct PaperTable {
    std::string caption;
    std::vector<std::pair<std::string, double>> columns; // a head and its share of the width
    std::vector<std::vector<std::string>> rows;
};

struct PaperBlock {
    enum class Kind { title, heading, paragraph, facts, list, table, page_break };
    Kind kind = Kind::paragraph;
    int level = 1; // of a heading
    std::string words = {}, below = {};
    std::vector<std::pair<std::string, std::string>> facts = {};
    std::vector<std::string> items = {};
    PaperTable table = {};
};

struct PaperDocument {
    std::string title, language, footer, page_label;
    moment::Instant made_at;
    std::vector<PaperBlock> blocks = {};

    void add_title(std::string words, std::string below);
    void add_heading(int level, std::string words);
    void add_paragraph(std::string words);
    void add_facts(std::vector<std::pair<std::string, std::string>> facts);
    void add_list(std::vector<std::string> items);
    void add_table(PaperTable table);
    void add_page_break();
};

std::string as_pdf(PaperDocument const& document);
std::string as_odt(PaperDocument const& document);

} // namespace plan
