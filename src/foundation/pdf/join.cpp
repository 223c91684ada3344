#include "pdf.h"

#include "base/fault.h"
#include "metadata.h"
#include "qpdf.h"

#include <list>

namespace pdf {
namespace {

using Object = QPDFObjectHandle;

// Handles of libqpdf are references: asking them is not const.
long long largest_key(std::vector<Object>& numbers)
{
    return numbers.size() < 2 ? -1 : numbers[numbers.size() - 2].getIntValue();
}

void expect_own(QPDF& file)
{
    auto root = file.getRoot().getKey("/StructTreeRoot");
    if (!root.isDictionary() || !root.getKey("/ParentTree").hasKey("/Nums"))
        throw base::Fault("a paper to join has no structure");
}

// Moves the keys by which pages and links find their owners behind those that are there.
void shift_keys(Object page, long long by)
{
    page.replaceKey("/StructParents", Object::newInteger(page.getKey("/StructParents").getIntValue() + by));
    auto links = page.getKey("/Annots");
    for (int i = 0; links.isArray() && i < links.getArrayNItems(); ++i) {
        auto link = links.getArrayItem(i);
        link.replaceKey("/StructParent", Object::newInteger(link.getKey("/StructParent").getIntValue() + by));
    }
}

class Joiner {
public:
    explicit Joiner(QPDF& whole)
        : whole_(whole)
        , root_(whole.getRoot().getKey("/StructTreeRoot"))
        , document_(root_.getKey("/K").getArrayItem(0))
        , numbers_(root_.getKey("/ParentTree").getKey("/Nums").getArrayAsVector())
        , sections_(kids_of(document_))
    {
    }
    void add(QPDF& part);
    void finish();

private:
    static std::vector<Object> kids_of(Object element)
    {
        auto kids = element.getKey("/K");
        return kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids};
    }

    QPDF& whole_;
    Object root_, document_;
    std::vector<Object> numbers_, sections_;
};

void Joiner::add(QPDF& part)
{
    long long const by = largest_key(numbers_) + 1;
    std::size_t const first = whole_.getAllPages().size();
    for (auto const& page : part.getAllPages())
        whole_.addPage(page, false);
    auto copied = whole_.copyForeignObject(part.getRoot().getKey("/StructTreeRoot"));
    auto const& pages = whole_.getAllPages();
    for (std::size_t i = first; i < pages.size(); ++i)
        shift_keys(pages[i], by);
    for (auto section : kids_of(copied.getKey("/K").getArrayItem(0))) {
        section.replaceKey("/P", document_);
        sections_.push_back(section);
    }
    auto numbers = copied.getKey("/ParentTree").getKey("/Nums").getArrayAsVector();
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
        numbers_.push_back(Object::newInteger(numbers[i].getIntValue() + by));
        numbers_.push_back(numbers[i + 1]);
    }
}

void Joiner::finish()
{
    document_.replaceKey("/K", Object::newArray(sections_));
    root_.getKey("/ParentTree").replaceKey("/Nums", Object::newArray(numbers_));
    root_.replaceKey("/ParentTreeNextKey", Object::newInteger(largest_key(numbers_) + 1));
}

std::string joined(std::vector<std::string> const& files)
{
    std::list<QPDF> parts; // each must live until the whole is written
    for (auto const& file : files) {
        auto& part = parts.emplace_back();
        part.setSuppressWarnings(true);
        part.processMemoryFile("part", file.data(), file.size());
        expect_own(part);
    }
    Joiner joiner(parts.front());
    for (auto part = std::next(parts.begin()); part != parts.end(); ++part)
        joiner.add(*part);
    joiner.finish();
    return written(parts.front());
}

} // namespace

std::string join(std::vector<std::string> const& files)
{
    if (files.empty())
        throw base::Fault("there are no papers to join");
    try {
        return joined(files);
    } catch (QPDFExc const& error) {
        throw base::Fault(std::string("papers cannot be joined: ") + error.what());
    }
}

} // namespace pdf
