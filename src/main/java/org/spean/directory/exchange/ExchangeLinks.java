package org.spean.directory.exchange;

import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.OrganizationId;

/**
 * Addresses for people, relative to the program's own. vCards have one beside that of the API, where a person's session
 * counts, so that partners get the numbers that are for partners; what everybody may see comes from the API, which counts
 * how often it is asked.
 */
public final class ExchangeLinks {

    /** Everything as tables with the names of HSDS, as much of it as the reader may see. */
    public static final String PACKAGE = "export/hsds.zip";

    static final String SERVICE = "card/service/";
    static final String ORGANIZATION = "card/organization/";
    static final String ENDING = ".vcf";

    private ExchangeLinks() {}

    /** The page that tells other programs how to read the directory. */
    public static String forPrograms() {
        return Endpoint.PROFILE.path().substring(1);
    }

    /** The telephone numbers of a service, to save. */
    public static String service(ServiceId id, Tier tier) {
        return (tier == Tier.PUBLIC ? Endpoint.BASE.substring(1) + "/services/" : SERVICE) + id + ENDING;
    }

    /** The telephone numbers of an organization, to save. */
    public static String organization(OrganizationId id, Tier tier) {
        return (tier == Tier.PUBLIC ? Endpoint.BASE.substring(1) + "/organizations/" : ORGANIZATION) + id + ENDING;
    }
}
