#include "papers.h"

#include "texts.h"

namespace privacy {
namespace {

using keeping::Kind;

Paper empty_paper(Told const& told, i18n::TextOf<0> const& title)
{
    Paper paper;
    paper.title = told.words(title);
    paper.lead = told.words(texts::paper::as_of, told.words.date(told.today));
    paper.language = i18n::code(told.words.language());
    paper.page_label = told.words(texts::paper::page_label, "{}", "{}");
    paper.author = told.all.controller.name;
    return paper;
}

std::string term(Told const& told, Kind const& kind) { return told.words(keeping::term(kind.days)); }

// "4 weken na het sluiten van de enquête"
std::string term_after(Told const& told, Kind const& kind)
{
    return told.words(texts::paper::term_after, term(told, kind), told.words(kind.counted_from));
}

void add_fact(Pairs& out, std::string_view name, std::string_view value)
{
    if (!value.empty())
        out.emplace_back(name, value);
}

struct Filling {
    std::string_view setting;
    std::string const& value;
    i18n::TextOf<0> name;
};
std::vector<Filling> fillings(keeping::Controller const& controller)
{
    return {{"privacy.controller", controller.name, texts::who::controller},
        {"privacy.contact", controller.contact, texts::who::contact},
        {"privacy.officer", controller.officer, texts::who::officer},
        {"privacy.hosting", controller.hosting, texts::who::hosting}};
}

// For the public: only what is known.
Pairs known_of(Told const& told)
{
    Pairs out;
    for (auto const& filling : fillings(told.all.controller))
        add_fact(out, told.words(filling.name), filling.value);
    return out;
}

Pairs all_of(Told const& told)
{
    Pairs out;
    for (auto const& filling : fillings(told.all.controller))
        add_fact(out, told.words(filling.name),
            filling.value.empty() ? told.words(texts::who::to_fill_in, filling.setting) : filling.value);
    return out;
}

template <std::size_t Count>
std::vector<std::string> items(Told const& told, i18n::TextOf<0> const (&texts)[Count])
{
    std::vector<std::string> out;
    for (auto const& text : texts)
        out.emplace_back(told.words(text));
    return out;
}

std::string backups(Told const& told)
{
    return told.words(texts::paper::backups, told.words(keeping::term(told.all.backup_days)));
}

std::vector<std::string> measures(Told const& told)
{
    auto out = items(told,
        {texts::measure::encrypted, texts::measure::second_step, texts::measure::rights, texts::measure::log,
            texts::measure::anonymous, texts::measure::small_groups, texts::measure::files,
            texts::measure::night, texts::measure::own_page, texts::measure::no_third});
    out.push_back(backups(told));
    return out;
}

void add_kind(Paper& paper, Told const& told, Kind const& kind)
{
    auto const& words = told.words;
    paper.subheading(words(kind.name));
    Pairs facts;
    add_fact(facts, words(texts::fact::purpose), words(kind.purpose));
    add_fact(facts, words(texts::fact::basis), words(keeping::name(kind.basis)));
    add_fact(facts, words(texts::fact::persons), words(kind.persons));
    add_fact(facts, words(texts::fact::data), words(kind.data));
    add_fact(facts, words(texts::fact::term), term_after(told, kind));
    add_fact(facts, words(texts::fact::then), words(keeping::name(kind.then)));
    add_fact(facts, words(texts::fact::setting), kind.setting);
    paper.facts(std::move(facts));
}

// The same for who is no lawyer: what, why, how long.
void add_plainly(Paper& paper, Told const& told, Kind const& kind)
{
    auto const& words = told.words;
    paper.subheading(words(kind.name));
    Pairs facts;
    add_fact(facts, words(texts::fact::about), words(kind.persons));
    add_fact(facts, words(texts::fact::what), words(kind.data));
    add_fact(facts, words(texts::fact::why), words(kind.purpose));
    add_fact(facts, words(texts::fact::basis), words(keeping::name(kind.basis)));
    add_fact(facts, words(texts::fact::how_long), term_after(told, kind));
    add_fact(facts, words(texts::fact::then), words(keeping::name(kind.then)));
    paper.facts(std::move(facts));
}

std::string rights_text(Told const& told)
{
    auto const& contact = told.all.controller.contact;
    return contact.empty() ? std::string(told.words(texts::statement::ask))
                           : told.words(texts::statement::ask_at, contact);
}

} // namespace

Paper statement(Told const& told)
{
    auto const& words = told.words;
    auto paper = empty_paper(told, texts::statement::title);
    paper.paragraph(words(texts::statement::lead));
    paper.heading(words(texts::statement::who));
    paper.paragraph(words(texts::statement::who_text));
    if (auto known = known_of(told); !known.empty())
        paper.facts(std::move(known));
    paper.heading(words(texts::statement::survey));
    paper.paragraph(words(texts::statement::survey_text));
    paper.heading(words(texts::statement::rights));
    paper.list(items(told,
        {texts::statement::right_see, texts::statement::right_correct, texts::statement::right_download,
            texts::statement::right_erase, texts::statement::right_object}));
    paper.paragraph(rights_text(told));
    paper.paragraph(words(texts::statement::complaint));
    paper.heading(words(texts::statement::others));
    paper.paragraph(words(texts::statement::others_text));
    paper.paragraph(words(texts::statement::cookies));
    paper.heading(words(texts::statement::kept));
    for (auto const& kind : told.all.kinds)
        add_plainly(paper, told, kind);
    paper.heading(words(texts::statement::safe));
    paper.list(measures(told));
    return paper;
}

Paper processing_register(Told const& told)
{
    auto const& words = told.words;
    auto paper = empty_paper(told, texts::registry::title);
    paper.paragraph(words(texts::registry::lead));
    paper.heading(words(texts::statement::who));
    paper.facts(all_of(told));
    paper.heading(words(texts::registry::recipients));
    paper.paragraph(words(
        told.asks_for_places ? texts::registry::recipients_and_places : texts::registry::recipients_text));
    paper.paragraph(words(texts::registry::outside));
    paper.heading(words(texts::registry::kinds));
    for (auto const& kind : told.all.kinds)
        add_kind(paper, told, kind);
    paper.heading(words(texts::registry::measures));
    paper.list(measures(told));
    return paper;
}

Paper agreement_annex(Told const& told)
{
    auto const& words = told.words;
    auto paper = empty_paper(told, texts::annex::title);
    paper.paragraph(words(texts::annex::lead));
    paper.heading(words(texts::annex::parties));
    paper.facts(all_of(told));
    paper.heading(words(texts::annex::subject));
    paper.paragraph(words(texts::annex::subject_text));
    paper.heading(words(texts::annex::kinds));
    for (auto const& kind : told.all.kinds)
        add_kind(paper, told, kind);
    paper.heading(words(texts::registry::measures));
    paper.list(measures(told));
    paper.heading(words(texts::annex::sub_processors));
    auto const& hosting = told.all.controller.hosting;
    paper.paragraph(hosting.empty() ? words(texts::who::to_fill_in, "privacy.hosting")
                                    : words(texts::annex::hosting, hosting));
    paper.paragraph(words(texts::annex::no_others));
    paper.heading(words(texts::annex::incidents));
    paper.paragraph(words(texts::annex::incidents_text));
    paper.heading(words(texts::annex::ending));
    paper.list(items(told, {texts::annex::give_back, texts::annex::erase, texts::annex::proof}));
    paper.paragraph(backups(told));
    return paper;
}

} // namespace privacy
