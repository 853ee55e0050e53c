#include <stdlib.h>
#include <zlib.h>

#include "CCurl.h"

struct ccurl_deflater {
  z_stream stream;
};

ccurl_deflater *ccurl_deflater_new(int kind) {
  ccurl_deflater *deflater = calloc(1, sizeof *deflater);
  if (deflater == NULL) return NULL;
  if (deflateInit2(&deflater->stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kind, 8,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    free(deflater);
    return NULL;
  }
  return deflater;
}

void ccurl_deflater_free(ccurl_deflater *deflater) {
  if (deflater == NULL) return;
  deflateEnd(&deflater->stream);
  free(deflater);
}

int ccurl_deflater_prepare(ccurl_deflater *deflater, const uint8_t *words, size_t count) {
  return deflateSetDictionary(&deflater->stream, words, (uInt)count) == Z_OK;
}

ccurl_inflate_state ccurl_deflate(ccurl_deflater *deflater, const uint8_t *input,
                                  size_t input_count, int is_last, uint8_t *output,
                                  size_t output_count, size_t *taken, size_t *given) {
  z_stream *stream = &deflater->stream;
  const size_t most = 1u << 30;  // zlib counts in unsigned int
  uInt in = (uInt)(input_count < most ? input_count : most);
  uInt out = (uInt)(output_count < most ? output_count : most);
  stream->next_in = (Bytef *)input;
  stream->avail_in = in;
  stream->next_out = output;
  stream->avail_out = out;
  int code = deflate(stream, is_last && in == input_count ? Z_FINISH : Z_NO_FLUSH);
  *taken = in - stream->avail_in;
  *given = out - stream->avail_out;
  if (code == Z_STREAM_END) return CCURL_INFLATE_END;
  return code == Z_OK || code == Z_BUF_ERROR ? CCURL_INFLATE_MORE : CCURL_INFLATE_BROKEN;
}
