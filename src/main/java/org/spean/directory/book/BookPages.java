package org.spean.directory.book;

import java.io.OutputStream;
import org.spean.paper.Flow;
import org.spean.paper.Paper;

/** The order of a book's pages. */
final class BookPages {

    private BookPages() {}

    static void print(BoundBook book, OutputStream out) {
        new Paper(book.title(), book.words().language(), BookFrame.of(book)).write(out, flow -> fill(flow, book));
    }

    private static void fill(Flow flow, BoundBook book) {
        CoverPage.fill(flow, book);
        ReadingPages.fill(flow, book);
        HotlinePages.fill(flow, book);
        book.changes().ifPresent(changes -> ChangePages.fill(flow, book, changes));
        IndexPages index = new IndexPages(book);
        ServicePages.fill(flow, book, index);
        index.fill(flow);
    }
}
