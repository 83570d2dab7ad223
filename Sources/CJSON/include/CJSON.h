#ifndef CJSON_H
#define CJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The bytes that must be readable behind a text that is parsed where it lies.
#define NEWSFOLD_JSON_PADDING 64

/// simdjson's parser with the memory that it uses again for every text.
typedef struct newsfold_json_parser newsfold_json_parser;

/// A JSON text taken apart, as simdjson's documentation of its "tape" describes it. Valid until the
/// parser is used again.
typedef struct {
  /// The values one after another: a type letter in the highest byte of each word. Null where the
  /// text is not sound JSON, or is nested too deeply.
  const uint64_t *words;
  size_t word_count;
  /// What the string words point into: a length of four bytes, then so many bytes of UTF-8.
  const uint8_t *strings;
  size_t string_bytes;
} newsfold_json_tape;

#ifdef __cplusplus
extern "C" {
#endif

/// A parser; null without memory.
newsfold_json_parser *newsfold_json_parser_create(void);

/// Gives its memory back.
void newsfold_json_parser_free(newsfold_json_parser *parser);

/// Takes one JSON text apart. `is_padded` says that `NEWSFOLD_JSON_PADDING` bytes behind it can be
/// read; without them it is copied first.
newsfold_json_tape newsfold_json_parse(newsfold_json_parser *parser, const uint8_t *text,
                                       size_t length, bool is_padded);

#ifdef __cplusplus
}
#endif

#endif
