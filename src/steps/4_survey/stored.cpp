// A questionnaire as JSON, and back; the only file of the room that knows that format.
#include "questionnaire.h"
#include "texts.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace survey {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format = "terreinwijzer-questionnaire 1";
constexpr std::size_t bytes_max = 4'000'000;
constexpr std::size_t questions_max = 500, sections_max = 60, options_max = 200, clauses_max = 10;
constexpr std::size_t text_max = 1000, id_max = 40, languages_max = 12;
constexpr std::size_t rings_max = 20, spots_max = 400;
constexpr std::array<std::string_view, 3> mark_codes{"point", "line", "area"};

Json json_of(Wording const& text)
{
    Json out = Json::object();
    out["nl"] = text.dutch;
    if (!text.english.empty())
        out["en"] = text.english;
    for (auto const& [language, words] : text.others)
        if (!words.empty())
            out[language] = words;
    return out;
}

Json json_of(std::vector<Option> const& options)
{
    Json out = Json::array();
    for (auto const& option : options) {
        Json one{{"id", option.id}, {"text", json_of(option.text)}};
        if (option.is_alone)
            one["alone"] = true;
        if (option.is_other)
            one["other"] = true;
        out.push_back(std::move(one));
    }
    return out;
}

Json json_of(Condition const& condition)
{
    Json clauses = Json::array();
    for (auto const& clause : condition.clauses)
        clauses.push_back({{"question", clause.question},
            {"fit", clause.fit == Fit::one_of ? "one_of" : "none_of"}, {"options", clause.options}});
    return {{"join", condition.join == Join::all ? "all" : "any"}, {"clauses", std::move(clauses)}};
}

void add_flags(Json& out, Question const& question)
{
    if (question.has_levels && question.kind != Kind::mark10)
        out["levels"] = true;
    if (question.has_dont_know)
        out["dont_know"] = true;
    if (question.is_required)
        out["required"] = true;
    if (question.is_contact)
        out["contact"] = true;
    if (is_text(question))
        out["length_max"] = question.length_max;
    if (question.kind == Kind::place)
        out["mark"] = mark_codes[static_cast<std::size_t>(question.mark)];
}

Json json_of(Question const& question, std::string const& section)
{
    Json out{{"id", question.id}, {"section", section}, {"kind", code(question.kind)},
        {"text", json_of(question.text)}};
    if (!question.hint.dutch.empty())
        out["hint"] = json_of(question.hint);
    if (!question.options.empty() && !has_fixed_options(question.kind))
        out["options"] = json_of(question.options);
    if (!question.items_from.empty())
        out["items_from"] = question.items_from;
    else if (!question.items.empty())
        out["items"] = json_of(question.items);
    add_flags(out, question);
    if (question.show_if)
        out["show_if"] = json_of(*question.show_if);
    return out;
}

Json json_of(std::vector<Spot> const& spots)
{
    Json out = Json::array();
    for (auto const& spot : spots)
        out.push_back({spot.x, spot.y});
    return out;
}

Json json_of(Ground const& ground)
{
    Json outline = Json::array();
    for (auto const& ring : ground.outline)
        outline.push_back(json_of(ring));
    return {{"streets", json_of(ground.streets)}, {"spots", json_of(ground.spots)},
        {"outline", std::move(outline)}, {"west", ground.corner.x}, {"south", ground.corner.y},
        {"side", ground.side}, {"columns", ground.columns}, {"rows", ground.rows}};
}

// What is wrong with a text that is none of ours, in words for who made it.
struct Odd {
    i18n::Message said;
};

template <std::size_t Gaps, class... Values> Odd odd(i18n::TextOf<Gaps> const& text, Values const&... values)
{
    return {i18n::message(text, values...)};
}

std::string cleaned(std::string text)
{
    std::erase_if(text, [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || static_cast<unsigned char>(c) == 0x7f;
    });
    return text;
}

std::string text_at(Json const& from, char const* key, std::size_t length_max)
{
    auto text = cleaned(from.value(key, std::string()));
    if (base::length_utf8(text) > length_max)
        throw odd(texts::odd::long_field, key, static_cast<std::int64_t>(length_max));
    return text;
}

std::string id_at(Json const& from, char const* key)
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    auto const id = from.value(key, std::string());
    if (id.empty() || id.size() > id_max || id.find_first_not_of(letters) != std::string::npos)
        throw odd(texts::odd::id, cleaned(id));
    return id;
}

Json const& list_at(Json const& from, char const* key, std::size_t most)
{
    static Json const none = Json::array();
    auto const found = from.find(key);
    if (found == from.end())
        return none;
    if (!found->is_array() || found->size() > most)
        throw odd(texts::odd::list, key, static_cast<std::int64_t>(most));
    return *found;
}

Wording wording_at(Json const& from, char const* key)
{
    Wording out;
    auto const found = from.find(key);
    if (found == from.end())
        return out;
    if (!found->is_object() || found->size() > languages_max)
        throw odd(texts::odd::text, key);
    for (auto const& [language, words] : found->items()) {
        if (!is_language(language))
            throw odd(texts::odd::language, cleaned(language));
        auto text = cleaned(words.get<std::string>());
        if (base::length_utf8(text) > text_max)
            throw odd(texts::odd::long_text, static_cast<std::int64_t>(text_max));
        out.at(language) = std::move(text);
    }
    return out;
}

std::vector<Option> options_at(Json const& from, char const* key)
{
    std::vector<Option> out;
    for (auto const& one : list_at(from, key, options_max)) {
        auto const id = id_at(one, "id");
        if (has(out, id))
            throw odd(texts::odd::option_twice, id);
        out.push_back({id, wording_at(one, "text"), one.value("alone", false), one.value("other", false)});
    }
    return out;
}

Condition condition_of(Json const& from)
{
    Condition out{from.value("join", "all") == "any" ? Join::any : Join::all, {}};
    for (auto const& one : list_at(from, "clauses", clauses_max)) {
        Clause clause{
            id_at(one, "question"), one.value("fit", "one_of") == "none_of" ? Fit::none_of : Fit::one_of, {}};
        for (auto const& option : list_at(one, "options", options_max))
            clause.options.push_back(cleaned(option.get<std::string>()));
        out.clauses.push_back(std::move(clause));
    }
    return out;
}

Mark mark_of(std::string_view code)
{
    auto const found = std::ranges::find(mark_codes, code);
    return found == mark_codes.end() ? Mark::point : static_cast<Mark>(found - mark_codes.begin());
}

std::size_t section_of(Questionnaire const& whole, std::string const& id)
{
    auto const found = std::ranges::find(whole.sections, id, &Section::id);
    if (found == whole.sections.end())
        throw odd(texts::odd::section, id);
    return static_cast<std::size_t>(found - whole.sections.begin());
}

Question question_of(Json const& from, Questionnaire const& whole)
{
    Question out;
    out.id = id_at(from, "id");
    if (whole.find(out.id))
        throw odd(texts::odd::question_twice, out.id);
    out.section = section_of(whole, id_at(from, "section"));
    auto const kind = kind_of(text_at(from, "kind", id_max));
    if (!kind)
        throw odd(texts::odd::kind, out.id, text_at(from, "kind", id_max));
    out.kind = *kind;
    out.text = wording_at(from, "text");
    if (out.text.dutch.empty())
        throw odd(texts::odd::no_dutch, out.id);
    out.hint = wording_at(from, "hint");
    out.options = options_at(from, "options");
    out.items_from = text_at(from, "items_from", id_max);
    if (out.items_from.empty())
        out.items = options_at(from, "items");
    out.has_levels = from.value("levels", false);
    out.has_dont_know = from.value("dont_know", false);
    out.is_required = from.value("required", false);
    out.is_contact = from.value("contact", false);
    out.length_max = std::clamp<std::size_t>(from.value("length_max", std::size_t{200}), 1, 5000);
    out.mark = mark_of(text_at(from, "mark", id_max));
    if (auto const found = from.find("show_if"); found != from.end())
        out.show_if = condition_of(*found);
    return out;
}

std::vector<Spot> spots_of(Json const& list)
{
    std::vector<Spot> out;
    for (auto const& one : list)
        out.push_back({one.at(0).get<std::int64_t>(), one.at(1).get<std::int64_t>()});
    return out;
}

Ground ground_of(Json const& from)
{
    Ground out{options_at(from, "streets"), spots_of(list_at(from, "spots", streets_max)), {},
        {from.value("west", std::int64_t{0}), from.value("south", std::int64_t{0})},
        from.value("side", std::int64_t{0}), from.value("columns", 0), from.value("rows", 0)};
    for (auto const& ring : list_at(from, "outline", rings_max)) {
        if (!ring.is_array() || ring.size() > spots_max)
            throw odd(texts::odd::boundary);
        out.outline.push_back(spots_of(ring));
    }
    bool const is_sound = out.columns >= 0 && out.rows >= 0 && out.columns <= squares_max
        && out.rows <= squares_max && out.squares() <= squares_max;
    if (!is_sound)
        throw odd(texts::odd::squares);
    return out;
}

Questionnaire questionnaire_of(Json const& from)
{
    if (from.value("format", std::string()) != format)
        throw odd(texts::exchange::no_known_kind);
    Questionnaire out;
    out.id = text_at(from, "id", id_max);
    out.minutes = std::clamp(from.value("minutes", 10), 1, 120);
    out.title = wording_at(from, "title");
    out.intro = wording_at(from, "intro");
    out.is_on_one_page = from.value("one_page", false);
    out.next_number = std::clamp(from.value("next_number", 1), 1, 100'000);
    out.address = from.value("address", std::string()) == "informal" ? Address::informal : Address::formal;
    out.languages = {"nl"};
    for (auto const& one : list_at(from, "languages", languages_max))
        if (auto const language = one.get<std::string>();
            is_language(language) && language != "nl" && language != informal_code)
            out.languages.push_back(language);
    for (auto const& one : list_at(from, "sections", sections_max))
        out.sections.push_back({id_at(one, "id"), wording_at(one, "title")});
    if (auto const found = from.find("ground"); found != from.end())
        out.ground = ground_of(*found);
    for (auto const& one : list_at(from, "questions", questions_max))
        out.questions.push_back(question_of(one, out));
    settle(out);
    return out;
}

} // namespace

std::string written_json(Questionnaire const& questionnaire)
{
    Json out{{"format", format}, {"id", questionnaire.id}, {"minutes", questionnaire.minutes},
        {"languages", questionnaire.languages}, {"next_number", questionnaire.next_number},
        {"title", json_of(questionnaire.title)}, {"intro", json_of(questionnaire.intro)},
        {"sections", Json::array()}, {"questions", Json::array()}};
    if (questionnaire.is_on_one_page)
        out["one_page"] = true;
    if (questionnaire.address == Address::informal)
        out["address"] = "informal";
    if (!(questionnaire.ground == Ground{}))
        out["ground"] = json_of(questionnaire.ground);
    for (auto const& section : questionnaire.sections)
        out["sections"].push_back({{"id", section.id}, {"title", json_of(section.title)}});
    for (auto const& question : questionnaire.questions)
        out["questions"].push_back(json_of(question, questionnaire.sections[question.section].id));
    return out.dump(1, ' ', false, Json::error_handler_t::replace);
}

base::Result<Questionnaire, i18n::Message> read_json(std::string_view json)
{
    if (json.size() > bytes_max)
        return base::refuse(i18n::message(texts::odd::too_large));
    try {
        return questionnaire_of(Json::parse(json));
    } catch (Odd const& odd) {
        return base::refuse(odd.said);
    } catch (Json::exception const&) {
        // What a parser says of a damaged file helps nobody here.
        return base::refuse(i18n::message(texts::exchange::no_known_kind));
    }
}

} // namespace survey
