#include "check.h"
#include "flow.h"
#include "qr.h"
#include "samples.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

TEST_CASE("x")
{
    std::filesystem::create_directories("/tmp/pdftry/out");
    auto w = [](std::string n, std::string const& s) {
        std::ofstream("/tmp/pdftry/out/" + n, std::ios::binary) << s;
        for (auto& c : pdf::complaints(s))
            MESSAGE(n << ": " << c);
    };
    w("report.pdf", pdf::samples::report());
    pdf::Letters l(pdf::samples::letter_style());
    l.add(pdf::samples::letter(1));
    l.add(pdf::samples::letter(2));
    auto a = l.finish();
    w("letters.pdf", a);
    l.add(pdf::samples::letter(3));
    auto b = l.finish();
    w("join.pdf", pdf::join({a, b, pdf::samples::report()}));
    w("cert.pdf",
        pdf::certificates(pdf::samples::setup("Waardering De Grift"), {pdf::samples::certificate()}));
}
