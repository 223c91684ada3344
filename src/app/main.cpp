// The program: serve, migrate, demo, user, routes.
#include "commands.h"

int main(int count, char** words) { return app::run(count, words); }
