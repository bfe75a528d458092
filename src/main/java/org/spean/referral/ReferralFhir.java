package org.spean.referral;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.spean.consent.Item;
import org.spean.consent.Projection;
import org.spean.vocabulary.BilingualText;

/**
 * A referral as a FHIR R4 bundle: the request, how it stands, what was agreed to, for whom and to whom. What is known of the client
 * is text that was frozen for a reader: it stands in notes as it was read, and alone a name, an address and a picture have places of
 * their own. How to reach somebody without harm stays a note, because a program would dial it. The client's handle is made for this
 * referral and leads to nothing else.
 */
final class ReferralFhir {

    private static final String URN = "urn:uuid:";
    private static final String CODES = "urn:spean:referral";
    private static final String TYPES = "urn:spean:service-type";
    private static final String ITEMS = "urn:spean:consent-item";
    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String LOINC = "http://loinc.org";
    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String STANDARDS = "Minimum Standards 6.3, 6.10, 11.7";

    private final ReferralCopies.Copied copied;
    private final Referral referral;
    private final Bundle bundle = new Bundle();

    private ReferralFhir(ReferralCopies.Copied copied) {
        this.copied = copied;
        this.referral = copied.referral();
    }

    /** Made once: it reads the whole model, which takes a second. */
    private static final class Model {
        private static final FhirContext CONTEXT = FhirContext.forR4();
    }

    static String json(ReferralCopies.Copied copied) {
        return Model.CONTEXT
                .newJsonParser()
                .setPrettyPrint(true)
                .encodeResourceToString(new ReferralFhir(copied).made());
    }

    private Bundle made() {
        bundle.setType(Bundle.BundleType.COLLECTION);
        bundle.setTimestamp(Date.from(copied.at()));
        bundle.setIdentifier(code());
        Reference client = added("client", patient());
        Reference receiver = added("receiver", organization());
        Reference service = added("service", service(receiver));
        Reference consent = added("consent", consent(client, receiver));
        Reference request = added("request", request(client, service, consent));
        added("task", task(client, receiver, request));
        return bundle;
    }

    private Reference added(String what, Resource resource) {
        String handle = UUID.nameUUIDFromBytes((referral.id() + " " + what).getBytes(StandardCharsets.UTF_8))
                .toString();
        resource.setId(handle);
        bundle.addEntry().setFullUrl(URN + handle).setResource(resource);
        return new Reference(URN + handle);
    }

    private Identifier code() {
        return new Identifier().setSystem(CODES).setValue(referral.code());
    }

    private static String both(BilingualText text) {
        return text.khmer().isBlank() || text.khmer().equals(text.english())
                ? text.english()
                : text.english().isBlank() ? text.khmer() : text.english() + " / " + text.khmer();
    }

    private String answers(Item item) {
        return copied.projection().part(item).map(Projection.Part::lines).orElse(List.of()).stream()
                .map(line -> both(line.answer()))
                .filter(answer -> !answer.isBlank())
                .collect(Collectors.joining("; "));
    }

    private Patient patient() {
        Patient patient = new Patient();
        String name = answers(Item.NAME);
        if (!name.isEmpty()) {
            patient.addName().setText(name);
        }
        String address = answers(Item.ADDRESS);
        if (!address.isEmpty()) {
            patient.addAddress().setText(address);
        }
        copied.projection()
                .part(Item.PICTURE)
                .flatMap(Projection.Part::picture)
                .ifPresent(
                        jpeg -> patient.addPhoto().setContentType("image/jpeg").setData(jpeg));
        return patient;
    }

    private Organization organization() {
        Organization organization = new Organization();
        organization.setName(both(copied.receiver()));
        return organization;
    }

    private HealthcareService service(Reference receiver) {
        HealthcareService service = new HealthcareService();
        service.addIdentifier().setSystem("urn:ietf:rfc:3986").setValue(URN + referral.service());
        service.setProvidedBy(receiver);
        service.addType(type());
        service.setName(both(copied.type()));
        return service;
    }

    private CodeableConcept type() {
        return new CodeableConcept()
                .setText(both(copied.type()))
                .addCoding(new Coding()
                        .setSystem(TYPES)
                        .setCode(referral.type().id())
                        .setDisplay(copied.type().english()));
    }

    /** What the receiver may still see; what was left out is not named. */
    private Consent consent(Reference client, Reference receiver) {
        Consent consent = new Consent();
        consent.setStatus(Consent.ConsentState.ACTIVE);
        consent.setScope(
                new CodeableConcept().addCoding(new Coding().setSystem(SCOPE).setCode("patient-privacy")));
        consent.addCategory()
                .addCoding(new Coding().setSystem(LOINC).setCode("59284-0").setDisplay("Consent Document"));
        consent.setPatient(client);
        consent.setDateTime(Date.from(copied.sentAt()));
        consent.setPolicyRule(new CodeableConcept().setText(STANDARDS));
        Consent.ProvisionComponent provision =
                new Consent.ProvisionComponent().setType(Consent.ConsentProvisionType.PERMIT);
        provision
                .addActor()
                .setRole(new CodeableConcept()
                        .addCoding(new Coding().setSystem(ROLES).setCode("IRCP")))
                .setReference(receiver);
        copied.projection()
                .items()
                .forEach(item -> provision.addCode(new CodeableConcept()
                        .addCoding(new Coding().setSystem(ITEMS).setCode(word(item)))));
        consent.setProvision(provision);
        return consent;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ServiceRequest request(Reference client, Reference service, Reference consent) {
        ServiceRequest request = new ServiceRequest();
        request.addIdentifier(code());
        request.setStatus(status());
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.setPriority(
                referral.urgency().urgent()
                        ? ServiceRequest.ServiceRequestPriority.URGENT
                        : ServiceRequest.ServiceRequestPriority.ROUTINE);
        request.setCode(type());
        request.setSubject(client);
        request.setAuthoredOn(Date.from(copied.sentAt()));
        request.setRequester(new Reference().setDisplay(copied.sender()));
        request.addPerformer(service);
        request.addSupportingInfo(consent);
        copied.projection().parts().stream()
                .filter(part -> part.item() != Item.NAME && part.item() != Item.ADDRESS)
                .forEach(part -> part.lines()
                        .forEach(line -> request.addNote()
                                .setText(word(part.item()) + ": " + both(line.question()) + ": "
                                        + both(line.answer()))));
        return request;
    }

    private ServiceRequest.ServiceRequestStatus status() {
        return switch (referral.state()) {
            case SERVED, RETURNED -> ServiceRequest.ServiceRequestStatus.COMPLETED;
            case DECLINED, WITHDRAWN, CANCELLED, NO_ANSWER, OVERTAKEN -> ServiceRequest.ServiceRequestStatus.REVOKED;
            default -> ServiceRequest.ServiceRequestStatus.ACTIVE;
        };
    }

    private Task task(Reference client, Reference receiver, Reference request) {
        Task task = new Task();
        task.addIdentifier(code());
        task.setStatus(
                switch (referral.state()) {
                    case DRAFT -> Task.TaskStatus.DRAFT;
                    case SENT -> Task.TaskStatus.REQUESTED;
                    case ACKNOWLEDGED -> Task.TaskStatus.RECEIVED;
                    case ACCEPTED -> Task.TaskStatus.ACCEPTED;
                    case ARRIVED -> Task.TaskStatus.INPROGRESS;
                    case SERVED, RETURNED -> Task.TaskStatus.COMPLETED;
                    case DECLINED -> Task.TaskStatus.REJECTED;
                    case WITHDRAWN, CANCELLED, OVERTAKEN -> Task.TaskStatus.CANCELLED;
                    case NO_ANSWER -> Task.TaskStatus.FAILED;
                });
        task.setBusinessStatus(new CodeableConcept().setText(word(referral.state())));
        task.setIntent(Task.TaskIntent.ORDER);
        task.setFocus(request);
        task.setFor(client);
        task.setOwner(receiver);
        task.setAuthoredOn(Date.from(copied.sentAt()));
        task.setLastModified(Date.from(referral.acts().getLast().at()));
        referral.answerBy()
                .ifPresent(until -> task.setRestriction(
                        new Task.TaskRestrictionComponent().setPeriod(new Period().setEnd(Date.from(until)))));
        return task;
    }
}
