// When the inventory is complete enough to go on: the figures that cannot be missed, and enough top threes.
#pragma once
#include "inventory/inventory.h"

#include <span>
#include <string>

namespace inventory {

enum class Delivered { no, yes, unavailable };
struct DeskLine {
    Source source = Source::police;
    Delivered delivered = Delivered::no;
    Request request;
};
// One line for each source that is asked for figures.
std::vector<DeskLine> desk(std::vector<Source> const& delivered, std::vector<Request> const& requests);

struct Evidence {
    std::vector<DeskLine> desk;
    std::int64_t top_threes = 0;
    std::int64_t organisations = 0; // that take part
    std::vector<std::string> late = {}; // whose area scan was due
};
// Process document 1.8: police and municipality deliver, and the stakeholders each give a top three.
partnership::StepReport judged(Evidence const& evidence);
// At least three, or all when there are fewer.
std::int64_t top_threes_wanted(std::int64_t organisations);

} // namespace inventory
