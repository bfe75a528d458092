package org.spean.paper;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Prints slices into a document, with what a reader needs who hears it: what is a heading, what is text, what is neither. */
final class Press {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final Document document;
    private final PdfWriter writer;
    private final Canvas canvas;
    private final PdfContentByte content;
    private final PdfStructureElement whole;
    private final float height;
    private final List<PdfOutline> branch = new ArrayList<>();

    Press(Document document, PdfWriter writer) {
        this.document = document;
        this.writer = writer;
        this.height = document.getPageSize().getHeight();
        this.content = writer.getDirectContent();
        this.canvas = new Canvas(content, height);
        this.whole = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        branch.add(content.getRootOutline());
    }

    void print(Slice slice, float x, float top, float width) {
        for (String place : slice.places()) {
            if (place.startsWith(Paper.LINKED)) {
                canvas.place(place.substring(Paper.LINKED.length()), top);
            }
        }
        outline(slice, top);
        if (slice.kind() == Slice.Kind.DECORATION) {
            content.beginMarkedContentSequence(ARTIFACT, new PdfDictionary(), true);
        } else {
            PdfStructureElement element =
                    new PdfStructureElement(whole, new PdfName(slice.kind().tag()));
            content.beginMarkedContentSequence(element);
        }
        slice.painter().draw(canvas, x, top, width);
        content.endMarkedContentSequence();
    }

    private void outline(Slice slice, float top) {
        if (!slice.outline().isEmpty()) {
            while (branch.size() > slice.depth()) {
                branch.removeLast();
            }
            branch.add(new PdfOutline(
                    branch.getLast(),
                    new PdfDestination(PdfDestination.XYZ, -1, height - top, 0),
                    Letters.clean(slice.outline()),
                    slice.depth() == 1));
        }
    }

    void nextPage() {
        writer.setPageEmpty(false);
        document.newPage();
    }

    void frame(Frame frame, Frame.Page page) {
        content.beginMarkedContentSequence(ARTIFACT, new PdfDictionary(), true);
        frame.border().draw(canvas, page);
        content.endMarkedContentSequence();
    }
}
