// libxml2: its pull reader, for the parts of a workbook.
#include <libxml/xmlversion.h>
// Else its headers bring in ICU's, which Foundation brings in too, in another version: the two can't be
// imported side by side. Nothing here touches the structures that differ without it.
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
// Its forgiving reader of HTML, for the text of mails.
#include <libxml/HTMLparser.h>
