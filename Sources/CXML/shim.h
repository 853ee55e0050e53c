// libxml2, without the two things that Swift cannot take.
//
// Debian's libxml2 pulls in ICU's headers, which clash with the toolchain's own ICU; and xmlFree is a
// global variable, which Swift 6 refuses.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>

static inline void cxml_free(void *pointer) { xmlFree(pointer); }
