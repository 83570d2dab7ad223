#include "CCurl.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/// Bytes that grow up to a limit.
typedef struct {
  uint8_t *bytes;
  size_t count, room, limit;
  int is_exceeded, has_no_memory;
} buffer;

struct newsfold_client {
  CURLM *multi;
  CURL *easy;
  buffer headers, body;
  /// All bytes of headers that came, those of provisional answers too.
  size_t header_bytes;
  int64_t last_byte;
  char detail[CURL_ERROR_SIZE];
};

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void prepare(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

static int64_t milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int append(buffer *buffer, const char *bytes, size_t count) {
  if (count > buffer->limit - buffer->count) {
    buffer->is_exceeded = 1;
    return 0;
  }
  if (buffer->count + count > buffer->room) {
    size_t room = buffer->room * 2 > buffer->count + count ? buffer->room * 2
                                                           : buffer->count + count + 4096;
    uint8_t *grown = realloc(buffer->bytes, room);
    if (!grown) {
      buffer->has_no_memory = 1;
      return 0;
    }
    buffer->bytes = grown;
    buffer->room = room;
  }
  memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
  return 1;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  newsfold_client *client = context;
  client->last_byte = milliseconds();
  return append(&client->body, bytes, size * count) ? size * count : 0;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *context) {
  newsfold_client *client = context;
  client->last_byte = milliseconds();
  client->header_bytes += size * count;
  if (client->header_bytes > client->headers.limit) {
    client->headers.is_exceeded = 1;
    return 0;
  }
  // A provisional answer went before.
  if (size * count > 5 && memcmp(bytes, "HTTP/", 5) == 0) client->headers.count = 0;
  return append(&client->headers, bytes, size * count) ? size * count : 0;
}

newsfold_client *newsfold_client_create(void) {
  pthread_once(&once, prepare);
  newsfold_client *client = calloc(1, sizeof *client);
  if (!client) return NULL;
  client->multi = curl_multi_init();
  client->easy = curl_easy_init();
  if (!client->multi || !client->easy) {
    newsfold_client_free(client);
    return NULL;
  }
  curl_multi_setopt(client->multi, CURLMOPT_MAXCONNECTS, 1L);
  return client;
}

void newsfold_client_free(newsfold_client *client) {
  if (!client) return;
  if (client->easy) curl_easy_cleanup(client->easy);
  if (client->multi) curl_multi_cleanup(client->multi);
  free(client->headers.bytes);
  free(client->body.bytes);
  free(client);
}

static void begin(buffer *buffer, size_t limit) {
  buffer->count = 0;
  buffer->limit = limit;
  buffer->is_exceeded = 0;
  buffer->has_no_memory = 0;
}

static void set_options(newsfold_client *client, const newsfold_request *request,
                        struct curl_slist *headers) {
  CURL *easy = client->easy;
  curl_easy_reset(easy);
  curl_easy_setopt(easy, CURLOPT_URL, request->address);
#if LIBCURL_VERSION_NUM >= 0x075500
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
#endif
  curl_easy_setopt(easy, CURLOPT_USERAGENT, request->user_agent);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
  // Every encoding that libcurl can undo.
  curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, request->total_milliseconds);
  curl_easy_setopt(easy, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)request->most_body_bytes);
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, client->detail);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, client);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, client);
}

/// Goes through the request; libcurl's own bound for silence counts whole seconds, so that ours is
/// kept here.
static CURLcode perform(newsfold_client *client, long idle_milliseconds) {
  int running = 1;
  int is_connected = 0;
  while (running) {
    if (curl_multi_perform(client->multi, &running) != CURLM_OK) return CURLE_OUT_OF_MEMORY;
    if (!running) break;
    double connected = 0;
    curl_easy_getinfo(client->easy, CURLINFO_PRETRANSFER_TIME, &connected);
    int64_t now = milliseconds();
    if (!is_connected && connected > 0) {
      is_connected = 1;
      client->last_byte = now;
    }
    int64_t wait = 1000;
    if (is_connected) {
      int64_t left = client->last_byte + idle_milliseconds - now;
      if (left <= 0) {
        strcpy(client->detail, "no more data came");
        return CURLE_OPERATION_TIMEDOUT;
      }
      if (left < wait) wait = left;
    }
    curl_multi_poll(client->multi, NULL, 0, (int)wait, NULL);
  }
  int left;
  CURLMsg *message = curl_multi_info_read(client->multi, &left);
  return message && message->msg == CURLMSG_DONE ? message->data.result : CURLE_RECV_ERROR;
}

static newsfold_ending ending(const newsfold_client *client, CURLcode code) {
  if (client->headers.has_no_memory || client->body.has_no_memory) return newsfold_no_memory;
  if (client->headers.is_exceeded) return newsfold_headers_too_large;
  if (client->body.is_exceeded) return newsfold_body_too_large;
  switch (code) {
  case CURLE_OK: return newsfold_answered;
  case CURLE_URL_MALFORMAT: return newsfold_bad_address;
  case CURLE_COULDNT_RESOLVE_HOST:
  case CURLE_COULDNT_RESOLVE_PROXY: return newsfold_unknown_host;
  case CURLE_COULDNT_CONNECT: return newsfold_not_connected;
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_SSL_CONNECT_ERROR:
  case CURLE_SSL_CERTPROBLEM:
  case CURLE_SSL_CIPHER:
  case CURLE_SSL_CACERT_BADFILE: return newsfold_not_trusted;
  case CURLE_OPERATION_TIMEDOUT: return newsfold_timed_out;
  // What is not HTTP is a protocol that libcurl does not speak.
  case CURLE_UNSUPPORTED_PROTOCOL:
  case CURLE_BAD_CONTENT_ENCODING:
  case CURLE_WEIRD_SERVER_REPLY:
  case CURLE_WRITE_ERROR: return newsfold_damaged;
  case CURLE_FILESIZE_EXCEEDED: return newsfold_body_too_large;
  case CURLE_OUT_OF_MEMORY: return newsfold_no_memory;
  default: return newsfold_broken_off;
  }
}

newsfold_response newsfold_client_get(newsfold_client *client, const newsfold_request *request) {
  begin(&client->headers, request->most_header_bytes);
  begin(&client->body, request->most_body_bytes);
  client->header_bytes = 0;
  client->detail[0] = 0;
  struct curl_slist *headers = NULL;
  for (const char *const *line = request->headers; *line; line++) {
    struct curl_slist *longer = curl_slist_append(headers, *line);
    if (!longer) break;
    headers = longer;
  }
  set_options(client, request, headers);
  CURLcode code = CURLE_OUT_OF_MEMORY;
  if (curl_multi_add_handle(client->multi, client->easy) == CURLM_OK) {
    code = perform(client, request->idle_milliseconds);
    curl_multi_remove_handle(client->multi, client->easy);
  }
  newsfold_response response = {.ending = ending(client, code)};
  curl_easy_getinfo(client->easy, CURLINFO_RESPONSE_CODE, &response.status);
  response.headers = client->headers.bytes;
  response.header_bytes = client->headers.count;
  response.body = client->body.bytes;
  response.body_bytes = client->body.count;
  if (code != CURLE_OK && !client->detail[0]) {
    strncpy(client->detail, curl_easy_strerror(code), sizeof client->detail - 1);
  }
  response.detail = client->detail;
  curl_slist_free_all(headers);
  return response;
}
