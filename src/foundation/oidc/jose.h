// Handles of libcjose that free themselves. The only header that names the library.
#pragma once
#include <cjose/cjose.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace oidc {

struct FreeJose {
    void operator()(cjose_jws_t* jws) const { cjose_jws_release(jws); }
    void operator()(cjose_jwk_t* jwk) const { cjose_jwk_release(jwk); }
    void operator()(cjose_header_t* header) const { cjose_header_release(header); }
    void operator()(char* text) const { std::free(text); } // what the library gave away
};
using Jws = std::unique_ptr<cjose_jws_t, FreeJose>;
using Jwk = std::unique_ptr<cjose_jwk_t, FreeJose>;
using JoseHeader = std::unique_ptr<cjose_header_t, FreeJose>;
using JoseText = std::unique_ptr<char, FreeJose>;

inline Jwk imported_key(std::string_view json)
{
    cjose_err error{};
    return Jwk(cjose_jwk_import(json.data(), json.size(), &error));
}

constexpr std::size_t rsa_bits_min = 2048;

} // namespace oidc
