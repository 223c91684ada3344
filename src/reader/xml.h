// XML of strangers, piece by piece: never whole in memory, and without documents that define things of their
// own.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace reader {

// Names without their prefix: "r:id" is "id". Valid as long as the call that gives it.
class XmlAttributes {
public:
    explicit XmlAttributes(char const* const* all)
        : all_(all)
    {
    }
    // Empty when it is not there.
    std::string_view operator[](std::string_view name) const;

private:
    char const* const* all_;
};

class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, XmlAttributes const& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view) { }
};

// False when there is no such file. What is not sound, or goes on beyond `bytes_left`, fails.
bool read_xml(std::string const& path, XmlHandler& handler, std::uint64_t& bytes_left);

} // namespace reader
