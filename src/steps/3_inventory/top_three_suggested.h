// What the own figures of an organisation say by themselves about what matters most.
#pragma once
#include "figures.h"

#include <optional>
#include <string_view>
#include <vector>

namespace inventory {

// Whose figures belong to an organisation of this kind; none: nobody delivers figures for it.
std::optional<Source> own_source(std::string_view organisation_kind);

// One of each phenomenon: of the park itself, in the shortest periods. A municipality is not the park.
std::vector<Series> own_series(std::vector<StoredFigure> const& figures, Source source);

struct Suggestion {
    std::string phenomenon;
    std::int64_t count = 0; // over the periods
    Span span = Span::month;
    std::int64_t periods = 1;
    std::optional<Difference> difference = {}; // with the same periods a year earlier, where they are known
    partnership::Sharing sharing = partnership::Sharing::working_group;
};
// Whether the whole working group sees these figures; else no number of them goes into a top three.
bool is_for_group(Suggestion const& suggestion);

// At most three: first what is clearly more than a year earlier, then what is most. What counts all kinds
// together stays out where one of the kinds is there.
std::vector<Suggestion> suggested(std::vector<StoredFigure> const& figures, Source source);

// The first three places with what is suggested; places without one stay as they were.
TopThree with_suggestions(i18n::Words const& words, TopThree top, std::vector<Suggestion> const& suggestions);

// "24 meldingen in 12 maanden"
std::string shown(i18n::Words const& words, Suggestion const& suggestion);

} // namespace inventory
