// Reads a questionnaire from TOML; the only file of the room that knows that format.
#include "questionnaire.h"

#include "embedded.h"

#include "base/fault.h"
#include "base/text.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <map>

namespace survey {
namespace {

using View = toml::node_view<toml::node const>;

struct Mistake {
    std::string words;
};

std::string text_of(View node) { return node.value_or(std::string()); }

Wording both(View node)
{
    Wording out{text_of(node["nl"]), text_of(node["en"])};
    if (auto informal = text_of(node[informal_code]); !informal.empty())
        out.at(informal_code) = std::move(informal);
    return out;
}

Wording needed(View node, std::string_view where)
{
    auto out = both(node);
    if (out.dutch.empty() || out.english.empty())
        throw Mistake{fmt::format("{}: a text lacks a language", where)};
    return out;
}

template <class Use> void each_of(View list, Use use)
{
    if (auto const* array = list.as_array())
        for (auto const& node : *array)
            use(View(node));
}

std::vector<Option> options_of(View list, std::string_view where)
{
    std::vector<Option> out;
    each_of(list, [&](View item) {
        auto const id = text_of(item["id"]);
        if (id.empty() || id.find_first_of(":,=\n\\") != std::string::npos)
            throw Mistake{fmt::format("{}: \"{}\" cannot be the id of an option", where, id)};
        if (has(out, id))
            throw Mistake{fmt::format("{}: option \"{}\" stands there twice", where, id)};
        out.push_back(
            {id, needed(item, where), item["alone"].value_or(false), item["other"].value_or(false)});
    });
    return out;
}

Kind needed_kind(std::string_view code, std::string_view where)
{
    auto const found = kind_of(code);
    if (!found)
        throw Mistake{fmt::format("{}: \"{}\" is no kind of question", where, code)};
    return *found;
}

// By its name, so that another sub-area more or less moves no answers from one round to the next.
std::string part_id(std::string_view name, std::vector<Option> const& before)
{
    constexpr std::size_t length_most = 30;
    auto id = "part_" + base::slug(name).substr(0, length_most);
    std::ranges::replace(id, '-', '_'); // as ids of ours are
    bool const is_own = id != "part_" && !has(before, id);
    return is_own ? id : fmt::format("part{}", before.size() + 1);
}

struct Reader {
    toml::table const& file;
    Questionnaire out;
    struct Scale {
        std::vector<Option> options;
        bool has_levels = true;
    };
    std::map<std::string, Scale> scales;

    void read()
    {
        auto const top = whole();
        out = {text_of(top["id"]), top["minutes"].value_or(10), needed(top["title"], "title"),
            needed(top["intro"], "intro"), {}, {}};
        each_of(top["scale"], [&](View scale) {
            auto const id = text_of(scale["id"]);
            scales[id] = {options_of(scale["options"], "scale " + id), !scale["named"].value_or(false)};
        });
        each_of(top["section"], [&](View section) {
            out.sections.push_back({text_of(section["id"]), needed(section["title"], "section")});
        });
        each_of(top["question"], [&](View question) { add(question); });
        if (out.questions.empty())
            throw Mistake{"there is no question"};
    }

    View whole() const { return View(static_cast<toml::node const&>(file)); }

    void add(View item)
    {
        Question question;
        question.id = text_of(item["id"]);
        auto const where = "question " + question.id;
        if (question.id.empty() || out.find(question.id))
            throw Mistake{where + ": the id is missing or stands there twice"};
        question.section = section_of(text_of(item["section"]), where);
        question.kind = needed_kind(text_of(item["kind"]), where);
        question.text = needed(item["text"], where);
        question.hint = both(item["hint"]);
        question.has_dont_know = item["dont_know"].value_or(false);
        question.is_required = item["required"].value_or(false);
        question.is_contact = item["separate_contact"].value_or(false);
        question.length_max = static_cast<std::size_t>(item["length_max"].value_or(std::int64_t{200}));
        if (add_answers(question, item))
            out.questions.push_back(std::move(question));
    }

    std::size_t section_of(std::string const& id, std::string_view where) const
    {
        auto const found = std::ranges::find(out.sections, id, &Section::id);
        if (found == out.sections.end())
            throw Mistake{fmt::format("{}: section \"{}\" is not there", where, id)};
        return static_cast<std::size_t>(found - out.sections.begin());
    }

    // False: this park has nothing to choose from here.
    bool add_answers(Question& question, View item)
    {
        auto const where = "question " + question.id;
        question.options = options_of(item["options"], where);
        if (item["scale"])
            add_scale(question, text_of(item["scale"]));
        if (text_of(item["options_from"]) == "sub_areas")
            question.options = sub_areas();
        question.items = options_of(item["items"], where);
        add_source(question, text_of(item["items_from"]));
        add_condition(question, item["show_if"]);
        if (!is_choice(question) || has_fixed_options(question.kind))
            return true;
        if (question.options.size() < 2 && text_of(item["options_from"]).empty())
            throw Mistake{where + ": there is nothing to choose"};
        return question.options.size() >= 2;
    }

    void add_scale(Question& question, std::string const& id) const
    {
        auto const found = scales.find(id);
        if (found == scales.end())
            throw Mistake{fmt::format("question {}: scale \"{}\" is not there", question.id, id)};
        question.options = found->second.options;
        question.has_levels = found->second.has_levels;
    }

    std::vector<Option> sub_areas() const
    {
        std::vector<Option> list;
        each_of(whole()["sub_areas"], [&](View name) {
            auto const text = name.value_or(std::string());
            list.push_back({part_id(text, list), {text, text}});
        });
        return list;
    }

    void add_source(Question& question, std::string const& source) const
    {
        if (source.empty())
            return;
        auto const* from = out.find(source);
        if (!from)
            throw Mistake{fmt::format("question {}: {} does not stand before it", question.id, source)};
        question.items_from = source;
    }

    void add_condition(Question& question, View show_if) const
    {
        if (!show_if)
            return;
        Clause clause{text_of(show_if["question"]), Fit::one_of, {}};
        each_of(show_if["any_of"], [&](View id) { clause.options.push_back(id.value_or(std::string())); });
        auto const* on = out.find(clause.question);
        if (!on)
            throw Mistake{
                fmt::format("question {}: {} does not stand before it", question.id, clause.question)};
        for (auto const& id : clause.options)
            if (!has(on->options, id))
                throw Mistake{fmt::format("question {}: {} has no option {}", question.id, on->id, id)};
        question.show_if = Condition{Join::all, {std::move(clause)}};
    }
};

std::string in_quotes(std::string_view text)
{
    std::string out;
    for (char const c : text)
        if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20)
            out += c;
    return '"' + out + '"';
}

} // namespace

base::Result<Questionnaire, std::string> read_toml(std::string_view toml)
{
    try {
        auto const file = toml::parse(toml);
        Reader reader{file, {}, {}};
        reader.read();
        settle(reader.out);
        return std::move(reader.out);
    } catch (Mistake const& mistake) {
        return base::refuse(mistake.words);
    } catch (toml::parse_error const& error) {
        return base::refuse(fmt::format("line {}: {}", error.source().begin.line, error.description()));
    }
}

std::string standard_text(std::string_view name, std::vector<std::string> const& sub_areas)
{
    std::string out;
    if (sub_areas.size() >= 2) {
        for (auto const& area : sub_areas)
            out += (out.empty() ? "sub_areas = [" : ", ") + in_quotes(area);
        out += "]\n";
    }
    return out + std::string(embedded("standard/" + std::string(name) + ".toml"));
}

Questionnaire standard_questionnaire(std::string_view name, std::vector<std::string> const& sub_areas)
{
    auto read = read_toml(standard_text(name, sub_areas));
    if (!read)
        throw base::Fault("the standard questionnaire cannot be read: " + read.error());
    return std::move(read).value();
}

} // namespace survey
