#include "CCurl.h"

#include <stdlib.h>

CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_buffer(CURL *handle, CURLoption option, char *value) {
  return curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_authorities(CURL *handle, const void *certificates, size_t count) {
  struct curl_blob blob = {(void *)certificates, count, CURL_BLOB_COPY};
  return curl_easy_setopt(handle, CURLOPT_CAINFO_BLOB, &blob);
}

CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

#define TRY(call)                     \
  do {                                \
    CURLcode code = (call);           \
    if (code != CURLE_OK) return code; \
  } while (0)

CURLcode ccurl_set_callbacks(CURL *handle, void *context, ccurl_data_callback header,
                             ccurl_data_callback body, ccurl_socket_callback open_socket,
                             ccurl_progress_callback progress, ccurl_prereq_callback prereq,
                             ccurl_debug_callback debug) {
  TRY(curl_easy_setopt(handle, CURLOPT_PRIVATE, context));
  TRY(curl_easy_setopt(handle, CURLOPT_HEADERDATA, context));
  TRY(curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, header));
  TRY(curl_easy_setopt(handle, CURLOPT_WRITEDATA, context));
  TRY(curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, body));
  TRY(curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context));
  TRY(curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket));
  TRY(curl_easy_setopt(handle, CURLOPT_XFERINFODATA, context));
  TRY(curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, progress));
  TRY(curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L));
  TRY(curl_easy_setopt(handle, CURLOPT_PREREQDATA, context));
  TRY(curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, prereq));
  TRY(curl_easy_setopt(handle, CURLOPT_DEBUGDATA, context));
  TRY(curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, debug));
  return curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
}

long ccurl_get_long(CURL *handle, CURLINFO what) {
  long value = 0;
  return curl_easy_getinfo(handle, what, &value) == CURLE_OK ? value : 0;
}

const char *ccurl_get_text(CURL *handle, CURLINFO what) {
  const char *value = NULL;
  return curl_easy_getinfo(handle, what, &value) == CURLE_OK ? value : NULL;
}

long ccurl_get_length(CURL *handle) {
  curl_off_t value = -1;
  return curl_easy_getinfo(handle, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &value) == CURLE_OK
             ? (long)value
             : -1;
}

const struct curl_slist *ccurl_get_certificate(CURL *handle, int index) {
  struct curl_certinfo *chain = NULL;
  if (curl_easy_getinfo(handle, CURLINFO_CERTINFO, &chain) != CURLE_OK || chain == NULL) return NULL;
  return index >= 0 && index < chain->num_of_certs ? chain->certinfo[index] : NULL;
}

CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

CURL *ccurl_next_done(CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left)) != NULL) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return message->easy_handle;
    }
  }
  return NULL;
}

const struct sockaddr *ccurl_sockaddr(const struct curl_sockaddr *address) { return &address->addr; }
