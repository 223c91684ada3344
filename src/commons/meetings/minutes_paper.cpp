#include "minutes_paper.h"

#include "decision_list.h"
#include "texts.h"

#include "base/text.h"
#include "odt/odt.h"
#include "pdf/pdf.h"

#include <fmt/format.h>

#include <algorithm>

namespace meetings {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string people_text(MinutesPaper const& paper, Presence presence)
{
    std::vector<std::string> out;
    for (auto const& line : paper.attendance)
        if (line.presence == presence)
            out.push_back(
                line.organisation_name.empty() ? line.name : line.name + " (" + line.organisation_name + ")");
    return out.empty() ? "-" : base::joined(out, ", ");
}

std::string status_text(i18n::Words const& words, Meeting const& meeting)
{
    return meeting.adopted_on ? words(texts::paper::adopted, meeting.adopted_on)
                              : std::string(words(texts::paper::draft));
}

Pairs facts_of(i18n::Words const& words, MinutesPaper const& paper)
{
    auto const& meeting = paper.meeting;
    return {{std::string(words(texts::paper::when)),
                words(texts::page::when, words.long_date(meeting.date), moment::iso(meeting.from),
                    moment::iso(meeting.until))},
        {std::string(words(texts::compose::place)), meeting.place.empty() ? "-" : meeting.place},
        {std::string(words(texts::one::present)), people_text(paper, Presence::present)},
        {std::string(words(texts::one::apology)), people_text(paper, Presence::apology)},
        {std::string(words(texts::paper::status)), status_text(words, meeting)}};
}

std::string title_of(i18n::Words const& words, MinutesPaper const& paper)
{
    return words(texts::minutes::title, paper.meeting.title);
}

// The two kinds of paper take the same blocks; only their texts differ.
struct PdfBlocks {
    pdf::Document& document;
    void heading(std::string const& text) { document.heading(1, text); }
    void item(std::string const& text) { document.heading(2, text); }
    void paragraph(std::string const& text) { document.paragraph(text); }
    void list(std::vector<std::string> const& items) { document.list({items.begin(), items.end()}); }
};
struct OdtBlocks {
    odt::Document& document;
    void heading(std::string const& text) { document.heading(1, text); }
    void item(std::string const& text) { document.heading(2, text); }
    void paragraph(std::string const& text) { document.paragraph(text); }
    void list(std::vector<std::string> const& items) { document.list(items); }
};

template <class Blocks>
void write_item(Blocks blocks, i18n::Words const& words, MinutesPaper const& paper, Item const& item)
{
    auto const about = item.organisation.empty() ? std::string() : " (" + item.organisation + ")";
    blocks.item(fmt::format("{}. {}{}", item.place, item.text(words.language()), about));
    for (auto const line : base::split(item.note, '\n'))
        if (auto const text = base::trimmed(line); !text.empty())
            blocks.paragraph(std::string(text));
    if (auto const change = change_text(words, item); !change.empty())
        blocks.paragraph(words(texts::paper::change, change));
    auto const decision = decision_of(paper.decisions, item.key);
    if (!decision.empty())
        blocks.paragraph(words(texts::paper::decision, decision));
    if (item.note.empty() && item.state.empty() && decision.empty())
        blocks.paragraph(std::string(words(texts::paper::nothing)));
}

template <class Blocks>
void write_list(
    Blocks blocks, std::string const& title, std::vector<std::string> const& lines, std::string const& none)
{
    blocks.heading(title);
    if (lines.empty())
        return blocks.paragraph(none);
    blocks.list(lines);
}

template <class Blocks> void write_all(Blocks blocks, i18n::Words const& words, MinutesPaper const& paper)
{
    blocks.heading(std::string(words(texts::one::agenda)));
    for (auto const& item : paper.items)
        if (item.place != 0)
            write_item(blocks, words, paper, item);
    std::vector<std::string> taken;
    for (auto const& decision : paper.decisions)
        taken.push_back(decision.what);
    write_list(
        blocks, std::string(words(texts::decision::title)), taken, std::string(words(texts::decision::none)));
    write_list(blocks, std::string(words(texts::action::title)), action_lines(words, paper.actions),
        std::string(words(texts::action::none)));
}

} // namespace

MinutesPaper minutes_paper(db::Connection& db, partnership::Scope const& scope, Meeting const& meeting)
{
    return {{}, meeting, kept_items(db, scope, meeting), decisions(db, scope, meeting.id),
        action_points(db, scope, meeting.id), attendance(db, scope, meeting.id), {}};
}

std::string minutes_pdf(i18n::Words const& words, MinutesPaper const& paper)
{
    pdf::Setup setup;
    setup.title = title_of(words, paper);
    setup.language = i18n::code(words.language());
    setup.author = paper.park;
    setup.footer = paper.park + " · " + status_text(words, paper.meeting);
    setup.page_label = texts::paper::page.in(words.language());
    setup.made_at = paper.made_at;
    pdf::Document document(setup);
    document.title(title_of(words, paper), paper.park);
    auto const facts = facts_of(words, paper);
    document.facts({facts.begin(), facts.end()});
    write_all(PdfBlocks{document}, words, paper);
    return document.finish();
}

std::string minutes_odt(i18n::Words const& words, MinutesPaper const& paper)
{
    odt::Document document(
        {title_of(words, paper), std::string(i18n::code(words.language())), paper.park, paper.made_at});
    document.title(title_of(words, paper), paper.park);
    document.facts(facts_of(words, paper));
    write_all(OdtBlocks{document}, words, paper);
    return document.finish();
}

} // namespace meetings
