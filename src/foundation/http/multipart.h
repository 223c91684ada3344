// A form with files, read in the pieces in which it arrives: files go to disk at once, so that memory does
// not grow with what a visitor sends.
#pragma once
#include "http/message.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace http {

enum class Intake { fine, malformed, too_large };

struct BodyLimits {
    std::size_t text_max_bytes = 0; // of all fields together, or of a raw body
    std::uint64_t upload_max_bytes = 0; // of a whole body with files
    std::size_t fields_max = 0;
    std::size_t uploads_max = 0;
    std::filesystem::path temp_dir;
};

class Multipart {
public:
    // Fills form, uploads and temp_files of the request. A disk that is full is a Fault.
    Multipart(std::string_view boundary, BodyLimits const& limits, Request& request);
    Multipart(Multipart const&) = delete;
    Multipart& operator=(Multipart const&) = delete;
    ~Multipart();

    Intake add(std::string_view bytes);
    Intake finish(); // malformed when the end never came

private:
    enum class Place { preamble, after_boundary, part_header, content, end };
    enum class Kind { field, upload, skipped };

    Intake step();
    Intake read_preamble();
    Intake read_after_boundary();
    Intake read_part_header();
    Intake read_content();
    Intake begin_part(std::string_view header);
    Intake begin_upload(std::string filename, std::string_view content_type);
    Intake take(std::string_view content);
    Intake end_part();

    std::string delimiter_; // "\r\n--boundary"
    BodyLimits const& limits_;
    Request& request_;
    std::string pending_;
    Place place_ = Place::preamble;
    Kind kind_ = Kind::skipped;
    bool wants_more_ = false;
    std::string field_;
    std::size_t text_bytes_ = 0;
    int file_ = -1;
};

// The boundary in "multipart/form-data; boundary=x"; empty when there is none.
std::string boundary_of(std::string_view content_type);

} // namespace http
