#include <stdlib.h>
#include <zlib.h>

#include "CCurl.h"

struct ccurl_zlib {
  z_stream stream;
  int packs;
};

static int begin(ccurl_zlib *zlib, int kind) {
  if (!zlib->packs) return inflateInit2(&zlib->stream, kind);
  return deflateInit2(&zlib->stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kind, 8,
                      Z_DEFAULT_STRATEGY);
}

static ccurl_zlib *create(int kind, int packs) {
  ccurl_zlib *zlib = calloc(1, sizeof *zlib);
  if (zlib == NULL) return NULL;
  zlib->packs = packs;
  if (begin(zlib, kind) != Z_OK) {
    free(zlib);
    return NULL;
  }
  return zlib;
}

ccurl_zlib *ccurl_inflater_new(int kind) { return create(kind, 0); }

ccurl_zlib *ccurl_deflater_new(int kind) { return create(kind, 1); }

void ccurl_zlib_free(ccurl_zlib *zlib) {
  if (zlib == NULL) return;
  if (zlib->packs) {
    deflateEnd(&zlib->stream);
  } else {
    inflateEnd(&zlib->stream);
  }
  free(zlib);
}

int ccurl_zlib_prepare(ccurl_zlib *zlib, const uint8_t *words, size_t count) {
  z_stream *stream = &zlib->stream;
  return (zlib->packs ? deflateSetDictionary(stream, words, (uInt)count)
                      : inflateSetDictionary(stream, words, (uInt)count)) == Z_OK;
}

int ccurl_inflater_restart(ccurl_zlib *zlib) { return inflateReset(&zlib->stream) == Z_OK; }

ccurl_zlib_state ccurl_zlib_step(ccurl_zlib *zlib, const uint8_t *input, size_t input_count,
                                 int is_last, uint8_t *output, size_t output_count, size_t *taken,
                                 size_t *given) {
  z_stream *stream = &zlib->stream;
  const size_t most = 1u << 30;  // zlib counts in unsigned int
  uInt in = (uInt)(input_count < most ? input_count : most);
  uInt out = (uInt)(output_count < most ? output_count : most);
  stream->next_in = (Bytef *)input;
  stream->avail_in = in;
  stream->next_out = output;
  stream->avail_out = out;
  int flush = zlib->packs && is_last && in == input_count ? Z_FINISH : Z_NO_FLUSH;
  int code = zlib->packs ? deflate(stream, flush) : inflate(stream, flush);
  *taken = in - stream->avail_in;
  *given = out - stream->avail_out;
  if (code == Z_STREAM_END) return CCURL_ZLIB_END;
  // Z_BUF_ERROR only says that nothing could be done with so little input.
  return code == Z_OK || code == Z_BUF_ERROR ? CCURL_ZLIB_MORE : CCURL_ZLIB_BROKEN;
}
