#include "xlsx_book.h"

#include "failure.h"
#include "xml.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace reader {
namespace {

using tabular::ReadError;

constexpr std::size_t styles_max = 100'000;

bool says_yes(std::string_view text) { return text == "1" || text == "true"; }

struct Relation {
    std::string id, type, target;
};

class Relations final : public XmlHandler {
public:
    void start(std::string_view name, XmlAttributes const& attributes) override
    {
        if (name == "Relationship")
            all.push_back({std::string(attributes["Id"]), std::string(attributes["Type"]),
                std::string(attributes["Target"])});
    }
    void end(std::string_view) override { }
    Relation const* of_type(std::string_view ending) const
    {
        auto const found
            = std::ranges::find_if(all, [&](Relation const& one) { return one.type.ends_with(ending); });
        return found == all.end() ? nullptr : &*found;
    }
    Relation const* of_id(std::string_view id) const
    {
        auto const found = std::ranges::find(all, id, &Relation::id);
        return found == all.end() ? nullptr : &*found;
    }

    std::vector<Relation> all;
};

class Workbook final : public XmlHandler {
public:
    void start(std::string_view name, XmlAttributes const& attributes) override
    {
        if (name == "sheet")
            sheets.emplace_back(attributes["name"], attributes["id"]);
        else if (name == "workbookPr")
            counts_from_1904 = says_yes(attributes["date1904"]);
    }
    void end(std::string_view) override { }

    std::vector<std::pair<std::string, std::string>> sheets; // name and relation
    bool counts_from_1904 = false;
};

CellLook look_of_number(unsigned number)
{
    if ((number >= 14 && number <= 17) || (number >= 27 && number <= 36) || (number >= 50 && number <= 58))
        return CellLook::day;
    if ((number >= 18 && number <= 21) || number == 45 || number == 47)
        return CellLook::time;
    if (number == 46)
        return CellLook::duration;
    return number == 22 ? CellLook::moment : CellLook::plain;
}

class Styles final : public XmlHandler {
public:
    void start(std::string_view name, XmlAttributes const& attributes) override
    {
        if (name == "numFmt")
            own_.insert_or_assign(
                std::string(attributes["numFmtId"]), look_of_format(attributes["formatCode"]));
        else if (name == "cellXfs")
            is_in_cells_ = true;
        else if (name == "xf" && is_in_cells_)
            looks.push_back(look_of(attributes["numFmtId"]));
        if (looks.size() > styles_max)
            fail(ReadError::too_large);
    }
    void end(std::string_view name) override { is_in_cells_ = is_in_cells_ && name != "cellXfs"; }

    std::vector<CellLook> looks;

private:
    CellLook look_of(std::string_view id) const
    {
        if (auto const own = own_.find(id); own != own_.end())
            return own->second;
        unsigned number = 0;
        std::from_chars(id.data(), id.data() + id.size(), number);
        return look_of_number(number);
    }

    std::map<std::string, CellLook, std::less<>> own_;
    bool is_in_cells_ = false;
};

// Texts in pieces, each with a look of its own; how they sound in another script is left out.
class SharedTexts final : public XmlHandler {
public:
    void start(std::string_view name, XmlAttributes const&) override
    {
        if (name == "si")
            all.emplace_back();
        else if (name == "rPh")
            is_sound_ = true;
        else if (name == "t")
            is_text_ = !is_sound_ && !all.empty();
    }
    void end(std::string_view name) override
    {
        if (name == "si" && !all.empty())
            all.back() = unescaped(std::move(all.back()));
        else if (name == "rPh")
            is_sound_ = false;
        else if (name == "t")
            is_text_ = false;
    }
    void text(std::string_view piece) override
    {
        if (is_text_)
            all.back() += piece;
    }

    std::vector<std::string> all;

private:
    bool is_sound_ = false, is_text_ = false;
};

// Reads the parts of a workbook by the names that they give each other.
class Package {
public:
    Package(Upload const& upload, std::uint64_t& bytes_left)
        : upload_(upload)
        , bytes_left_(bytes_left)
    {
    }

    // Empty when there is no such member; names differ in capitals now and then.
    std::string path_of(std::string const& member) const
    {
        auto const wanted = base::lower_ascii(member);
        for (auto const& one : upload_.members()) {
            auto plain = base::lower_ascii(one);
            std::ranges::replace(plain, '\\', '/');
            if (plain == wanted)
                return "/vsizip/" + upload_.gdal_path() + "/" + one;
        }
        return {};
    }
    bool read(std::string const& member, XmlHandler& handler)
    {
        auto const path = path_of(member);
        return !path.empty() && read_xml(path, handler, bytes_left_);
    }
    // What the workbook says is there.
    void require(std::string const& member, XmlHandler& handler)
    {
        if (!read(member, handler))
            fail(ReadError::broken);
    }
    Relations relations_of(std::string const& member)
    {
        Relations out;
        auto const slash = member.rfind('/');
        auto const folder = slash == member.npos ? std::string() : member.substr(0, slash + 1);
        read(folder + "_rels/" + member.substr(folder.size()) + ".rels", out);
        return out;
    }

private:
    Upload const& upload_;
    std::uint64_t& bytes_left_;
};

// Beside the member that names it; "/xl/styles.xml" and "../styles.xml" are understood too.
std::string resolved(std::string const& from, std::string target)
{
    std::ranges::replace(target, '\\', '/');
    if (target.starts_with('/'))
        return target.substr(1);
    auto folder = from.substr(0, from.rfind('/') + 1);
    while (target.starts_with("../") && !folder.empty()) {
        target.erase(0, 3);
        folder.pop_back();
        folder.erase(folder.rfind('/') + 1);
    }
    return folder + target;
}

std::vector<XlsxSheet> sheets_of(
    Package const& package, Workbook const& workbook, std::string const& name, Relations const& parts)
{
    std::vector<XlsxSheet> sheets;
    for (auto const& [title, relation] : workbook.sheets) {
        auto const* const found = parts.of_id(relation);
        if (!found || !found->type.ends_with("/worksheet"))
            continue; // a chart that fills a sheet has no cells
        sheets.push_back({title, package.path_of(resolved(name, found->target))});
    }
    return sheets;
}

} // namespace

std::string unescaped(std::string text)
{
    constexpr std::size_t size = 7; // "_x000D_"
    for (auto at = text.find("_x"); at != text.npos; at = text.find("_x", at + 1)) {
        if (at + size > text.size() || text[at + size - 1] != '_')
            continue;
        unsigned code = 0;
        auto const* const digits = text.data() + at + 2;
        auto const read = std::from_chars(digits, digits + 4, code, 16);
        if (read.ptr != digits + 4 || code == 0 || code >= 0x80)
            continue;
        text.replace(at, size, 1, static_cast<char>(code));
    }
    return text;
}

XlsxBook xlsx_book(Upload const& upload, std::uint64_t& bytes_left)
{
    Package package(upload, bytes_left);
    auto const root = package.relations_of("");
    auto const* const main = root.of_type("/officeDocument");
    auto const workbook_name = main ? resolved("", main->target) : std::string("xl/workbook.xml");
    Workbook workbook;
    if (!package.read(workbook_name, workbook))
        fail(ReadError::broken);
    auto const parts = package.relations_of(workbook_name);
    SharedTexts texts;
    if (auto const* const found = parts.of_type("/sharedStrings"))
        package.require(resolved(workbook_name, found->target), texts);
    Styles styles;
    if (auto const* const found = parts.of_type("/styles"))
        package.require(resolved(workbook_name, found->target), styles);
    return {sheets_of(package, workbook, workbook_name, parts), std::move(texts.all), std::move(styles.looks),
        workbook.counts_from_1904};
}

} // namespace reader
