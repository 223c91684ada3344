#include "child.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tabular {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int not_found_status = 127;

class Descriptor {
public:
    explicit Descriptor(int number)
        : number_(number)
    {
    }
    ~Descriptor() { shut(); }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    int number() const { return number_; }
    void shut()
    {
        if (number_ >= 0)
            close(number_);
        number_ = -1;
    }

private:
    int number_;
};

pid_t started(std::vector<std::string> const& command, int output)
{
    std::vector<char*> arguments;
    for (std::string const& argument : command)
        arguments.push_back(
            const_cast<char*>(argument.c_str())); // NOLINT: posix_spawn does not write to them
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    // Nothing of the server's surroundings: its environment may hold secrets.
    std::array<char*, 1> no_environment{nullptr};
    pid_t child = -1;
    int const error = posix_spawn(
        &child, command.front().c_str(), &actions, nullptr, arguments.data(), no_environment.data());
    posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? child : -1;
}

int ended(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

// Nothing more to hear, or a reason to stop listening.
Child::End listened(int input, Clock::time_point until, Child::OnBytes on_bytes)
{
    std::vector<char> buffer(1U << 16U);
    for (;;) {
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        pollfd waiting{input, POLLIN, 0};
        int const ready = left > 0 ? poll(&waiting, 1, static_cast<int>(left)) : 0;
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return Child::End::too_slow;
        auto const got = read(input, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return Child::End::finished;
        if (!on_bytes({buffer.data(), static_cast<std::size_t>(got)}))
            return Child::End::stopped;
    }
}

} // namespace

Child::End Child::run(
    std::vector<std::string> const& command, std::chrono::milliseconds time, OnBytes on_bytes)
{
    auto const until = Clock::now() + time;
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return End::could_not_start;
    Descriptor const input(ends[0]);
    Descriptor output(ends[1]);
    pid_t const child = started(command, output.number());
    output.shut();
    if (child < 0)
        return End::could_not_start;
    End const end = listened(input.number(), until, on_bytes);
    if (end != End::finished)
        kill(child, SIGKILL);
    int const status = ended(child);
    if (end != End::finished)
        return end;
    if (WIFEXITED(status) && WEXITSTATUS(status) == not_found_status)
        return End::could_not_start;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? End::finished : End::failed;
}

} // namespace tabular
