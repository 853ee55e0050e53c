#include <stdlib.h>
#include <zstd.h>

#include "CCurl.h"

// The quickest level that still looks for what is among the words: a slower one makes two heads
// smaller by a fiftieth and takes several times as long.
enum { level = -1 };

struct ccurl_packer {
  ZSTD_CCtx *packs;
  ZSTD_CDict *packing_words;
  ZSTD_DCtx *unpacks;
  ZSTD_DDict *unpacking_words;
};

ccurl_packer *ccurl_packer_new(const uint8_t *words, size_t count) {
  ccurl_packer *packer = calloc(1, sizeof *packer);
  if (!packer) return NULL;
  packer->packs = ZSTD_createCCtx();
  packer->packing_words = ZSTD_createCDict(words, count, level);
  packer->unpacks = ZSTD_createDCtx();
  packer->unpacking_words = ZSTD_createDDict(words, count);
  if (packer->packs && packer->packing_words && packer->unpacks && packer->unpacking_words)
    return packer;
  ccurl_packer_free(packer);
  return NULL;
}

void ccurl_packer_free(ccurl_packer *packer) {
  ZSTD_freeCCtx(packer->packs);
  ZSTD_freeCDict(packer->packing_words);
  ZSTD_freeDCtx(packer->unpacks);
  ZSTD_freeDDict(packer->unpacking_words);
  free(packer);
}

size_t ccurl_pack_room(size_t count) { return ZSTD_compressBound(count); }

size_t ccurl_pack(ccurl_packer *packer, const uint8_t *input, size_t count, uint8_t *output,
                  size_t room) {
  size_t given = ZSTD_compress_usingCDict(packer->packs, output, room, input, count,
                                          packer->packing_words);
  return ZSTD_isError(given) ? 0 : given;
}

size_t ccurl_unpacked_size(const uint8_t *packed, size_t count) {
  unsigned long long size = ZSTD_getFrameContentSize(packed, count);
  return size > SIZE_MAX / 2 ? 0 : (size_t)size;
}

size_t ccurl_unpack(ccurl_packer *packer, const uint8_t *packed, size_t count, uint8_t *output,
                    size_t room) {
  size_t given = ZSTD_decompress_usingDDict(packer->unpacks, output, room, packed, count,
                                            packer->unpacking_words);
  return ZSTD_isError(given) ? 0 : given;
}
