// What is stored of a file that was read: a person chooses whose figures these are, which region, and which
// category belongs to which phenomenon; the program suggests.
#pragma once
#include "reading.h"

#include "partnership/sharing.h"

#include <map>

namespace inventory {

// Category as the source has it -> phenomenon; empty: not for a park, so not stored.
using Mapping = std::map<std::string, std::string, std::less<>>;

struct Choices {
    std::optional<Source> source; // none: as each row says
    std::string origin;
    Area area = Area::park;
    std::string region; // one of those in the file; empty when it names none
    std::string topic;
    Mapping mapping;
    partnership::Sharing sharing = partnership::Sharing::working_group;
};

struct FoundCategory {
    std::string key; // in the mapping
    std::string name;
    std::int64_t total = 0;
    std::int64_t rows = 0;
};
// What there is to choose from in a file.
struct Found {
    std::vector<std::string> regions, topics;
    std::vector<FoundCategory> categories; // the most counted first
    std::optional<Period> first, last;
    bool has_sources = false; // every row names a source we know
};
Found found_in(Reading const& reading);

// The key of a line in a mapping.
std::string const& mapping_key(Line const& line);
std::optional<Source> source_named(std::string_view words);
// A phenomenon for every category; what was chosen before goes first.
Mapping suggested(Reading const& reading, std::optional<Source> source, Mapping const& before);
// The region of the file that carries this name; empty when there is none.
std::string region_named(Found const& found, std::string_view name);
Choices suggested_choices(Reading const& reading, std::string_view municipality, Mapping const& before);

// Fields "source", "origin", "region".
i18n::Problems problems(Choices const& choices, Found const& found);

struct SourcedCount {
    Source source = Source::other;
    Count count;
};
Patterns patterns_of(Reading const& reading, Choices const& choices);

// Lines of the same source, category and period are one count. Always in the same order.
std::vector<SourcedCount> counts_of(Reading const& reading, Choices const& choices);

} // namespace inventory
