// libxlsxwriter: writing workbooks.
#include <xlsxwriter.h>
