package org.spean.access.trail;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.access.Act;

/** What acts are about, for whoever looks for them. */
public enum ActKind {
    SIGNING_IN,
    ACCOUNTS,
    ROLES,
    POSTS,
    CASES,
    EMERGENCIES,
    CALENDAR,
    PLACES,
    MESSAGES,
    LOG;

    private static final Set<Act> FAILED = EnumSet.of(Act.SIGN_IN_FAILED, Act.ROLE_REFUSED, Act.RECOVERY_REFUSED);

    /** Of which kind it is. */
    public static ActKind of(Act act) {
        return switch (act) {
            case SIGNED_IN, SIGN_IN_FAILED, SIGNED_OUT, SESSION_ENDED, LOST_OR_TAKEN -> SIGNING_IN;
            case ACCOUNT_INVITED,
                    ACCOUNT_OPENED,
                    ACCOUNT_RECOVERED,
                    ACCOUNT_CLOSED,
                    ACCOUNT_REOPENED,
                    FACTOR_ADDED,
                    FACTOR_REMOVED,
                    PASSWORD_CHANGED,
                    RECOVERY_ASKED,
                    RECOVERY_CONFIRMED,
                    RECOVERY_REFUSED -> ACCOUNTS;
            case ROLE_PROPOSED, ROLE_CONFIRMED, ROLE_REFUSED, ROLE_WAIT_SHORTENED, ROLE_ENDED, ROLE_GIVEN_BACK -> ROLES;
            case POST_MADE,
                    DESIGNATION_PROPOSED,
                    DESIGNATION_CONFIRMED,
                    DESIGNATION_REFUSED,
                    DESIGNATION_ENDED,
                    POST_HANDED_OVER,
                    HAND_OVER_UNDONE,
                    ABSENCE_CHANGED,
                    PHONE_CHANGED,
                    PHONE_CONFIRMED,
                    PHONE_REFUSED,
                    PHONE_CODE_SENT,
                    PERSON_ENTERED,
                    PERSON_CHANGED,
                    ORGANIZATION_CHANGED,
                    AGREEMENT_CHANGED,
                    TASK_DONE,
                    TASK_UNDONE,
                    DEADLINE_MOVED -> POSTS;
            case TOKEN_ISSUED, TOKEN_REVOKED, TOKEN_GIVEN_BACK -> ACCOUNTS;
            case IDENTITY_ERASED,
                    CASE_RESTRICTED,
                    CASE_OPENED_AGAIN,
                    CASE_SHUT_TO,
                    CASE_LET_IN,
                    CASE_NAMED,
                    CASE_OPENING_ASKED,
                    CASE_OPENING_REFUSED,
                    CASE_OPENING_TAKEN_BACK,
                    CASE_READ,
                    IDENTITY_SHOWN,
                    SEARCH_SHEET_SHOWN,
                    SEARCH_SHEET_PRINTED,
                    FILE_KEPT,
                    FILE_TAKEN_AWAY,
                    FILE_BROUGHT_BACK,
                    PACE_REASON_GIVEN,
                    WARMING_ASKED,
                    WARMING_CONFIRMED,
                    CASES_LISTED,
                    CASES_TAKEN_IN,
                    CASES_TAKEN_OUT,
                    RECORD_PRINTED,
                    CASES_EXPORT_ASKED,
                    CASES_EXPORT_CONFIRMED,
                    CASES_EXPORTED,
                    CASE_STEP_RECORDED,
                    FEEDBACK_PRINTED,
                    CASE_STEP_TAKEN_BACK,
                    REFERRAL_BEGUN,
                    REFERRAL_THROWN_AWAY,
                    REFERRAL_RECORDED,
                    REFERRAL_READ,
                    REFERRAL_PRINTED,
                    LEAST_SET_CHANGED,
                    REFERRAL_EXPORTED,
                    REFERRALS_LISTED,
                    ASKED_WITHOUT_IDENTITY,
                    CONSENT_ASKED,
                    CONSENT_TAKEN_BACK,
                    INTEREST_DECIDED,
                    INTEREST_TOLD,
                    DISCLOSED,
                    DISCLOSURE_SEEN,
                    DISCLOSURES_PRINTED,
                    TRAVEL_BEGAN,
                    TRAVEL_ENDED,
                    FOLDER_OPENED,
                    FOLDER_ASSIGNED,
                    FOLDER_RELEASED,
                    FORM_OPENED,
                    FORM_WRITTEN,
                    FORM_FINISHED,
                    FORM_REOPENED,
                    FORM_PUT_AWAY,
                    FORM_BROUGHT_BACK,
                    FORM_TAKEN_IN,
                    FORM_TAKEN_BACK,
                    FORM_PRINTED -> CASES;
            case GLASS_BROKEN, GLASS_SECOND_YES, GLASS_ENDED, GLASS_CLIENT_TOLD, GLASS_REVIEWED -> EMERGENCIES;
            case HOLIDAY_ADDED, HOLIDAY_CORRECTED, HOLIDAY_REMOVED -> CALENDAR;
            case GAZETTEER_TURNED, BOUNDARIES_TURNED -> PLACES;
            case TEMPLATE_CHANGED,
                    PROMPT_RECORDED,
                    PROMPT_TAKEN_AWAY,
                    MESSAGE_HURRIED,
                    MESSAGE_CANCELLED,
                    MESSAGE_PUT_BACK,
                    MESSAGE_FOUND_ARRIVED,
                    MESSAGE_SENT_AGAIN,
                    ANSWER_WRITTEN_DOWN,
                    INBOX_DONE,
                    INBOX_NOT_DONE,
                    SIMULATOR_WRITTEN,
                    LADDER_CHANGED,
                    ENTRY_ASKED,
                    ENTRY_ANSWERED,
                    ENTRY_ANSWER_TAKEN_BACK,
                    ENTRY_PUT_RIGHT,
                    ENTRY_ADDED,
                    ENTRY_CHANGED,
                    ENTRY_ENDED,
                    ENTRY_TAKEN_BACK,
                    ENTRY_CHECKED,
                    ENTRY_SAID_WRONG,
                    ENTRY_WRONG_SETTLED,
                    BOOK_EDITION_MADE,
                    BOOK_EDITION_TAKEN_BACK,
                    ENTRIES_IMPORTED,
                    IMPORT_TAKEN_BACK,
                    APPOINTMENT_PLANNED,
                    SHORT_NOTICE,
                    APPOINTMENT_MOVED,
                    APPOINTMENT_CANCELLED,
                    APPOINTMENT_ANSWERED,
                    APPOINTMENT_OVER,
                    MESSAGE_COPIED,
                    CALENDAR_OPENED,
                    CALENDAR_CLOSED,
                    SENDING_ASKED,
                    SENDING_CALLED_OFF,
                    SENDING_LIFTED,
                    SENDING_SIMULATED,
                    SENDING_TRIED,
                    NUMBERS_ASKED_AGAIN,
                    SENDING_PAUSED,
                    PAUSE_CHANGED,
                    PAUSE_ENDED,
                    BUDGET_CHANGED,
                    TELEGRAM_OFFERED,
                    TELEGRAM_UNLINKED -> MESSAGES;
            case LOG_READ, LOG_EXPORTED, LOG_PRINTED, LOG_CHECKED -> LOG;
        };
    }

    /** All acts of this kind. */
    public Set<Act> acts() {
        return Arrays.stream(Act.values()).filter(act -> of(act) == this).collect(Collectors.toUnmodifiableSet());
    }

    /** The acts that tell of something that failed or was refused. */
    public static Set<Act> failed() {
        return Set.copyOf(FAILED);
    }
}
