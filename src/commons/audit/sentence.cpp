#include "sentence.h"

#include "texts.h"

#include "tabular/writing.h"

#include <algorithm>

namespace audit {
namespace {

struct VerbWords {
    i18n::TextOf<1> done, wish;
};
// In the order of the enumeration.
constexpr VerbWords verb_words[] = {
    {texts::done::accept, texts::wish::accept},
    {texts::done::add, texts::wish::add},
    {texts::done::adopt, texts::wish::adopt},
    {texts::done::cancel, texts::wish::cancel},
    {texts::done::change, texts::wish::change},
    {texts::done::choose, texts::wish::choose},
    {texts::done::close, texts::wish::close},
    {texts::done::discuss, texts::wish::discuss},
    {texts::done::download, texts::wish::download},
    {texts::done::draw_up, texts::wish::draw_up},
    {texts::done::finish, texts::wish::finish},
    {texts::done::hand_over, texts::wish::hand_over},
    {texts::done::invite, texts::wish::invite},
    {texts::done::look, texts::wish::look},
    {texts::done::move, texts::wish::move},
    {texts::done::open, texts::wish::open},
    {texts::done::plan, texts::wish::plan},
    {texts::done::read_in, texts::wish::read_in},
    {texts::done::record, texts::wish::record},
    {texts::done::remove, texts::wish::remove},
    {texts::done::reopen, texts::wish::reopen},
    {texts::done::request, texts::wish::request},
    {texts::done::resume, texts::wish::resume},
    {texts::done::share, texts::wish::share},
    {texts::done::sign, texts::wish::sign},
    {texts::done::sign_in, texts::wish::sign_in},
    {texts::done::sign_out, texts::wish::sign_out},
    {texts::done::skip, texts::wish::skip},
    {texts::done::take_over, texts::wish::take_over},
    {texts::done::undo, texts::wish::undo},
};

std::string_view method_of(std::string_view act) { return act.substr(0, act.find(' ')); }

std::string name_of(i18n::Words const& words, LogLine const& line)
{
    if (method_of(line.line.deed.act) == by_night)
        return std::string(words(texts::who::program));
    if (!line.line.person)
        return std::string(words(texts::who::unknown));
    return line.name.empty() ? std::string(words(texts::who::erased)) : line.name;
}

std::string role_words(i18n::Words const& words, std::string_view code)
{
    auto const role = partnership::role_of(code);
    if (!role)
        return {};
    constexpr i18n::TextOf<0> by_role[] = {texts::role::entrepreneur, texts::role::partner,
        texts::role::secretary, texts::role::chair, texts::role::coordinator, texts::role::adviser};
    return std::string(words(by_role[static_cast<std::size_t>(*role)]));
}

// "De partner (Piet Jansen, Politie Grifthoek)", or the name alone for who has no role.
std::string who(i18n::Words const& words, LogLine const& line)
{
    auto name = name_of(words, line);
    auto const role = role_words(words, line.line.deed.role);
    if (role.empty())
        return name;
    if (!line.organisation.empty())
        name += ", " + line.organisation;
    return words(texts::who::in_role, role, name);
}

// What was done or wanted; an act without a name is told by its address.
std::string deed_words(i18n::Words const& words, Names const& names, Deed const& deed)
{
    bool const is_done = deed.outcome == Outcome::done;
    auto const* name = names.of(deed.act);
    auto const verb = name ? name->verb : method_of(deed.act) == "get" ? Verb::look : Verb::change;
    auto const& forms = verb_words[static_cast<std::size_t>(verb)];
    auto const thing
        = name ? std::string(name->thing.in(words.language())) : words(texts::who::address, deed.object);
    return words(is_done ? forms.done : forms.wish, thing);
}

i18n::TextOf<0> outcome_words(Outcome outcome)
{
    switch (outcome) {
    case Outcome::done:
        return texts::outcome::done;
    case Outcome::not_accepted:
        return texts::outcome::not_accepted;
    case Outcome::refused:
        return texts::outcome::refused;
    case Outcome::forbidden:
        break;
    }
    return texts::outcome::forbidden;
}

i18n::TextOf<3> pattern_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::done:
        return texts::sentence::done;
    case Outcome::not_accepted:
        return texts::sentence::not_accepted;
    case Outcome::refused:
        return texts::sentence::refused;
    case Outcome::forbidden:
        break;
    }
    return texts::sentence::forbidden;
}

} // namespace

static_assert(std::size(verb_words) == static_cast<std::size_t>(Verb::undo) + 1);

Name const* Names::of(std::string_view act) const
{
    auto const found = std::ranges::find(all, act, &Name::act);
    return found == all.end() ? nullptr : &*found;
}

std::string sentence(i18n::Words const& words, Names const& names, LogLine const& line)
{
    auto const& deed = line.line.deed;
    return words(
        pattern_of(deed.outcome), who(words, line), deed_words(words, names, deed), words.date_time(deed.at));
}

void write_head(Sheet const& sheet, tabular::CsvWriter& csv)
{
    auto const& words = sheet.words;
    std::vector<tabular::Value> cells{words(texts::csv::chain), words(texts::csv::number),
        words(texts::csv::at), words(texts::csv::name), words(texts::csv::role),
        words(texts::csv::organisation), words(texts::csv::sentence), words(texts::csv::act),
        words(texts::csv::object), words(texts::csv::right), words(texts::csv::outcome),
        words(texts::csv::hash)};
    if (sheet.reader == Reader::administrator)
        cells.emplace_back(words(texts::csv::origin));
    csv.row(cells);
}

void write_line(Sheet const& sheet, LogLine const& line, tabular::CsvWriter& csv)
{
    auto const& words = sheet.words;
    auto const& deed = line.line.deed;
    auto const at = moment::iso(deed.at);
    auto const name = name_of(words, line);
    auto const told = sentence(words, sheet.names, line);
    std::vector<tabular::Value> cells{code(line.line.chain), line.line.number, at, name, deed.role,
        line.organisation, told, deed.act, deed.object, deed.capability, words(outcome_words(deed.outcome)),
        line.line.hash};
    if (sheet.reader == Reader::administrator)
        cells.emplace_back(deed.origin);
    csv.row(cells);
}

} // namespace audit
