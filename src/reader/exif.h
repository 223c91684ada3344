// How a picture was held, as its own file tells; of all that a camera writes beside the pixels, this alone is
// read.
#pragma once
#include <string_view>

namespace reader {

// 1 to 8 as in EXIF 2.3, tag 0x0112; 1 (upright) where the file says nothing sound.
int orientation_of_jpeg(std::string_view bytes);
int orientation_of_png(std::string_view bytes);

} // namespace reader
