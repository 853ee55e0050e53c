#include <openssl/evp.h>
#include <pthread.h>

#include "CCurl.h"

struct ccurl_hasher;  // an EVP_MD_CTX, which Swift need not know

// OpenSSL 3 would look the algorithm up for every digest, which takes as long as hashing a small page.
static EVP_MD *sha256;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void look_up(void) { sha256 = EVP_MD_fetch(NULL, "SHA256", NULL); }

ccurl_hasher *ccurl_hasher_new(void) {
  pthread_once(&once, look_up);
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  if (context != NULL && EVP_DigestInit_ex(context, sha256, NULL) != 1) {
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
