package org.spean.directory.exchange;

import org.spean.directory.ServiceId;
import org.spean.people.OrganizationId;

/**
 * Addresses for people, relative to the program's own. vCards have one beside that of the API, where a person's session
 * counts, so that partners get the numbers that are for partners.
 */
public final class ExchangeLinks {

    static final String SERVICE = "card/service/";
    static final String ORGANIZATION = "card/organization/";
    static final String ENDING = ".vcf";

    private ExchangeLinks() {}

    /** The page that tells other programs how to read the directory. */
    public static String forPrograms() {
        return Endpoint.PROFILE.path().substring(1);
    }

    /** The telephone numbers of a service, to save. */
    public static String service(ServiceId id) {
        return SERVICE + id + ENDING;
    }

    /** The telephone numbers of a service that everybody may see, to save: where no session counts. */
    public static String serviceForEverybody(ServiceId id) {
        return Endpoint.BASE.substring(1) + "/services/" + id + ENDING;
    }

    /** The telephone numbers of an organization, to save. */
    public static String organization(OrganizationId id) {
        return ORGANIZATION + id + ENDING;
    }
}
