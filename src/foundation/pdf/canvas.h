// A small drawing sheet for charts, maps and codes on paper. Lengths are millimetres from the top left
// corner; calls are kept and played when the page is written, so nothing of the caller needs to stay alive.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pdf {

class Ink;

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(Colour, Colour) = default;
};

// "#1a4f8b" or "1a4f8b"; empty for anything else.
std::optional<Colour> read_colour(std::string_view hex);

// Towards white: 0 keeps the colour, 1 is white. For soft grounds under dark words.
Colour lighter(Colour colour, double share);

struct Point {
    double x = 0, y = 0;
};

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

enum class Align { left, centre, right };
enum class Weight { normal, bold };

struct Stroke {
    Colour colour{};
    double width_mm = 0.25;
    double dash_mm = 0; // 0 is an unbroken line
};

// What a closed shape looks like: filled, outlined or both.
struct Paint {
    std::optional<Colour> fill = {};
    std::optional<Stroke> outline = {};
};

struct Lettering {
    double size_pt = 8;
    Colour colour{};
    Align align = Align::left;
    Weight weight = Weight::normal;
};

class Canvas {
public:
    Canvas(double width_mm, double height_mm)
        : width_mm_(width_mm)
        , height_mm_(height_mm)
    {
    }
    double width_mm() const { return width_mm_; }
    double height_mm() const { return height_mm_; }

    void line(Point from, Point to, Stroke stroke);
    void polyline(std::vector<Point> points, Stroke stroke);
    // Rings as they come, the first the outer one; holes by the even-odd rule.
    void polygon(std::vector<std::vector<Point>> rings, Paint paint);
    void rectangle(Box box, Paint paint);
    void circle(Point centre, double radius_mm, Paint paint);
    // The point is on the middle of the line of words, at its left, centre or right.
    void text(Point at, std::string words, Lettering lettering = {});
    // A QR code that fills the square, white border included.
    void qr(std::string const& words, Point corner, double side_mm);

    // For drawings this room makes itself.
    void play_later(std::function<void(Ink&)> call) { calls_.push_back(std::move(call)); }
    void play(Ink& ink) const;

private:
    double width_mm_, height_mm_;
    std::vector<std::function<void(Ink&)>> calls_;
};

using Draw = std::function<void(Canvas&)>;

} // namespace pdf
