#include "chain.h"

#include "crypto/crypto.h"

namespace audit {
namespace {

void add(std::string& out, std::string_view field)
{
    out += std::to_string(field.size());
    out += ':';
    out += field;
}

void add(std::string& out, std::int64_t number) { add(out, std::to_string(number)); }

} // namespace

std::string canonical(Line const& line)
{
    auto const& deed = line.deed;
    std::string out;
    add(out, code(line.chain));
    for (auto const number : {line.number, deed.at.epoch_ms, line.person.value})
        add(out, number);
    add(out, deed.role);
    for (auto const number : {deed.organisation.value, deed.partnership.value})
        add(out, number);
    for (std::string_view const field :
        {std::string_view(deed.capability), std::string_view(deed.act), std::string_view(deed.object),
            code(deed.outcome), std::string_view(deed.origin), std::string_view(line.previous)})
        add(out, field);
    return out;
}

std::string hash_of(Line const& line) { return crypto::sha256_hex(canonical(line)); }

std::string seal_of(Head const& head, std::string_view secret)
{
    std::string out = "audit head ";
    add(out, code(head.chain));
    add(out, head.number);
    add(out, head.hash);
    return crypto::hex(crypto::hmac_sha256(secret, out));
}

std::string seal_of(Checkpoint const& checkpoint, std::string_view secret)
{
    std::string out = "audit checkpoint ";
    add(out, code(checkpoint.chain));
    add(out, checkpoint.number);
    add(out, checkpoint.hash);
    add(out, checkpoint.removed);
    add(out, checkpoint.at.epoch_ms);
    return crypto::hex(crypto::hmac_sha256(secret, out));
}

} // namespace audit
