#include "audit_commands.h"

#include "audit/sentence.h"
#include "audit/verify.h"
#include "base/fault.h"
#include "tabular/writing.h"

#include <fmt/format.h>

namespace app {
namespace {

std::string numbers_of(audit::Finding const& finding)
{
    auto const name = audit::code(finding.chain);
    if (finding.from == finding.to)
        return fmt::format("line {} of {}", finding.from, name);
    return fmt::format("lines {} to {} of {}", finding.from, finding.to, name);
}

std::string_view words_of(audit::Flaw flaw)
{
    using enum audit::Flaw;
    switch (flaw) {
    case altered:
        return "altered after it was written";
    case missing:
        return "missing";
    case put_in:
        return "put in: it stands outside the log as it was sealed";
    case not_joined:
        return "does not follow on the line before it: one of the two was replaced, or they changed places";
    case end_moved:
        return "is not the end that this house sealed: the end was moved, or the secret is another one";
    case false_checkpoint:
        return "a checkpoint that this house did not seal: lines before it may have been taken away";
    case not_remembered:
        break;
    }
    return "not the line that was remembered: the log was made anew, or put back from an older copy";
}

std::string complaints(audit::Verdict const& verdict)
{
    std::string out = "The audit log is NOT as it was written:\n";
    for (auto const& finding : verdict.findings)
        out += fmt::format("  {}: {}\n", numbers_of(finding), words_of(finding.flaw));
    return out + "Make a copy of the database now, and tell the security officer.\n";
}

std::string heads(audit::Verdict const& verdict)
{
    std::string out = "Write these down outside this machine, for --remembered:\n";
    for (auto const& head : verdict.heads)
        if (head.number > 0)
            out += "  " + audit::written(head) + "\n";
    return out;
}

moment::Date day_of(std::string const& typed)
{
    auto const day = moment::read_typed_date(typed);
    if (!typed.empty() && !day)
        throw base::Fault("\"" + typed + "\" is no day; write it as 2027-03-15");
    return day.value_or(moment::Date{});
}

audit::Period period_of(AuditAsked const& asked)
{
    auto const from = day_of(asked.from), until = day_of(asked.until);
    audit::Period period;
    if (from)
        period.from = moment::instant_of(from, {});
    if (until)
        period.before = moment::instant_of(moment::plus_days(until, 1), {});
    return period;
}

} // namespace

Report verdict_of(db::Connection& db, visit::House const& house, AuditAsked const& asked)
{
    auto const known = audit::remembered(asked.remembered);
    if (!asked.remembered.empty() && !known)
        throw base::Fault("--remembered wants a head as verify prints it, such as daily:1234:0a1b...");
    auto const verdict = audit::verify(db, {house.secret, known});
    auto const counted = fmt::format("{} lines and {} checkpoints ({} lines expired).\n", verdict.lines,
        verdict.checkpoints, verdict.removed);
    if (!verdict.is_right())
        return {complaints(verdict) + "Looked at " + counted, false};
    return {"The audit log is as it was written: " + counted + heads(verdict), true};
}

int print_verdict(db::Connection& db, visit::House const& house, AuditAsked const& asked)
{
    auto const report = verdict_of(db, house, asked);
    fmt::print("{}", report.text);
    return report.is_right ? 0 : 1;
}

int print_lines(db::Connection& db, visit::House const& house, AuditAsked const& asked)
{
    audit::Sheet const sheet{
        i18n::Words(i18n::Language::dutch), *house.deed_names, audit::Reader::administrator};
    tabular::CsvWriter head;
    audit::write_head(sheet, head);
    fmt::print("{}", head.text());
    auto const mark = tabular::CsvWriter().text().size(); // stands at the beginning of a file only
    audit::each_line(db, period_of(asked), [&](audit::LogLine const& line) {
        tabular::CsvWriter csv; // one a line: a log of years is not held in memory
        audit::write_line(sheet, line, csv);
        fmt::print("{}", csv.text().substr(mark));
    });
    return 0;
}

} // namespace app
