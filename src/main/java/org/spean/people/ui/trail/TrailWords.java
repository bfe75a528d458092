package org.spean.people.ui.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Recoveries;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.trail.Logged;
import org.spean.people.KnownRemit;
import org.spean.people.PostKind;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/**
 * What there is to say about entries of the log, in the page's language; days and hours are the country's.
 *
 * @param names of the accounts that something was done to
 * @param remits names of what roles are held for
 */
record TrailWords(Language language, Map<UUID, String> names, Map<Remit, KnownRemit> remits) {

    private static final Set<String> ACTS =
            Arrays.stream(Act.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SCREENS = Set.of(
            "sign-in",
            "login",
            "logout",
            "open-account",
            "first-administrator",
            "my-password",
            "my-second-factor",
            "my-sessions",
            "session",
            "locked",
            "notices",
            "accounts",
            "confirmations",
            "what-may-i-do",
            "programs",
            "posts",
            "people",
            "organizations",
            "holidays",
            "places",
            "messages",
            "inbox",
            "telephones",
            "access-log",
            "access-log.csv",
            "who-looked",
            "record-of-accesses",
            "emergencies",
            "message-texts",
            "folders",
            "forms",
            "cases");

    /** What was changed of an organization or an agreement, and what was printed of a form. */
    private static final Set<String> CHANGES = Set.of(
            "corrected",
            "entered",
            "removed",
            "put back",
            "added",
            "ended",
            "goes on",
            "contact added",
            "contact removed",
            "programme",
            "codes",
            "answers");

    private static final Set<String> ORIGINS = Set.of("BROUGHT", "PHOTO");

    private static final Set<String> FACTORS = Set.of("PASSKEY", "TELEPHONE", "CARD");

    /** What entries tell beyond who and what, in the order in which it is said; of anything else the name is said. */
    private static final List<String> TOLD = List.of(
            "name",
            "post",
            "role",
            "remit",
            "person",
            "form",
            "text",
            "version",
            "what",
            "copies",
            "whom",
            "to",
            "day",
            "before",
            "from",
            "until",
            "answers",
            "origin",
            "reason",
            "justified",
            "words",
            "of",
            "kind",
            "message",
            "number",
            "lost",
            "step",
            "found",
            "place",
            "entry",
            "query",
            "shown",
            "cases",
            "newest");

    /** Said elsewhere, or of no use to people; which field of a form was written in tells what the client has. */
    private static final Set<String> UNTOLD = Set.of(
            AccessLog.AS, "grant", "recovery", "designation", "agreement", "like", "account", "task", "file", "field");

    /** Where somebody's account may be told: to whom a folder was given, from whom it was taken. */
    private static final List<String> ACCOUNTS = List.of("to", "from");

    /** A number that counts: others are telephones. */
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

    /** Something told, with what it is. */
    record Detail(String label, String value) {}

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String who(Logged entry) {
        return entry.name().isEmpty() ? say("log.nobody") : entry.name();
    }

    /** An act by its name; one that this program does not know any more, by that. */
    String act(String act) {
        return ACTS.contains(act) ? say("log.act." + act) : act;
    }

    /** What it was done to, where that is somebody or something else. */
    Optional<String> about(Logged entry) {
        return entry.subject()
                .filter(subject -> entry.account().filter(subject.id()::equals).isEmpty())
                .map(subject -> say("log.about." + subject.kind(), name(subject)));
    }

    String name(Subject subject) {
        return names.getOrDefault(subject.id(), subject.id().toString());
    }

    String screen(String segment) {
        return SCREENS.contains(segment) ? say("log.screen." + segment) : segment;
    }

    /** As what somebody acted; empty where nothing is said of it. */
    String as(List<Logged.As> held) {
        return held.stream().map(this::as).collect(Collectors.joining(say("log.and")));
    }

    private String as(Logged.As held) {
        return say("people.role-for", role(held.role()), remit(held.remit()));
    }

    private String role(Role role) {
        return say("role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String remit(Remit remit) {
        return Optional.ofNullable(remits.get(remit))
                .map(known -> known.name().in(language))
                .orElseGet(() -> say("people.remit.unknown"));
    }

    /** What else the entry tells. */
    List<Detail> details(Logged entry) {
        List<Detail> details = new ArrayList<>();
        Map<String, String> told = new TreeMap<>(entry.told());
        told.keySet().removeAll(UNTOLD);
        for (String key : TOLD) {
            String value = told.remove(key);
            if (value != null) {
                details.add(account(key, value)
                        .map(id -> new Detail(say("log.told.person"), names.getOrDefault(id, value)))
                        .orElseGet(() -> new Detail(label(key, value), value(key, value))));
            }
        }
        told.forEach((key, value) -> details.add(new Detail(key, value)));
        return details;
    }

    private String label(String key, String value) {
        return say("log.told." + (key.equals("step") && ofACase(value).isPresent() ? "case-step" : key));
    }

    /** What was recorded of a case, by its name. */
    private Optional<String> ofACase(String step) {
        return Words.known("case.step." + step.toLowerCase(Locale.ROOT).replace('_', '-'), language);
    }

    private String value(String key, String value) {
        return switch (key) {
            case "role" -> known(Role.values(), value).map(this::role).orElse(value);
            case "remit", "whom" -> remitNamed(value).map(this::remit).orElse(value);
            case "answers" -> answers(value);
            case "origin" -> ORIGINS.contains(value) ? say("log.origin." + value) : value;
            case "justified" -> say(value.equals("true") ? "log.yes" : "log.no");
            case "day", "from", "until" ->
                moment(value)
                        .map(this::day)
                        .or(() -> date(value).map(day -> Numerals.day(day, language)))
                        .orElse(value);
            case "post" ->
                known(PostKind.values(), value)
                        .map(kind -> say("post.kind." + kind))
                        .orElse(value);
            case "what" -> CHANGES.contains(value) ? say("log.what." + value.replace(' ', '-')) : value;
            case "found" -> say("log.found." + value);
            case "query" -> value.isEmpty() ? say("log.everything") : value;
            case "shown" -> say("log.entries", Numerals.of(value.isBlank() ? 0 : value.split(" ").length, language));
            case "kind" -> FACTORS.contains(value) ? say("factor.kind." + value) : value;
            case "lost" ->
                known(Recoveries.Lost.values(), value)
                        .map(lost -> say("recovery.lost." + lost))
                        .orElse(value);
            case "step" ->
                value.equals("second") ? say("log.step.second") : ofACase(value).orElse(value);
            case "copies" ->
                value.equals("[]")
                        ? say("log.everything")
                        : Numerals.shaped(value.replaceAll("[\\[\\]]", ""), language);
            case "number" -> COUNT.matcher(value).matches() ? Numerals.shaped(value, language) : value;
            case "place", "version" -> Numerals.shaped(value, language);
            default -> value;
        };
    }

    String answers(String value) {
        return Arrays.stream(value.split(" "))
                .map(each -> known(Sensitivity.values(), each)
                        .map(known -> say("log.answers." + known))
                        .orElse(each))
                .collect(Collectors.joining(say("page.reach.comma")));
    }

    /** Whose accounts the entry speaks of, beside that of who did it. */
    static Stream<UUID> accountsOf(Logged entry) {
        return Stream.concat(
                entry.subject().filter(subject -> subject.kind() == Subject.Kind.ACCOUNT).map(Subject::id).stream(),
                ACCOUNTS.stream()
                        .flatMap(key ->
                                Optional.ofNullable(entry.told().get(key))
                                        .flatMap(value -> account(key, value))
                                        .stream()));
    }

    private static Optional<UUID> account(String key, String value) {
        try {
            return ACCOUNTS.contains(key) ? Optional.of(UUID.fromString(value)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Everything for which the entry says that roles are held. */
    static Stream<Remit> remitsOf(Logged entry) {
        return Stream.concat(
                entry.as().stream().map(Logged.As::remit),
                Stream.of("remit", "whom")
                        .flatMap(key -> Optional.ofNullable(entry.told().get(key)).stream())
                        .flatMap(text -> remitNamed(text).stream()));
    }

    private static Optional<Remit> remitNamed(String text) {
        String[] parts = text.split(" ", 2);
        String key = parts.length > 1 ? parts[1] : "";
        return known(Remit.Kind.values(), parts[0])
                .filter(kind -> key.isBlank() == (kind == Remit.Kind.COUNTRY))
                .map(kind -> new Remit(kind, key));
    }

    private static <E extends Enum<E>> Optional<E> known(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String day(Instant at) {
        return Numerals.day(LocalDate.ofInstant(at, CountryTime.ZONE), language);
    }

    /** To the second: in a log it matters what came first. */
    String time(Instant at) {
        ZonedDateTime here = at.atZone(CountryTime.ZONE);
        return Numerals.shaped(
                "%02d:%02d:%02d".formatted(here.getHour(), here.getMinute(), here.getSecond()), language);
    }

    String moment(Instant at) {
        return say("people.moment", day(at), time(at));
    }
}
