package org.spean.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a writer adds slices to; it turns the pages. Filled several times for one document, see {@link Paper}.
 */
public final class Flow {

    private static final float EXACT = 0.01f;

    private final Frame frame;
    private final float pageWidth;
    private final float pageHeight;
    private final Map<String, Integer> before;
    private final int pagesBefore;
    private final @Nullable Press press;

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, SortedSet<Integer>> marks = new HashMap<>();
    private final List<Slice> waiting = new ArrayList<>();
    private int columns = 1;
    private float gap;
    private int column;
    private int page = 1;
    private float from;
    private float at;
    private float lowest;
    private boolean empty = true;
    private String section = "";
    private String sectionOfPage = "";
    private boolean bare;

    Flow(Frame frame, float pageWidth, float pageHeight, @Nullable Flow last, @Nullable Press press) {
        this.frame = frame;
        this.pageWidth = pageWidth;
        this.pageHeight = pageHeight;
        this.before = last == null ? Map.of() : last.places;
        this.pagesBefore = last == null ? 0 : last.page;
        this.press = press;
        this.from = frame.margins().top();
        this.at = from;
        this.lowest = from;
    }

    /** How wide a column is, in points. */
    public float width() {
        return (pageWidth - 2 * frame.margins().side() - gap * (columns - 1)) / columns;
    }

    /** How much is left of the column, in points. */
    public float left() {
        return bottom() - at;
    }

    /** The page that a place is on; 0 while that is not known. */
    public int pageOf(String place) {
        return before.getOrDefault(place, 0);
    }

    /** The page that is being filled, from 1. */
    public int page() {
        return page;
    }

    /** The pages, so far, with this mark. */
    public SortedSet<Integer> pagesWith(String mark) {
        return Collections.unmodifiableSortedSet(marks.getOrDefault(mark, new TreeSet<>()));
    }

    /** Adds slices. */
    public void add(Collection<Slice> slices) {
        slices.forEach(this::add);
    }

    /** Adds a slice. */
    public void add(Slice slice) {
        waiting.add(slice);
        if (!slice.stays()) {
            settle();
        }
    }

    /** What follows belongs to this section. */
    public void section(String name) {
        settle();
        section = name;
        if (empty) {
            sectionOfPage = name;
        }
    }

    /** Goes on in so many columns, below what is there. */
    public void columns(int number, float between) {
        settle();
        at = Math.max(at, lowest);
        from = at;
        lowest = at;
        columns = number;
        gap = between;
        column = 0;
    }

    /** Goes on with a new page, unless this one is empty. */
    public void turn() {
        settle();
        if (!empty) {
            nextPage();
        }
    }

    /** Goes on with a new page where less than this is left, in points. */
    public void need(float height) {
        settle();
        if (left() < height) {
            advance();
        }
    }

    /** This page has neither head nor foot. */
    public void bare() {
        bare = true;
    }

    /** Places what waits on one page, if it fits on one at all. */
    private void settle() {
        if (waiting.isEmpty()) {
            return;
        }
        float height = 0;
        for (Slice slice : waiting) {
            height += slice.height() + slice.before();
        }
        float whole = pageHeight - frame.margins().top() - frame.margins().bottom();
        if (!atTop() && height > left() + EXACT && height <= whole) {
            advance();
        }
        for (Slice slice : waiting) {
            place(slice);
        }
        waiting.clear();
    }

    private void place(Slice slice) {
        float white = atTop() ? 0 : slice.before();
        if (!atTop() && white + slice.height() > left() + EXACT) {
            advance();
            white = 0;
        }
        at += white;
        if (empty) {
            sectionOfPage = section;
            empty = false;
        }
        for (String place : slice.places()) {
            places.putIfAbsent(place, page);
            marks.computeIfAbsent(place, name -> new TreeSet<>()).add(page);
        }
        if (press != null) {
            press.print(slice, frame.margins().side() + column * (width() + gap), at, width());
        }
        at += slice.height();
        lowest = Math.max(lowest, at);
    }

    private boolean atTop() {
        return at <= from + EXACT;
    }

    private float bottom() {
        return pageHeight - frame.margins().bottom();
    }

    private void advance() {
        if (column + 1 < columns) {
            column++;
            at = from;
        } else {
            nextPage();
        }
    }

    private void nextPage() {
        endPage();
        page++;
        column = 0;
        from = frame.margins().top();
        at = from;
        lowest = from;
        empty = true;
        sectionOfPage = section;
        if (press != null) {
            press.nextPage();
        }
    }

    /** The last page ends too. */
    void end() {
        settle();
        endPage();
    }

    private void endPage() {
        if (press != null && !bare) {
            press.frame(frame, new Frame.Page(page, Math.max(page, pagesBefore), sectionOfPage, pageWidth, pageHeight));
        }
        bare = false;
    }
}
