// Turns texts/nl.toml and texts/en.toml of a room into the header texts.h, and refuses what would surprise a
// reader: a text that one language lacks, other gaps in the two languages, a text that no source of the room
// uses.
#include <toml++/toml.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

// "answer::closed" -> its wording; a plural has one and other.
struct Wording {
    std::string one, other;
    bool plural = false;
};
using Texts = std::map<std::string, Wording>;

bool is_plural(toml::table const& table)
{
    return table.size() == 2 && table.contains("one") && table.contains("other");
}

void gather(toml::table const& table, std::string const& prefix, Texts& out)
{
    for (auto const& [key, node] : table) {
        std::string const name = prefix + std::string(key.str());
        if (auto const* text = node.as_string())
            out[name] = {"", text->get(), false};
        else if (auto const* inner = node.as_table(); inner && is_plural(*inner))
            out[name] = {inner->at("one").as_string()->get(), inner->at("other").as_string()->get(), true};
        else if (inner)
            gather(*inner, name + "::", out);
    }
}

Texts texts_of(fs::path const& file)
{
    Texts out;
    gather(toml::parse_file(file.string()), "", out);
    return out;
}

std::size_t gaps(std::string const& text)
{
    std::size_t count = 0;
    for (auto at = text.find("{}"); at != std::string::npos; at = text.find("{}", at + 2))
        ++count;
    return count;
}

std::string sources_of(fs::path const& room)
{
    std::stringstream all;
    for (auto const& entry : fs::recursive_directory_iterator(room))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
            all << std::ifstream(entry.path()).rdbuf();
    return all.str();
}

bool is_used(std::string const& sources, std::string const& name)
{
    auto const cut = name.rfind("::");
    std::string const wanted = "::" + (cut == std::string::npos ? name : name.substr(cut + 2));
    for (auto at = sources.find(wanted); at != std::string::npos; at = sources.find(wanted, at + 1)) {
        auto const next = sources[at + wanted.size()];
        if (!isalnum(static_cast<unsigned char>(next)) && next != '_')
            return true;
    }
    return false;
}

std::string quoted(std::string const& text) { return "R\"text(" + text + ")text\""; }

std::string declaration(std::string const& leaf, Wording const& nl, Wording const& en)
{
    auto const pair
        = [](std::string const& a, std::string const& b) { return "{" + quoted(a) + ", " + quoted(b) + "}"; };
    auto const count = std::to_string(gaps(nl.other));
    if (nl.plural)
        return "inline constexpr i18n::PluralOf<" + count + "> " + leaf + "{" + pair(nl.one, en.one) + ", "
            + pair(nl.other, en.other) + "};\n";
    return "inline constexpr i18n::TextOf<" + count + "> " + leaf + "{" + pair(nl.other, en.other) + "};\n";
}

std::vector<std::string> complaints(Texts const& nl, Texts const& en, std::string const& sources)
{
    std::vector<std::string> out;
    for (auto const& [name, text] : nl) {
        if (!en.count(name))
            out.push_back(name + " is missing in en.toml");
        else if (gaps(text.other) != gaps(en.at(name).other) || text.plural != en.at(name).plural)
            out.push_back(name + " has other {} gaps, or another shape, in en.toml than in nl.toml");
        if (!is_used(sources, name))
            out.push_back(name + " is used by no source of the room: remove it, or use it");
    }
    for (auto const& [name, text] : en)
        if (!nl.count(name))
            out.push_back(name + " is missing in nl.toml");
    return out;
}

std::string header(std::string const& room, Texts const& nl, Texts const& en)
{
    std::string out = "// Made from texts/nl.toml and texts/en.toml.\n#pragma once\n#include "
                      "\"i18n/i18n.h\"\n\nnamespace "
        + room + "::texts {\n";
    for (auto const& [name, text] : nl) {
        auto const cut = name.rfind("::");
        auto const line
            = declaration(cut == std::string::npos ? name : name.substr(cut + 2), text, en.at(name));
        out += cut == std::string::npos ? line : "namespace " + name.substr(0, cut) + " { " + line + "}\n";
    }
    return out + "}\n";
}

// What is the same is left as it is: nothing is compiled again for a comment in a text file.
void write_if_new(fs::path const& file, std::string const& text)
{
    std::stringstream before;
    before << std::ifstream(file).rdbuf();
    if (before.str() != text)
        std::ofstream(file) << text;
}

} // namespace

int main(int count, char** words)
{
    if (count != 4)
        return std::cerr << "usage: texts_tool ROOM FOLDER HEADER\n", 2;
    fs::path const room = words[2];
    try {
        auto const nl = texts_of(room / "texts/nl.toml"), en = texts_of(room / "texts/en.toml");
        auto const wrong = complaints(nl, en, sources_of(room));
        for (auto const& complaint : wrong)
            std::cerr << (room / "texts").string() << ": error: " << words[1] << "." << complaint << "\n";
        if (!wrong.empty())
            return 1;
        fs::create_directories(fs::path(words[3]).parent_path());
        write_if_new(words[3], header(words[1], nl, en));
    } catch (toml::parse_error const& error) {
        std::cerr << room.string() << "/texts: error: " << error << "\n";
        return 1;
    }
    return 0;
}
