package org.spean.geography;

/**
 * What is wrong with a boundaries file, and where.
 *
 * @param feature which of its features, the first being 1; 0 where the whole file is meant
 * @param why what is wrong
 * @param detail what stands there, or which province is meant; empty where there is nothing to add
 */
public record OutlineFault(int feature, Why why, String detail) {

    /** What can be wrong. */
    public enum Why {
        TOO_LARGE,
        GZIP_BROKEN,
        NOT_UTF8,
        /** No JSON: the detail is line and column. */
        NOT_JSON,
        /** JSON, but no GeoJSON FeatureCollection. */
        NOT_FEATURES,
        /** The file itself says that its positions are not longitude and latitude in WGS 84. */
        OTHER_SYSTEM,
        CODE_MISSING,
        /** The code is not one of KH-1 to KH-25. */
        CODE_UNKNOWN,
        PROVINCE_TWICE,
        PROVINCE_MISSING,
        /** Neither a Polygon nor a MultiPolygon. */
        NOT_AN_AREA,
        /** A ring of fewer than four positions. */
        RING_SHORT,
        /** A ring whose last position is not its first. */
        RING_OPEN,
        /** Something that is no pair of numbers. */
        POSITION_BROKEN,
        /** Latitude before longitude. */
        SWAPPED,
        /** Numbers that are no degrees: metres of another system. */
        NOT_DEGREES,
        /** Degrees, but not of Cambodia. */
        ELSEWHERE,
        /** Too many provinces whose capital lies outside of them: the detail names them. */
        CAPITALS_OUTSIDE
    }
}
