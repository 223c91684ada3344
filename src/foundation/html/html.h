// HTML as values: element functions build a tree, text is escaped by its type, and render writes the tree
// into one buffer. There is no way to put unescaped text, a style or a script into a page.
#pragma once
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace html {

// A name of an attribute, checked while compiling: no event handlers, no style, no unguarded addresses.
struct AttributeName {
    consteval AttributeName(char const* name)
        : text(name)
    {
        if (text.starts_with("on") || text == "style" || text == "srcdoc" || text == "href" || text == "src"
            || text == "action" || text == "formaction" || text == "xlink:href")
            throw "this attribute is not written by attr()";
    }
    std::string_view text;
};

// The part of a name after aria- or data-.
struct NameEnding {
    consteval NameEnding(char const* ending)
        : text(ending)
    {
        if (text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string_view::npos)
            throw "small letters and dashes only";
    }
    std::string_view text;
};

// One attribute; without a name it is absent.
struct Attribute {
    std::string name;
    std::string value;
    bool bare = false;
};

Attribute attr(AttributeName name, std::string_view value);
Attribute attr(AttributeName name, std::int64_t value);
// Present without a value, or absent: flag("checked", is_chosen).
Attribute flag(AttributeName name, bool present);
// aria("label", "...") writes aria-label.
Attribute aria(NameEnding name, std::string_view value);
// data("swap", "list") writes data-swap.
Attribute data(NameEnding name, std::string_view value);
Attribute cls(std::string_view classes);
Attribute id(std::string_view value);
Attribute name(std::string_view value);
Attribute type(std::string_view value);
Attribute value(std::string_view value);
Attribute role(std::string_view value);
Attribute scope(std::string_view value);
Attribute for_(std::string_view id);
Attribute lang(std::string_view language);
Attribute datetime(std::string_view iso);
Attribute colspan(int columns);
Attribute rowspan(int rows);
// Only http(s), mailto, tel and relative addresses; anything else becomes "#".
Attribute href(std::string_view url);
Attribute src(std::string_view url);
Attribute formaction(std::string_view url);
bool is_safe_url(std::string_view url);

class Html;
using Children = std::vector<Html>;

class Html {
public:
    Html() = default;
    Html(std::string_view text);
    Html(std::string const& text)
        : Html(std::string_view(text))
    {
    }
    Html(char const* text)
        : Html(std::string_view(text))
    {
    }
    Html(std::int64_t number);
    Html(int number)
        : Html(std::int64_t{number})
    {
    }
    Html(std::size_t number)
        : Html(static_cast<std::int64_t>(number))
    {
    }
    template <std::same_as<bool> B> Html(B) = delete;
    Html(Children children);

    bool is_empty() const;
    // The text in it without its elements, for an attribute that repeats it.
    std::string words() const;

    void add(Html child);
    void add(Attribute const& attribute);
    void add(Children children);
    void add(std::optional<Html> child);
    void add(std::string_view text) { add(Html(text)); }
    void add(std::string const& text) { add(Html(text)); }
    void add(char const* text) { add(Html(text)); }
    void add(int number) { add(Html(number)); }
    void add(std::int64_t number) { add(Html(number)); }
    void add(std::size_t number) { add(Html(number)); }
    template <std::same_as<bool> B> void add(B) = delete;

private:
    enum class Kind : std::uint8_t { fragment, text, raw, element, empty_element };
    friend class Element;
    friend class EmptyElement;
    friend struct Raw;
    friend class Writer;

    Kind kind_ = Kind::fragment;
    std::string_view tag_;
    std::string text_; // the text, or the attributes of an element as written
    Children children_;
};

// Makes an element of any mix of attributes and children, in the order given.
class Element {
public:
    explicit constexpr Element(std::string_view tag)
        : tag_(tag)
    {
    }
    template <class... Parts> Html operator()(Parts&&... parts) const
    {
        Html made = open(sizeof...(Parts));
        (made.add(std::forward<Parts>(parts)), ...);
        return made;
    }
    // div_({cls("card"), id("a")}, children...)
    template <class... Parts>
    Html operator()(std::initializer_list<Attribute> attributes, Parts&&... parts) const
    {
        Html made = open(sizeof...(Parts));
        for (auto const& attribute : attributes)
            made.add(attribute);
        (made.add(std::forward<Parts>(parts)), ...);
        return made;
    }

private:
    Html open(std::size_t parts) const;
    std::string_view tag_;
};

// An element that has attributes only.
class EmptyElement {
public:
    explicit constexpr EmptyElement(std::string_view tag)
        : tag_(tag)
    {
    }
    Html operator()(std::initializer_list<Attribute> attributes) const;
    template <std::same_as<Attribute>... A> Html operator()(A const&... attributes) const
    {
        return (*this)({attributes...});
    }

private:
    std::string_view tag_;
};

// A trailing _ keeps clear of C and C++ names.
inline constexpr Element a{"a"}, abbr{"abbr"}, article{"article"}, aside{"aside"}, b{"b"},
    blockquote{"blockquote"}, button_{"button"}, caption{"caption"}, code{"code"}, dd{"dd"},
    details{"details"}, div_{"div"}, dl{"dl"}, dt{"dt"}, em{"em"}, fieldset{"fieldset"},
    figcaption{"figcaption"}, figure{"figure"}, footer{"footer"}, h1{"h1"}, h2{"h2"}, h3{"h3"}, h4{"h4"},
    header{"header"}, label{"label"}, legend{"legend"}, li{"li"}, main_{"main"}, nav{"nav"}, ol{"ol"},
    optgroup{"optgroup"}, option_{"option"}, output{"output"}, p{"p"}, pre{"pre"}, section{"section"},
    select_{"select"}, small{"small"}, span_{"span"}, strong{"strong"}, summary{"summary"}, table{"table"},
    tbody{"tbody"}, td{"td"}, textarea_{"textarea"}, tfoot{"tfoot"}, th{"th"}, thead{"thead"}, time_{"time"},
    tr{"tr"}, ul{"ul"};
inline constexpr EmptyElement br{"br"}, hr{"hr"}, img{"img"}, input{"input"}, wbr{"wbr"};

template <class... Parts> Html fragment(Parts&&... parts)
{
    Html made;
    (made.add(std::forward<Parts>(parts)), ...);
    return made;
}

// each(rows, [](auto const& row) { return li(row.name); })
template <class Range, class Make> Html each(Range const& range, Make make)
{
    Html made;
    for (auto const& item : range)
        made.add(make(item));
    return made;
}

// Nothing when the condition does not hold; the second form builds only when it does.
Html when(bool condition, Html shown);
template <std::invocable Make> Html when(bool condition, Make make)
{
    return condition ? Html(make()) : Html();
}

// Goes into every form that changes something; the server compares it with the visitor's session.
struct FormToken {
    std::string value;
};
inline constexpr std::string_view form_token_field = "_token";

namespace detail {
Html open_post_form(std::string_view action, FormToken const& token);
Html open_upload_form(std::string_view action, FormToken const& token);
Html open_get_form(std::string_view action);
} // namespace detail

// post_form("/here", token, fields..., actions(submit(...))): a form that changes something.
template <class... Parts> Html post_form(std::string_view action, FormToken const& token, Parts&&... parts)
{
    Html made = detail::open_post_form(action, token);
    (made.add(std::forward<Parts>(parts)), ...);
    return made;
}

// The same with files in it.
template <class... Parts> Html upload_form(std::string_view action, FormToken const& token, Parts&&... parts)
{
    Html made = detail::open_upload_form(action, token);
    (made.add(std::forward<Parts>(parts)), ...);
    return made;
}

// Searches and filters: changes nothing, so it needs no token.
template <class... Parts> Html get_form(std::string_view action, Parts&&... parts)
{
    Html made = detail::open_get_form(action);
    (made.add(std::forward<Parts>(parts)), ...);
    return made;
}

// Data for a script of ours; browsers do not run it.
Html json_island(std::string_view id, std::string_view json);

std::string render(Html const& html);
// With the doctype in front.
std::string render_document(Html const& html);

} // namespace html
