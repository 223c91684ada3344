#include "check.h"

#include "qpdf.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace pdf {
namespace {

using Object = QPDFObjectHandle;

std::string name_of(Object object) { return object.isName() ? object.getName().substr(1) : std::string(); }

bool paints(std::string const& op)
{
    static std::set<std::string> const all{
        "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Tj", "TJ", "'", "\"", "Do", "sh", "BI"};
    return all.contains(op);
}

// Reads one page: what is painted outside every mark, and which marks there are.
class ContentReader : public Object::ParserCallbacks {
public:
    std::set<long long> marks;
    int stray = 0;
    bool is_balanced() const { return open_.empty() && !went_under_; }

    void handleObject(Object object) override
    {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        handle(object.getOperatorValue());
        operands_.clear();
    }
    void handleEOF() override { }

private:
    void handle(std::string const& op)
    {
        if (op == "BMC" || op == "BDC")
            open();
        else if (op == "EMC")
            close();
        else if (paints(op) && std::find(open_.begin(), open_.end(), true) == open_.end())
            ++stray;
    }
    void open()
    {
        bool has_owner = !operands_.empty() && name_of(operands_.front()) == "Artifact";
        if (operands_.size() > 1 && operands_[1].isDictionary() && operands_[1].hasKey("/MCID")) {
            marks.insert(operands_[1].getKey("/MCID").getIntValue());
            has_owner = true;
        }
        open_.push_back(has_owner);
    }
    void close()
    {
        if (open_.empty())
            went_under_ = true;
        else
            open_.pop_back();
    }

    std::vector<Object> operands_;
    std::vector<bool> open_;
    bool went_under_ = false;
};

class Check {
public:
    explicit Check(QPDF& file)
        : file_(file)
    {
    }
    std::vector<std::string> run();

private:
    void check_catalog();
    void check_metadata();
    void check_pages();
    void check_page(Object page, int number);
    void check_fonts(Object page, int number);
    void check_links(Object page, int number);
    void check_element(Object element, Object parent);
    void check_kind(Object element, std::string const& kind);
    void check_heading(int level);
    void check_kid(Object kid, Object element);
    void keep_mark(Object page, Object mark);
    void check_marks();
    template <class... Values> void complain(fmt::format_string<Values...> words, Values&&... values)
    {
        complaints_.push_back(fmt::format(words, std::forward<Values>(values)...));
    }

    QPDF& file_;
    std::vector<std::string> complaints_;
    std::set<std::pair<int, long long>> owned_, drawn_; // page object, mark
    std::set<int> linked_;
    int last_level_ = 0;
};

void Check::check_catalog()
{
    auto root = file_.getRoot();
    if (!root.getKey("/Lang").isString() || root.getKey("/Lang").getUTF8Value().empty())
        complain("the file has no language");
    auto mark = root.getKey("/MarkInfo");
    if (!mark.isDictionary() || !mark.getKey("/Marked").isBool() || !mark.getKey("/Marked").getBoolValue())
        complain("the file is not marked as tagged");
    auto show = root.getKey("/ViewerPreferences");
    if (!show.isDictionary() || !show.getKey("/DisplayDocTitle").isBool())
        complain("the title is not shown in the window");
    auto info = file_.getTrailer().getKey("/Info");
    if (!info.isDictionary() || !info.getKey("/Title").isString()
        || info.getKey("/Title").getUTF8Value().empty())
        complain("the file has no title");
}

void Check::check_metadata()
{
    auto metadata = file_.getRoot().getKey("/Metadata");
    if (!metadata.isStream())
        return complain("the file has no XMP metadata");
    auto const data = metadata.getStreamData(qpdf_dl_generalized);
    std::string_view const xmp(reinterpret_cast<char const*>(data->getBuffer()), data->getSize());
    for (std::string_view const needed : {"<pdfuaid:part>1</pdfuaid:part>", "<dc:title>"})
        if (xmp.find(needed) == xmp.npos)
            complain("the XMP metadata lack {}", needed);
}

void Check::check_fonts(Object page, int number)
{
    auto fonts = page.getKey("/Resources").getKey("/Font");
    if (!fonts.isDictionary())
        return;
    for (auto const& key : fonts.getKeys()) {
        auto font = fonts.getKey(key);
        if (font.getKey("/DescendantFonts").isArray())
            font = font.getKey("/DescendantFonts").getArrayItem(0);
        auto descriptor = font.getKey("/FontDescriptor");
        bool const is_embedded = descriptor.isDictionary()
            && (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2")
                || descriptor.hasKey("/FontFile3"));
        if (!is_embedded && name_of(font.getKey("/Subtype")) != "Type3")
            complain("page {}: font {} is not embedded", number, name_of(font.getKey("/BaseFont")));
        if (!fonts.getKey(key).hasKey("/ToUnicode") && !fonts.getKey(key).hasKey("/Encoding"))
            complain("page {}: font {} cannot be read as text", number, name_of(font.getKey("/BaseFont")));
    }
}

void Check::check_links(Object page, int number)
{
    auto links = page.getKey("/Annots");
    for (int i = 0; links.isArray() && i < links.getArrayNItems(); ++i) {
        auto link = links.getArrayItem(i);
        if (!link.getKey("/Contents").isString())
            complain("page {}: a link says nothing", number);
        if (!linked_.contains(link.getObjectID()))
            complain("page {}: a link is not in the structure", number);
    }
    if (links.isArray() && name_of(page.getKey("/Tabs")) != "S")
        complain("page {}: links are not walked in the order of the structure", number);
}

void Check::check_page(Object page, int number)
{
    ContentReader reader;
    page.parsePageContents(&reader);
    if (reader.stray > 0)
        complain("page {}: {} pieces are neither tagged nor artifact", number, reader.stray);
    if (!reader.is_balanced())
        complain("page {}: marks do not open and close in pairs", number);
    for (auto const mark : reader.marks)
        drawn_.insert({page.getObjectID(), mark});
    check_fonts(page, number);
    check_links(page, number);
}

void Check::check_pages()
{
    int number = 0;
    for (auto const& page : file_.getAllPages())
        check_page(page, ++number);
}

void Check::check_heading(int level)
{
    if (level > last_level_ + 1)
        complain("a heading of level {} follows one of level {}", level, last_level_);
    last_level_ = level;
}

std::string scope_of(Object element)
{
    auto attributes = element.getKey("/A");
    return attributes.isDictionary() ? name_of(attributes.getKey("/Scope")) : std::string();
}

void Check::check_kind(Object element, std::string const& kind)
{
    if (kind.size() == 2 && kind[0] == 'H' && kind[1] >= '1' && kind[1] <= '6')
        check_heading(kind[1] - '0');
    if (kind == "Sect")
        last_level_ = 0;
    bool const has_alt = element.getKey("/Alt").isString() && !element.getKey("/Alt").getUTF8Value().empty();
    if (kind == "Figure" && !has_alt)
        complain("a figure has no alternative text");
    if (kind == "TH" && scope_of(element).empty())
        complain("a table head has no scope");
}

void Check::keep_mark(Object page, Object mark)
{
    if (!owned_.insert({page.getObjectID(), mark.getIntValue()}).second)
        complain("mark {} has two owners", mark.getIntValue());
}

void Check::check_kid(Object kid, Object element)
{
    if (kid.isInteger())
        return keep_mark(element.getKey("/Pg"), kid);
    auto const type = name_of(kid.getKey("/Type"));
    if (type == "MCR")
        return keep_mark(kid.getKey("/Pg"), kid.getKey("/MCID"));
    if (type == "OBJR")
        linked_.insert(kid.getKey("/Obj").getObjectID());
    else
        check_element(kid, element);
}

void Check::check_element(Object element, Object parent)
{
    if (element.getKey("/P").getObjectID() != parent.getObjectID())
        complain("an element does not know its parent");
    check_kind(element, name_of(element.getKey("/S")));
    auto kids = element.getKey("/K");
    if (kids.isNull())
        return;
    for (auto const& kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids})
        check_kid(kid, element);
}

void Check::check_marks()
{
    std::vector<std::pair<int, long long>> apart;
    std::set_symmetric_difference(
        owned_.begin(), owned_.end(), drawn_.begin(), drawn_.end(), std::back_inserter(apart));
    if (!apart.empty())
        complain("{} marks stand on a page or in the structure, but not in both", apart.size());
}

std::vector<std::string> Check::run()
{
    check_catalog();
    check_metadata();
    auto root = file_.getRoot().getKey("/StructTreeRoot");
    if (!root.isDictionary())
        complain("the file has no structure");
    else
        for (auto const& element : root.getKey("/K").getArrayAsVector())
            check_element(element, root);
    check_pages();
    check_marks();
    return std::move(complaints_);
}

void outline(Object element, std::size_t depth, std::string& out)
{
    if (!element.isDictionary() || !element.hasKey("/S"))
        return;
    auto const kind = name_of(element.getKey("/S"));
    out += fmt::format("{:{}}{}", "", depth * 2, kind);
    if (!scope_of(element).empty())
        out += fmt::format(" {}", scope_of(element));
    if (element.getKey("/Alt").isString())
        out += fmt::format(" \"{}\"", element.getKey("/Alt").getUTF8Value());
    out += "\n";
    auto kids = element.getKey("/K");
    for (auto const& kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids})
        outline(kid, depth + 1, out);
}

} // namespace

std::vector<std::string> complaints(std::string_view file)
{
    QPDF opened;
    opened.processMemoryFile("paper", file.data(), file.size());
    return Check(opened).run();
}

std::string outline_of(std::string_view file)
{
    QPDF opened;
    opened.processMemoryFile("paper", file.data(), file.size());
    std::string out;
    auto root = opened.getRoot().getKey("/StructTreeRoot");
    for (auto const& element : root.getKey("/K").getArrayAsVector())
        outline(element, 0, out);
    return out;
}

} // namespace pdf
