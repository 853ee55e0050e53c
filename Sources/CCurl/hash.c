#include <openssl/evp.h>

#include "CCurl.h"

struct ccurl_hasher;  // an EVP_MD_CTX, which Swift need not know

ccurl_hasher *ccurl_hasher_new(void) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  if (context != NULL && EVP_DigestInit_ex(context, EVP_sha256(), NULL) != 1) {
    EVP_MD_CTX_free(context);
    return NULL;
  }
  return (ccurl_hasher *)context;
}

void ccurl_hasher_free(ccurl_hasher *hasher) { EVP_MD_CTX_free((EVP_MD_CTX *)hasher); }

int ccurl_hasher_update(ccurl_hasher *hasher, const void *bytes, size_t count) {
  return EVP_DigestUpdate((EVP_MD_CTX *)hasher, bytes, count);
}

int ccurl_hasher_finish(ccurl_hasher *hasher, uint8_t digest[32]) {
  unsigned int length = 32;
  return EVP_DigestFinal_ex((EVP_MD_CTX *)hasher, digest, &length);
}
