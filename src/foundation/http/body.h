// The body of a request, whatever its kind: a form, a form with files, or bytes as they are.
#pragma once
#include "multipart.h"

#include <optional>

namespace http {

class BodyReader {
public:
    // The request must have its headers and outlive this reader.
    BodyReader(Request& request, BodyLimits limits);

    // Before anything is read: is this much welcome? `length` is absent when it comes in chunks.
    Intake welcome(std::optional<std::uint64_t> length) const;
    Intake add(std::string_view bytes);
    Intake finish();

private:
    enum class Kind { form, files, raw };
    std::uint64_t bytes_max() const;

    Request& request_;
    BodyLimits limits_;
    Kind kind_ = Kind::raw;
    std::uint64_t bytes_ = 0;
    std::string boundary_;
    std::optional<Multipart> multipart_;
};

} // namespace http
