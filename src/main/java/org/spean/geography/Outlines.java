package org.spean.geography;

/**
 * GeoJSON in WGS 84 with one area for each province, its ISO code in {@code shapeISO}, {@code iso} or {@code ISO_1}.
 *
 * @param version another one for another file
 * @param file in UTF-8; not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying megabytes helps nobody
public record Outlines(String version, byte[] file) {}
