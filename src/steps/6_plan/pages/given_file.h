// A file that somebody gives as evidence, checked before it is kept: on the page of the action, or with an
// answer by mail.
#pragma once
#include "evidence.h"

#include "http/message.h"
#include "visit/visit.h"

namespace files {
class Store;
}

namespace plan {

enum class FileKinds { photo, photo_or_paper };

// What came of a form: the evidence, and the bytes of a file that is not kept yet.
struct Given {
    Evidence evidence;
    std::string bytes = {};
    i18n::Problems problems = {};
};
// A photo is drawn anew; what is no photo may be a paper, where that is asked for. Field "file".
void read_file(visit::Visit const& visit, http::Upload const& file, FileKinds kinds, Given& out);
files::Store& evidence_files(visit::Visit const& visit);

} // namespace plan
