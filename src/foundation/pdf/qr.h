// QR codes as plain values, to be drawn on paper (Canvas) or on a page (SVG).
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace pdf {

// A square of dark (true) and light modules without the white border of four modules that a reader needs.
struct QrMatrix {
    int side = 0;
    std::vector<bool> dark; // row by row
    bool at(int row, int column) const
    {
        return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(side)
            + static_cast<std::size_t>(column)];
    }
};

constexpr int qr_border = 4;

// Error correction of a quarter is lost ink: level M. Throws base::Fault when the text is too long (2,331
// bytes).
QrMatrix qr_matrix(std::string_view text);

// Dark modules beside each other in one row: fewer shapes to draw.
struct QrBar {
    int row, column, length;
};
std::vector<QrBar> qr_bars(QrMatrix const& matrix);

// The dark modules as the "d" of one SVG path, one unit a module, border included: viewBox 0 0 side+8 side+8.
std::string qr_path(QrMatrix const& matrix);

} // namespace pdf
