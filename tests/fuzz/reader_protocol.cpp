// What a reader process that was taken over by its file could say to the server.
#include "fuzz.h"
#include "reader_answer.h"

namespace {

struct Heard {
    explicit Heard(std::string_view bytes, std::size_t piece)
    {
        went_on = fuzz::in_pieces(bytes, piece, [&](std::string_view part) { return answer.add(part); });
    }
    tabular::ReaderAnswer answer;
    bool went_on = false;
};

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const bytes = fuzz::text(data, size);
    tabular::protocol::read_limits(bytes);
    Heard const whole(bytes, size + 1);
    Heard const parts(bytes, 3);
    fuzz::must(whole.answer.is_sound() == parts.answer.is_sound());
    fuzz::must(whole.answer.is_complete() == parts.answer.is_complete());
    if (!whole.answer.is_complete())
        return 0;
    fuzz::must(whole.answer.tables.size() == parts.answer.tables.size());
    fuzz::must(whole.answer.layers.size() == parts.answer.layers.size());
    return 0;
}
