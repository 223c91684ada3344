#include "pieces.h"

#include "base/text.h"

namespace survey {
namespace {

constexpr std::string_view heading_sign = "# ", point_sign = "- ";

// A line is a heading, a point, or one more line of the paragraph; an empty one ends what goes before.
class Pieces {
public:
    void add_line(std::string_view line)
    {
        if (line.empty())
            open_ = false;
        else if (line.starts_with(heading_sign))
            add(Piece::Kind::heading, line.substr(heading_sign.size()));
        else if (line.starts_with(point_sign))
            add_point(line.substr(point_sign.size()));
        else
            add_words(line);
    }
    std::vector<Piece> all() { return std::move(all_); }

private:
    void add(Piece::Kind kind, std::string_view words)
    {
        all_.push_back({kind, std::string(words), {}});
        open_ = kind == Piece::Kind::paragraph;
    }
    void add_point(std::string_view words)
    {
        if (all_.empty() || all_.back().kind != Piece::Kind::list || !open_)
            all_.push_back({Piece::Kind::list, {}, {}});
        all_.back().items.emplace_back(words);
        open_ = true;
    }
    void add_words(std::string_view line)
    {
        if (open_ && all_.back().kind == Piece::Kind::paragraph)
            all_.back().text.append("\n").append(line);
        else
            add(Piece::Kind::paragraph, line);
    }

    std::vector<Piece> all_;
    bool open_ = false;
};

} // namespace

std::vector<Piece> pieces_of(std::string_view text)
{
    Pieces pieces;
    for (auto const line : base::split(text, '\n'))
        pieces.add_line(base::trimmed(line));
    return pieces.all();
}

} // namespace survey
