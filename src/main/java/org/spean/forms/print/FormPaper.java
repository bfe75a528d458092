package org.spean.forms.print;

import java.io.OutputStream;
import org.spean.paper.Paper;
import org.springframework.stereotype.Component;

/** Prints forms. It asks nobody what may be seen: whoever calls it has asked, and says so with the {@link PrintReach}. */
@Component
public class FormPaper {

    /**
     * Writes a form as PDF, page by page.
     *
     * @param out is left open
     */
    public void write(OutputStream out, FormPrint print) {
        PrintWords words = new PrintWords(print.language(), print.buddhistYear());
        Foot foot = new Foot(print, words);
        FormPages pages = new FormPages(print, words, foot);
        new Paper(print.title(), print.language(), foot.frame()).write(out, pages::fill);
    }
}
