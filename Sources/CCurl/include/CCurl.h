// What Swift cannot call by itself: libcurl's variadic functions, zlib's macros, and the few
// pieces of libcrypto that hash a body. Everything else of libcurl is imported as it is.
#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>

// curl_easy_setopt, by the type of the value.
CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value);
CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode ccurl_set_buffer(CURL *handle, CURLoption option, char *value);
CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode ccurl_set_offset(CURL *handle, CURLoption option, curl_off_t value);

// Certificates to trust besides those in the folder of the system; they are copied.
CURLcode ccurl_set_authorities(CURL *handle, const void *certificates, size_t count);

// The callbacks, all with the same context.
typedef size_t (*ccurl_data_callback)(char *bytes, size_t size, size_t count, void *context);
typedef curl_socket_t (*ccurl_socket_callback)(void *context, curlsocktype purpose,
                                               struct curl_sockaddr *address);
typedef int (*ccurl_progress_callback)(void *context, curl_off_t total, curl_off_t now,
                                       curl_off_t upload_total, curl_off_t upload_now);
typedef int (*ccurl_prereq_callback)(void *context, char *peer, char *local, int peer_port,
                                     int local_port);
typedef int (*ccurl_debug_callback)(CURL *handle, curl_infotype kind, char *bytes, size_t count,
                                    void *context);
CURLcode ccurl_set_callbacks(CURL *handle, void *context, ccurl_data_callback header,
                             ccurl_data_callback body, ccurl_socket_callback open_socket,
                             ccurl_progress_callback progress, ccurl_prereq_callback prereq,
                             ccurl_debug_callback debug);

// curl_easy_getinfo, by the type of the answer; 0 or NULL when there is none.
long ccurl_get_long(CURL *handle, CURLINFO what);
const char *ccurl_get_text(CURL *handle, CURLINFO what);
// The length of the body as announced; -1 where it was not.
long ccurl_get_length(CURL *handle);
// The entries of a certificate of the chain the server sent, or NULL.
const struct curl_slist *ccurl_get_certificate(CURL *handle, int index);

// curl_multi_setopt and the union inside CURLMsg.
CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value);
CURL *ccurl_next_done(CURLM *multi, CURLcode *result);

// The bytes of an address that libcurl is about to connect to: longer than the struct shows.
const struct sockaddr *ccurl_sockaddr(const struct curl_sockaddr *address);

// Inflating and deflating (zlib). The kind is 31 for gzip, 15 for zlib, -15 for a raw stream.
typedef struct ccurl_zlib ccurl_zlib;
typedef enum { CCURL_ZLIB_MORE, CCURL_ZLIB_END, CCURL_ZLIB_BROKEN } ccurl_zlib_state;
ccurl_zlib *ccurl_inflater_new(int kind);
ccurl_zlib *ccurl_deflater_new(int kind);
void ccurl_zlib_free(ccurl_zlib *zlib);
// Words that a raw stream may refer to; to be said before anything else. Answers 1 when it worked.
int ccurl_zlib_prepare(ccurl_zlib *zlib, const uint8_t *words, size_t count);
// Makes an inflater ready for a further member of the same kind. Answers 1 when it worked.
int ccurl_inflater_restart(ccurl_zlib *zlib);
// Takes from the input and gives to the output as much as fits; says how much of each. A deflater
// ends its stream once all of the last input is taken.
ccurl_zlib_state ccurl_zlib_step(ccurl_zlib *zlib, const uint8_t *input, size_t input_count,
                                 int is_last, uint8_t *output, size_t output_count, size_t *taken,
                                 size_t *given);

// Packing of many short things that are alike (zstd); `words` is what is usual in them. A packer does
// one thing at a time. Packing and unpacking answer the number of bytes, or 0 where it went wrong.
typedef struct ccurl_packer ccurl_packer;
ccurl_packer *ccurl_packer_new(const uint8_t *words, size_t count);
void ccurl_packer_free(ccurl_packer *packer);
// The room that is enough for any input of that length.
size_t ccurl_pack_room(size_t count);
size_t ccurl_pack(ccurl_packer *packer, const uint8_t *input, size_t count, uint8_t *output,
                  size_t room);
// The number of bytes that something packed says it will have; 0 where it does not say it.
size_t ccurl_unpacked_size(const uint8_t *packed, size_t count);
size_t ccurl_unpack(ccurl_packer *packer, const uint8_t *packed, size_t count, uint8_t *output,
                    size_t room);

// Gives a file another name unless that name is taken; answers 0, or -1 with errno set.
int ccurl_rename_new(const char *from, const char *to);
// Makes sure that nobody has the file open for writing; answers 0, or EAGAIN when somebody has.
int ccurl_lease(int descriptor);
// Syncs files and folders side by side, so that a flush of the disk serves all that wait for one.
// Sets each problem to 0 or to the errno of the path.
void ccurl_sync_all(const char *const *paths, int *problems, size_t count);
// A descriptor by which the whole file system of a folder can be synced; -1 where its kind or the
// kernel does not promise that such a sync reports what could not be written.
int ccurl_filesystem_open(const char *folder);
// Brings everything that was written to the file system to the disk; 0 or an errno.
int ccurl_filesystem_sync(int descriptor);

// SHA-256 (libcrypto). Every call answers 1 when it worked.
typedef struct ccurl_hasher ccurl_hasher;
ccurl_hasher *ccurl_hasher_new(void);
void ccurl_hasher_free(ccurl_hasher *hasher);
int ccurl_hasher_update(ccurl_hasher *hasher, const void *bytes, size_t count);
int ccurl_hasher_finish(ccurl_hasher *hasher, uint8_t digest[32]);

#endif
