#include "blocks.h"

#include <algorithm>
#include <fmt/format.h>

namespace pdf {
namespace {

constexpr Colour grey{0x55, 0x5b, 0x63};
constexpr Colour hairline{0xc4, 0xc9, 0xd0};
constexpr double signature_space_mm = 16;

} // namespace

Style Builder::body() const
{
    Style style;
    style.link_colour = setup.accent;
    return style;
}

std::shared_ptr<Passage> Builder::passage(Text const& text, Style const& style, int element, double width)
{
    return std::make_shared<Passage>(shaper.shared(text, style, width), element);
}

Style small_style(Setup const& setup)
{
    Style style;
    style.size = 8.5;
    style.colour = grey;
    style.link_colour = setup.accent;
    return style;
}

void put_figure(Builder& builder, int element, Canvas const& canvas, Point at)
{
    Box const area{at.x, at.y, points(canvas.width_mm()), points(canvas.height_mm())};
    builder.flow.put([element, canvas, area](Ink& ink) {
        double const floor = ink.structure.sheets.back().height - area.y - area.height;
        ink.structure.elements[static_cast<std::size_t>(element)].bounds
            = {area.x, floor, area.width, area.height};
        Marked const marked(ink, element);
        cairo_save(ink.cairo());
        cairo_translate(ink.cairo(), area.x, area.y);
        canvas.play(ink);
        cairo_restore(ink.cairo());
    });
}

void place_figure(Builder& builder, Figure const& figure, Draw const& draw)
{
    double const full = builder.flow.frame().width() / points_per_mm;
    Canvas canvas(figure.width_mm > 0 ? figure.width_mm : full, figure.height_mm);
    draw(canvas);
    int const element = builder.open("Figure");
    builder.at(element).trait = Trait::figure;
    builder.at(element).alt = figure.alt;
    std::shared_ptr<Passage> caption;
    if (!figure.caption.empty())
        caption = builder.passage(figure.caption, small_style(builder.setup),
            builder.open("Caption", element), builder.flow.frame().width());
    double const height = points(figure.height_mm);
    auto& flow = builder.flow;
    flow.gap(8);
    flow.need(height + (caption ? caption->layout().height() + 4 : 0));
    put_figure(builder, element, canvas, {flow.frame().left, flow.y()});
    flow.advance(height);
    if (caption) {
        flow.gap(4);
        flow.place(caption);
    }
    flow.gap(10);
}

void place_facts(Builder& builder, std::vector<std::pair<std::string, Text>> const& pairs)
{
    Style name = builder.body();
    name.colour = grey;
    int const list = builder.open("L");
    double const width = builder.flow.frame().width(), column = std::min(points(45), width * 0.35);
    for (auto const& [label, value] : pairs) {
        int const item = builder.open("LI", list);
        auto const left = builder.passage(label, name, builder.open("Lbl", item), column - 8);
        auto const right
            = builder.passage(value, builder.body(), builder.open("LBody", item), width - column);
        double const height = std::max(left->layout().height(), right->layout().height());
        auto& flow = builder.flow;
        flow.need(height);
        flow.put([left, right, column, at = Point{flow.frame().left, flow.y()}](Ink& ink) {
            left->draw(ink, at);
            right->draw(ink, {at.x + column, at.y});
        });
        flow.advance(height);
    }
    builder.flow.gap(10);
}

namespace {

struct SignatureBlock {
    std::vector<std::shared_ptr<Passage>> lines;
    double height = 0;
};

void add_line(Builder& builder, SignatureBlock& block, Text const& text, Style const& style, double width)
{
    if (text.spans.empty() || text.spans.front().text.empty())
        return;
    block.lines.push_back(builder.passage(text, style, builder.open("P"), width));
    block.height += block.lines.back()->layout().height();
}

SignatureBlock signature_block(Builder& builder, Signatory const& signatory, double width)
{
    SignatureBlock block;
    add_line(builder, block, bold(signatory.name), builder.body(), width);
    add_line(builder, block, signatory.role, builder.body(), width);
    add_line(builder, block, signatory.organisation, builder.body(), width);
    add_line(builder, block, signatory.signed_on, small_style(builder.setup), width);
    return block;
}

void draw_block(Ink& ink, SignatureBlock const& block, Point at, double width)
{
    {
        Marked const rule(ink, decoration);
        ink.block({at.x, at.y - 3, width, 0.6}, hairline);
    }
    for (auto const& line : block.lines) {
        line->draw(ink, at);
        at.y += line->layout().height();
    }
}

} // namespace

void place_signatories(Builder& builder, std::vector<Signatory> const& signatories)
{
    auto& flow = builder.flow;
    double const between = points(10), width = (flow.frame().width() - between) / 2;
    for (std::size_t i = 0; i < signatories.size(); i += 2) {
        std::vector<SignatureBlock> row;
        for (std::size_t j = i; j < std::min(i + 2, signatories.size()); ++j)
            row.push_back(signature_block(builder, signatories[j], width));
        double const height = row.size() == 1 ? row[0].height : std::max(row[0].height, row[1].height);
        flow.need(points(signature_space_mm) + height);
        flow.advance(points(signature_space_mm));
        flow.put([row, width, between, at = Point{flow.frame().left, flow.y()}](Ink& ink) {
            for (std::size_t k = 0; k < row.size(); ++k)
                draw_block(ink, row[k], {at.x + static_cast<double>(k) * (width + between), at.y}, width);
        });
        flow.advance(height);
    }
    flow.gap(10);
}

std::string page_words(Setup const& setup, int page, int pages)
{
    return setup.page_label.empty() ? std::string()
                                    : fmt::format(fmt::runtime(setup.page_label), page, pages);
}

void draw_footer(
    Ink& ink, Shaper& shaper, Frame const& frame, Setup const& setup, std::string const& page_words)
{
    if (setup.footer.empty() && page_words.empty())
        return;
    Style style = small_style(setup);
    style.size = 8;
    double const top = frame.floor() + std::min(points(8), frame.bottom * 0.3), label = points(40);
    Marked const marked(ink, pagination);
    ink.block({frame.left, top, frame.width(), 0.5}, hairline);
    draw_plain(ink, *shaper.shared(setup.footer, style, frame.width() - label), {frame.left, top + 5});
    auto const right = shaper.shared(page_words, style, label);
    draw_plain(ink, *right, {frame.left + frame.width() - right->ink_width(), top + 5});
}

} // namespace pdf
