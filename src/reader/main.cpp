#include "caps.h"
#include "failure.h"
#include "gdal.h"
#include "layers.h"
#include "output.h"
#include "picture.h"
#include "sheets.h"
#include "upload.h"

#include "base/fault.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <new>
#include <string_view>
#include <unistd.h>

namespace {

using tabular::ReadError;

constexpr std::string_view modes[] = {"tables", "layers", "picture", "paper"};

void read(std::string_view what, std::string const& path, tabular::ReaderLimits const& limits,
    reader::Output& output)
{
    if (what == "picture" || what == "paper") {
        reader::send_picture(
            path, what == "picture" ? tabular::PictureAs::jpeg : tabular::PictureAs::png, output);
        return output.end();
    }
    reader::start_gdal();
    reader::Upload const upload(path, limits);
    if (what == "tables")
        reader::send_tables(upload, limits, output);
    else
        reader::send_layers(upload, limits, output);
    output.end();
}

} // namespace

// Reads one file of a stranger and writes what is in it to standard output; see tabular/reader_protocol.h.
int main(int count, char** arguments)
{
    auto const limits = count == 4 ? tabular::protocol::read_limits(arguments[3]) : std::nullopt;
    std::string_view const what = count == 4 ? arguments[1] : "";
    if (!limits || std::ranges::find(modes, what) == std::end(modes))
        return 2;
    reader::set_caps(*limits);
    reader::Output output;
    try {
        read(what, arguments[2], *limits, output);
    } catch (reader::Failure const& failure) {
        output.failure(failure.error);
    } catch (std::bad_alloc const&) {
        output.failure(ReadError::too_large);
    } catch (base::Fault const&) {
        output.failure(ReadError::missing);
    } catch (std::exception const&) {
        output.failure(ReadError::broken);
    }
    _exit(0); // nothing left to tidy up, and the libraries take long over it
}
