#ifndef CINFLATE_H
#define CINFLATE_H

#include <stddef.h>
#include <stdint.h>

/// Takes gzip apart by Intel's ISA-L, whose state has no place in Swift: it is a struct of a hundred
/// kilobytes of tables.
typedef struct newsfold_inflater newsfold_inflater;

/// What one call did.
typedef struct {
  /// 1 where the member has ended and its check sum is right, 0 where it goes on, less than 0 where
  /// it is damaged: one of ISA-L's error codes.
  int status;
  /// The bytes taken from the input.
  size_t consumed;
  /// The bytes put into the output.
  size_t produced;
} newsfold_inflate_step;

/// An inflater at the beginning of a member; null without memory. `form` is 0 for bare deflate, 1 for
/// gzip, 3 for zlib.
newsfold_inflater *newsfold_inflater_create(int form);

/// Gives its memory back.
void newsfold_inflater_free(newsfold_inflater *inflater);

/// Goes back to the beginning of a member.
void newsfold_inflater_reset(newsfold_inflater *inflater);

/// Unfolds some of `input` into at most `room` bytes of `output`.
newsfold_inflate_step newsfold_inflate(newsfold_inflater *inflater, const uint8_t *input,
                                       size_t count, uint8_t *output, size_t room);

#endif
