// The whole document around the content of a page: for people who are signed in, and a bare one for visitors
// who come for a single thing.
#pragma once
#include "html/html.h"
#include "html/icons.h"
#include "html/parts.h"
#include "i18n/i18n.h"

namespace html {

enum class Scheme { by_device, light, dark };
std::string_view scheme_code(Scheme scheme); // "auto", "light", "dark"
Scheme scheme_of(std::string_view text);

struct NavItem {
    std::string link;
    std::string name;
    Icon icon = Icon::home;
    bool current = false;
    std::optional<StepState> state = {}; // a step of a path shows how far it is
};
struct NavGroup {
    std::string name; // may be empty
    std::vector<NavItem> items;
};
struct Crumb {
    std::string name;
    std::string link; // empty for the page itself
};
struct Brand {
    std::string organisation; // a small line
    std::string product; // the large line
    std::string link = "/";
    std::string logo = {}; // address of a picture; otherwise the shield
};
struct Visitor {
    std::string name;
    std::string detail = {}; // role or organisation
    std::string account_link = "/mij";
    std::string sign_out_action = "/uit";
};
// Where styles and scripts are found; the same for every page.
struct Assets {
    std::string style;
    std::string answer_style;
    std::string theme;
    std::string icon = {};
    std::vector<std::string> scripts = {}; // modules of every page
};
struct Flash {
    Tone tone = Tone::good;
    Html message;
};

struct Shell {
    i18n::Words words;
    std::string title; // of the page; the product is put behind it
    Brand brand;
    Assets assets;
    Html content;
    FormToken token = {};
    std::optional<Visitor> visitor = {};
    std::string context_over = {}; // above the side navigation: what kind of thing
    std::string context = {}; // and its name
    std::string context_link = {};
    std::vector<NavGroup> navigation = {};
    std::vector<Crumb> crumbs = {};
    std::optional<Flash> flash = {};
    std::vector<std::string> scripts = {}; // modules of this page only
    std::vector<std::string> styles = {};
    Scheme scheme = Scheme::by_device;
    std::string here = "/"; // to come back to after changing language or colours
    std::vector<Crumb> footer = {};
    bool has_problems = false; // puts "Fout:" in front of the title
};
// The colour and language choices post to these addresses with fields "scheme" or "language" and "to".
inline constexpr std::string_view scheme_action = "/kleur";
inline constexpr std::string_view language_action = "/taal";

Html shell(Shell page);
// One narrow column without navigation: signing in, public pages.
Html bare_shell(Shell page);
// The same with the small style sheet and without scripts: answering on a phone.
Html answer_shell(Shell page);

} // namespace html
