#include "pdf.h"

#include "blocks.h"
#include "finish.h"

#include "base/fault.h"

#include <algorithm>
#include <fmt/format.h>

namespace pdf {

Span bold(std::string_view words)
{
    Span span(words);
    span.weight = Weight::bold;
    return span;
}

Span link(std::string_view words, std::string_view address)
{
    Span span(words);
    span.link = address;
    return span;
}

struct Document::Body {
    explicit Body(Setup its_setup)
        : setup(std::move(its_setup))
        , flow(frame_of(setup.paper))
        , builder{ink, shaper, flow, setup, ink.structure.open("Document", -1)}
    {
    }
    Setup setup;
    Ink ink;
    Shaper shaper;
    Flow flow;
    Builder builder;
    int last_level = 0;
    std::vector<std::size_t> headings; // their places among what was held
};

Document::Document(Setup setup)
    : body_(std::make_unique<Body>(std::move(setup)))
{
}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

namespace {

constexpr std::string_view levels[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
constexpr double sizes[] = {17, 13, 11, 10, 10, 10};
constexpr double above[] = {20, 16, 12, 10, 10, 10};

Style heading_style(Builder const& builder, std::size_t level)
{
    Style style = builder.body();
    style.size = sizes[level];
    style.weight = Weight::bold;
    style.leading = 1.3;
    if (level < 2)
        style.colour = builder.setup.accent;
    return style;
}

void place_words(Builder& builder, Text const& words, Style const& style, std::string_view kind)
{
    auto& flow = builder.flow;
    flow.place(builder.passage(words, style, builder.open(kind), flow.frame().width()));
}

void place_item(Builder& builder, int list, std::string const& label, Text const& words)
{
    auto& flow = builder.flow;
    double const indent = label.size() > 3 ? 24 : 16;
    int const item = builder.open("LI", list);
    auto const mark = builder.passage(label, builder.body(), builder.open("Lbl", item), indent);
    auto const body
        = builder.passage(words, builder.body(), builder.open("LBody", item), flow.frame().width() - indent);
    int const lines = body->layout().line_count();
    flow.need(std::min(lines, lines == 3 ? 3 : 2) * body->layout().line_height());
    flow.put([mark, at = Point{flow.frame().left, flow.y()}](Ink& ink) { mark->draw(ink, at); });
    flow.place(body, indent);
    flow.gap(2.5);
}

} // namespace

void Document::title(Text const& words, Text const& below)
{
    auto& builder = body_->builder;
    Style style = heading_style(builder, 0);
    style.size = body_->setup.paper == Paper::a6 ? 16 : 24;
    style.leading = 1.2;
    place_words(builder, words, style, "Title");
    if (!below.spans.empty()) {
        Style under = builder.body();
        under.size = 11;
        under.colour = {0x55, 0x5b, 0x63};
        builder.flow.gap(3);
        place_words(builder, below, under, "P");
    }
    auto& flow = builder.flow;
    flow.advance(10);
    Box const bar{flow.frame().left, flow.y(), points(28), 2.4};
    flow.put([bar, accent = body_->setup.accent](Ink& ink) {
        Marked const marked(ink, decoration);
        ink.block(bar, accent);
    });
    flow.gap(16);
}

void Document::heading(int level, Text const& words)
{
    if (level < 1 || level > 6 || level > body_->last_level + 1)
        throw base::Fault(
            fmt::format("a heading of level {} cannot follow level {}", level, body_->last_level));
    body_->last_level = level;
    auto const index = static_cast<std::size_t>(level - 1);
    auto& builder = body_->builder;
    body_->headings.push_back(builder.flow.held_count());
    builder.flow.hold(builder.passage(words, heading_style(builder, index), builder.open(levels[index]),
                          builder.flow.frame().width()),
        above[index], sizes[index] * 0.35);
}

void Document::paragraph(Text const& words)
{
    place_words(body_->builder, words, body_->builder.body(), "P");
    body_->flow.gap(7);
}

void Document::note(Text const& words)
{
    place_words(body_->builder, words, small_style(body_->setup), "P");
    body_->flow.gap(7);
}

void Document::list(std::vector<Text> const& items, ListKind kind)
{
    auto& builder = body_->builder;
    bool const numbered = kind == ListKind::numbers;
    int const list = builder.open("L");
    builder.at(list).trait = numbered ? Trait::numbers : Trait::bullets;
    for (std::size_t i = 0; i < items.size(); ++i)
        place_item(builder, list, numbered ? fmt::format("{}.", i + 1) : "•", items[i]);
    builder.flow.gap(8);
}

void Document::facts(std::vector<std::pair<std::string, Text>> const& pairs)
{
    place_facts(body_->builder, pairs);
}

void Document::table(Table const& table) { place_table(body_->builder, table); }

void Document::figure(Figure const& figure, Draw const& draw) { place_figure(body_->builder, figure, draw); }

void Document::image(Figure const& figure, std::string_view png) { place_image(body_->builder, figure, png); }

void Document::signature_lines(std::vector<Signatory> const& signatories)
{
    place_signatories(body_->builder, signatories);
}

void Document::space(double height_mm) { body_->flow.gap(points(height_mm)); }

void Document::page_break()
{
    body_->flow.need(0);
    if (!body_->flow.is_fresh())
        body_->flow.next_page();
}

std::vector<int> Document::heading_pages() const
{
    auto const& pages = body_->flow.held_pages();
    std::vector<int> out;
    for (auto const heading : body_->headings)
        if (heading < pages.size())
            out.push_back(pages[heading]);
    return out;
}

std::string Document::finish()
{
    auto& body = *body_;
    body.flow.write(body.ink, [&body](Ink& ink, int page, int pages) {
        draw_footer(ink, body.shaper, body.flow.frame(), body.setup, page_words(body.setup, page, pages));
    });
    auto const drawn = body.ink.close();
    auto file = finished(drawn, body.ink.structure, body.setup);
    body_ = std::make_unique<Body>(body.setup);
    return file;
}

} // namespace pdf
