#include "letters.h"

#include "blocks.h"
#include "finish.h"

#include "base/fault.h"
#include "base/text.h"

#include <algorithm>

namespace pdf {

// Read once for all letters; null when there is none.
struct LetterPictures {
    Picture logo, signature;
};

namespace {

constexpr std::size_t address_lines_max = 6;
constexpr double entrance_qr_mm = 28;
constexpr double signature_room_mm = 11, signature_width_mm = 50;
constexpr double paragraph_gap = 6, last_words_mm = 80;
constexpr double logo_width_mm = 70, logo_height_mm = 22;
constexpr Colour grey{0x55, 0x5b, 0x63};

// The frame of a letter: wider margins, text as wide as reads well.
Frame letter_frame()
{
    Frame frame = frame_of(Paper::a4);
    frame.left = points(25);
    frame.right = points(25);
    frame.bottom = points(21);
    return frame;
}

// Sets one letter: first what has a fixed place on the sheet, then what flows.
class LetterSetter {
public:
    LetterSetter(
        Builder builder, LetterStyle const& style, LetterPictures const& pictures, Letter const& letter)
        : builder_(builder)
        , style_(style)
        , pictures_(pictures)
        , letter_(letter)
    {
    }
    void place()
    {
        put_bar_and_fold();
        put_letterhead();
        put_address();
        put_facts();
        put_subject();
        put_body();
        put_entrance();
        put_closing();
    }

private:
    void put_bar_and_fold();
    void put_letterhead();
    void put_address();
    void put_facts();
    void put_subject();
    void put_body();
    void put_entrance();
    void put_closing();
    void put_signatories();
    void put_picture(Canvas const& drawing, std::string const& alt, Point at);
    // A passage at a fixed place; answers where the next can come.
    double put(Text const& text, Style const& style, Box box);
    double put_once(Text const& text, Style const& style, Box box);
    double put(std::shared_ptr<Layout const> layout, Point at);
    void put_entrance_words(Entrance const& entrance, Box box);
    Style sized(double size, Weight weight = Weight::normal) const;

    Builder builder_;
    LetterStyle const& style_;
    LetterPictures const& pictures_;
    Letter const& letter_;
};

Style LetterSetter::sized(double size, Weight weight) const
{
    Style style = builder_.body();
    style.size = size;
    style.weight = weight;
    return style;
}

double LetterSetter::put(std::shared_ptr<Layout const> layout, Point at)
{
    double const height = layout->height();
    auto const passage = std::make_shared<Passage>(std::move(layout), builder_.open("P"));
    builder_.flow.put([passage, at](Ink& ink) { passage->draw(ink, at); });
    return at.y + height;
}

double LetterSetter::put(Text const& text, Style const& style, Box box)
{
    return put(builder_.shaper.shared(text, style, box.width), {box.x, box.y});
}

double LetterSetter::put_once(Text const& text, Style const& style, Box box)
{
    return put(builder_.shaper.make(text, style, box.width), {box.x, box.y});
}

void LetterSetter::put_bar_and_fold()
{
    double const fold = points(style_.window.fold_mm), width = builder_.flow.frame().paper_width;
    builder_.flow.put([fold, width, accent = style_.setup.accent](Ink& ink) {
        Marked const marked(ink, decoration);
        ink.block({0, 0, width, points(3)}, accent);
        ink.block({points(5), fold, points(4), 0.4}, {0xa0, 0xa5, 0xad});
    });
}

void LetterSetter::put_letterhead()
{
    Frame const& frame = builder_.flow.frame();
    Style name = sized(15, Weight::bold);
    name.colour = style_.setup.accent;
    if (pictures_.logo)
        put_picture(drawing_of(pictures_.logo, logo_width_mm, logo_height_mm), style_.head.name,
            {frame.left, points(10)});
    else
        put(style_.head.name, name, {frame.left, points(14), points(95), 0});
    Style small = small_style(style_.setup);
    double const left = points(style_.window.left_mm + style_.window.width_mm + 15);
    Box box{left, points(15), frame.paper_width - left - points(10), 0};
    for (auto const& line : style_.head.lines)
        box.y = put(line, small, box);
}

void LetterSetter::put_picture(Canvas const& drawing, std::string const& alt, Point at)
{
    int const figure = builder_.open("Figure");
    builder_.at(figure).trait = Trait::figure;
    builder_.at(figure).alt = alt;
    put_figure(builder_, figure, drawing, at);
}

void LetterSetter::put_address()
{
    Window const& window = style_.window;
    Style back = small_style(style_.setup);
    back.size = 6.5;
    double const inset = 5;
    Box box{
        points(window.left_mm + inset), points(window.top_mm + 3), points(window.width_mm - 2 * inset), 0};
    if (!style_.head.return_address.empty())
        box.y = put(style_.head.return_address, back, box) + 3;
    if (letter_.address.size() > address_lines_max)
        throw base::Fault("an address of more than six lines does not fit in the window");
    // One element: an address is read as one, line by line.
    auto const words = base::joined(letter_.address, " \n");
    Style style = sized(10.5);
    style.leading = 1.3;
    put_once(words, style, box);
}

void LetterSetter::put_facts()
{
    Frame const& frame = builder_.flow.frame();
    double top = points(style_.window.top_mm + style_.window.height_mm + 6);
    double const column = points(30);
    Style name = sized(9);
    name.colour = grey;
    int const list = builder_.open("L");
    for (auto const& [label, value] : letter_.facts) {
        int const item = builder_.open("LI", list);
        auto const left = builder_.passage(label, name, builder_.open("Lbl", item), column);
        auto const right = std::make_shared<Passage>(
            builder_.shaper.make(value, sized(9), frame.width() - column), builder_.open("LBody", item));
        builder_.flow.put([left, right, column, at = Point{frame.left, top}](Ink& ink) {
            left->draw(ink, at);
            right->draw(ink, {at.x + column, at.y});
        });
        top += right->layout().height();
    }
    builder_.flow.start_at(top + 8);
}

void LetterSetter::put_subject()
{
    auto& flow = builder_.flow;
    flow.gap(0);
    flow.hold(
        builder_.passage(letter_.subject, sized(12, Weight::bold), builder_.open("H1"), flow.frame().width()),
        0, 8);
}

void LetterSetter::put_body()
{
    for (auto const& text : letter_.body) {
        builder_.flow.place(
            builder_.passage(text, sized(10), builder_.open("P"), builder_.flow.frame().width()));
        builder_.flow.gap(paragraph_gap);
    }
}

void LetterSetter::put_entrance()
{
    if (!letter_.entrance)
        return;
    Entrance const& entrance = *letter_.entrance;
    auto& flow = builder_.flow;
    double const side = points(entrance_qr_mm), pad = 7;
    flow.gap(paragraph_gap);
    flow.need(side + 2 * pad);
    Box const ground{flow.frame().left, flow.y(), flow.frame().width(), side + 2 * pad};
    flow.put([ground, accent = style_.setup.accent](Ink& ink) {
        Marked const marked(ink, decoration);
        ink.block(ground, lighter(accent, 0.92));
        ink.block({ground.x, ground.y, 2.4, ground.height}, accent);
        ink.block({ground.x + 14, ground.y + 8, ground.height - 16, ground.height - 16}, {255, 255, 255});
    });
    int const figure = builder_.open("Figure");
    builder_.at(figure).trait = Trait::figure;
    builder_.at(figure).alt = entrance.qr_alt;
    Canvas canvas(entrance_qr_mm, entrance_qr_mm);
    canvas.qr(entrance.url, {0, 0}, entrance_qr_mm);
    put_figure(builder_, figure, canvas, {ground.x + 14, ground.y + pad});
    double const left = ground.x + 14 + side + 16;
    put_entrance_words(entrance, {left, ground.y + pad, ground.x + ground.width - left - 10, side});
    flow.advance(ground.height);
    flow.gap(paragraph_gap + 1);
}

void LetterSetter::put_entrance_words(Entrance const& entrance, Box box)
{
    Style code = sized(20, Weight::bold);
    code.family = Family::mono;
    code.spacing = 1;
    auto const caption = builder_.shaper.shared(entrance.caption, sized(10), box.width);
    auto const typed = builder_.shaper.make(entrance.code, code, box.width);
    auto const below = builder_.shaper.shared(entrance.below, sized(10), box.width);
    double y
        = box.y + std::max(0.0, (box.height - caption->height() - typed->height() - below->height()) / 2);
    y = put(caption, {box.x, y});
    y = put(typed, {box.x, y});
    put(below, {box.x, y});
}

void LetterSetter::put_closing()
{
    auto& flow = builder_.flow;
    for (auto const& text : letter_.closing) {
        auto passage = builder_.passage(text, sized(10), builder_.open("P"), flow.frame().width());
        // Nobody signs a page that says nothing: the last words go along, unless they fill a page themselves.
        bool const is_last = &text == &letter_.closing.back() && !letter_.greeting.empty();
        if (is_last && passage->layout().height() < points(last_words_mm))
            flow.hold(std::move(passage), 0, paragraph_gap);
        else
            flow.place(passage);
        flow.gap(paragraph_gap);
    }
    if (!letter_.greeting.empty())
        flow.hold(
            builder_.passage(letter_.greeting, sized(10), builder_.open("P"), flow.frame().width()), 4, 0);
    put_signatories();
}

// Name, and what else is known of somebody, each on a line.
std::ptrdiff_t lines_of(Signatory const& person)
{
    std::string const* const more[] = {&person.role, &person.organisation, &person.signed_on};
    return 1 + std::ranges::count_if(more, [](auto const* words) { return !words->empty(); });
}

void LetterSetter::put_signatories()
{
    auto& flow = builder_.flow;
    double const width = flow.frame().width() / 2;
    std::ptrdiff_t lines = 1;
    for (auto const& person : letter_.signatories)
        lines = std::max(lines, lines_of(person));
    double const block = static_cast<double>(lines) * sized(10).size * sized(10).leading;
    for (std::size_t i = 0; i < letter_.signatories.size(); i += 2) {
        flow.need(points(signature_room_mm) + block);
        if (i == 0 && pictures_.signature)
            put_picture(drawing_of(pictures_.signature, signature_width_mm, signature_room_mm),
                style_.signature_alt, {flow.frame().left, flow.y()});
        flow.advance(points(signature_room_mm));
        double const top = flow.y();
        for (std::size_t j = i; j < std::min(i + 2, letter_.signatories.size()); ++j) {
            auto const& person = letter_.signatories[j];
            Box box{flow.frame().left + static_cast<double>(j - i) * width, top, width - 10, 0};
            box.y = put(bold(person.name), sized(10), box);
            for (auto const* words : {&person.role, &person.organisation, &person.signed_on})
                box.y = words->empty() ? box.y : put(*words, sized(10), box);
        }
        flow.advance(block);
    }
}

} // namespace

struct Letters::Body {
    explicit Body(LetterStyle its_style)
        : style(std::move(its_style))
        , document(ink.structure.open("Document", -1))
    {
        style.setup.footer = style.head.footer;
        if (!style.head.logo_png.empty())
            pictures.logo = read_picture(style.head.logo_png);
        if (!style.signature_png.empty())
            pictures.signature = read_picture(style.signature_png);
    }
    LetterStyle style;
    LetterPictures pictures;
    Ink ink;
    Shaper shaper;
    int document;
    std::size_t count = 0;
};

Letters::Letters(LetterStyle style)
    : body_(std::make_unique<Body>(std::move(style)))
{
}
Letters::~Letters() = default;
Letters::Letters(Letters&&) noexcept = default;
Letters& Letters::operator=(Letters&&) noexcept = default;

void Letters::add(Letter const& letter)
{
    auto& body = *body_;
    Flow flow(letter_frame());
    int const section = body.ink.structure.open("Sect", body.document);
    LetterSetter(
        Builder{body.ink, body.shaper, flow, body.style.setup, section}, body.style, body.pictures, letter)
        .place();
    flow.write(body.ink, [&](Ink& ink, int page, int pages) {
        auto const words = pages > 1 ? page_words(body.style.setup, page, pages) : std::string();
        draw_footer(ink, body.shaper, flow.frame(), body.style.setup, words);
    });
    ++body.count;
}

std::size_t Letters::count() const { return body_->count; }

std::string Letters::finish()
{
    auto const drawn = body_->ink.close();
    auto file = finished(drawn, body_->ink.structure, body_->style.setup);
    body_ = std::make_unique<Body>(body_->style);
    return file;
}

std::string letter(LetterStyle const& style, Letter const& letter)
{
    Letters letters(style);
    letters.add(letter);
    return letters.finish();
}

} // namespace pdf
