/* The three due dates in C: from a flat file of day numbers, or from the same SQLite tables.
 *
 *   days FOLDER        anchors.bin
 *   days FOLDER sql    partners.sqlite
 *   days FOLDER sql-unlocked    the same, opened as partnerd opens it: without a lock of SQLite's own
 */
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { FIRST = 19000, DAYS = 4000 };

static char closed[DAYS];
static uint64_t sum;

static void fail(const char *what) {
    fprintf(stderr, "days: %s\n", what);
    exit(1);
}

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

/* Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
static int days_from_civil(int y, int m, int d) {
    y -= m <= 2;
    int era = (y >= 0 ? y : y - 399) / 400;
    int yoe = y - era * 400;
    int doy = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

static void civil_from_days(int z, int *y, int *m, int *d) {
    z += 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int doe = z - era * 146097;
    int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int mp = (5 * doy + 2) / 153;
    *d = doy - (153 * mp + 2) / 5 + 1;
    *m = mp < 10 ? mp + 3 : mp - 9;
    *y = yoe + era * 400 + (*m <= 2);
}

static int add_months(int day, int months) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int y, m, d;
    civil_from_days(day, &y, &m, &d);
    int total = y * 12 + m - 1 + months;
    y = total / 12;
    m = total % 12;
    int length = lengths[m] + (m == 1 && y % 4 == 0 && (y % 100 != 0 || y % 400 == 0));
    return days_from_civil(y, m + 1, d < length ? d : length);
}

static int open_day(int day) {
    while (closed[day - FIRST]) day++;
    return day;
}

static void partner(int64_t number, int months, int touch, int promise, int evaluation) {
    sum += (uint64_t)open_day(add_months(touch, months)) * (uint64_t)(3 * number);
    sum += (uint64_t)promise * (uint64_t)(3 * number + 1);
    sum += (uint64_t)open_day(add_months(evaluation, 12)) * (uint64_t)(3 * number + 2);
}

static int iso(const char *text) {
    if (!text || strlen(text) != 10) fail("no date");
#define TWO(i) ((text[i] - '0') * 10 + text[i + 1] - '0')
    return days_from_civil(TWO(0) * 100 + TWO(2), TWO(5), TWO(8));
}

static FILE *opened(const char *folder, const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "r");
    if (!file) fail(path);
    return file;
}

static void read_closed(const char *folder) {
    FILE *file = opened(folder, "closed.txt");
    char line[32];
    /* Day 3 was a Sunday: 4 January 1970. */
    for (int i = 0; i < DAYS; i++) closed[i] = (FIRST + i) % 7 == 3;
    while (fscanf(file, "%31s", line) == 1) closed[iso(line) - FIRST] = 1;
    fclose(file);
}

static void from_numbers(const char *folder) {
    FILE *file = opened(folder, "anchors.bin");
    int32_t row[4];
    for (int64_t number = 1; fread(row, sizeof row, 1, file) == 1; number++)
        partner(number, row[0], row[1], row[2], row[3]);
    fclose(file);
}

static sqlite3_stmt *ask(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) fail(sqlite3_errmsg(db));
    return statement;
}

static int date(sqlite3_stmt *statement, int64_t number) {
    if (sqlite3_step(statement) != SQLITE_ROW || sqlite3_column_int64(statement, 0) != number)
        fail("the tables do not run side by side");
    return iso((const char *)sqlite3_column_text(statement, 1));
}

static int months_of(const char *kind) {
    return !strcmp(kind, "school") ? 3 : !strcmp(kind, "shelter") ? 1 : !strcmp(kind, "clinic") ? 2 : 6;
}

static void from_tables(const char *folder, int flags) {
    char path[4096];
    sqlite3 *db;
    snprintf(path, sizeof path, "%s/partners.sqlite", folder);
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | flags, NULL) != SQLITE_OK) fail(path);
    sqlite3_stmt *partners = ask(db, "SELECT number, kind FROM partner ORDER BY number");
    sqlite3_stmt *touches = ask(db, "SELECT partner, date FROM touch ORDER BY id");
    sqlite3_stmt *promises = ask(db, "SELECT partner, due FROM promise ORDER BY id");
    sqlite3_stmt *evaluations = ask(db, "SELECT partner, date FROM evaluation ORDER BY id");
    while (sqlite3_step(partners) == SQLITE_ROW) {
        int64_t number = sqlite3_column_int64(partners, 0);
        int months = months_of((const char *)sqlite3_column_text(partners, 1));
        int touch = date(touches, number), promise = date(promises, number);
        partner(number, months, touch, promise, date(evaluations, number));
    }
}

int main(int argc, char **argv) {
    if (argc < 2) fail("a folder is wanted");
    double start = seconds();
    read_closed(argv[1]);
    if (argc > 2)
        from_tables(argv[1], strcmp(argv[2], "sql") ? SQLITE_OPEN_NOMUTEX : 0);
    else
        from_numbers(argv[1]);
    printf("{\"seconds\": %.6f, \"checksum\": %llu}\n", seconds() - start, (unsigned long long)sum);
}
