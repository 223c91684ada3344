// Pages tested as a visitor meets them, through the router and a real database, without a socket.
#pragma once
#include "visit/reception.h"

#include <memory>

namespace visit::testing {

struct Shown {
    int status = 0;
    std::string html; // the page with a plain frame, or the body of another answer
    std::string location; // of a redirect
    http::Response response;
    bool was_held = false; // until what it tells was on the disk
};

class Site {
public:
    // Without a process in the house the nine steps are not known; that is enough for most rooms.
    Site(db::Database& database, std::vector<Routes> const& rooms, House house = {});
    ~Site();

    // From here on this person is signed in, and has accepted the terms of every group; an id of zero is
    // nobody.
    Site& as(accounts::PersonId person, accounts::Proof proof = accounts::Proof::two_steps);
    // As a browser does: the session and the device of this answer come along from here on.
    Site& keep(Shown const& shown);
    void forget_device();
    Shown get(std::string_view path);
    // With a valid form token.
    Shown post(std::string_view path, http::Fields fields = {});
    // A file of the test's own, sent as field "file".
    Shown post_file(std::string_view path, std::filesystem::path const& file, http::Fields fields = {});
    Shown send(http::Request request);
    // As it was sent, without a token: must be refused.
    Shown post_without_token(std::string_view path, http::Fields fields = {});
    void set_now(moment::Instant now);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace visit::testing
