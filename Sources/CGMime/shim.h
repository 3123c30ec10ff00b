// GMime 3: mails as trees of parts. Its macros are no functions for Swift, so what is needed of them is here as
// functions; and so is what would else take five calls with casts between.
#include <gmime/gmime.h>
#include <stdint.h>

enum cgmime_kind { CGMIME_NONE, CGMIME_PART, CGMIME_MULTIPART, CGMIME_MESSAGE };

static inline enum cgmime_kind cgmime_kind(GMimeObject *object) {
    if (GMIME_IS_MULTIPART(object)) return CGMIME_MULTIPART;
    if (GMIME_IS_MESSAGE_PART(object)) return CGMIME_MESSAGE;
    if (GMIME_IS_PART(object)) return CGMIME_PART;
    return CGMIME_NONE;
}

static inline void cgmime_unref(void *object) {
    if (object) g_object_unref(object);
}

// Loose reading, and what is not declared is UTF-8 or else windows-1252.
static inline GMimeParserOptions *cgmime_options(void) {
    static const char *charsets[] = {"utf-8", "windows-1252", NULL};
    GMimeParserOptions *options = g_mime_parser_options_new();
    g_mime_parser_options_set_fallback_charsets(options, charsets);
    g_mime_parser_options_set_allow_addresses_without_domain(options, TRUE);
    return options;
}

// A file that stays open when the stream is gone.
static inline GMimeStream *cgmime_file(int descriptor) {
    GMimeStream *stream = g_mime_stream_fs_new(descriptor);
    g_mime_stream_fs_set_owner((GMimeStreamFs *) stream, FALSE);
    return stream;
}

// From `start` to `end` without what lies between `cut` and `resume`.
static inline GMimeStream *cgmime_excerpt(GMimeStream *stream, int64_t start, int64_t cut, int64_t resume, int64_t end) {
    if (cut == resume) return g_mime_stream_substream(stream, start, end);
    GMimeStream *whole = g_mime_stream_cat_new();
    GMimeStream *first = g_mime_stream_substream(stream, start, cut);
    GMimeStream *second = g_mime_stream_substream(stream, resume, end);
    g_mime_stream_cat_add_source((GMimeStreamCat *) whole, first);
    g_mime_stream_cat_add_source((GMimeStreamCat *) whole, second);
    g_object_unref(first);
    g_object_unref(second);
    return whole;
}

static inline void cgmime_note(gint64 offset, GMimeParserWarning warning, const gchar *item, gpointer seen) {
    (void) offset;
    (void) item;
    if (warning < 32) *(guint32 *) seen |= (guint32) 1 << warning;
}

// The contents stay in the stream. `seen` gets a bit for each kind of GMimeParserWarning.
static inline GMimeMessage *cgmime_parse(GMimeStream *stream, GMimeParserOptions *options, guint32 *seen) {
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_persist_stream(parser, TRUE);
    g_mime_parser_options_set_warning_callback(options, cgmime_note, seen);
    GMimeMessage *message = g_mime_parser_construct_message(parser, options);
    g_mime_parser_options_set_warning_callback(options, NULL, NULL);
    g_object_unref(parser);
    return message;
}

static inline GMimeObject *cgmime_body(GMimeMessage *message) { return g_mime_message_get_mime_part(message); }

static inline GMimeMessage *cgmime_inner_message(GMimeObject *object) {
    return g_mime_message_part_get_message((GMimeMessagePart *) object);
}

static inline int cgmime_child_count(GMimeObject *object) {
    return g_mime_multipart_get_count((GMimeMultipart *) object);
}

static inline GMimeObject *cgmime_child(GMimeObject *object, int index) {
    return g_mime_multipart_get_part((GMimeMultipart *) object, index);
}

static inline const char *cgmime_prologue(GMimeObject *object) {
    return g_mime_multipart_get_prologue((GMimeMultipart *) object);
}

static inline const char *cgmime_type(GMimeObject *object) {
    GMimeContentType *type = g_mime_object_get_content_type(object);
    return type ? g_mime_content_type_get_media_type(type) : NULL;
}

static inline const char *cgmime_subtype(GMimeObject *object) {
    GMimeContentType *type = g_mime_object_get_content_type(object);
    return type ? g_mime_content_type_get_media_subtype(type) : NULL;
}

static inline const char *cgmime_filename(GMimeObject *object) {
    return GMIME_IS_PART(object) ? g_mime_part_get_filename((GMimePart *) object) : NULL;
}

static inline GMimeHeaderList *cgmime_headers(GMimeObject *object) { return g_mime_object_get_header_list(object); }

static inline GMimeObject *cgmime_as_object(GMimeMessage *message) { return (GMimeObject *) message; }

// The content with its transfer encoding undone, as a stream to be read once; NULL where there is none.
static inline GMimeStream *cgmime_content(GMimeObject *object) {
    if (!GMIME_IS_PART(object)) return NULL;
    GMimeDataWrapper *wrapper = g_mime_part_get_content((GMimePart *) object);
    GMimeStream *source = wrapper ? g_mime_data_wrapper_get_stream(wrapper) : NULL;
    if (!source) return NULL;
    g_mime_stream_reset(source);
    GMimeContentEncoding encoding = g_mime_data_wrapper_get_encoding(wrapper);
    if (encoding == GMIME_CONTENT_ENCODING_DEFAULT || encoding == GMIME_CONTENT_ENCODING_7BIT
        || encoding == GMIME_CONTENT_ENCODING_8BIT || encoding == GMIME_CONTENT_ENCODING_BINARY)
        return (GMimeStream *) g_object_ref(source);
    GMimeStream *stream = g_mime_stream_filter_new(source);
    GMimeFilter *filter = g_mime_filter_basic_new(encoding, FALSE);
    g_mime_stream_filter_add((GMimeStreamFilter *) stream, filter);
    g_object_unref(filter);
    return stream;
}

// The addresses of a field, groups opened, each told to `take`, until it says no.
typedef gboolean (*cgmime_take_address)(const char *name, const char *address, void *context);

static inline gboolean cgmime_each(InternetAddressList *list, int depth, cgmime_take_address take, void *context) {
    int count = list ? internet_address_list_length(list) : 0;
    for (int index = 0; index < count; index++) {
        InternetAddress *entry = internet_address_list_get_address(list, index);
        if (INTERNET_ADDRESS_IS_MAILBOX(entry)) {
            const char *address = internet_address_mailbox_get_addr((InternetAddressMailbox *) entry);
            if (!take(internet_address_get_name(entry), address, context)) return FALSE;
        } else if (INTERNET_ADDRESS_IS_GROUP(entry) && depth < 8) {
            InternetAddressList *members = internet_address_group_get_members((InternetAddressGroup *) entry);
            if (!cgmime_each(members, depth + 1, take, context)) return FALSE;
        }
    }
    return TRUE;
}

static inline void cgmime_addresses(
    GMimeParserOptions *options, const char *field, cgmime_take_address take, void *context) {
    InternetAddressList *list = internet_address_list_parse(options, field);
    if (!list) return;
    cgmime_each(list, 0, take, context);
    g_object_unref(list);
}

// Whether `text` is a date; its seconds since 1970 in UTC and its offset from UTC in seconds.
static inline gboolean cgmime_date(const char *text, int64_t *seconds, int64_t *offset) {
    GDateTime *date = g_mime_utils_header_decode_date(text);
    if (!date) return FALSE;
    *seconds = g_date_time_to_unix(date);
    *offset = g_date_time_get_utc_offset(date) / G_TIME_SPAN_SECOND;
    g_date_time_unref(date);
    return TRUE;
}
