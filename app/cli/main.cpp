#include "error.h"
int main() { return 0; }
