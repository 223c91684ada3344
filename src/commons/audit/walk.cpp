#include "walk.h"

#include "crypto/crypto.h"

namespace audit {
namespace {

constexpr std::size_t findings_max = 100;

}

Walk::Walk(Chain chain, Checkpoint const* begin)
    : chain_(chain)
    , first_(begin ? begin->number + 1 : 1)
    , next_(first_)
    , previous_(begin ? begin->hash : "")
{
}

void Walk::note(Flaw flaw, std::int64_t from, std::int64_t to)
{
    if (findings_.size() < findings_max)
        findings_.push_back({chain_, flaw, from, to});
}

void Walk::pass(Line const& line)
{
    ++lines_;
    if (line.number < first_)
        return note(Flaw::put_in, line.number, line.number);
    if (line.number > next_)
        note(Flaw::missing, next_, line.number - 1);
    else if (line.previous != previous_)
        note(Flaw::not_joined, line.number, line.number);
    if (line.hash != hash_of(line))
        note(Flaw::altered, line.number, line.number);
    if (remembered_ && remembered_->number == line.number && remembered_->hash != line.hash)
        note(Flaw::not_remembered, line.number, line.number);
    next_ = line.number + 1;
    previous_ = line.hash;
}

void Walk::end(Head const& head, std::string_view secret)
{
    auto const last = next_ - 1;
    if (remembered_ && remembered_->number > last)
        note(Flaw::not_remembered, remembered_->number, remembered_->number);
    if (last < head.number)
        note(Flaw::missing, last + 1, head.number);
    if (last > head.number)
        note(Flaw::put_in, head.number + 1, last);
    bool const is_new = head.number == 0 && head.hash.empty() && head.seal.empty();
    bool const is_sealed = is_new || crypto::equal(head.seal, seal_of(head, secret));
    if (!is_sealed || (last == head.number && head.hash != previous_))
        note(Flaw::end_moved, head.number, head.number);
}

std::vector<Finding> flaws(std::vector<Checkpoint> const& checkpoints, std::string_view secret)
{
    std::vector<Finding> out;
    std::int64_t before = 0;
    for (auto const& point : checkpoints) {
        bool const follows = point.number == before + point.removed;
        if (!follows || !crypto::equal(point.seal, seal_of(point, secret)))
            out.push_back({point.chain, Flaw::false_checkpoint, point.number, point.number});
        before = point.number;
    }
    return out;
}

} // namespace audit
