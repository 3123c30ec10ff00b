// libical: calendar files.
#include <libical/ical.h>
