#include <string.h>
#include <zlib.h>

#include "CCurl.h"

size_t ccurl_pack(const uint8_t *words, size_t words_count, const uint8_t *input, size_t count,
                  uint8_t *output, size_t room) {
  // A window and a table for a few kilobytes: making those for large streams takes longer than
  // packing two heads. Most of a head is among the words, which the quickest search finds as well.
  enum { window = -13, memory = 5 };
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (count > UINT32_MAX || room > UINT32_MAX) return 0;
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, window, memory,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    return 0;
  stream.next_in = (Bytef *)input;
  stream.avail_in = (uInt)count;
  stream.next_out = output;
  stream.avail_out = (uInt)room;
  int is_packed = deflateSetDictionary(&stream, words, (uInt)words_count) == Z_OK &&
                  deflate(&stream, Z_FINISH) == Z_STREAM_END;
  size_t given = room - stream.avail_out;
  deflateEnd(&stream);
  return is_packed ? given : 0;
}

size_t ccurl_pack_room(size_t count) {
  // As deflateBound reckons for streams other than the usual ones.
  return count + count / 8 + count / 64 + 64;
}
