package org.spean.machine;

/** Where a database is and as whom to enter. The password never appears in {@link #toString()}. */
record DatabaseAddress(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
