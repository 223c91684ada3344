#include "lss.h"

#include "failure.h"
#include "xml.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>

namespace reader {
namespace {

using tabular::ReadError;

constexpr std::string_view root = "LimeSurveyDocType", ending = ".lss";
constexpr std::size_t depth_max = 16, fields_max = 500;

// document > questions > rows > row > title
enum Level : std::size_t { at_document = 1, at_table, at_list, at_row, at_cell };

class DocumentReader final : public XmlHandler {
public:
    DocumentReader(SheetSender& sender, tabular::ReaderLimits const& limits)
        : sender_(sender)
        , cells_left_(limits.cells)
    {
    }

    void start(std::string_view name, XmlAttributes const&) override
    {
        if (++depth_ > depth_max)
            fail(ReadError::broken);
        text_.clear();
        if (depth_ == at_document && name != "document")
            fail(ReadError::unknown_kind);
        if (depth_ == at_table)
            table_ = name;
        if (depth_ == at_row && name == "row")
            rows_.emplace_back();
    }

    void end(std::string_view name) override
    {
        if (depth_ == at_table)
            end_of_table();
        else if (depth_ == at_list && table_ == "languages")
            about_.push_back({std::string(name), text_});
        else if (depth_ == at_row && name == "fieldname")
            field(text_);
        else if (depth_ == at_cell && !rows_.empty())
            cell(name);
        text_.clear();
        --depth_;
    }

    void text(std::string_view piece) override { text_ += piece; }

    void send_about(std::vector<std::string> const& members)
    {
        for (auto const& member : members)
            about_.push_back({"member", member});
        sender_.sheet("document");
        for (auto const& row : about_)
            sender_.row(row);
    }

private:
    std::size_t field(std::string_view name)
    {
        auto const found = std::ranges::find(fields_, name);
        if (found == fields_.end() && fields_.size() >= fields_max)
            fail(ReadError::too_large);
        auto const at = static_cast<std::size_t>(found - fields_.begin());
        if (found == fields_.end())
            fields_.emplace_back(name);
        return at;
    }

    void cell(std::string_view name)
    {
        auto const column = field(name);
        auto& row = rows_.back();
        auto const grown = column < row.size() ? 0 : column + 1 - row.size();
        if (grown > cells_left_)
            fail(ReadError::too_large);
        cells_left_ -= grown;
        row.resize(row.size() + grown);
        row[column] = text_;
    }

    // Rows are kept until here: some versions name a field in a row alone.
    void end_of_table()
    {
        if (fields_.empty() && !base::trimmed(text_).empty())
            about_.push_back({table_, text_});
        if (!fields_.empty()) {
            sender_.sheet(table_);
            sender_.row(fields_);
        }
        for (auto const& row : rows_)
            sender_.row(row);
        fields_.clear();
        rows_.clear();
    }

    SheetSender& sender_;
    std::uint64_t cells_left_;
    std::size_t depth_ = 0;
    std::string table_, text_;
    std::vector<std::string> fields_;
    std::vector<std::vector<std::string>> rows_, about_;
};

} // namespace

bool is_lss(std::string_view head) { return head.find(root) != std::string_view::npos; }

std::string lss_member(std::vector<std::string> const& members)
{
    auto const found
        = std::ranges::find_if(members, [](std::string const& name) { return name.ends_with(ending); });
    return found == members.end() ? std::string() : *found;
}

void send_lss(Upload const& upload, tabular::ReaderLimits const& limits, SheetSender& sender)
{
    DocumentReader document(sender, limits);
    auto const member = lss_member(upload.members());
    auto left = limits.unpacked_bytes;
    auto const path = member.empty() ? upload.gdal_path() : "/vsizip/" + upload.gdal_path() + "/" + member;
    if (!read_xml(path, document, left))
        fail(ReadError::broken);
    std::vector<std::string> others;
    std::ranges::copy_if(upload.members(), std::back_inserter(others),
        [&](std::string const& name) { return name != member; });
    document.send_about(others);
}

} // namespace reader
