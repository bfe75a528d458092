package org.spean.people;

/**
 * A project or programme of an organization, such as World Vision's TRP.
 *
 * @param code its short name, unique within the directory
 * @param organization whose it is
 * @param name as far as the report expands it
 * @param note what is doubtful about it; empty where nothing is
 */
public record Programme(String code, OrganizationId organization, String name, String note) {

    /** The codes of programmes that are added here begin so: handles, which nobody is shown. */
    static final String HERE = "pro-";

    /** What is shown of a code where the name is not at hand: its short name; empty where it is only a handle. */
    public static String shown(String code) {
        return code.startsWith(HERE) ? "" : code;
    }
}
