#include "mail_in.h"

#include "base/fault.h"
#include "db/database.h"
#include "meetings/answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <ostream>
#include <string>
#include <vector>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t mail_bytes_max = 10'000'000, mails_at_once_max = 1'000;

std::string content_of(std::istream& in)
{
    std::string out(mail_bytes_max + 1, '\0');
    in.read(out.data(), static_cast<std::streamsize>(out.size()));
    out.resize(static_cast<std::size_t>(in.gcount()));
    return out;
}

void count(ReadMail& into, ReadMail const& one)
{
    into.taken += one.taken;
    into.passed_over += one.passed_over;
}

std::vector<fs::path> mails_in(fs::path const& folder)
{
    std::vector<fs::path> out;
    for (auto const& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && out.size() < mails_at_once_max)
            out.push_back(entry.path());
    std::ranges::sort(out);
    return out;
}

} // namespace

ReadMail read_mail(MailIn const& in, std::istream& mail)
{
    auto const text = content_of(mail);
    auto lease = in.database.lease();
    db::Transaction transaction(*lease);
    auto const taken = meetings::take_answer(*lease, {text, {}, in.clock.now()});
    transaction.commit();
    if (!taken) {
        in.told << fmt::format("answer.passed_over reason={}\n", static_cast<int>(taken.error()));
        return {0, 1};
    }
    in.told << fmt::format("answer.taken meeting={}\n", taken->meeting.text());
    return {1, 0};
}

ReadMail read_mail_folder(MailIn const& in, fs::path const& folder)
{
    if (!fs::is_directory(folder))
        throw base::Fault("there is no folder " + folder.string());
    auto const fresh = fs::is_directory(folder / "new") ? folder / "new" : folder;
    auto const read = folder / "cur";
    fs::create_directories(read);
    ReadMail out;
    for (auto const& path : mails_in(fresh)) {
        std::ifstream mail(path, std::ios::binary);
        count(out, read_mail(in, mail));
        fs::rename(path, read / (path.filename().string() + ":2,S"));
    }
    return out;
}

} // namespace app
