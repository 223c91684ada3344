// One line of a chain and its hash, the end of the chain, and the checkpoint that stands for lines that
// expired.
#pragma once
#include "audit.h"

namespace audit {

using PersonKey = base::Id<struct PersonKeyTag>;

struct Line {
    Chain chain = Chain::daily;
    std::int64_t number = 0; // from 1, without gaps
    PersonKey person;
    Deed deed; // its person is not in the line
    std::string previous; // hash of the line before; empty at the first
    std::string hash; // 64 hexadecimal signs
};
// Every field with its length before it, so that no two lines are written the same.
std::string canonical(Line const& line);
std::string hash_of(Line const& line);

struct Head {
    Chain chain = Chain::daily;
    std::int64_t number = 0; // of the newest line
    std::string hash;
    std::string seal;
};

struct Checkpoint {
    Chain chain = Chain::daily;
    std::int64_t number = 0; // of the last line that was removed
    std::string hash; // of that line
    std::int64_t removed = 0;
    moment::Instant at;
    std::string seal;
};

// Made with the secret of the house, which is not in the database: who can only write there cannot make one.
std::string seal_of(Head const& head, std::string_view secret);
std::string seal_of(Checkpoint const& checkpoint, std::string_view secret);

} // namespace audit
