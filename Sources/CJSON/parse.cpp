#include <simdjson.h>

#include <cstring>
#include <new>

#include "CJSON.h"

static_assert(NEWSFOLD_JSON_PADDING >= simdjson::SIMDJSON_PADDING, "simdjson reads further");

namespace {

/// Values nested deeper are left to the caller.
constexpr size_t deepest = 256;

/// A parser that took a longer text gives its memory back before the next one.
constexpr size_t kept_capacity = size_t(16) << 20;

constexpr uint64_t payload = 0x00FFFFFFFFFFFFFF;

/// Whether a text has half of a surrogate pair: some versions of simdjson let the lower half pass
/// where it stands alone.
bool has_surrogate(const uint8_t *bytes, size_t count) {
  const uint8_t *end = bytes + count;
  while (const void *found = std::memchr(bytes, 0xED, size_t(end - bytes))) {
    bytes = static_cast<const uint8_t *>(found) + 1;
    if (bytes < end && *bytes >= 0xA0) return true;
  }
  return false;
}

/// The bytes of a tape's strings, or nothing where one of them is not sound.
bool measure(const uint64_t *words, size_t count, const uint8_t *strings, size_t &bytes) {
  bytes = 0;
  for (size_t index = 0; index < count; index++) {
    const char type = char(words[index] >> 56);
    if (type == 'l' || type == 'u' || type == 'd') index++;
    if (type != '"') continue;
    const size_t start = size_t(words[index] & payload);
    uint32_t length;
    std::memcpy(&length, strings + start, sizeof length);
    if (has_surrogate(strings + start + sizeof length, length)) return false;
    // Strings are written in the order of their words.
    bytes = start + sizeof length + length;
  }
  return true;
}

}  // namespace

struct newsfold_json_parser {
  simdjson::dom::parser parser;

  bool prepare(size_t length) {
    const bool shrinks = parser.capacity() > kept_capacity && length < kept_capacity;
    if (shrinks) parser = simdjson::dom::parser();
    if (parser.capacity() >= length && parser.capacity() > 0) return true;
    // simdjson wants some thirteen bytes for each byte of text: little files must not pay for more.
    return parser.allocate(length + length / 2 + 1024, deepest) == simdjson::SUCCESS;
  }
};

newsfold_json_parser *newsfold_json_parser_create(void) {
  return new (std::nothrow) newsfold_json_parser();
}

void newsfold_json_parser_free(newsfold_json_parser *parser) { delete parser; }

newsfold_json_tape newsfold_json_parse(newsfold_json_parser *parser, const uint8_t *text,
                                       size_t length, bool is_padded) {
  const newsfold_json_tape none = {nullptr, 0, nullptr, 0};
  if (!parser->prepare(length)) return none;
  if (parser->parser.parse(text, length, !is_padded).error() != simdjson::SUCCESS) return none;
  const simdjson::dom::document &document = parser->parser.doc;
  const uint64_t *words = document.tape.get();
  const uint8_t *strings = document.string_buf.get();
  // The first word is the root's and has the index behind the last word.
  const size_t count = size_t(words[0] & payload);
  size_t bytes;
  if (!measure(words, count, strings, bytes)) return none;
  return {words, count, strings, bytes};
}
