package org.spean.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SpeanHome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The master keys of this installation: a key service's where there is one, otherwise those in {@code SPEAN_MASTER_KEY},
 * otherwise those in a file, which a first start makes. The first is the present one; the others still open what they
 * wrapped. A demonstration has one that everybody knows, which is refused in earnest.
 */
@Component
class MasterKeys {

    static final String DEMONSTRATION = "demonstration";

    private final Map<String, MasterKey> byId = new LinkedHashMap<>();
    private final MasterKey present;

    MasterKeys(
            @Value("${spean.vault.master-key}") String told,
            @Value("${spean.vault.master-key-file}") String file,
            SpeanHome home,
            KeysetRows rows,
            ObjectProvider<MasterKey> services,
            Environment environment,
            Clock clock) {
        boolean demonstrating = environment.acceptsProfiles(Profiles.of("demo"));
        List<MasterKey> keys = new ArrayList<>(services.orderedStream().toList());
        Path path = file.isBlank() ? home.path().resolve("keys").resolve("master.key") : Path.of(file);
        if (!told.isBlank()) {
            keys.addAll(KeyLines.read(told, "SPEAN_MASTER_KEY"));
        } else if (!file.isBlank() || Files.exists(path)) {
            keys.addAll(new KeyFile(path).read());
        } else if (keys.isEmpty() && !demonstrating) {
            keys.addAll(firstTime(new KeyFile(path), rows, clock));
        }
        if (demonstrating && keys.isEmpty()) {
            keys.add(everybodys());
        }
        keys.forEach(each -> byId.putIfAbsent(each.id(), each));
        present = keys.getFirst();
        if (!demonstrating) {
            refuseEverybodys();
        }
        openWhatThereIs(rows);
    }

    private static List<MasterKey> firstTime(KeyFile file, KeysetRows rows, Clock clock) {
        if (rows.any()) {
            throw new PlainRefusal(
                    "The master key is missing: " + file.path()
                            + " is not there, and there are names that only it opens.",
                    "Put the file back from where you keep its copy, or name the place in SPEAN_MASTER_KEY_FILE.");
        }
        file.make(clock);
        return file.read();
    }

    /** Everybody has the program, and so this key. */
    private static MasterKey everybodys() {
        return LocalMasterKey.of(DEMONSTRATION, HashOf.text("the key of every demonstration of Spean"));
    }

    /** By what it opens, not by its name: a copy of it under another name is the same key. */
    private void refuseEverybodys() {
        for (MasterKey key : byId.values()) {
            if (key.id().equals(DEMONSTRATION) || opens(key, everybodys())) {
                throw new PlainRefusal(
                        "The master key " + key.id() + " is the demonstration's, which everybody knows.",
                        "Make one of your own: echo \"mine:$(openssl rand -base64 32)\".");
            }
        }
    }

    private static boolean opens(MasterKey key, MasterKey other) {
        byte[] probe = HashOf.text("probe");
        try {
            return key instanceof LocalMasterKey
                    && MessageDigest.isEqual(probe, key.unwrap(other.wrap(probe, probe), probe));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void openWhatThereIs(KeysetRows rows) {
        for (KeysetRows.Wrapped one : rows.oneOfEachMaster()) {
            MasterKey key = byId.get(one.master());
            if (key == null) {
                throw new PlainRefusal(
                        "There are names that only the master key " + one.master() + " opens, and it is missing.",
                        "Put it back behind the present one; it can go when the program says that nothing needs it.");
            }
            Keysets.unwrapped(key, one);
        }
    }

    /** The one that wraps from now on. */
    MasterKey present() {
        return present;
    }

    /** The one with this id. */
    Optional<MasterKey> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
