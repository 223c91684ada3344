#include "html.h"

#include "raw.h"

#include <algorithm>
#include <array>

namespace html {
namespace {

std::string_view escape_of(char letter)
{
    switch (letter) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return "&#39;";
    }
}

constexpr auto needs_escape = [] {
    std::array<bool, 256> out{};
    for (auto const letter : std::string_view("&<>\"'"))
        out[static_cast<unsigned char>(letter)] = true;
    return out;
}();

// All text of every page passes here, so a letter costs one look in a table.
void append_escaped(std::string& out, std::string_view text)
{
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!needs_escape[static_cast<unsigned char>(text[at])])
            continue;
        out.append(text, from, at - from);
        out += escape_of(text[at]);
        from = at + 1;
    }
    out.append(text, from);
}

// A reserve takes just what it is asked for, so an element of five attributes would be moved five times.
void make_room(std::string& text, std::size_t more)
{
    constexpr std::size_t usual = 96; // the attributes of most elements
    auto const wanted = text.size() + more;
    if (wanted > text.capacity())
        text.reserve(std::max({wanted, 2 * text.capacity(), usual}));
}

std::string_view guarded(std::string_view url) { return is_safe_url(url) ? url : "#"; }

} // namespace

Attribute attr(AttributeName name, std::string_view value)
{
    return {std::string(name.text), std::string(value)};
}

Attribute attr(AttributeName name, std::int64_t value)
{
    return {std::string(name.text), std::to_string(value)};
}

Attribute flag(AttributeName name, bool present)
{
    return present ? Attribute{std::string(name.text), {}, true} : Attribute{};
}

Attribute aria(NameEnding name, std::string_view value)
{
    return {"aria-" + std::string(name.text), std::string(value)};
}

Attribute data(NameEnding name, std::string_view value)
{
    return {"data-" + std::string(name.text), std::string(value)};
}

Attribute cls(std::string_view classes)
{
    return classes.empty() ? Attribute{} : Attribute{"class", std::string(classes)};
}

Attribute id(std::string_view value) { return attr("id", value); }
Attribute name(std::string_view value) { return attr("name", value); }
Attribute type(std::string_view value) { return attr("type", value); }
Attribute value(std::string_view value) { return attr("value", value); }
Attribute role(std::string_view value) { return attr("role", value); }
Attribute scope(std::string_view value) { return attr("scope", value); }
Attribute for_(std::string_view id) { return attr("for", id); }
Attribute lang(std::string_view language) { return attr("lang", language); }
Attribute datetime(std::string_view iso) { return attr("datetime", iso); }
Attribute colspan(int columns) { return attr("colspan", columns); }
Attribute rowspan(int rows) { return attr("rowspan", rows); }
Attribute href(std::string_view url) { return {"href", std::string(guarded(url))}; }
Attribute src(std::string_view url) { return {"src", std::string(guarded(url))}; }
Attribute formaction(std::string_view url) { return {"formaction", std::string(guarded(url))}; }

bool is_safe_url(std::string_view url)
{
    static constexpr std::array<std::string_view, 4> schemes{"http", "https", "mailto", "tel"};
    auto const end = url.find_first_of(":/?#");
    if (end == std::string_view::npos || url[end] != ':')
        return true;
    std::string scheme(url.substr(0, end));
    for (auto& letter : scheme)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    return std::find(schemes.begin(), schemes.end(), scheme) != schemes.end();
}

Html::Html(std::string_view text)
    : kind_(Kind::text)
    , text_(text)
{
}

Html::Html(std::int64_t number)
    : kind_(Kind::text)
    , text_(std::to_string(number))
{
}

Html::Html(Children children)
    : children_(std::move(children))
{
}

bool Html::is_empty() const
{
    if (kind_ == Kind::element || kind_ == Kind::empty_element)
        return false;
    return text_.empty()
        && std::all_of(children_.begin(), children_.end(), [](auto const& c) { return c.is_empty(); });
}

std::string Html::words() const
{
    auto out = kind_ == Kind::text ? text_ : std::string();
    for (auto const& child : children_)
        out += child.words();
    return out;
}

void Html::add(Html child) { children_.push_back(std::move(child)); }

void Html::add(Attribute const& attribute)
{
    if (attribute.name.empty())
        return;
    make_room(text_, attribute.name.size() + attribute.value.size() + 4); // ' =""'
    text_ += ' ';
    text_ += attribute.name;
    if (attribute.bare)
        return;
    text_ += "=\"";
    append_escaped(text_, attribute.value);
    text_ += '"';
}

void Html::add(Children children)
{
    for (auto& child : children)
        children_.push_back(std::move(child));
}

void Html::add(std::optional<Html> child)
{
    if (child)
        add(std::move(*child));
}

Html Element::open(std::size_t parts) const
{
    Html made;
    made.kind_ = Html::Kind::element;
    made.tag_ = tag_;
    made.children_.reserve(parts);
    return made;
}

Html EmptyElement::operator()(std::initializer_list<Attribute> attributes) const
{
    Html made;
    made.kind_ = Html::Kind::empty_element;
    made.tag_ = tag_;
    for (auto const& attribute : attributes)
        made.add(attribute);
    return made;
}

Html when(bool condition, Html shown) { return condition ? std::move(shown) : Html(); }

// A form has class "form"; novalidate because problems are told by the page itself, in plain words.
namespace detail {
namespace {
constexpr Element form_element{"form"};

Html open_form(std::string_view method, std::string_view action)
{
    return form_element({attr("method", method), {"action", std::string(guarded(action))}, cls("form"),
        flag("novalidate", true)});
}

Html token_field(FormToken const& token)
{
    return input({type("hidden"), name(form_token_field), value(token.value)});
}
} // namespace

Html open_post_form(std::string_view action, FormToken const& token)
{
    Html form = open_form("post", action);
    form.add(token_field(token));
    return form;
}

Html open_upload_form(std::string_view action, FormToken const& token)
{
    Html form = open_form("post", action);
    form.add(attr("enctype", "multipart/form-data"));
    form.add(token_field(token));
    return form;
}

Html open_get_form(std::string_view action) { return open_form("get", action); }
} // namespace detail

// Inside a script only "<" could end it; JSON has an escape for that letter.
Html json_island(std::string_view island_id, std::string_view json)
{
    std::string safe;
    for (char const letter : json)
        letter == '<' ? safe += "\\u003c" : safe += letter;
    return script({type("application/json"), id(island_id)}, Raw::markup(std::move(safe)));
}

class Writer {
public:
    explicit Writer(std::string& out)
        : out_(out)
    {
    }
    void write(Html const& html)
    {
        switch (html.kind_) {
        case Html::Kind::text:
            return append_escaped(out_, html.text_);
        case Html::Kind::raw:
            out_ += html.text_;
            return;
        case Html::Kind::fragment:
            return write_children(html);
        default:
            write_element(html);
        }
    }

private:
    void write_element(Html const& html)
    {
        out_ += '<';
        out_ += html.tag_;
        out_ += html.text_;
        out_ += '>';
        if (html.kind_ == Html::Kind::empty_element)
            return;
        write_children(html);
        out_ += "</";
        out_ += html.tag_;
        out_ += '>';
    }
    void write_children(Html const& html)
    {
        for (auto const& child : html.children_)
            write(child);
    }

    std::string& out_;
};

std::string render(Html const& html)
{
    std::string out;
    out.reserve(16 * 1024);
    Writer(out).write(html);
    return out;
}

std::string render_document(Html const& html)
{
    std::string out = "<!doctype html>\n";
    out.reserve(64 * 1024);
    Writer(out).write(html);
    out += '\n';
    return out;
}

} // namespace html
