#include "layout.h"

#include "base/fault.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <hb.h>

#ifdef __SANITIZE_ADDRESS__
// Fontconfig keeps the patterns it has met until the process ends and loses the way to them; nothing of ours.
extern "C" char const* __lsan_default_suppressions();
extern "C" char const* __lsan_default_suppressions() { return "leak:libfontconfig"; }
#endif

namespace pdf {
namespace {

constexpr std::size_t known_max = 500;
// Cairo marks a ligature with a mark inside ours, at which some readers (poppler) lose the rest of the words.
constexpr char no_ligatures[] = "liga=0, clig=0";
// Where the baseline lies in a line, from its top, as a share of the size beside half of the leading.
constexpr double baseline_share = 0.36;

char const* family_name(Family family)
{
    switch (family) {
    case Family::serif:
        return "Noto Serif";
    case Family::mono:
        return "DejaVu Sans Mono";
    case Family::sans:
        break;
    }
    return "Noto Sans";
}

struct Free {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

std::unique_ptr<PangoFontDescription, Free> description(Style const& style)
{
    std::unique_ptr<PangoFontDescription, Free> font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), family_name(style.family));
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(
        font.get(), style.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    return font;
}

void insert(PangoAttrList* list, PangoAttribute* attribute, Lines bytes)
{
    attribute->start_index = static_cast<guint>(bytes.first);
    attribute->end_index = static_cast<guint>(bytes.last);
    pango_attr_list_insert(list, attribute);
}

// A link is a run of its own; Pango splits runs where a foreground begins, and draw_line gives the colour.
void add_attributes(PangoAttrList* list, Span const& span, Lines bytes)
{
    if (span.weight == Weight::bold)
        insert(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), bytes);
    if (!span.link.empty())
        insert(list, pango_attr_foreground_new(0, 0, 0), bytes);
}

double units(int pango) { return static_cast<double>(pango) / PANGO_SCALE; }

} // namespace

Layout::Layout(PangoContext* context, Text const& text, Style const& style, double width)
    : layout_(pango_layout_new(context))
    , style_(style)
    , width_(width)
{
    pango_layout_set_font_description(layout_, description(style).get());
    pango_layout_set_width(layout_, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout_, PANGO_WRAP_WORD_CHAR);
    split(text);
    line_count_ = pango_layout_get_line_count(layout_);
    keep_last_spaces();
}

Layout::~Layout() { g_object_unref(layout_); }

void Layout::split(Text const& text)
{
    std::string words;
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_font_features_new(no_ligatures));
    if (style_.spacing > 0)
        pango_attr_list_insert(
            attributes, pango_attr_letter_spacing_new(static_cast<int>(style_.spacing * PANGO_SCALE)));
    for (auto const& span : text.spans) {
        pieces_.push_back({words.size(), span.link, span.text});
        Lines const bytes{static_cast<int>(words.size()), static_cast<int>(words.size() + span.text.size())};
        words += span.text;
        add_attributes(attributes, span, bytes);
    }
    pango_layout_set_text(layout_, words.data(), static_cast<int>(words.size()));
    pango_layout_set_attributes(layout_, attributes);
    pango_attr_list_unref(attributes);
}

// Pango takes away the space at which it breaks a line; without it a screen reader joins two words.
void Layout::keep_last_spaces()
{
    for (GSList* item = pango_layout_get_lines(layout_); item; item = item->next) {
        auto* line = static_cast<PangoLayoutLine*>(item->data);
        for (GSList* r = line->runs; r; r = r->next) {
            auto* run = static_cast<PangoGlyphItem*>(r->data);
            hb_codepoint_t space = 0;
            for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
                auto& glyph = run->glyphs->glyphs[i];
                if (glyph.glyph != PANGO_GLYPH_EMPTY || glyph.geometry.width != 0)
                    continue;
                char const* at
                    = pango_layout_get_text(layout_) + run->item->offset + run->glyphs->log_clusters[i];
                if (*at == ' '
                    && (space
                        || hb_font_get_nominal_glyph(
                            pango_font_get_hb_font(run->item->analysis.font), ' ', &space)))
                    glyph.glyph = space;
            }
        }
    }
}

double Layout::ink_width() const
{
    double widest = 0;
    for (GSList* item = pango_layout_get_lines(layout_); item; item = item->next) {
        PangoRectangle box;
        pango_layout_line_get_extents(static_cast<PangoLayoutLine*>(item->data), nullptr, &box);
        widest = std::max(widest, units(box.width));
    }
    return widest;
}

std::size_t Layout::piece_at(int byte) const
{
    auto const after = std::upper_bound(pieces_.begin(), pieces_.end(), static_cast<std::size_t>(byte),
        [](std::size_t at, Piece const& piece) { return at < piece.begin; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - pieces_.begin() - 1, 0));
}

double Layout::line_start(PangoLayoutLine* line) const
{
    if (style_.align == Align::left && line->resolved_dir != PANGO_DIRECTION_RTL)
        return 0;
    PangoRectangle box;
    pango_layout_line_get_extents(line, nullptr, &box);
    double const over = width_ - units(box.width);
    return style_.align == Align::centre ? over / 2 : over;
}

struct Passage::Cursor {
    Point at;
    int owner = -1;
    bool open = false;
};

void Passage::draw(Ink& ink, Point at, Lines lines)
{
    Cursor cursor{at};
    GSList* item = g_slist_nth(pango_layout_get_lines(layout_->layout_), static_cast<guint>(lines.first));
    double const drop = layout_->line_height() / 2 + layout_->style_.size * baseline_share;
    for (int i = lines.first; i < lines.last; ++i, item = item->next) {
        auto* line = static_cast<PangoLayoutLine*>(item->data);
        cursor.at
            = {at.x + layout_->line_start(line), at.y + (i - lines.first) * layout_->line_height() + drop};
        draw_line(ink, cursor, line);
    }
    if (cursor.open)
        ink.leave();
}

void Passage::draw_line(Ink& ink, Cursor& cursor, PangoLayoutLine* line)
{
    char const* words = pango_layout_get_text(layout_->layout_);
    for (GSList* r = line->runs; r; r = r->next) {
        auto* run = static_cast<PangoGlyphItem*>(r->data);
        std::size_t const piece = layout_->piece_at(run->item->offset);
        int const next = owner(ink, piece);
        if (cursor.open && cursor.owner != next)
            ink.leave();
        if (!cursor.open || cursor.owner != next)
            ink.enter(next);
        cursor.owner = next;
        cursor.open = true;
        double const width = units(pango_glyph_string_get_width(run->glyphs));
        auto const& source = layout_->pieces_[piece];
        ink.use(source.link.empty() ? layout_->style_.colour : layout_->style_.link_colour);
        cairo_move_to(ink.cairo(), cursor.at.x, cursor.at.y);
        pango_cairo_show_glyph_item(ink.cairo(), words, run);
        if (!source.link.empty())
            draw_link(ink, next, {cursor.at.x, cursor.at.y, width, layout_->style_.size}, piece);
        cursor.at.x += width;
    }
}

void Passage::draw_link(Ink& ink, int element, Box box, std::size_t piece) const
{
    auto const& source = layout_->pieces_[piece];
    ink.block({box.x, box.y + box.height * 0.12, box.width, box.height * 0.05}, layout_->style_.link_colour);
    Box const area{box.x, box.y - box.height, box.width, box.height * 1.3};
    if (element >= 0)
        ink.structure.link({0, element, area, source.link, source.words});
}

int Passage::owner(Ink& ink, std::size_t piece)
{
    if (element_ < 0 || layout_->pieces_[piece].link.empty())
        return element_;
    auto const [found, added] = link_elements_.try_emplace(piece, 0);
    if (added)
        found->second = ink.structure.open("Link", element_);
    return found->second;
}

void draw_plain(Ink& ink, Layout const& layout, Point at)
{
    ink.use(layout.style_.colour);
    cairo_move_to(ink.cairo(), at.x, at.y + layout.line_height() / 2 + layout.style_.size * baseline_share);
    pango_cairo_show_layout_line(ink.cairo(), pango_layout_get_line(layout.layout_, 0));
}

Shaper::Shaper()
    : context_(pango_font_map_create_context(pango_cairo_font_map_get_default()))
{
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    pango_cairo_context_set_font_options(context_, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context_, 72);
    pango_context_set_round_glyph_positions(context_, FALSE);
}

Shaper::~Shaper() { g_object_unref(context_); }

std::shared_ptr<Layout const> Shaper::make(Text const& text, Style const& style, double width) const
{
    return std::make_shared<Layout const>(context_, text, style, width);
}

std::shared_ptr<Layout const> Shaper::shared(Text const& text, Style const& style, double width)
{
    std::string key = fmt::format("{}|{}|{}|{}|{}|{}|{}", static_cast<int>(style.family), style.size,
        static_cast<int>(style.weight), static_cast<int>(style.align), style.leading, style.spacing, width);
    for (Colour const c : {style.colour, style.link_colour})
        key += fmt::format("|{}|{}|{}", c.red, c.green, c.blue);
    for (auto const& span : text.spans)
        key += fmt::format("|{}|{}|{}", static_cast<int>(span.weight), span.link, span.text);
    if (known_.size() >= known_max && !known_.contains(key))
        known_.clear();
    auto& layout = known_[key];
    if (!layout)
        layout = make(text, style, width);
    return layout;
}

} // namespace pdf
