// One file with what is agreed with an organisation about its sign-in: read key by key, and complained about
// as a whole.
#pragma once
#include "visit/providers.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

class ProviderFile {
public:
    // A file that is no TOML is a Fault.
    explicit ProviderFile(std::filesystem::path path);
    ~ProviderFile();

    // "" and a complaint when it is not there, or no text. A key in a table is "second_step.always".
    std::string text(std::string_view key);
    std::string text(std::string_view key, std::string_view standard);
    std::vector<std::string> texts(std::string_view key); // none when it is not there
    bool flag(std::string_view key);
    std::string one_of(
        std::string_view key, std::span<std::string_view const> values, std::string_view standard);
    // Of the file that the key names, beside this one, without the line end; nothing when the key is not
    // there.
    std::optional<std::string> content_of(std::string_view key);
    std::vector<visit::RoleRule> role_rules();
    std::string id() const { return path_.stem().string(); }

    void complain(std::string_view key, std::string_view what);
    // A Fault with all complaints, when there are any; keys that nobody asked for are complained about too.
    void finish();

private:
    struct Inside;
    std::filesystem::path path_;
    std::unique_ptr<Inside> inside_;
};

std::optional<partnership::Role> role_that_may_be_given(std::string_view code);
visit::Agreement agreement_in(ProviderFile& file);

} // namespace app
