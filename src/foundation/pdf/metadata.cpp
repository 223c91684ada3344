#include "metadata.h"

#include <fmt/format.h>

namespace pdf {
namespace {

std::string escaped(std::string_view text)
{
    std::string out;
    for (char const c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += c;
    }
    return out;
}

constexpr std::string_view packet = R"(<?xpacket begin="{}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{}</xmp:CreateDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>)";

// "D:20261123093000Z"
std::string pdf_date(moment::Instant instant)
{
    std::string date = "D:";
    for (char const c : moment::iso(instant))
        if (c >= '0' && c <= '9')
            date += c;
    return date + "Z";
}

QPDFObjectHandle xmp(QPDF& file, Setup const& setup)
{
    auto stream = QPDFObjectHandle::newStream(&file,
        fmt::format(packet, "\xef\xbb\xbf", escaped(setup.title), escaped(setup.author),
            escaped(setup.language), moment::iso(setup.made_at)));
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    return stream;
}

} // namespace

void describe(QPDF& file, Setup const& setup)
{
    auto root = file.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(setup.language));
    root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/Metadata", xmp(file, setup));
    auto info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(setup.title));
    info.replaceKey("/Author", QPDFObjectHandle::newUnicodeString(setup.author));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdf_date(setup.made_at)));
    info.replaceKey("/Producer", QPDFObjectHandle::newString("cairo, qpdf"));
    file.getTrailer().replaceKey("/Info", file.makeIndirectObject(info));
}

std::string written(QPDF& file)
{
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    auto const buffer = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize());
}

} // namespace pdf
