package org.spean.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

/** PDFs written by hand, object by object: honest ones, and others. */
public final class Papers {

    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s]/Contents %d 0 R/Resources<<%s>>>>";
    private static final String A4 = "595 842";

    /** Many pages are small ones: it is not their size that is looked at. */
    private static final String STAMP = "60 84";

    private static final int FEW = 9;
    private static final int CONTENT = 3;

    private final List<byte[]> objects = new ArrayList<>();

    private Papers() {}

    /** So many pages, on each of which is drawn the same. */
    public static byte[] pages(int many, String drawing) {
        return pages(many, many, drawing);
    }

    /** The same, and it says that it has another number. */
    public static byte[] pages(int many, int said, String drawing) {
        Papers paper = new Papers();
        paper.add("<</Type/Catalog/Pages 2 0 R>>");
        String kids = IntStream.range(0, many)
                .mapToObj(each -> (each + CONTENT + 1) + " 0 R")
                .collect(Collectors.joining(" "));
        paper.add("<</Type/Pages/Count " + said + "/Kids[" + kids + "]>>");
        paper.objects.add(stream("", text(drawing)));
        for (int each = 0; each < many; each++) {
            paper.add(PAGE.formatted(many > FEW ? STAMP : A4, CONTENT, ""));
        }
        return paper.written();
    }

    /**
     * One page.
     *
     * @param resources what its drawing may name
     * @param filter how its drawing is packed, as it stands in a PDF
     * @param more further objects, from 5 on
     */
    public static byte[] page(String resources, String filter, byte[] drawing, byte[]... more) {
        Papers paper = new Papers();
        paper.add("<</Type/Catalog/Pages 2 0 R>>");
        paper.add("<</Type/Pages/Count 1/Kids[4 0 R]>>");
        paper.objects.add(stream(filter, drawing));
        paper.add(PAGE.formatted(A4, CONTENT, resources));
        paper.objects.addAll(List.of(more));
        return paper.written();
    }

    /** An object with a stream. */
    public static byte[] stream(String dictionary, byte[] content) {
        return Brought.bytes(
                text("<<" + dictionary + "/Length " + content.length + ">>stream\n"), content, text("\nendstream"));
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void add(String object) {
        objects.add(text(object));
    }

    private byte[] written() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(text("%PDF-1.7\n"));
        List<Integer> places = new ArrayList<>();
        for (int each = 0; each < objects.size(); each++) {
            places.add(all.size());
            all.writeBytes(text((each + 1) + " 0 obj\n"));
            all.writeBytes(objects.get(each));
            all.writeBytes(text("\nendobj\n"));
        }
        int table = all.size();
        all.writeBytes(text("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
        places.forEach(place -> all.writeBytes(text("%010d 00000 n \n".formatted(place))));
        all.writeBytes(
                text("trailer<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF"));
        return all.toByteArray();
    }

    /** Packed as PDFs pack. */
    public static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** So many times 32 MB of blanks, packed: 32 kB each. */
    public static byte[] packedBlanks(int times) {
        byte[] blanks = new byte[32 << 20];
        Arrays.fill(blanks, (byte) ' ');
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] some = new byte[1 << 20];
        deflater.setInput(blanks);
        byte[] first = Arrays.copyOf(some, deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH));
        deflater.setInput(blanks);
        byte[] next = Arrays.copyOf(some, deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH));
        deflater.end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        for (int each = 1; each < times; each++) {
            out.writeBytes(next);
        }
        return out.toByteArray();
    }
}
