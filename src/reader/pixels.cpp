#include "pixels.h"

#include "failure.h"

#include <turbojpeg.h>

#include <algorithm>
#include <cstdint>

namespace reader {
namespace {

using tabular::ReadError;

constexpr std::int64_t pixels_max = 60'000'000;
constexpr std::int64_t side_max = 32'000; // of a surface of Cairo
constexpr int quality = 82;
constexpr int channels = 4; // of each pixel on a surface

struct CloseTurbo {
    void operator()(void* handle) const { tjDestroy(handle); }
};
using Turbo = std::unique_ptr<void, CloseTurbo>;

unsigned char const* unsigned_bytes(std::string_view bytes)
{
    return reinterpret_cast<unsigned char const*>(bytes.data()); // NOLINT: the libraries want it so
}

void check_size(std::int64_t width, std::int64_t height)
{
    if (width <= 0 || height <= 0)
        fail(ReadError::broken);
    if (width > side_max || height > side_max || width * height > pixels_max)
        fail(ReadError::too_large);
}

struct JpegHead {
    int width = 0, height = 0, sampling = 0, colours = 0;
};

// Marks of an end stand in the pixels only at the end: a file that was cut off has none after its first scan.
bool is_cut_off(std::string_view bytes)
{
    auto const scan = bytes.find("\xFF\xDA");
    return scan == std::string_view::npos || bytes.find("\xFF\xD9", scan) == std::string_view::npos;
}

// What cameras and programs of every day write in good pictures.
bool is_harmless(std::string_view warning)
{
    auto const says = [&](std::string_view words) { return warning.find(words) != std::string_view::npos; };
    return says("extraneous bytes") || says("Invalid SOS parameters") || says("progression sequence");
}

// The smallest part, in eighths, that is still large enough.
tjscalingfactor part_of(JpegHead const& head, int longest)
{
    auto const side = std::max(head.width, head.height);
    tjscalingfactor best{1, 1};
    int count = 0;
    auto const* const factors = tjGetScalingFactors(&count);
    for (auto const* one = factors; one && one != factors + count; ++one) {
        bool const is_smaller = one->num * best.denom < best.num * one->denom;
        if (is_smaller && TJSCALED(side, (*one)) >= longest)
            best = *one;
    }
    return best;
}

void decode(tjhandle turbo, std::string_view bytes, Surface const& surface, int format)
{
    constexpr int flags = TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS;
    auto* const pixels = cairo_image_surface_get_data(surface.get());
    int const done = tjDecompress2(turbo, unsigned_bytes(bytes), bytes.size(), pixels,
        cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_stride(surface.get()),
        cairo_image_surface_get_height(surface.get()), format, flags);
    if (done != 0 && (tjGetErrorCode(turbo) != TJERR_WARNING || !is_harmless(tjGetErrorStr2(turbo))))
        fail(ReadError::broken);
}

// Programs for print write their inks upside down: 255 is none.
void colours_of_inks(Surface const& surface)
{
    constexpr unsigned full = 255;
    auto* const pixels = cairo_image_surface_get_data(surface.get());
    auto const size = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()))
        * static_cast<std::size_t>(cairo_image_surface_get_height(surface.get()));
    for (std::size_t i = 0; i + channels <= size; i += channels) {
        unsigned const black = pixels[i + 3];
        unsigned const red = pixels[i] * black / full, blue = pixels[i + 2] * black / full;
        pixels[i] = static_cast<unsigned char>(blue);
        pixels[i + 1] = static_cast<unsigned char>(pixels[i + 1] * black / full);
        pixels[i + 2] = static_cast<unsigned char>(red);
    }
}

struct Source {
    std::string_view left;
};

cairo_status_t read_some(void* source, unsigned char* data, unsigned int length)
{
    auto& left = static_cast<Source*>(source)->left;
    if (left.size() < length)
        return CAIRO_STATUS_READ_ERROR;
    std::copy_n(left.data(), length, reinterpret_cast<char*>(data)); // NOLINT: bytes
    left.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

cairo_status_t write_some(void* out, unsigned char const* data, unsigned int length)
{
    static_cast<std::string*>(out)->append(reinterpret_cast<char const*>(data), length); // NOLINT: bytes
    return CAIRO_STATUS_SUCCESS;
}

std::int64_t side_of_png(std::string_view bytes, std::size_t at)
{
    std::int64_t side = 0;
    for (std::size_t i = 0; i < 4; ++i)
        side = side * 256 + static_cast<unsigned char>(bytes[at + i]);
    return side;
}

} // namespace

Surface checked(cairo_surface_t* surface)
{
    Surface made(surface);
    auto const status = cairo_surface_status(surface);
    if (status == CAIRO_STATUS_NO_MEMORY)
        fail(ReadError::too_large);
    if (status != CAIRO_STATUS_SUCCESS)
        fail(ReadError::broken);
    return made;
}

Surface read_jpeg(std::string_view bytes, int longest)
{
    Turbo const turbo(tjInitDecompress());
    JpegHead head;
    if (tjDecompressHeader3(turbo.get(), unsigned_bytes(bytes), bytes.size(), &head.width, &head.height,
            &head.sampling, &head.colours)
        != 0)
        fail(ReadError::broken);
    check_size(head.width, head.height);
    if (is_cut_off(bytes))
        fail(ReadError::broken);
    auto const part = part_of(head, longest);
    auto surface = checked(cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, TJSCALED(head.width, part), TJSCALED(head.height, part)));
    cairo_surface_flush(surface.get());
    bool const has_inks = head.colours == TJCS_CMYK || head.colours == TJCS_YCCK;
    decode(turbo.get(), bytes, surface, has_inks ? TJPF_CMYK : TJPF_BGRX);
    if (has_inks)
        colours_of_inks(surface);
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

Surface read_png(std::string_view bytes)
{
    constexpr std::size_t width_at = 16, height_at = 20, head_bytes = 24;
    if (bytes.size() < head_bytes)
        fail(ReadError::broken);
    check_size(side_of_png(bytes, width_at), side_of_png(bytes, height_at));
    Source source{bytes};
    return checked(cairo_image_surface_create_from_png_stream(&read_some, &source));
}

std::string written_jpeg(cairo_surface_t* surface)
{
    Turbo const turbo(tjInitCompress());
    unsigned char* bytes = nullptr;
    unsigned long size = 0; // NOLINT: as the library has it
    cairo_surface_flush(surface);
    int const done = tjCompress2(turbo.get(), cairo_image_surface_get_data(surface),
        cairo_image_surface_get_width(surface), cairo_image_surface_get_stride(surface),
        cairo_image_surface_get_height(surface), TJPF_BGRX, &bytes, &size, TJSAMP_420, quality,
        TJFLAG_ACCURATEDCT | TJFLAG_PROGRESSIVE);
    std::unique_ptr<unsigned char, decltype(&tjFree)> const held(bytes, &tjFree);
    if (done != 0)
        fail(ReadError::broken);
    return {reinterpret_cast<char const*>(bytes), size}; // NOLINT: bytes
}

std::string written_png(cairo_surface_t* surface)
{
    std::string out;
    if (cairo_surface_write_to_png_stream(surface, &write_some, &out) != CAIRO_STATUS_SUCCESS)
        fail(ReadError::broken);
    return out;
}

} // namespace reader
