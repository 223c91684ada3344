// As precompiled.h, with what every test includes.
#pragma once
#include "precompiled.h"

#include <doctest/doctest.h>
