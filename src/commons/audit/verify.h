// Looks whether the log is whole: each line as it was written, none missing, none put in, up to the end.
#pragma once
#include "audit/chain.h"

namespace audit {

enum class Flaw {
    altered, // the hash of the line is not that of its content
    missing, // numbers that are not there
    put_in, // a line after the end, or before the checkpoint
    not_joined, // the line does not follow on the one before it
    end_moved, // the end is not where the head says, or the head is not sealed by this house
    false_checkpoint, // not sealed by this house
    not_remembered, // another hash than somebody wrote down
};

struct Finding {
    Chain chain = Chain::daily;
    Flaw flaw = Flaw::altered;
    std::int64_t from = 0, to = 0; // numbers of lines
};

// A number and hash that somebody wrote down outside the database. Only this finds a log that was made anew
// by who has the secret as well.
struct Remembered {
    Chain chain = Chain::daily;
    std::int64_t number = 0;
    std::string hash;
};
// "daily:1234:hash", as verify prints it.
std::optional<Remembered> remembered(std::string_view text);
std::string written(Head const& head);

struct Verdict {
    std::int64_t lines = 0, checkpoints = 0, removed = 0; // removed: lines that checkpoints stand for
    std::vector<Head> heads;
    std::vector<Finding> findings; // the first hundred
    bool is_right() const { return findings.empty(); }
};

struct Question {
    std::string_view secret; // of the house
    std::optional<Remembered> remembered = {};
};
// Reads one moment; the house may go on meanwhile.
Verdict verify(db::Connection& db, Question const& question);

} // namespace audit
