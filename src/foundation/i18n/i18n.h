// The words a visitor reads. Every shown text is a constant made from texts/nl.toml and texts/en.toml of a
// room; the number of its {} gaps is part of its type, so a missing text or a forgotten value does not
// compile.
#pragma once
#include "moment/moment.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace i18n {

enum class Language { dutch, english };

// "nl" or "en", for the lang attribute and for settings.
std::string_view code(Language language);
Language language_of(std::string_view code);

struct Text {
    std::string_view dutch, english;
    std::string_view in(Language language) const { return language == Language::dutch ? dutch : english; }
};

template <std::size_t Gaps> struct TextOf : Text {
};

// One wording for exactly one, another for every other number; the first value decides.
template <std::size_t Gaps> struct PluralOf {
    Text one, other;
};

// A text with its values, before anybody knows in which language it will be read: what rules answer with.
struct Message {
    Text text;
    std::vector<std::string> values;
};

// What is wrong with one field of a form. An empty field means the form as a whole.
struct Problem {
    std::string field;
    Message message;
};
using Problems = std::vector<Problem>;

std::string filled(std::string_view pattern, std::vector<std::string> const& values);

inline std::string as_value(std::string_view text) { return std::string(text); }
std::string as_value(std::int64_t number);
inline std::string as_value(int number) { return as_value(std::int64_t{number}); }
inline std::string as_value(std::size_t number) { return as_value(static_cast<std::int64_t>(number)); }

template <std::size_t Gaps, class... Values>
Message message(TextOf<Gaps> const& text, Values const&... values)
{
    static_assert(sizeof...(Values) == Gaps, "one value for each {} of the text");
    return {text, {as_value(values)...}};
}
template <std::size_t Gaps, class... Values>
Message message(PluralOf<Gaps> const& text, std::int64_t count, Values const&... values)
{
    static_assert(sizeof...(Values) + 1 == Gaps, "one value for each {} of the text");
    return {count == 1 ? text.one : text.other, {as_value(count), as_value(values)...}};
}

template <std::size_t Gaps, class... Values>
Problem problem(std::string_view field, TextOf<Gaps> const& text, Values const&... values)
{
    return {std::string(field), message(text, values...)};
}

// Speaks one language: words(texts::title), words(texts::days_left, 9), words.date(day).
class Words {
public:
    explicit Words(Language language)
        : language_(language)
    {
    }
    Language language() const { return language_; }

    std::string_view operator()(TextOf<0> const& text) const { return text.in(language_); }
    std::string operator()(Message const& message) const
    {
        return filled(message.text.in(language_), message.values);
    }

    template <std::size_t Gaps, class... Values>
    std::string operator()(TextOf<Gaps> const& text, Values const&... values) const
    {
        static_assert(sizeof...(Values) == Gaps, "one value for each {} of the text");
        return filled(text.in(language_), {shown(values)...});
    }
    template <std::size_t Gaps, class... Values>
    std::string operator()(PluralOf<Gaps> const& text, std::int64_t count, Values const&... values) const
    {
        static_assert(sizeof...(Values) + 1 == Gaps, "one value for each {} of the text");
        return filled((count == 1 ? text.one : text.other).in(language_), {number(count), shown(values)...});
    }

    // "1.234" in Dutch, "1,234" in English.
    std::string number(std::int64_t value) const;
    // "12,5" in Dutch, "12.5" in English.
    std::string decimal(double value, int decimals) const;
    // "37%"; the share runs from 0 to 1.
    std::string percent(double share) const;
    // "€ 1.250": cents are shown only where there are any.
    std::string money(std::int64_t cents) const;
    // "23 november 2026"
    std::string date(moment::Date date) const;
    // "maandag 23 november 2026"
    std::string long_date(moment::Date date) const;
    // "23 nov 2026"
    std::string short_date(moment::Date date) const;
    // "23 november 2026, 09:30", in Dutch civil time.
    std::string date_time(moment::Instant instant) const;
    // "kwartaal 1 van 2027"
    std::string quarter(moment::Quarter quarter) const;
    // "Q1 2027" for narrow columns.
    std::string short_quarter(moment::Quarter quarter) const;
    std::string_view month(int month) const;
    std::string_view weekday(int weekday) const;

private:
    std::string shown(std::string_view text) const { return std::string(text); }
    std::string shown(std::int64_t value) const { return number(value); }
    std::string shown(int value) const { return number(value); }
    std::string shown(std::size_t value) const { return number(static_cast<std::int64_t>(value)); }
    std::string shown(moment::Date value) const { return date(value); }

    Language language_;
};

} // namespace i18n
