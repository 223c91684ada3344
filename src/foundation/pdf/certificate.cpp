#include "certificate.h"

#include "blocks.h"
#include "finish.h"

#include <cmath>
#include <numbers>

namespace pdf {
namespace {

constexpr double qr_mm = 27;
constexpr std::size_t roomy_max = 5;

Frame certificate_frame()
{
    return {points(297), points(210), points(38), points(38), points(24), points(18)};
}

void outline(Ink& ink, Box box, Stroke stroke)
{
    cairo_rectangle(ink.cairo(), box.x, box.y, box.width, box.height);
    ink.paint({{}, stroke});
}

Box inside(Frame const& frame, double mm)
{
    double const edge = points(mm);
    return {edge, edge, frame.paper_width - 2 * edge, frame.paper_height - 2 * edge};
}

// A ring of arcs in each corner, the size of a coin.
void rosette(Ink& ink, Point centre, Colour accent)
{
    constexpr int petals = 12;
    cairo_t* cairo = ink.cairo();
    double const radius = points(5);
    cairo_arc(cairo, centre.x, centre.y, radius * 1.75, 0, 2 * std::numbers::pi);
    ink.paint({Colour{255, 255, 255}, Stroke{accent, 0.5, 0}});
    for (int i = 0; i < petals; ++i) {
        double const turn = 2 * std::numbers::pi * i / petals;
        cairo_new_sub_path(cairo);
        cairo_arc(cairo, centre.x + std::cos(turn) * radius * 0.8, centre.y + std::sin(turn) * radius * 0.8,
            radius * 0.75, 0, 2 * std::numbers::pi);
        ink.paint({{}, Stroke{lighter(accent, 0.35), 0.18, 0}});
    }
    cairo_arc(cairo, centre.x, centre.y, radius * 0.3, 0, 2 * std::numbers::pi);
    ink.paint({accent, {}});
}

void draw_frame(Ink& ink, Frame const& frame, Colour accent)
{
    Marked const marked(ink, decoration);
    outline(ink, inside(frame, 9), {accent, 1.6, 0});
    outline(ink, inside(frame, 11.6), {lighter(accent, 0.45), 0.3, 0});
    Box const box = inside(frame, 13.5);
    for (double const x : {box.x, box.x + box.width})
        for (double const y : {box.y, box.y + box.height})
            rosette(ink, {x, y}, accent);
}

class CertificateSetter {
public:
    CertificateSetter(Builder builder, Certificate const& certificate)
        : builder_(builder)
        , flow_(builder.flow)
        , certificate_(certificate)
    {
    }
    void place()
    {
        place_words();
        place_signatures();
        put_verification();
    }

private:
    void place_words();
    void place_signatures();
    void put_verification();
    void centred(Text const& text, Style style, std::string_view kind);
    // White and words shrink where many have signed.
    bool is_roomy() const { return certificate_.signatures.size() <= roomy_max; }
    void gap(double height) { flow_.gap(is_roomy() ? height : height * 0.3); }
    Style serif(double size, Weight weight) const;

    Builder builder_;
    Flow& flow_;
    Certificate const& certificate_;
};

Style CertificateSetter::serif(double size, Weight weight) const
{
    Style style = builder_.body();
    style.family = Family::serif;
    style.size = is_roomy() ? size : size * 0.75;
    style.weight = weight;
    style.leading = 1.25;
    return style;
}

void CertificateSetter::centred(Text const& text, Style style, std::string_view kind)
{
    style.align = Align::centre;
    flow_.place(builder_.passage(text, style, builder_.open(kind), flow_.frame().width()));
}

void CertificateSetter::place_words()
{
    Style kind = builder_.body();
    kind.size = 12;
    kind.spacing = 3;
    kind.colour = {0x55, 0x5b, 0x63};
    centred(certificate_.kind, kind, "P");
    gap(6);
    Style title = serif(40, Weight::bold);
    title.colour = builder_.setup.accent;
    centred(certificate_.title, title, "H1");
    gap(14);
    centred(certificate_.presented_to, serif(13, Weight::normal), "P");
    gap(5);
    centred(certificate_.recipient, serif(28, Weight::bold), "P");
    gap(16);
    for (auto const& text : certificate_.body) {
        Style body = serif(12.5, Weight::normal);
        body.leading = 1.5;
        centred(text, body, "P");
        gap(6);
    }
}

void CertificateSetter::place_signatures()
{
    if (certificate_.signatures.empty())
        return;
    gap(26);
    place_table(builder_,
        {certificate_.signatures_caption, certificate_.signature_columns, certificate_.signatures,
            RowHeads::first_column});
}

void CertificateSetter::put_verification()
{
    double const side = points(qr_mm);
    flow_.need(side);
    Frame const& frame = flow_.frame();
    double const top = frame.floor() - side;
    int const figure = builder_.open("Figure");
    builder_.at(figure).trait = Trait::figure;
    builder_.at(figure).alt = certificate_.verify_alt;
    Canvas canvas(qr_mm, qr_mm);
    canvas.qr(certificate_.verify_url, {0, 0}, qr_mm);
    put_figure(builder_, figure, canvas, {frame.left - points(2.5), top}); // its border is white
    Style const small = small_style(builder_.setup);
    double const left = frame.left + side + 10, width = frame.width() - side - 10;
    Point at{left, top + side - 10 - 3 * small.size * small.leading};
    for (Text const& text : {Text(certificate_.verify_caption),
             Text(link(certificate_.verify_url, certificate_.verify_url)), Text(certificate_.number)}) {
        auto const passage = builder_.passage(text, small, builder_.open("P"), width);
        flow_.put([passage, at](Ink& ink) { passage->draw(ink, at); });
        at.y += passage->layout().height();
    }
}

} // namespace

std::string certificates(Setup setup, std::vector<Certificate> const& all)
{
    setup.footer.clear();
    setup.page_label.clear();
    Ink ink;
    Shaper shaper;
    int const document = ink.structure.open("Document", -1);
    for (auto const& certificate : all) {
        Flow flow(certificate_frame());
        Builder const builder{ink, shaper, flow, setup, ink.structure.open("Sect", document)};
        CertificateSetter(builder, certificate).place();
        flow.write(ink, [&](Ink& page, int, int) { draw_frame(page, flow.frame(), setup.accent); });
    }
    auto const drawn = ink.close();
    return finished(drawn, ink.structure, setup);
}

} // namespace pdf
