// A borrowed callable: what std::function is for, without the copy. It must not outlive the call it is passed
// to.
#pragma once
#include <memory>
#include <type_traits>
#include <utility>

namespace base {

template <class Signature> class FunctionRef;

template <class R, class... A> class FunctionRef<R(A...)> {
public:
    template <class F, class = std::enable_if_t<!std::is_same_v<std::decay_t<F>, FunctionRef>>>
    FunctionRef(F&& callable) // NOLINT: meant to be implicit at the call
        : object_(const_cast<void*>(static_cast<void const*>(std::addressof(callable))))
        , call_([](void* object, A... args) -> R {
            return (*static_cast<std::remove_reference_t<F>*>(object))(std::forward<A>(args)...);
        })
    {
    }
    R operator()(A... args) const { return call_(object_, std::forward<A>(args)...); }

private:
    void* object_;
    R (*call_)(void*, A...);
};

} // namespace base
