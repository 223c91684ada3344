#include "map_paper.h"

#include "texts.h"

#include "base/text.h"
#include "pdf/pdf.h"

#include <fmt/format.h>
#include <iterator>

namespace area {
namespace {

// What title and notes leave of the page.
constexpr SheetSize a4_sheet{257, 134}, a3_sheet{380, 220};
constexpr double svg_edge_mm = 10, svg_head_mm = 22, svg_foot_mm = 14, mm_per_point = 0.3528;

SheetSize sheet_size(MapSize size) { return size == MapSize::a3 ? a3_sheet : a4_sheet; }

std::string title_of(i18n::Words const& words, MapPaper const& paper)
{
    return words(texts::area::map, paper.park);
}

// "Versie 2 van 26 november 2026 · 10,0 ha · 226 adressen"
std::string facts_of(i18n::Words const& words, MapPaper const& paper)
{
    return words(texts::map_sheet::facts, std::int64_t{paper.boundary.version},
        moment::local_date(paper.boundary.at), words.decimal(hectares(paper.boundary), 1),
        paper.addresses.size());
}

std::string source_of(i18n::Words const& words, MapPaper const& paper)
{
    auto const& source = paper.boundary.source;
    return words(texts::map_sheet::source, source.empty() ? words(texts::version::drawn) : source,
        moment::local_date(paper.made_at));
}

struct OnCanvas {
    pdf::Canvas& canvas;
    void operator()(SheetShape const& shape) const
    {
        if (shape.rings.size() == 1 && shape.rings.front().size() == 2 && shape.paint.outline)
            canvas.polyline(shape.rings.front(), *shape.paint.outline);
        else
            canvas.polygon(shape.rings, shape.paint);
    }
    void operator()(SheetDot const& dot) const { canvas.circle(dot.at, dot.radius_mm, dot.paint); }
    void operator()(SheetWords const& words) const { canvas.text(words.at, words.words, words.lettering); }
};

std::string hex(pdf::Colour colour)
{
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (char const letter : text)
        if (letter == '&')
            out += "&amp;";
        else if (letter == '<')
            out += "&lt;";
        else if (static_cast<unsigned char>(letter) >= 0x20)
            out += letter;
    return out;
}

std::string paint_of(pdf::Paint const& paint)
{
    auto out = fmt::format("fill=\"{}\"", paint.fill ? hex(*paint.fill) : "none");
    if (paint.outline)
        out += fmt::format(" stroke=\"{}\" stroke-width=\"{:.2f}\" stroke-linejoin=\"round\"",
            hex(paint.outline->colour), paint.outline->width_mm);
    return out;
}

std::string_view anchor_of(pdf::Align align)
{
    return align == pdf::Align::left ? "start" : align == pdf::Align::centre ? "middle" : "end";
}

struct AsSvg {
    std::string& out;
    void operator()(SheetShape const& shape) const
    {
        out += "<path d=\"";
        for (auto const& ring : shape.rings) {
            for (std::size_t i = 0; i < ring.size(); ++i)
                fmt::format_to(
                    std::back_inserter(out), "{}{:.2f} {:.2f}", i == 0 ? "M" : "L", ring[i].x, ring[i].y);
            out += "Z";
        }
        out += "\" fill-rule=\"evenodd\" " + paint_of(shape.paint) + "/>\n";
    }
    void operator()(SheetDot const& dot) const
    {
        out += fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"{:.2f}\" {}/>\n", dot.at.x, dot.at.y,
            dot.radius_mm, paint_of(dot.paint));
    }
    void operator()(SheetWords const& words) const
    {
        auto const& lettering = words.lettering;
        double const size = lettering.size_pt * mm_per_point;
        out += fmt::format(
            "<text x=\"{:.2f}\" y=\"{:.2f}\" font-size=\"{:.2f}\" font-weight=\"{}\" text-anchor=\"{}\" "
            "fill=\"{}\">{}</text>\n",
            words.at.x, words.at.y + size * 0.36, size,
            lettering.weight == pdf::Weight::bold ? "bold" : "normal", anchor_of(lettering.align),
            hex(lettering.colour), escaped(words.words));
    }
};

} // namespace

std::optional<MapSize> map_size_of(std::string_view code)
{
    if (code.empty() || code == "a4")
        return MapSize::a4;
    return code == "a3" ? std::optional(MapSize::a3) : std::nullopt;
}

std::string map_pdf(i18n::Words const& words, MapPaper const& paper)
{
    pdf::Setup setup;
    setup.title = title_of(words, paper);
    setup.language = i18n::code(words.language());
    setup.author = paper.municipality;
    setup.paper = paper.size == MapSize::a3 ? pdf::Paper::a3_landscape : pdf::Paper::a4_landscape;
    setup.footer = source_of(words, paper);
    setup.page_label = "";
    setup.made_at = paper.made_at;
    auto const sheet = sheet_of(words, paper.boundary.shape, paper.addresses, sheet_size(paper.size));
    pdf::Document document(setup);
    document.title(setup.title, facts_of(words, paper));
    pdf::Figure const figure{words(texts::map_sheet::alternative, paper.park, paper.municipality,
                                 words.decimal(hectares(paper.boundary), 1), paper.addresses.size()),
        sheet.size.width_mm, sheet.size.height_mm, ""};
    document.figure(figure, [&](pdf::Canvas& canvas) {
        for (auto const& mark : sheet.marks)
            std::visit(OnCanvas{canvas}, mark);
    });
    return document.finish();
}

std::string map_svg(i18n::Words const& words, MapPaper const& paper)
{
    auto const sheet = sheet_of(words, paper.boundary.shape, paper.addresses, sheet_size(paper.size));
    double const width = sheet.size.width_mm + 2 * svg_edge_mm;
    double const height = sheet.size.height_mm + svg_head_mm + svg_foot_mm;
    auto out
        = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}mm\" height=\"{1}mm\" "
                      "viewBox=\"0 0 {0} {1}\" role=\"img\" xml:lang=\"{2}\" "
                      "font-family=\"Noto Sans, Arial, sans-serif\">\n<title>{3}</title>\n<desc>{4}</desc>\n"
                      "<rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n",
            width, height, i18n::code(words.language()), escaped(title_of(words, paper)),
            escaped(facts_of(words, paper)));
    AsSvg const draw{out};
    constexpr pdf::Colour dark{0x1c, 0x1c, 0x1c}, grey{0x55, 0x5b, 0x63};
    draw(SheetWords{
        {svg_edge_mm, 8}, title_of(words, paper), {18, dark, pdf::Align::left, pdf::Weight::bold}});
    draw(SheetWords{{svg_edge_mm, 16}, facts_of(words, paper), {10, grey}});
    draw(SheetWords{{svg_edge_mm, height - 7}, source_of(words, paper), {8, grey}});
    out += fmt::format("<g transform=\"translate({} {})\">\n", svg_edge_mm, svg_head_mm);
    for (auto const& mark : sheet.marks)
        std::visit(draw, mark);
    return out + "</g>\n</svg>\n";
}

} // namespace area
