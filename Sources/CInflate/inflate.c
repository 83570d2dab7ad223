#include "CInflate.h"

#include <isa-l/igzip_lib.h>
#include <stdlib.h>

struct newsfold_inflater {
  struct inflate_state state;
  uint32_t form;
};

static uint32_t clamped(size_t count) { return count > UINT32_MAX ? UINT32_MAX : (uint32_t)count; }

newsfold_inflater *newsfold_inflater_create(int form) {
  newsfold_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  inflater->form = (uint32_t)form;
  newsfold_inflater_reset(inflater);
  return inflater;
}

void newsfold_inflater_free(newsfold_inflater *inflater) { free(inflater); }

void newsfold_inflater_reset(newsfold_inflater *inflater) {
  isal_inflate_init(&inflater->state);
  inflater->state.crc_flag = inflater->form;
}

newsfold_inflate_step newsfold_inflate(newsfold_inflater *inflater, const uint8_t *input,
                                       size_t count, uint8_t *output, size_t room) {
  struct inflate_state *state = &inflater->state;
  const uint32_t available = clamped(count), space = clamped(room);
  // The library's input is not const, but it is never written to.
  state->next_in = (uint8_t *)input;
  state->avail_in = available;
  state->next_out = output;
  state->avail_out = space;
  const int status = isal_inflate(state);
  const int ended = state->block_state == ISAL_BLOCK_FINISH;
  const newsfold_inflate_step step = {status < 0 ? status : ended, available - state->avail_in,
                                      space - state->avail_out};
  return step;
}
