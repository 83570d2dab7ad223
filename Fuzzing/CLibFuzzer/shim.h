#ifndef NEWSFOLD_LIBFUZZER_H
#define NEWSFOLD_LIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer, which brings no main function of its own in `clang_rt.fuzzer_no_main`.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#endif
