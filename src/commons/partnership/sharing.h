// For whom something is that a partner brings in: a figure, a document, a note. What each role sees of each
// class stands in the table of rights (visit/standard/rights.txt).
#pragma once
#include "partnership/partnership.h"

#include <optional>
#include <string_view>

namespace partnership {

// From open to closed.
enum class Sharing {
    everyone, // may be shown to anybody
    working_group, // the partners who work together; not the other members
    government, // partners that are authorities: municipality, police, fire brigade
    own_organisation, // only people of the organisation that brought it in
};
inline constexpr Sharing all_sharing[]
    = {Sharing::everyone, Sharing::working_group, Sharing::government, Sharing::own_organisation};

std::string_view code(Sharing sharing);
std::optional<Sharing> sharing_of(std::string_view code);
i18n::Text name(Sharing sharing); // "Werkgroep"
i18n::Text audience(Sharing sharing); // who that is, in a sentence

// The bound of every statement that reads shared things: which partnership, and what of it.
class Reader {
public:
    struct Sees {
        bool working_group = false;
        bool government = false;
        accounts::OrganisationId own = {}; // things of this organisation; none: of no organisation
    };
    Reader(Scope const& scope, Sees const& sees)
        : scope_(scope)
        , sees_(sees)
    {
    }
    // Nothing but what anybody may see.
    static Reader of_everyone(Scope const& scope) { return {scope, {}}; }
    // What the partners see together: for papers of the group.
    static Reader of_group(Scope const& scope) { return {scope, {true, false, {}}}; }

    Scope const& scope() const { return scope_; }
    Sees const& sees() const { return sees_; }
    bool may_see(Sharing sharing, accounts::OrganisationId owner) const;

private:
    Scope scope_;
    Sees sees_;
};

// The same rule as a condition on the columns `sharing` and `organisation` of the table with this alias; its
// three marks stand for `sees().working_group`, `sees().government` and `sees().own`, in this order.
// seen_by("i") -> "(i.sharing = 'everyone' or ...)"
std::string seen_by(std::string_view alias);

} // namespace partnership
