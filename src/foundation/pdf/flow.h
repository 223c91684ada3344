// Puts blocks below each other on pages. Drawing waits until the pages are known, so that each can say "1 of
// 3".
#pragma once
#include "ink.h"
#include "layout.h"

#include <functional>
#include <memory>
#include <vector>

namespace pdf {

// Paper and margins, in points.
struct Frame {
    double paper_width, paper_height;
    double left, right, top, bottom; // margins
    double width() const { return paper_width - left - right; }
    double floor() const { return paper_height - bottom; }
};

Frame frame_of(Paper paper);

// How many lines of what is left go on this page when so many fit: never one alone, here or on the next page.
int lines_here(int left, int fit);

using Drawing = std::function<void(Ink&)>;

class Flow {
public:
    explicit Flow(Frame frame)
        : frame_(frame)
        , pages_(1)
        , y_(frame.top)
    {
    }
    Frame const& frame() const { return frame_; }
    double y() const { return y_; }
    double left_over() const { return frame_.floor() - y_; }
    // Nothing stands on the page yet.
    bool is_fresh() const { return fresh_; }

    // White before the next block, at least; it falls away at the head of a page.
    void gap(double height);
    // The block to come needs so much on one page; what was held comes before it.
    void need(double height);
    // Kept until the next block, and on one page with it.
    void hold(std::shared_ptr<Passage> passage, double gap_before, double gap_after);
    // At the present height, on the present page.
    void put(Drawing drawing) { pages_.back().push_back(std::move(drawing)); }
    void advance(double height);
    // A passage as a block, over as many pages as it takes; indent from the left margin.
    void place(std::shared_ptr<Passage> const& passage, double indent = 0);
    void next_page();
    // How many passages were held so far, and on which page each stands that was placed, from 1.
    std::size_t held_count() const { return held_pages_.size() + held_.size(); }
    std::vector<int> const& held_pages() const { return held_pages_; }
    // Starts this page lower than the others.
    void start_at(double y) { y_ = y; }

    using Decorate = std::function<void(Ink&, int page, int pages)>;
    void write(Ink& ink, Decorate const& decorate);

private:
    struct Held {
        std::shared_ptr<Passage> passage;
        double gap_before, gap_after;
    };
    double held_height() const;
    void place_held();
    void spend_gap();

    Frame frame_;
    std::vector<std::vector<Drawing>> pages_;
    std::vector<Held> held_;
    std::vector<int> held_pages_;
    double y_;
    double gap_ = 0;
    bool fresh_ = true;
};

} // namespace pdf
