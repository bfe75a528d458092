package org.spean.paper;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.spean.vocabulary.Language;

/**
 * A document of A4 pages.
 *
 * @param title as readers of the document show it; no person's name belongs here
 * @param language of most of it
 * @param frame what stands round every page
 */
public record Paper(String title, Language language, Frame frame) {

    /** What a place's name begins with to which the document has links. */
    public static final String LINKED = "to:";

    /** The first time nothing is known; the second time, how long the contents are. */
    private static final int MEASURED = 2;

    /**
     * Writes the document, page by page.
     *
     * @param content fills the flow; called several times, and each time has to add the same slices, of the same height
     * @param out is left open
     */
    public void write(OutputStream out, Consumer<Flow> content) {
        Rectangle size = PageSize.A4;
        Flow last = null;
        for (int time = 0; time < MEASURED; time++) {
            Flow flow = new Flow(frame, size.getWidth(), size.getHeight(), last, null);
            content.accept(flow);
            flow.end();
            last = flow;
        }
        Document document = new Document(size);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(Letters.clean(title));
        document.addCreator("Spean");
        document.open();
        writer.getExtraCatalog().put(new PdfName("Lang"), new PdfString(language.tag()));
        Flow flow = new Flow(frame, size.getWidth(), size.getHeight(), last, new Press(document, writer));
        content.accept(flow);
        flow.end();
        writer.setPageEmpty(false);
        document.close();
    }
}
