#include "qr.h"

#include "base/fault.h"

#include <fmt/format.h>
#include <memory>
#include <qrencode.h>

namespace pdf {

QrMatrix qr_matrix(std::string_view text)
{
    std::string const input(text);
    std::unique_ptr<QRcode, decltype(&QRcode_free)> const code(
        QRcode_encodeString8bit(input.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        throw base::Fault(fmt::format("a text of {} bytes does not fit in a QR code", text.size()));
    QrMatrix matrix{code->width, {}};
    auto const count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    matrix.dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        matrix.dark.push_back((code->data[i] & 1) != 0);
    return matrix;
}

std::string qr_path(QrMatrix const& matrix)
{
    std::string path;
    for (auto const& bar : qr_bars(matrix))
        path += fmt::format(
            "M{} {}h{}v1h-{}z", bar.column + qr_border, bar.row + qr_border, bar.length, bar.length);
    return path;
}

std::vector<QrBar> qr_bars(QrMatrix const& matrix)
{
    std::vector<QrBar> bars;
    for (int row = 0; row < matrix.side; ++row)
        for (int column = 0; column < matrix.side; ++column) {
            if (!matrix.at(row, column))
                continue;
            bool const goes_on = column > 0 && matrix.at(row, column - 1);
            if (goes_on)
                ++bars.back().length;
            else
                bars.push_back({row, column, 1});
        }
    return bars;
}

} // namespace pdf
