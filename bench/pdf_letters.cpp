// Letters per second: 6,000 tagged letters with a QR code each, in one file, finishing included; in one run
// and in chunks that are joined.
#include "pdf/letters.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

pdf::LetterStyle style()
{
    pdf::LetterStyle style;
    style.setup.title = "Brieven";
    style.head = {"Gemeente Voorbeeld", {"Stadhuisplein 1", "1234 AB Voorbeeld", "14 0000"},
        "Retouradres: Postbus 100", "Vragen? Bel 14 0000"};
    return style;
}

pdf::Letter letter(int number)
{
    pdf::Letter letter;
    letter.address
        = {fmt::format("Bedrijf {}", number), fmt::format("Griftweg {}", number), "1234 CD  Voorbeeld"};
    letter.facts = {{"Datum", "23 november 2026"}, {"Ons kenmerk", fmt::format("VBT-2026-{}", number)}};
    letter.subject = "Hoe veilig is De Grift volgens u?";
    letter.body = {"Geachte heer, mevrouw,",
        "Samen met ondernemers, politie en brandweer maken wij bedrijventerrein De Grift schoon, heel en "
        "veilig. Daarvoor "
        "willen wij weten wat u ziet en meemaakt: bij uw bedrijf, op straat en in de avond.",
        {"Invullen kost ongeveer ", pdf::bold("tien minuten"), " en kan tot en met 14 december 2026."}};
    auto const code = fmt::format("7K4M-{:04}", number);
    letter.entrance
        = pdf::Entrance{"https://voorbeeld.example/e/" + code, code, "QR-code die de enquête opent",
            "Scan de code met uw telefoon, of typ:", "op voorbeeld.example/enquete"};
    letter.greeting = "Met vriendelijke groet,";
    letter.signatories = {{"mr. E. van Dalen", "burgemeester", "Gemeente Voorbeeld", ""}};
    return letter;
}

std::string chunk(int from, int to)
{
    pdf::Letters letters(style());
    for (int i = from; i < to; ++i)
        letters.add(letter(i));
    return letters.finish();
}

void print(char const* name, int count, double seconds, std::size_t bytes)
{
    fmt::print("{} {:.0f} letters/s ({:.1f} s, {:.1f} MB)\n", name, count / seconds, seconds,
        static_cast<double>(bytes) / 1e6);
}

} // namespace

int main(int argc, char** argv)
{
    int const count = argc > 1 ? std::atoi(argv[1]) : 6000;
    constexpr int chunk_size = 500;
    auto start = Clock::now();
    auto const whole = chunk(0, count);
    print("pdf_letters_one_file", count, seconds_since(start), whole.size());

    start = Clock::now();
    std::vector<std::string> parts;
    for (int from = 0; from < count; from += chunk_size)
        parts.push_back(chunk(from, std::min(count, from + chunk_size)));
    auto const joined = pdf::join(parts);
    print("pdf_letters_in_chunks", count, seconds_since(start), joined.size());
}
