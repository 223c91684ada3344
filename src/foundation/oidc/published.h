// What a provider publishes about itself: where its doors are, and its keys. Fetched, checked and kept.
#pragma once
#include "oidc.h"

#include <memory>
#include <mutex>

namespace oidc {

struct Endpoints {
    std::string authorization, token, keys, userinfo; // the last may be empty
    bool says_issuer = false; // in the answer that the browser brings (RFC 9207)
    bool takes_ps256 = false; // for our own signatures
};

class Published {
public:
    Published(std::string issuer, Fetch fetch);

    // Held while the network is asked; nothing when too many are asking.
    struct Leave {
        void operator()(Published* published) const;
    };
    std::unique_ptr<Published, Leave> turn();

    base::Result<Endpoints, Mistake> endpoints(moment::Instant now);
    base::Result<std::string, Mistake> keys(moment::Instant now);
    // For a token that names an unknown key. False: asked less than a minute ago.
    bool fetch_new_keys(moment::Instant now);

private:
    struct Kept;
    base::Result<Endpoints, Mistake> fetched_endpoints() const;
    base::Result<std::string, Mistake> fetched_keys(std::string const& url) const;

    std::string issuer_;
    Fetch fetch_;
    std::shared_ptr<Kept> kept_; // with its lock; shared, so that this can move
};

} // namespace oidc
