package org.spean.files.reading;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;
import org.spean.files.FileFault;

/** Draws a page of a PDF as PDFBox does, and looks at the {@link Watch} before each of its steps. */
final class WatchedPage extends PageDrawer {

    /** Each of these that lies in another needs a sheet of its own. */
    private static final int DEEPEST_GROUP = 12;

    /** Each of these is a copy of all that is set. */
    private static final int DEEPEST_STATE = 500;

    /** A map that was drawn in lines has some hundred thousand steps. */
    private static final int MOST_STEPS = 1_500_000;

    private final Watch watch;
    private final Set<COSStream> weighed;
    private int depth;
    private int steps;

    private WatchedPage(PageDrawerParameters parameters, Watch watch, Set<COSStream> weighed) throws IOException {
        super(parameters);
        this.watch = watch;
        this.weighed = weighed;
        for (Iterator<PDStream> each = parameters.getPage().getContentStreams(); each.hasNext(); ) {
            weigh(each.next());
        }
    }

    static PDFRenderer renderer(PDDocument document, Watch watch) {
        Set<COSStream> weighed = Collections.newSetFromMap(new IdentityHashMap<>());
        PDFRenderer renderer = new PDFRenderer(document) {
            @Override
            protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
                return new WatchedPage(parameters, watch, weighed);
            }
        };
        renderer.setSubsamplingAllowed(true);
        return renderer;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        watch.look();
        few(++steps, MOST_STEPS);
        super.processOperator(operator, operands);
    }

    @Override
    public void saveGraphicsState() {
        few(getGraphicsStackSize(), DEEPEST_STATE);
        super.saveGraphicsState();
    }

    private void few(int many, int most) {
        if (many > most) {
            throw watch.ends(FileFault.TOO_MUCH_INSIDE);
        }
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
        Picture.small(picture.getWidth(), picture.getHeight(), watch);
        if (picture instanceof PDImageXObject whole) {
            small(whole.getMask());
            small(whole.getSoftMask());
        }
        super.drawImage(picture);
    }

    /**
     * Unpacks a drawing once to the end, where what unpacks is counted: PDFBox draws it piece by piece as it is unpacked, and
     * that is counted nowhere.
     */
    private void weigh(PDStream drawing) throws IOException {
        if (weighed.add(drawing.getCOSObject())) {
            drawing.createInputStream().close();
        }
    }

    private void small(@Nullable PDImageXObject mask) {
        if (mask != null) {
            Picture.small(mask.getWidth(), mask.getHeight(), watch);
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        weigh(form.getContentStream());
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        weigh(group.getContentStream());
        few(++depth, DEEPEST_GROUP);
        try {
            super.showTransparencyGroup(group);
        } finally {
            depth--;
        }
    }
}
