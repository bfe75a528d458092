package org.spean.forms.definition;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.forms.FormDefinition;

/**
 * Reads a form from its file: YAML of plain tables, lists and words, as the files in {@code data-seed/forms} explain. It is
 * believed nothing about: its size, its nesting, what it calls itself.
 */
public final class DefinitionFile {

    /** The longest of ours has 45 kB. */
    public static final int MOST_BYTES = 512 * 1024;

    private static final int DEEPEST = 12;

    private DefinitionFile() {}

    /** Reads a file and checks all that can be checked of it alone. */
    public static DefinitionReading read(byte[] bytes) {
        List<DefinitionFault> faults = new ArrayList<>();
        DefinitionMaking making = new DefinitionMaking(faults);
        Optional<FormDefinition> definition = root(bytes, faults).flatMap(root -> {
            Optional<FormDefinition> made = making.form(root);
            made.ifPresent(form -> new ConditionCheck(form, making.conditions(), faults).check());
            return made;
        });
        faults.sort(Comparator.comparingInt(DefinitionFault::line));
        return new DefinitionReading(faults.isEmpty() ? definition : Optional.empty(), faults, making.lines());
    }

    private static Optional<Node> root(byte[] bytes, List<DefinitionFault> faults) {
        if (bytes.length > MOST_BYTES) {
            faults.add(new DefinitionFault(0, DefinitionFault.Kind.TOO_LARGE, ""));
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MOST_BYTES)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Optional<DefinitionFault> wrong = new EventWalk(settings, DEEPEST).wrong(text);
            if (wrong.isPresent()) {
                faults.add(wrong.get());
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                faults.add(new DefinitionFault(0, DefinitionFault.Kind.EMPTY, ""));
            }
            return root;
        } catch (CharacterCodingException e) {
            faults.add(new DefinitionFault(0, DefinitionFault.Kind.NOT_UTF8, ""));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            faults.add(new DefinitionFault(line, DefinitionFault.Kind.NOT_YAML, ""));
        } catch (YamlEngineException e) {
            faults.add(new DefinitionFault(0, DefinitionFault.Kind.NOT_YAML, ""));
        }
        return Optional.empty();
    }
}
