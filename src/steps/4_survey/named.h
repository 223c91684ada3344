// The figures of an outcome by name, each with the numbers that are shown of it and no others: what rounds
// and parks are compared by. Everything that is made of these tells no more than the page already does.
#pragma once
#include "chance.h"
#include "results.h"

#include <string>

namespace survey {

struct NamedFigure {
    std::string key; // "A1:logistics", "D1.litter:often", "B1:positive", "B3": a mean
    QuestionResult const* result = nullptr;
    RowResult const* row = nullptr;
    std::size_t option = 0; // of a share that is not of the two highest points together
    bool is_mean = false;
    std::int64_t n = 0;
    std::int64_t hits = 0; // of a share
    MeanOf mean = {};

    double value() const; // a share as 0 to 1, or the mean
};
// One for each thing that can differ by itself: of five points the two highest together, of a few levels the
// highest, of yes and no the yes, of a mark its mean, otherwise each answer. Not of a place, a number, a
// date.
std::vector<NamedFigure> named_figures(Results const& results);

// The mean with the largest variance that fits with the sums that are shown. Where those tell the mean
// exactly it is that one, otherwise the one in tenths.
MeanOf mean_at_widest(Published const& figures, std::vector<int> const& weights);

} // namespace survey
