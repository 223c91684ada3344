// The agenda of one meeting as its pages show it: what was kept, and what the steps bring now.
#pragma once
#include "agenda.h"
#include "shared.h"

namespace meetings {

struct ReadProgramme {
    Offers offers;
    Programme programme;
};
ReadProgramme read_programme(visit::Visit const& visit, Meeting const& meeting);
// From here on the agenda stands as it is shown now; answers the lines as they are kept.
Items keep_programme(visit::Visit const& visit, Meeting const& meeting, ReadProgramme const& read);

// "Te laat" beside a matter; nothing beside what somebody wrote.
html::Html kind_badge(i18n::Words const& words, Item const& item);
// Who has it in hand and when it is due, on one line; nothing when neither is known.
html::Html about_item(i18n::Words const& words, Item const& item);
// The text, as a link where the matter has a page.
html::Html item_title(visit::Visit const& visit, Item const& item);
// The agenda to read.
html::Html programme_view(visit::Visit const& visit, Items const& items);

} // namespace meetings
