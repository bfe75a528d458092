package org.spean.directory.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.spean.paper.sheet.RefusedFile;
import org.spean.paper.sheet.SheetFile;

/** Reads a file once from front to back: its head, some of what stands in each column, and all rows for whoever keeps them. */
final class FileReading {

    private static final int SAMPLES = 40;
    private static final int BATCH = 1_000;

    private final Consumer<List<Raw>> keeper;
    private final List<Raw> batch = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<List<String>> samples = new ArrayList<>();
    private int rows;

    FileReading(Consumer<List<Raw>> keeper) {
        this.keeper = keeper;
    }

    /**
     * Reads it.
     *
     * @throws RefusedFile where it cannot be taken
     */
    void read(Path file, SheetFile.Kind kind) {
        if (kind == SheetFile.Kind.PACKAGE) {
            HsdsTables.read(file, this::row);
        } else {
            SheetFile.read(file, kind, this::row);
        }
        if (headers.isEmpty() || rows == 0) {
            throw new RefusedFile(RefusedFile.Why.EMPTY);
        }
        keep();
    }

    private void row(int number, List<String> cells) {
        if (headers.isEmpty()) {
            head(number, cells);
            return;
        }
        for (int at = 0; at < Math.min(cells.size(), headers.size()); at++) {
            if (samples.get(at).size() < SAMPLES && !cells.get(at).isEmpty()) {
                samples.get(at).add(cells.get(at));
            }
        }
        rows++;
        batch.add(new Raw(number, cells));
        if (batch.size() == BATCH) {
            keep();
        }
    }

    private void head(int number, List<String> cells) {
        List<String> names = new ArrayList<>(cells);
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        if (names.stream().anyMatch(String::isEmpty) || new HashSet<>(names).size() < names.size()) {
            throw new RefusedFile(RefusedFile.Why.HEADER, number);
        }
        headers.addAll(names);
        names.forEach(name -> samples.add(new ArrayList<>()));
    }

    private void keep() {
        if (!batch.isEmpty()) {
            keeper.accept(List.copyOf(batch));
            batch.clear();
        }
    }

    List<String> headers() {
        return List.copyOf(headers);
    }

    List<List<String>> samples() {
        return List.copyOf(samples);
    }

    int rows() {
        return rows;
    }
}
