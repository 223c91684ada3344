#include "finish.h"

#include "base/fault.h"
#include "metadata.h"

#include <fmt/format.h>

namespace pdf {
namespace {

using Object = QPDFObjectHandle;

// How Cairo opens every mark of ink.h.
constexpr std::string_view opening = "/P << /MCID ";
constexpr std::string_view opened = ">> BDC";

class Finish {
public:
    Finish(QPDF& file, Structure const& structure)
        : file_(file)
        , structure_(structure)
        , pages_(file.getAllPages())
    {
        if (pages_.size() != structure.sheets.size())
            throw base::Fault("a paper lost pages while it was drawn");
    }
    void run();

private:
    void mark_page(std::size_t page);
    void make_elements();
    Object element(Element const& source, Object const& parent);
    void add_traits(Object& element, Element const& source);
    void add_links();
    Object link(std::size_t index);
    void fill_kids(std::size_t index);
    Object kid(Kid const& kid, int page);
    Object parent_tree();

    QPDF& file_;
    Structure const& structure_;
    std::vector<Object> pages_, elements_, links_;
};

Object name(std::string_view word) { return Object::newName(fmt::format("/{}", word)); }
Object number(std::size_t value) { return Object::newInteger(static_cast<long long>(value)); }
std::size_t at(int index) { return static_cast<std::size_t>(index); }

// The operator that opens a mark, as its owner wants it.
std::string opening_of(Structure const& structure, int owner, std::size_t mark)
{
    if (owner == decoration)
        return "/Artifact BMC";
    if (owner == pagination)
        return "/Artifact <</Type /Pagination /Subtype /Footer>> BDC";
    return fmt::format("/{} <</MCID {}>> BDC", structure.elements[at(owner)].kind, mark);
}

// Text of people stands in strings that Cairo breaks only after a backslash: there no mark begins.
bool begins_line(std::string_view content, std::size_t position)
{
    return position == 0
        || (content[position - 1] == '\n' && (position < 2 || content[position - 2] != '\\'));
}

std::string with_owners(std::string_view content, Structure const& structure, std::vector<int> const& owners)
{
    std::string out;
    out.reserve(content.size() + owners.size() * 16);
    std::size_t from = 0, mark = 0;
    for (auto found = content.find(opening); found != content.npos;
         found = content.find(opening, found + 1)) {
        auto const end = content.find(opened, found);
        if (!begins_line(content, found) || end == content.npos || mark == owners.size())
            continue;
        out += content.substr(from, found - from);
        out += opening_of(structure, owners[mark], mark);
        ++mark;
        from = end + opened.size();
    }
    out += content.substr(from);
    if (mark != owners.size())
        throw base::Fault(fmt::format("a page has {} marks and {} were drawn", mark, owners.size()));
    return out;
}

void Finish::mark_page(std::size_t page)
{
    auto& object = pages_[page];
    object.removeKey("/Group");
    object.replaceKey("/StructParents", number(page));
    object.replaceKey("/Tabs", name("S"));
    auto const buffer = object.getKey("/Contents").getStreamData(qpdf_dl_generalized);
    std::string_view const content(reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize());
    object.replaceKey("/Contents",
        Object::newStream(&file_, with_owners(content, structure_, structure_.sheets[page].owners)));
}

Object attributes(std::string_view owner)
{
    auto dictionary = Object::newDictionary();
    dictionary.replaceKey("/O", name(owner));
    return dictionary;
}

Object with_name(Object dictionary, std::string const& key, std::string_view value)
{
    dictionary.replaceKey(key, name(value));
    return dictionary;
}

void Finish::add_traits(Object& element, Element const& source)
{
    switch (source.trait) {
    case Trait::none:
        return;
    case Trait::column_head:
        return element.replaceKey("/A", with_name(attributes("Table"), "/Scope", "Column"));
    case Trait::row_head:
        return element.replaceKey("/A", with_name(attributes("Table"), "/Scope", "Row"));
    case Trait::bullets:
        return element.replaceKey("/A", with_name(attributes("List"), "/ListNumbering", "Disc"));
    case Trait::numbers:
        return element.replaceKey("/A", with_name(attributes("List"), "/ListNumbering", "Decimal"));
    case Trait::figure: {
        auto layout = with_name(attributes("Layout"), "/Placement", "Block");
        Box const& box = source.bounds;
        layout.replaceKey("/BBox",
            Object::newArray(Object::Rectangle(box.x, box.y, box.x + box.width, box.y + box.height)));
        element.replaceKey("/A", layout);
        element.replaceKey("/Alt", Object::newUnicodeString(source.alt));
    }
    }
}

Object Finish::element(Element const& source, Object const& parent)
{
    auto object = Object::newDictionary();
    object.replaceKey("/S", name(source.kind));
    object.replaceKey("/P", parent);
    add_traits(object, source);
    return file_.makeIndirectObject(object);
}

void Finish::make_elements()
{
    auto root
        = file_.makeIndirectObject(Object::parse("<< /Type /StructTreeRoot /RoleMap << /Title /P >> >>"));
    file_.getRoot().replaceKey("/StructTreeRoot", root);
    elements_.reserve(structure_.elements.size());
    for (auto const& source : structure_.elements)
        elements_.push_back(element(source, source.parent < 0 ? root : elements_[at(source.parent)]));
    root.replaceKey("/K", Object::newArray({elements_.front()}));
    root.replaceKey("/ParentTree", parent_tree());
    root.replaceKey("/ParentTreeNextKey", number(pages_.size() + structure_.links.size()));
}

Object Finish::parent_tree()
{
    std::vector<Object> numbers;
    for (std::size_t page = 0; page < pages_.size(); ++page) {
        std::vector<Object> owners;
        for (int const owner : structure_.sheets[page].owners)
            owners.push_back(owner < 0 ? Object::newNull() : elements_[at(owner)]);
        numbers.push_back(number(page));
        numbers.push_back(file_.makeIndirectObject(Object::newArray(owners)));
    }
    for (std::size_t i = 0; i < structure_.links.size(); ++i) {
        numbers.push_back(number(pages_.size() + i));
        numbers.push_back(elements_[at(structure_.links[i].element)]);
    }
    auto tree = Object::newDictionary();
    tree.replaceKey("/Nums", Object::newArray(numbers));
    return file_.makeIndirectObject(tree);
}

Object Finish::link(std::size_t index)
{
    auto const& source = structure_.links[index];
    double const height = structure_.sheets[at(source.page)].height;
    Box const& box = source.area;
    auto annotation = Object::parse("<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] >>");
    annotation.replaceKey("/Rect",
        Object::newArray(
            Object::Rectangle(box.x, height - box.y - box.height, box.x + box.width, height - box.y)));
    annotation.replaceKey("/Contents", Object::newUnicodeString(source.words));
    annotation.replaceKey("/StructParent", number(pages_.size() + index));
    auto action = Object::parse("<< /S /URI >>");
    action.replaceKey("/URI", Object::newString(source.address));
    annotation.replaceKey("/A", action);
    return file_.makeIndirectObject(annotation);
}

void Finish::add_links()
{
    for (std::size_t i = 0; i < structure_.links.size(); ++i) {
        links_.push_back(link(i));
        auto& page = pages_[at(structure_.links[i].page)];
        if (!page.hasKey("/Annots"))
            page.replaceKey("/Annots", Object::newArray());
        page.getKey("/Annots").appendItem(links_.back());
    }
}

// A mark on the page of the element is a bare number; on another page it says which.
Object Finish::kid(Kid const& kid, int page)
{
    if (kid.of == Kid::Of::element)
        return elements_[at(kid.index)];
    if (kid.of == Kid::Of::mark && kid.page == page)
        return number(at(kid.index));
    auto reference = Object::newDictionary();
    bool const is_mark = kid.of == Kid::Of::mark;
    reference.replaceKey("/Type", name(is_mark ? "MCR" : "OBJR"));
    reference.replaceKey("/Pg", pages_[at(is_mark ? kid.page : structure_.links[at(kid.index)].page)]);
    reference.replaceKey(is_mark ? "/MCID" : "/Obj", is_mark ? number(at(kid.index)) : links_[at(kid.index)]);
    return reference;
}

void Finish::fill_kids(std::size_t index)
{
    auto const& kids = structure_.elements[index].kids;
    int page = -1;
    for (auto const& each : kids)
        if (page < 0 && each.of == Kid::Of::mark)
            page = each.page;
    std::vector<Object> objects;
    for (auto const& each : kids)
        objects.push_back(kid(each, page));
    if (page >= 0)
        elements_[index].replaceKey("/Pg", pages_[at(page)]);
    if (!objects.empty())
        elements_[index].replaceKey("/K", objects.size() == 1 ? objects.front() : Object::newArray(objects));
}

void Finish::run()
{
    for (std::size_t page = 0; page < pages_.size(); ++page)
        mark_page(page);
    make_elements();
    add_links();
    for (std::size_t i = 0; i < elements_.size(); ++i)
        fill_kids(i);
}

} // namespace

std::string finished(std::string const& drawn, Structure const& structure, Setup const& setup)
{
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("drawn", drawn.data(), drawn.size());
    Finish(file, structure).run();
    describe(file, setup);
    return written(file);
}

} // namespace pdf
