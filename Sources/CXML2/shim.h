// libxml2: its pull reader, for the parts of a workbook.
#include <libxml/xmlreader.h>
