// What can be asked of the program on the command line.
#pragma once

namespace app {

int run(int count, char** words);

}
