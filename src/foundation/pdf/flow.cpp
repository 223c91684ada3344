#include "flow.h"

#include <algorithm>

namespace pdf {

Frame frame_of(Paper paper)
{
    auto const framed = [](double width_mm, double height_mm, double side_mm, double foot_mm) {
        return Frame{points(width_mm), points(height_mm), points(side_mm), points(side_mm), points(side_mm),
            points(foot_mm)};
    };
    switch (paper) {
    case Paper::a4_landscape:
        return framed(297, 210, 20, 22);
    case Paper::a3_landscape:
        return framed(420, 297, 20, 22);
    case Paper::a5:
        return framed(148, 210, 15, 18);
    case Paper::a6:
        return framed(105, 148, 9, 13);
    case Paper::a4:
        break;
    }
    return framed(210, 297, 24, 26);
}

int lines_here(int left, int fit)
{
    if (left <= fit)
        return left;
    int const here = left - fit < 2 ? left - 2 : fit;
    return here < 2 ? 0 : here;
}

// Below a held heading the white belongs to the heading.
void Flow::gap(double height)
{
    double& gap = held_.empty() ? gap_ : held_.back().gap_after;
    gap = std::max(gap, height);
}

void Flow::spend_gap()
{
    if (!fresh_)
        y_ += gap_;
    gap_ = 0;
}

double Flow::held_height() const
{
    double height = 0;
    for (auto const& held : held_)
        height += held.gap_before + held.passage->layout().height() + held.gap_after;
    return height;
}

void Flow::need(double height)
{
    if (!fresh_ && gap_ + held_height() + height > left_over() + 0.01)
        next_page();
    place_held();
    spend_gap();
}

void Flow::hold(std::shared_ptr<Passage> passage, double gap_before, double gap_after)
{
    held_.push_back({std::move(passage), gap_before, gap_after});
}

void Flow::place_held()
{
    for (auto const& held : std::exchange(held_, {})) {
        gap(held.gap_before);
        spend_gap();
        put([passage = held.passage, at = Point{frame_.left, y_}](Ink& ink) { passage->draw(ink, at); });
        held_pages_.push_back(static_cast<int>(pages_.size()));
        advance(held.passage->layout().height());
        gap(held.gap_after);
    }
}

void Flow::advance(double height)
{
    y_ += height;
    fresh_ = false;
}

void Flow::place(std::shared_ptr<Passage> const& passage, double indent)
{
    auto const& layout = passage->layout();
    double const line = layout.line_height();
    need(std::min(layout.line_count(), 2 + (layout.line_count() == 3)) * line);
    for (int first = 0; first < layout.line_count();) {
        int const fit = static_cast<int>((left_over() + 0.01) / line);
        int const count = fresh_ ? std::clamp(fit, 1, layout.line_count() - first)
                                 : lines_here(layout.line_count() - first, fit);
        if (count == 0) {
            next_page();
            continue;
        }
        Lines const lines{first, first + count};
        put([passage, lines, at = Point{frame_.left + indent, y_}](
                Ink& ink) { passage->draw(ink, at, lines); });
        advance(count * line);
        first += count;
        if (first < layout.line_count())
            next_page();
    }
}

void Flow::next_page()
{
    pages_.emplace_back();
    y_ = frame_.top;
    gap_ = 0;
    fresh_ = true;
}

void Flow::write(Ink& ink, Decorate const& decorate)
{
    need(0);
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        ink.begin_page(frame_.paper_width, frame_.paper_height);
        for (auto const& drawing : pages_[i])
            drawing(ink);
        decorate(ink, static_cast<int>(i) + 1, static_cast<int>(pages_.size()));
        ink.end_page();
    }
}

} // namespace pdf
