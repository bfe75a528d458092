package org.spean.cases.file;

import java.sql.ResultSet;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Role;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;
import org.spean.access.policy.Sight;
import org.spean.access.policy.Tie;
import org.spean.access.reach.Reach;
import org.spean.access.reach.Within;
import org.spean.cases.Case;
import org.spean.cases.CaseState;
import org.spean.cases.Phase;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormFolders;
import org.spean.forms.Forms;
import org.spean.vault.NameIndex;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.Sensitivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the same person is known already: by how a name is written and how it sounds, among those cases alone whose identity
 * whoever asks may see without being asked why. Nobody else's names are looked at, so that nothing, not even the time that it
 * takes, tells of them (design 1.3).
 */
@Component
public class SamePerson {

    /** So many years a year of birth may be off: most are estimated. */
    public static final int YEARS_OFF = 2;

    /** Fewer letters are nobody's name. */
    public static final int FEWEST_LETTERS = 2;

    private static final int YEAR = 4;

    /** More hits are a name that has to be typed longer. */
    static final int MOST = 10;

    private final JdbcClient database;
    private final NameIndex index;
    private final Forms forms;
    private final FormFolders folders;
    private final AccessPolicy policy;
    private final Reach reach;
    private final AccessLog log;
    private final Clock clock;

    SamePerson(
            JdbcClient database,
            NameIndex index,
            Forms forms,
            FormFolders folders,
            AccessPolicy policy,
            Reach reach,
            AccessLog log,
            Clock clock) {
        this.database = database;
        this.index = index;
        this.forms = forms;
        this.folders = folders;
        this.policy = policy;
        this.reach = reach;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A case that may be the same person's. Who it is stands behind its own show.
     *
     * @param centre the organization that has it
     */
    public record Hit(UUID id, CaseCode code, UUID centre, Phase phase, CaseState state) {}

    /**
     * Those who may be the same, the likeliest first; at most {@value #MOST}. That they were shown is written down, what was typed is
     * not.
     *
     * @param names name and aliases, in either script; any of them counts
     * @param birth the year of birth, where one is known
     * @param but the case that is asked about; it is not among them
     */
    @Transactional
    public List<Hit> of(Actor by, List<String> names, OptionalInt birth, Optional<UUID> but) {
        List<String> asked = names.stream()
                .map(String::strip)
                .filter(each -> each.codePointCount(0, each.length()) >= FEWEST_LETTERS)
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<UUID, Hit> within = within(by).stream().collect(Collectors.toMap(Hit::id, each -> each));
        but.ifPresent(within::remove);
        List<Hit> hits = asked.stream()
                .flatMap(each -> index.candidates(each, within.keySet()).stream())
                .distinct()
                .flatMap(id -> Optional.ofNullable(within.get(id)).stream())
                .filter(each ->
                        policy.may(reach.sight(by, Case.subject(each.id())), Operation.READ, Sensitivity.IDENTITY)
                                == Answer.YES)
                .filter(each -> birth.isEmpty() || near(birth.getAsInt(), birth(by, each)))
                .limit(MOST)
                .toList();
        if (!hits.isEmpty()) {
            String codes = hits.stream().map(each -> each.code().text()).collect(Collectors.joining(" "));
            log.write(by, Act.CASES_LISTED, Optional.empty(), Map.of("cases", codes));
        }
        return hits;
    }

    /** The year is what a day begins with, however much of it is known. */
    private Optional<Integer> birth(Actor by, Hit hit) {
        return folders.find(by, hit.code())
                .flatMap(folder -> forms.compared(by, folder, FirstForm.WORD, AnswerKey.of(FirstForm.BIRTH)))
                .map(answer -> Integer.valueOf(answer.text().substring(0, YEAR)));
    }

    private static boolean near(int year, Optional<Integer> other) {
        return other.isEmpty() || Math.abs(year - other.get()) <= YEARS_OFF;
    }

    private List<Hit> within(Actor by) {
        Within within = Within.of(by, this::seesWho, policy, Operation.READ, clock.instant());
        return database.sql("SELECT e.id, e.code, e.centre, e.phase, e.state FROM (SELECT c.*, 'CASE' AS subject_kind,"
                        + " c.id AS subject_id FROM client_case c WHERE c.gone_at IS NULL) e WHERE " + within.subjects()
                        + " AND " + within.condition())
                .params(within.parameters())
                .query((ResultSet row, int number) -> new Hit(
                        row.getObject("id", UUID.class),
                        new CaseCode(row.getString("code")),
                        row.getObject("centre", UUID.class),
                        Phase.valueOf(row.getString("phase")),
                        CaseState.valueOf(row.getString("state"))))
                .list();
    }

    /** Whether whatever opens a case through this role opens who it is too: who reads of many, and whom of few, asks for each. */
    private boolean seesWho(Held held) {
        return policy.through(held.role(), Operation.READ).stream()
                .allMatch(relation -> seesWho(held.role(), relation));
    }

    private boolean seesWho(Role role, Relation relation) {
        Sight sight = new Sight(Set.of(role), Set.of(new Tie(role, relation)), false, false, false);
        return policy.may(sight, Operation.READ, Sensitivity.IDENTITY) == Answer.YES;
    }
}
