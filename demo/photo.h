// A photo for the demo, drawn by the program: nobody's own, and no picture to carry along.
#pragma once
#include <string>

namespace demo {

// Bags and boxes beside a full container, as a PNG.
std::string photo_of_waste();

} // namespace demo
