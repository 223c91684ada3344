#include "given_file.h"

#include "texts.h"

#include "base/fault.h"
#include "files/files.h"
#include "images/images.h"

#include <array>
#include <fstream>
#include <iterator>

namespace plan {
namespace {

constexpr std::array<std::string_view, 1> paper_types{"application/pdf"};

void read_paper(http::Upload const& file, Given& out)
{
    files::Inspector inspector;
    if (!files::is_allowed(inspector.type_of(file.path), paper_types)) {
        out.problems.push_back(i18n::problem("file", texts::evidence::unknown_kind));
        return;
    }
    std::ifstream in(file.path, std::ios::binary);
    out.bytes.assign(std::istreambuf_iterator<char>(in), {});
    out.evidence.kind = EvidenceKind::paper;
    out.evidence.file_name = file.filename;
}

} // namespace

files::Store& evidence_files(visit::Visit const& visit)
{
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    return *visit.house.files;
}

void read_file(visit::Visit const& visit, http::Upload const& file, FileKinds kinds, Given& out)
{
    if (file.size > static_cast<std::uint64_t>(evidence_bytes_max)) {
        out.problems.push_back(i18n::problem("file", texts::evidence::too_many_bytes));
        return;
    }
    auto made = images::cleaned(file.path, visit.house.reader.string());
    if (made) {
        out.evidence.kind = EvidenceKind::photo;
        out.evidence.width = made->width;
        out.evidence.height = made->height;
        out.bytes = std::move((*made).bytes);
    } else if (made.error() != images::Refusal::unknown_kind) {
        out.problems.push_back(i18n::problem("file", texts::evidence::broken));
    } else if (kinds == FileKinds::photo) {
        out.problems.push_back(i18n::problem("file", texts::photo::unknown_kind));
    } else {
        read_paper(file, out);
    }
}

} // namespace plan
