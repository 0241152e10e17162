package dev.fifteen.booking.roster;

/** For whom the list is put together. */
enum Reader {
    /** Reads what clients wrote to them. */
    THERAPIST,
    /** Reads what staff wrote. */
    STAFF,
    /** Reads what nobody wrote: files travel. */
    FILE
}
