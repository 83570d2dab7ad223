#ifndef CCURL_H
#define CCURL_H

#include <stddef.h>
#include <stdint.h>

/// Makes requests by libcurl, whose options cannot be set from Swift: its functions take any number of
/// arguments. A client keeps its connection open from one request to the next, and is used by one
/// thread at a time.
typedef struct newsfold_client newsfold_client;

/// What is asked for.
typedef struct {
  const char *address;
  const char *user_agent;
  /// Header lines, null behind the last.
  const char *const *headers;
  /// How long it may take to connect, to wait for the next byte, and all in all.
  long connect_milliseconds;
  long idle_milliseconds;
  long total_milliseconds;
  /// The most bytes of headers, and of the body once it is unfolded.
  size_t most_header_bytes;
  size_t most_body_bytes;
} newsfold_request;

/// How a request ended.
typedef enum {
  newsfold_answered = 0,
  newsfold_bad_address,
  newsfold_unknown_host,
  newsfold_not_connected,
  newsfold_not_trusted,
  newsfold_timed_out,
  newsfold_broken_off,
  newsfold_damaged,
  newsfold_body_too_large,
  newsfold_headers_too_large,
  newsfold_no_memory,
} newsfold_ending;

/// What came back; the bytes stay until the client's next request.
typedef struct {
  newsfold_ending ending;
  long status;
  const uint8_t *headers;
  size_t header_bytes;
  const uint8_t *body;
  size_t body_bytes;
  /// What libcurl says of a request that failed, or "".
  const char *detail;
} newsfold_response;

/// A client; null without memory.
newsfold_client *newsfold_client_create(void);

/// Closes the connection and gives the memory back.
void newsfold_client_free(newsfold_client *client);

/// Makes one request and follows no redirect.
newsfold_response newsfold_client_get(newsfold_client *client, const newsfold_request *request);

#endif
