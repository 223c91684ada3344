// What the administrator and the officer who checks him ask of the audit log on the command line.
#pragma once
#include "visit/visit.h"

#include <string>

namespace app {

struct AuditAsked {
    std::string remembered; // a head that was written down; empty when none was
    std::string from, until; // days, empty when that side is open
};

// What verify found, in plain words, and whether that is a reason for alarm.
struct Report {
    std::string text;
    bool is_right = false;
};
Report verdict_of(db::Connection& db, visit::House const& house, AuditAsked const& asked);

// Both answer what the program ends with: 1 when the log is not as it was written.
int print_verdict(db::Connection& db, visit::House const& house, AuditAsked const& asked);
int print_lines(db::Connection& db, visit::House const& house, AuditAsked const& asked);

} // namespace app
