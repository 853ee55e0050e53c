#include <stdlib.h>
#include <zlib.h>

#include "CCurl.h"

struct ccurl_inflater {
  z_stream stream;
};

ccurl_inflater *ccurl_inflater_new(int kind) {
  ccurl_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  if (inflateInit2(&inflater->stream, kind) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void ccurl_inflater_free(ccurl_inflater *inflater) {
  if (inflater == NULL) return;
  inflateEnd(&inflater->stream);
  free(inflater);
}

ccurl_inflate_state ccurl_inflate(ccurl_inflater *inflater, const uint8_t *input, size_t input_count,
                                  uint8_t *output, size_t output_count, size_t *taken,
                                  size_t *given) {
  z_stream *stream = &inflater->stream;
  const size_t most = 1u << 30;  // zlib counts in unsigned int
  uInt in = (uInt)(input_count < most ? input_count : most);
  uInt out = (uInt)(output_count < most ? output_count : most);
  stream->next_in = (Bytef *)input;
  stream->avail_in = in;
  stream->next_out = output;
  stream->avail_out = out;
  int code = inflate(stream, Z_NO_FLUSH);
  *taken = in - stream->avail_in;
  *given = out - stream->avail_out;
  if (code == Z_STREAM_END) return CCURL_INFLATE_END;
  // Z_BUF_ERROR only says that nothing could be done with so little input.
  return code == Z_OK || code == Z_BUF_ERROR ? CCURL_INFLATE_MORE : CCURL_INFLATE_BROKEN;
}

int ccurl_inflater_restart(ccurl_inflater *inflater) { return inflateReset(&inflater->stream) == Z_OK; }

int ccurl_inflater_prepare(ccurl_inflater *inflater, const uint8_t *words, size_t count) {
  return inflateSetDictionary(&inflater->stream, words, (uInt)count) == Z_OK;
}
