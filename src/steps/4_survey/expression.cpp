#include "expression.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

namespace survey {
namespace {

constexpr std::size_t length_max = 8'000, pieces_max = 1'500;
constexpr int depth_max = 40;

struct Token {
    enum class Kind { sign, word, name, text, end };
    Kind kind = Kind::end;
    std::string text = {};
};

bool is_word_sign(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' || c == '#' || c == ':';
}

// Nothing after a sign that belongs to no condition.
class Tokens {
public:
    Tokens(std::string_view text, NamesAre names)
        : rest_(text)
        , names_(names)
    {
    }

    std::optional<std::vector<Token>> all()
    {
        std::vector<Token> out;
        while (true) {
            auto const start = rest_.find_first_not_of(" \t\r\n");
            rest_.remove_prefix(std::min(start, rest_.size()));
            if (rest_.empty())
                break;
            auto token = next();
            if (!token || out.size() >= pieces_max)
                return std::nullopt;
            out.push_back(std::move(*token));
        }
        out.emplace_back();
        return out;
    }

private:
    std::string take(std::size_t count)
    {
        std::string out(rest_.substr(0, count));
        rest_.remove_prefix(std::min(count, rest_.size()));
        return out;
    }

    std::optional<Token> next()
    {
        if (rest_.starts_with("${"))
            return braced();
        if (rest_.front() == '\'' || rest_.front() == '"')
            return quoted();
        if (is_word_sign(rest_.front()))
            return word();
        for (std::string_view const sign :
            {"==", "!=", "<=", ">=", "&&", "||", "<", ">", "=", "!", "(", ")", ","})
            if (rest_.starts_with(sign))
                return Token{Token::Kind::sign, take(sign.size())};
        return std::nullopt;
    }

    std::optional<Token> braced()
    {
        auto const close = rest_.find('}');
        if (close == std::string_view::npos)
            return std::nullopt;
        auto const text = take(close + 1);
        return Token{Token::Kind::name, text.substr(2, text.size() - 3)};
    }

    std::optional<Token> quoted()
    {
        auto const close = rest_.find(rest_.front(), 1);
        if (close == std::string_view::npos)
            return std::nullopt;
        auto const text = take(close + 1);
        return Token{Token::Kind::text, text.substr(1, text.size() - 2)};
    }

    // "count-selected" is one word of an XLSForm.
    std::optional<Token> word()
    {
        std::size_t end = 0;
        while (end < rest_.size()
            && (is_word_sign(rest_[end])
                || (names_ == NamesAre::in_braces && rest_[end] == '-' && end + 1 < rest_.size()
                    && std::isalpha(static_cast<unsigned char>(rest_[end + 1])))))
            ++end;
        auto text = take(end);
        if (auto const sign = sign_of(text); !sign.empty())
            return Token{Token::Kind::sign, std::string(sign)};
        bool const is_number = text.find_first_not_of("0123456789.") == std::string::npos;
        return Token{is_number ? Token::Kind::text : Token::Kind::word, std::move(text)};
    }

    static std::string_view sign_of(std::string_view word)
    {
        constexpr std::pair<std::string_view, std::string_view> signs[]
            = {{"and", "&&"}, {"or", "||"}, {"AND", "&&"}, {"OR", "||"}, {"eq", "=="}, {"ne", "!="},
                {"lt", "<"}, {"le", "<="}, {"gt", ">"}, {"ge", ">="}};
        auto const* const found
            = std::ranges::find(signs, word, &std::pair<std::string_view, std::string_view>::first);
        return found == std::end(signs) ? std::string_view() : found->second;
    }

    std::string_view rest_;
    NamesAre names_;
};

class Parser {
public:
    Parser(std::vector<Token> const& tokens, NamesAre names)
        : tokens_(tokens)
        , names_(names)
    {
    }

    std::optional<Expression> whole()
    {
        auto out = joined("||", Expression::Kind::any);
        return out && current().kind == Token::Kind::end ? std::move(out) : std::nullopt;
    }

private:
    Token const& current() const { return tokens_[at_]; }
    bool is_sign(std::string_view sign) const
    {
        return current().kind == Token::Kind::sign && current().text == sign;
    }
    bool takes(std::string_view sign)
    {
        if (!is_sign(sign))
            return false;
        ++at_;
        return true;
    }

    // "a or b or c"; "and" binds closer.
    std::optional<Expression> joined(std::string_view sign, Expression::Kind kind)
    {
        Expression out{kind};
        do {
            auto part = kind == Expression::Kind::any ? joined("&&", Expression::Kind::all) : single();
            if (!part)
                return std::nullopt;
            out.parts.push_back(std::move(*part));
        } while (takes(sign));
        if (out.parts.size() > 1)
            return out;
        auto only = std::move(out.parts.front());
        return only;
    }

    std::optional<Expression> single()
    {
        if (takes("!")) {
            if (++depth_ > depth_max)
                return std::nullopt;
            auto part = single();
            --depth_;
            return part ? std::optional(negated(std::move(*part))) : std::nullopt;
        }
        auto left = operand();
        if (!left)
            return std::nullopt;
        for (std::string_view const sign : {"==", "=", "!=", "<=", ">=", "<", ">"})
            if (takes(sign)) {
                auto right = operand();
                if (!right)
                    return std::nullopt;
                return Expression{Expression::Kind::comparison, std::string(sign == "==" ? "=" : sign),
                    {std::move(*left), std::move(*right)}};
            }
        return left;
    }

    static Expression negated(Expression part) { return {Expression::Kind::negation, "", {std::move(part)}}; }

    std::optional<Expression> operand()
    {
        if (takes("("))
            return inside();
        auto const token = current();
        if (token.kind == Token::Kind::end || token.kind == Token::Kind::sign)
            return std::nullopt;
        ++at_;
        if (token.kind == Token::Kind::word && takes("("))
            return call(token.text);
        bool const is_name = token.kind == Token::Kind::name
            || (token.kind == Token::Kind::word && names_ == NamesAre::bare);
        return Expression{is_name ? Expression::Kind::name : Expression::Kind::value, token.text};
    }

    std::optional<Expression> inside()
    {
        if (++depth_ > depth_max)
            return std::nullopt;
        auto out = joined("||", Expression::Kind::any);
        --depth_;
        return out && takes(")") ? std::move(out) : std::nullopt;
    }

    std::optional<Expression> call(std::string const& name)
    {
        Expression out{Expression::Kind::call, name};
        if (takes(")"))
            return out;
        do {
            if (++depth_ > depth_max)
                return std::nullopt;
            auto part = joined("||", Expression::Kind::any);
            --depth_;
            if (!part)
                return std::nullopt;
            out.parts.push_back(std::move(*part));
        } while (takes(","));
        if (!takes(")"))
            return std::nullopt;
        bool const is_not = name == "not" && out.parts.size() == 1;
        return is_not ? negated(std::move(out.parts.front())) : std::move(out);
    }

    std::vector<Token> const& tokens_;
    NamesAre names_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

} // namespace

std::optional<Expression> parsed_expression(std::string_view text, NamesAre names)
{
    if (text.size() > length_max)
        return std::nullopt;
    auto const tokens = Tokens(text, names).all();
    if (!tokens)
        return std::nullopt;
    return Parser(*tokens, names).whole();
}

} // namespace survey
