// No combination of background columns may belong to a handful of people: the rule of k-anonymity, held by
// local suppression.
#include "answers_file.h"

#include <algorithm>
#include <map>

namespace survey {
namespace {

class BackgroundScreen {
public:
    explicit BackgroundScreen(AnswersFile& file)
        : file_(file)
    {
        for (std::size_t at = 0; at < file.columns.size(); ++at)
            if (file.columns[at].about == About::background)
                columns_.push_back(at);
    }

    std::int64_t run()
    {
        for (auto left = columns_.size(); left > 0; --left)
            for (auto const& [key, rows] : groups())
                if (is_small(rows))
                    blank(rows, columns_[left - 1]);
        join_the_rest();
        return blanked_;
    }

private:
    using Key = std::vector<FileCell>;
    using Rows = std::vector<std::size_t>;

    std::map<Key, Rows> groups() const
    {
        std::map<Key, Rows> out;
        Key key(columns_.size());
        for (std::size_t row = 0; row < file_.rows.size(); ++row) {
            for (std::size_t at = 0; at < columns_.size(); ++at)
                key[at] = file_.rows[row][columns_[at]];
            out[key].push_back(row);
        }
        return out;
    }
    bool is_small(Rows const& rows) const { return std::ssize(rows) < background_min(file_.group_size_min); }
    void blank(Rows const& rows, std::size_t column)
    {
        for (auto const row : rows)
            if (auto& cell = file_.rows[row][column]; cell != hidden_cell) {
                cell = hidden_cell;
                ++blanked_;
            }
    }
    // Who is left with nothing and is still a handful gets the company of the smallest group.
    void join_the_rest()
    {
        for (auto all = groups(); all.size() > 1; all = groups()) {
            auto const by_size
                = [](auto const& one, auto const& other) { return one.second.size() < other.second.size(); };
            Key const nothing(columns_.size(), hidden_cell);
            auto const rest = all.find(nothing);
            if (rest == all.end() || !is_small(rest->second))
                return;
            all.erase(rest);
            auto const next = std::min_element(all.begin(), all.end(), by_size);
            for (auto const column : columns_)
                blank(next->second, column);
        }
    }

    AnswersFile& file_;
    std::vector<std::size_t> columns_;
    std::int64_t blanked_ = 0;
};

} // namespace

std::int64_t screen_background(AnswersFile& file) { return BackgroundScreen(file).run(); }

} // namespace survey
