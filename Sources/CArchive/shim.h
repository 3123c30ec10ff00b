// libarchive: the ZIP container of a workbook.
#include <archive.h>
#include <archive_entry.h>
