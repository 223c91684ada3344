// The program: serve, migrate, demo, user, routes, audit.
#include "commands.h"

int main(int count, char** words) { return app::run(count, words); }
