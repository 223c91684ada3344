// Reading and signing a paper: its text, who has signed, the file.
#pragma once
#include "visit/page.h"

namespace papers {

visit::Routes routes();

}
