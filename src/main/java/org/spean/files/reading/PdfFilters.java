package org.spean.files.reading;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Puts a limit before everything that unpacks what lies in a PDF. PDFBox has none: it unpacks into memory whatever comes, also
 * while it looks for the pages; and the filters that it has cannot be replaced in any other way than from within.
 */
final class PdfFilters {

    private static final boolean LIMITED = limit();

    private PdfFilters() {}

    /**
     * Makes sure that there are limits.
     *
     * @throws IllegalStateException when there are none: then no PDF is read at all
     */
    static void mustBeLimited() {
        if (!LIMITED) {
            throw new IllegalStateException("PDFBox keeps its filters otherwise than it did: no PDF is read");
        }
    }

    private static boolean limit() {
        try {
            Field kept = FilterFactory.class.getDeclaredField("filters");
            kept.setAccessible(true);
            @SuppressWarnings("unchecked") // as it is declared there
            Map<COSName, Filter> filters = (Map<COSName, Filter>) kept.get(FilterFactory.INSTANCE);
            // One for each, under whichever names: PDFBox undoes the same filter twice only where it finds two of them.
            IdentityHashMap<Filter, Filter> limited = new IdentityHashMap<>();
            filters.replaceAll(
                    (name, behind) -> limited.computeIfAbsent(behind, filter -> new LimitedFilter(name, filter)));
            return FilterFactory.INSTANCE.getFilter(COSName.FLATE_DECODE) instanceof LimitedFilter;
        } catch (ReflectiveOperationException | IOException | RuntimeException e) {
            return false;
        }
    }
}
