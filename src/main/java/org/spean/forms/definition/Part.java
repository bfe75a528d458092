package org.spean.forms.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.spean.forms.definition.DefinitionFault.Kind;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.TypedText;

/** A table of the file with its keys, of which each may be there once and only those that are known. */
final class Part {

    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_HELP = 1000;

    private final int line;
    private final Map<String, Node> cells = new LinkedHashMap<>();
    private final List<DefinitionFault> faults;

    private Part(MappingNode table, Set<String> known, List<DefinitionFault> faults) {
        this.line = line(table);
        this.faults = faults;
        for (NodeTuple each : table.getValue()) {
            String key = each.getKeyNode() instanceof ScalarNode word ? word.getValue() : "";
            if (!known.contains(key)) {
                fault(line(each.getKeyNode()), Kind.NOT_KNOWN, key);
            } else if (cells.putIfAbsent(key, each.getValueNode()) != null) {
                fault(line(each.getKeyNode()), Kind.TWICE, key);
            }
        }
    }

    static Optional<Part> of(Node node, Set<String> known, List<DefinitionFault> faults) {
        if (node instanceof MappingNode table) {
            return Optional.of(new Part(table, known, faults));
        }
        faults.add(new DefinitionFault(line(node), Kind.NOT_A_TABLE, ""));
        return Optional.empty();
    }

    int line() {
        return line;
    }

    /** The line of the file on which it begins, from 1. */
    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** Where a key stands; the table where it is missing. */
    int line(String key) {
        return Optional.ofNullable(cells.get(key)).map(Part::line).orElse(line);
    }

    boolean has(String key) {
        return cells.containsKey(key);
    }

    void fault(String key, Kind kind, String word) {
        fault(line(key), kind, word);
    }

    private void fault(int at, Kind kind, String word) {
        faults.add(new DefinitionFault(at, kind, word));
    }

    /** The text under a key; a fault where it is needed and missing. */
    Optional<String> text(String key, boolean needed) {
        Node cell = cells.get(key);
        if (cell == null) {
            if (needed) {
                fault(line, Kind.MISSING, key);
            }
            return Optional.empty();
        }
        if (!(cell instanceof ScalarNode text)) {
            fault(key, Kind.NOT_TEXT, key);
            return Optional.empty();
        }
        String clean = TypedText.clean(text.getValue());
        if (clean.isEmpty()) {
            fault(key, Kind.EMPTY, key);
            return Optional.empty();
        }
        if (TypedText.longer(clean, LONGEST_HELP)) {
            fault(key, Kind.TOO_LONG, key);
            return Optional.empty();
        }
        return Optional.of(clean);
    }

    /** A whole number from 1 to this. */
    Optional<Integer> number(String key, boolean needed, int most) {
        return text(key, needed).flatMap(text -> {
            if (text.matches("[1-9]\\d{0,5}") && Integer.parseInt(text) <= most) {
                return Optional.of(Integer.parseInt(text));
            }
            fault(key, Kind.NOT_A_NUMBER, text);
            return Optional.empty();
        });
    }

    /** A text in both languages; neither may be missing. */
    Optional<BilingualText> bilingual(String key, boolean needed, boolean help) {
        Node cell = cells.get(key);
        if (cell == null) {
            if (needed) {
                fault(line, Kind.MISSING, key);
            }
            return Optional.empty();
        }
        return Part.of(cell, Set.of("en", "km"), faults)
                .flatMap(part -> part.words(help ? LONGEST_HELP : LONGEST_LABEL));
    }

    /** The texts under {@code en} and {@code km} of this table. */
    Optional<BilingualText> words() {
        return words(LONGEST_LABEL);
    }

    private Optional<BilingualText> words(int longest) {
        Optional<String> english = text("en", true);
        Optional<String> khmer = text("km", true);
        for (String language : List.of("en", "km")) {
            Optional<String> words = language.equals("en") ? english : khmer;
            if (words.filter(text -> TypedText.longer(text, longest)).isPresent()) {
                fault(language, Kind.TOO_LONG, language);
            }
        }
        return english.flatMap(en -> khmer.map(km -> new BilingualText(en, km)));
    }

    /** The parts of a list; none where it is missing and not needed. */
    List<Node> list(String key, boolean needed, int most) {
        Node cell = cells.get(key);
        if (cell == null) {
            if (needed) {
                fault(line, Kind.MISSING, key);
            }
            return List.of();
        }
        if (!(cell instanceof SequenceNode list)) {
            fault(key, Kind.NOT_A_LIST, key);
            return List.of();
        }
        if (needed && list.getValue().isEmpty()) {
            fault(key, Kind.EMPTY, key);
        }
        if (list.getValue().size() > most) {
            fault(key, Kind.TOO_MANY, key);
            return List.of();
        }
        return list.getValue();
    }

    /** The words of a list. */
    List<String> wordList(String key, int most) {
        List<String> words = new ArrayList<>();
        for (Node each : list(key, false, most)) {
            if (each instanceof ScalarNode word) {
                words.add(word.getValue());
            } else {
                fault(line(each), Kind.NOT_TEXT, key);
            }
        }
        return words;
    }
}
