#include "bag.h"

#include "failure.h"
#include "gdal.h"
#include "xls.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <functional>
#include <unordered_map>

namespace reader {
namespace {

using tabular::ReadError;

enum class Part { town, street, number, object };

// "WPL" of "0221WPL15092020-000001.xml"; what else an extract holds (buildings, what is no longer valid) has
// other names.
std::optional<Part> part_of(std::string_view path)
{
    constexpr std::array<std::pair<std::string_view, Part>, 6> codes{
        {{"WPL", Part::town}, {"OPR", Part::street}, {"NUM", Part::number}, {"VBO", Part::object},
            {"LIG", Part::object}, {"STA", Part::object}}};
    auto const slash = path.rfind('/');
    auto const name = slash == path.npos ? path : path.substr(slash + 1);
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (name.size() < 8 || !std::all_of(name.begin(), name.begin() + 4, is_digit) || !is_digit(name[7]))
        return std::nullopt;
    for (auto const& [code, part] : codes)
        if (name.substr(4, code.size()) == code)
            return part;
    return std::nullopt;
}

bool ends_with(std::string_view name, std::string_view ending)
{
    return base::lower_ascii(name).ends_with(ending);
}

struct Named {
    std::string number, letter, addition, postcode;
    std::string street; // its id, later its name
    std::string town; // an id of its own, where the number lies in another town than its street
};
struct Street {
    std::string name, town;
};

std::string text_of(OGRFeature& feature, char const* name)
{
    int const at = feature.GetFieldIndex(name);
    return at >= 0 && feature.IsFieldSetAndNotNull(at) ? utf8(feature.GetFieldAsString(at)) : "";
}

std::vector<std::string> texts_of(OGRFeature& feature, char const* name)
{
    std::vector<std::string> out;
    int const at = feature.GetFieldIndex(name);
    if (at < 0 || !feature.IsFieldSetAndNotNull(at))
        return out;
    for (char** text = feature.GetFieldAsStringList(at); text && *text; ++text)
        out.push_back(utf8(*text));
    return out;
}

// One occurrence of an object is valid now; the others tell its history.
bool is_current(OGRFeature& feature)
{
    for (auto const* const end : {"eindGeldigheid", "eindRegistratie", "tijdstipInactief",
             "tijdstipInactiefLV", "tijdstipEindRegistratieLV", "tijdstipNietBagLV"})
        if (!text_of(feature, end).empty())
            return false;
    auto const status = base::lower_ascii(text_of(feature, "status"));
    for (std::string_view const over : {"ingetrokken", "niet gerealiseerd", "ten onrechte opgevoerd"})
        if (status.find(over) != status.npos)
            return false;
    return true;
}

// "NL.IMBAG.Nummeraanduiding.0221200000330227": the number is the same in every kind of extract.
std::string id_of(std::string const& reference) { return reference.substr(reference.rfind('.') + 1); }

class Register {
public:
    Register(tabular::ReaderLimits const& limits, Output& output)
        : limits_(limits)
        , sender_(limits, output)
    {
        sender_.sheet("BAG");
        sender_.row({"openbareruimte", "huisnummer", "huisletter", "huisnummertoevoeging", "postcode",
            "woonplaats", "nummeraanduiding_id", "x", "y", "gebruiksdoel"});
    }

    void read(std::string const& path, Part part)
    {
        auto const dataset = opened(path, {"LVBAG"}, {});
        for (auto* const layer : dataset->GetLayers())
            for (auto const& feature : *layer) {
                if (++features_ > limits_.features)
                    fail(ReadError::too_large);
                if (is_current(*feature))
                    take(*feature, part);
            }
        check_gdal();
    }
    bool has_numbers() const { return !numbers_.empty(); }
    bool has_objects() const { return has_objects_; }

private:
    void take(OGRFeature& feature, Part part)
    {
        auto id = id_of(text_of(feature, "identificatie"));
        if (part == Part::town)
            towns_[std::move(id)] = text_of(feature, "naam");
        else if (part == Part::street)
            streets_[std::move(id)] = {text_of(feature, "naam"), id_of(text_of(feature, "woonplaatsRef"))};
        else if (part == Part::number)
            numbers_[std::move(id)] = {text_of(feature, "huisnummer"), text_of(feature, "huisletter"),
                text_of(feature, "huisnummerToevoeging"), text_of(feature, "postcode"),
                id_of(text_of(feature, "openbareruimteRef")), id_of(text_of(feature, "woonplaatsRef"))};
        else
            send(feature);
    }

    // An object has one main address, and may have others.
    void send(OGRFeature& feature)
    {
        has_objects_ = true;
        auto references = texts_of(feature, "nevenadresNummeraanduidingRef");
        references.insert(references.begin(), text_of(feature, "hoofdadresNummeraanduidingRef"));
        auto const purpose = base::joined(texts_of(feature, "gebruiksdoel"), ",");
        OGREnvelope box;
        auto const* const geometry = feature.GetGeometryRef();
        if (geometry)
            geometry->getEnvelope(&box);
        for (auto const& reference : references)
            if (auto const found = numbers_.find(id_of(reference)); found != numbers_.end())
                send(*found,
                    {geometry ? fmt::format("{:.3f}", (box.MinX + box.MaxX) / 2) : "",
                        geometry ? fmt::format("{:.3f}", (box.MinY + box.MaxY) / 2) : "", purpose});
    }
    void send(std::pair<std::string const, Named> const& number, std::array<std::string, 3> const& object)
    {
        auto const& [id, named] = number;
        auto const street = streets_.find(named.street);
        std::string const none;
        auto const& town_id
            = !named.town.empty() || street == streets_.end() ? named.town : street->second.town;
        auto const town = towns_.find(town_id);
        sender_.row({street == streets_.end() ? none : street->second.name, named.number, named.letter,
            named.addition, named.postcode, town == towns_.end() ? none : town->second, id, object[0],
            object[1], object[2]});
    }

    tabular::ReaderLimits limits_;
    SheetSender sender_;
    std::uint64_t features_ = 0;
    bool has_objects_ = false;
    std::unordered_map<std::string, std::string> towns_;
    std::unordered_map<std::string, Street> streets_;
    std::unordered_map<std::string, Named> numbers_;
};

// A zip inside the zip is unpacked into memory while it is read, one at a time.
class Unpacked {
public:
    explicit Unpacked(std::string const& path, std::uint64_t bytes_max)
    {
        std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> const file(
            VSIFOpenL(path.c_str(), "rb"), &VSIFCloseL);
        if (!file)
            fail(ReadError::broken);
        constexpr std::size_t piece = 1U << 20U;
        for (std::size_t got = piece; got == piece;) {
            auto const before = bytes_.size();
            if (before > bytes_max)
                fail(ReadError::too_large);
            bytes_.resize(before + piece);
            got = VSIFReadL(bytes_.data() + before, 1, piece, file.get());
            bytes_.resize(before + got);
        }
        check_gdal();
        auto* const data = reinterpret_cast<GByte*>(bytes_.data());
        if (VSILFILE* const opened = VSIFileFromMemBuffer(name, data, bytes_.size(), FALSE))
            VSIFCloseL(opened);
    }
    ~Unpacked() { VSIUnlink(name); }
    Unpacked(Unpacked const&) = delete;
    Unpacked& operator=(Unpacked const&) = delete;

    static constexpr char const* name = "/vsimem/inner.zip";

private:
    std::string bytes_;
};

using OnFile = std::function<void(std::string const& path, Part part)>;

void each_inner(std::string const& zip, tabular::ReaderLimits const& limits, OnFile const& visit)
{
    Unpacked const inner(zip, std::min(limits.unpacked_bytes, limits.memory_bytes / 2));
    for (auto const& member : members_of(Unpacked::name, limits))
        if (auto const part = part_of(member); part && ends_with(member, ".xml"))
            visit(std::string("/vsizip/") + Unpacked::name + "/" + member, *part);
}

void each_file(Upload const& upload, Part wanted, tabular::ReaderLimits const& limits, OnFile const& visit)
{
    for (auto const& member : upload.members()) {
        auto const part = part_of(member);
        if (part != wanted)
            continue;
        auto const path = "/vsizip/" + upload.gdal_path() + "/" + member;
        if (ends_with(member, ".zip"))
            each_inner(path, limits, visit);
        else if (ends_with(member, ".xml"))
            visit(path, *part);
    }
}

} // namespace

bool is_bag(Upload const& upload)
{
    return upload.kind() == Kind::zipped
        && std::ranges::any_of(upload.members(), [](std::string const& name) { return !!part_of(name); });
}

bool is_part_of_bag(Upload const& upload)
{
    return upload.kind() == Kind::gml
        && upload.head().find("kadaster.nl/schemas/lvbag/extract") != std::string_view::npos;
}

void send_bag(Upload const& upload, tabular::ReaderLimits const& limits, Output& output)
{
    Register found(limits, output);
    for (auto const part : {Part::town, Part::street, Part::number, Part::object})
        each_file(upload, part, limits, [&](std::string const& path, Part of) { found.read(path, of); });
    if (!found.has_numbers() || !found.has_objects())
        fail(ReadError::incomplete);
}

} // namespace reader
