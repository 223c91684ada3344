// Answers to invitations that come in by mail: piped in one by one by the mail server, or read from a folder.
#pragma once
#include <filesystem>
#include <iosfwd>

namespace db {
class Database;
}
namespace moment {
class Clock;
}

namespace app {

struct MailIn {
    db::Database& database;
    moment::Clock const& clock;
    std::ostream& told; // one line for each mail, without names or addresses
};

struct ReadMail {
    int taken = 0, passed_over = 0;
};
ReadMail read_mail(MailIn const& in, std::istream& mail);
// A Maildir, or a plain folder: what is read moves to its `cur`, taken or not, so that nothing is read twice.
ReadMail read_mail_folder(MailIn const& in, std::filesystem::path const& folder);

} // namespace app
