#include "tabular/reader.h"

#include <cairo.h>
#include <doctest/doctest.h>
#include <turbojpeg.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

using tabular::PictureAs;
using tabular::ReadError;

namespace {

struct Pixel {
    int red = 0, green = 0, blue = 0;
};
constexpr Pixel red{220, 30, 30}, green{30, 180, 30}, blue{30, 30, 220}, white{240, 240, 240};

// Four quarters: red and green above, blue and white below.
struct Drawn {
    int width = 0, height = 0;
    std::vector<unsigned char> pixels;
};

Drawn quarters(int width, int height)
{
    Drawn out{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            auto const& colour
                = y < height / 2 ? (x < width / 2 ? red : green) : (x < width / 2 ? blue : white);
            for (int const part : {colour.red, colour.green, colour.blue})
                out.pixels.push_back(static_cast<unsigned char>(part));
        }
    return out;
}

std::string jpeg_of(Drawn const& drawn, int flags = 0)
{
    auto* const turbo = tjInitCompress();
    unsigned char* bytes = nullptr;
    unsigned long size = 0; // NOLINT: as the library has it
    tjCompress2(turbo, drawn.pixels.data(), drawn.width, 0, drawn.height, TJPF_RGB, &bytes, &size, TJSAMP_444,
        95, flags);
    std::string out(reinterpret_cast<char const*>(bytes), size); // NOLINT: bytes
    tjFree(bytes);
    tjDestroy(turbo);
    return out;
}

Drawn decoded(std::string const& jpeg)
{
    auto* const turbo = tjInitDecompress();
    auto const* const bytes = reinterpret_cast<unsigned char const*>(jpeg.data()); // NOLINT: bytes
    Drawn out;
    int sampling = 0, colours = 0;
    tjDecompressHeader3(turbo, bytes, jpeg.size(), &out.width, &out.height, &sampling, &colours);
    out.pixels.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 3);
    tjDecompress2(turbo, bytes, jpeg.size(), out.pixels.data(), out.width, 0, out.height, TJPF_RGB, 0);
    tjDestroy(turbo);
    return out;
}

// "red", in the middle of a quarter: 0 above left, 1 above right, 2 below left, 3 below right.
std::string_view seen(Drawn const& drawn, int quarter)
{
    auto const x = drawn.width * (quarter % 2 == 0 ? 1 : 3) / 4, y = drawn.height * (quarter < 2 ? 1 : 3) / 4;
    auto const at
        = (static_cast<std::size_t>(y) * static_cast<std::size_t>(drawn.width) + static_cast<std::size_t>(x))
        * 3;
    bool const is_red = drawn.pixels[at] > 128, is_green = drawn.pixels[at + 1] > 128,
               is_blue = drawn.pixels[at + 2] > 128;
    if (is_red && is_green && is_blue)
        return "white";
    return is_red ? "red" : is_green ? "green" : is_blue ? "blue" : "dark";
}

// A segment as a camera writes it: how it was held, and then where and with what.
std::string exif(int orientation)
{
    std::string tiff("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
    tiff += static_cast<char>(orientation);
    tiff += std::string("\0\0\0\0\0\0", 6) + "GPSLatitude 52.31 Phone of Jansen";
    auto const length = tiff.size() + 8;
    std::string out("\xFF\xE1");
    out += static_cast<char>(length / 256);
    out += static_cast<char>(length % 256);
    return out + std::string("Exif\0\0", 6) + tiff;
}

std::string with_exif(std::string const& jpeg, int orientation)
{
    return jpeg.substr(0, 2) + exif(orientation) + jpeg.substr(2);
}

struct TemporaryPicture {
    std::filesystem::path path
        = std::filesystem::temp_directory_path() / ("picture-" + std::to_string(getpid()) + ".jpg");
    explicit TemporaryPicture(std::string_view content) { std::ofstream(path, std::ios::binary) << content; }
    ~TemporaryPicture() { std::filesystem::remove(path); }
    TemporaryPicture(TemporaryPicture const&) = delete;
    TemporaryPicture& operator=(TemporaryPicture const&) = delete;
};

auto picture(std::string_view content, PictureAs as = PictureAs::jpeg)
{
    TemporaryPicture const file(content);
    return tabular::Reader(READER_PROGRAM).picture(file.path.string(), as);
}

std::optional<ReadError> error_of(std::string_view content)
{
    auto const made = picture(content);
    return made ? std::nullopt : std::optional(made.error());
}

std::string png_of(cairo_surface_t* surface)
{
    std::string out;
    cairo_surface_write_to_png_stream(
        surface,
        [](void* to, unsigned char const* data, unsigned int length) {
            static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(data), length); // NOLINT
            return CAIRO_STATUS_SUCCESS;
        },
        &out);
    cairo_surface_destroy(surface);
    return out;
}

std::string see_through_png() { return png_of(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 40, 20)); }

std::string with_size(std::string png, std::uint32_t width, std::uint32_t height)
{
    for (std::size_t i = 0; i < 4; ++i) {
        png[16 + i] = static_cast<char>(width >> (8 * (3 - i)) & 0xFFU);
        png[20 + i] = static_cast<char>(height >> (8 * (3 - i)) & 0xFFU);
    }
    return png;
}

} // namespace

TEST_CASE("a photo comes out upright, however it was held")
{
    auto const jpeg = jpeg_of(quarters(160, 80));
    constexpr std::array<std::array<std::string_view, 4>, 8> wanted{
        {{"red", "green", "blue", "white"}, {"green", "red", "white", "blue"},
            {"white", "blue", "green", "red"}, {"blue", "white", "red", "green"},
            {"red", "blue", "green", "white"}, {"blue", "red", "white", "green"},
            {"white", "green", "blue", "red"}, {"green", "white", "red", "blue"}}};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        auto const made = picture(with_exif(jpeg, orientation));
        REQUIRE(made.has_value());
        auto const shown = decoded(made->bytes);
        CHECK(made->width == (orientation < 5 ? 160 : 80));
        CHECK(shown.width == made->width);
        for (int quarter = 0; quarter < 4; ++quarter)
            CHECK(seen(shown, quarter)
                == wanted.at(static_cast<std::size_t>(orientation) - 1)
                       .at(static_cast<std::size_t>(quarter)));
    }
}

TEST_CASE("nothing of what the camera wrote beside the pixels is left")
{
    auto const sent = with_exif(jpeg_of(quarters(64, 64)), 6) + "trailer of the phone";
    REQUIRE(sent.find("GPSLatitude") != std::string::npos);
    auto const made = picture(sent);
    REQUIRE(made.has_value());
    for (auto const* const word : {"GPS", "Exif", "Jansen", "trailer"})
        CHECK(made->bytes.find(word) == std::string::npos);
    CHECK(made->bytes.ends_with("\xFF\xD9"));
}

TEST_CASE("a large photo becomes 1600 pixels at its longest side, for paper 1000")
{
    auto const jpeg = jpeg_of(quarters(4800, 2400));
    auto const made = picture(jpeg);
    REQUIRE(made.has_value());
    CHECK(made->width == 1600);
    CHECK(made->height == 800);
    CHECK(seen(decoded(made->bytes), 1) == "green");
    auto const paper = picture(jpeg, PictureAs::png);
    REQUIRE(paper.has_value());
    CHECK(paper->width == 1000);
    CHECK(paper->bytes.starts_with("\x89PNG"));
}

TEST_CASE("a photo that was saved bit by bit, in grey or for print, is a photo too")
{
    CHECK(picture(jpeg_of(quarters(64, 64), TJFLAG_PROGRESSIVE)).has_value());
    auto* const turbo = tjInitCompress();
    unsigned char* bytes = nullptr;
    unsigned long size = 0; // NOLINT: as the library has it
    std::vector<unsigned char> const inks(32UL * 32 * 4, 255); // none of each: white
    tjCompress2(turbo, inks.data(), 32, 0, 32, TJPF_CMYK, &bytes, &size, TJSAMP_444, 95, 0);
    auto const made = picture({reinterpret_cast<char const*>(bytes), size}); // NOLINT: bytes
    tjFree(bytes);
    tjDestroy(turbo);
    REQUIRE(made.has_value());
    CHECK(seen(decoded(made->bytes), 0) == "white");
}

TEST_CASE("what is see-through in a PNG becomes white")
{
    auto const made = picture(see_through_png());
    REQUIRE(made.has_value());
    CHECK(made->width == 40);
    CHECK(seen(decoded(made->bytes), 3) == "white");
}

TEST_CASE("a photo that was cut off anywhere is refused, and nothing falls over")
{
    for (auto const& whole : {with_exif(jpeg_of(quarters(200, 200)), 6), see_through_png()})
        for (std::size_t part = 0; part < 12; ++part) {
            auto const length = std::max<std::size_t>(1, whole.size() * part / 12);
            CAPTURE(length);
            auto const error = error_of(std::string_view(whole).substr(0, length));
            bool const is_told = error == ReadError::broken || error == ReadError::unknown_kind;
            CHECK(is_told);
        }
}

TEST_CASE("a photo with bytes that were changed never makes the reader fall over")
{
    auto const whole = with_exif(jpeg_of(quarters(120, 90)), 8);
    for (std::size_t i = 0; i < 40; ++i) {
        auto noise = whole;
        noise[(i * 7919) % noise.size()] = static_cast<char>(i * 37);
        CAPTURE(i);
        CHECK(error_of(noise) != ReadError::crashed);
    }
}

TEST_CASE("a picture that says it is huge is refused before it is decoded")
{
    auto const png = see_through_png();
    CHECK(error_of(with_size(png, 60'000, 60'000)) == ReadError::too_large);
    CHECK(error_of(with_size(png, 8'000, 8'000)) == ReadError::too_large);
    CHECK(error_of(with_size(png, 0xFFFFFFFF, 1)) == ReadError::too_large);
    CHECK(error_of(with_size(png, 0, 20)) == ReadError::broken);
    auto jpeg = jpeg_of(quarters(64, 64));
    auto const frame = jpeg.find("\xFF\xC0"); // then length, precision, height, width
    REQUIRE(frame != std::string::npos);
    jpeg.replace(frame + 5, 4, "\xFF\xDC\xFF\xDC");
    CHECK(error_of(jpeg) == ReadError::too_large);
}

TEST_CASE("what is no JPEG or PNG is an unknown kind, whatever its name")
{
    for (std::string_view const content : {std::string_view("Dit is tekst."),
             std::string_view("RIFF\x24\0\0\0WEBPVP8 ", 16), std::string_view("<svg xmlns=\"x\"/>"),
             std::string_view("\0\0\0\x18"
                              "ftypheic",
                 12)})
        CHECK(error_of(content) == ReadError::unknown_kind);
    CHECK(error_of("") == ReadError::empty);
    CHECK(error_of("\xFF\xD8\xFF") == ReadError::broken);
    CHECK(error_of("\x89PNG\r\n\x1A\n") == ReadError::broken);
}
