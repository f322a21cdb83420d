namespace Juluo.Casework;

public sealed partial class CaseworkModule
{
    public override PersonalData PersonalData { get; } =
        new(
            // Erasing a person deletes their applications; messages, requests, steps and views cascade.
            new PersonalDataField("cases", "casework.case_file", "person_id")
                .Moves()
                .Without("contact", "reason", "digests"),
            new PersonalDataField("casework", "casework.case_file", "assigned_to").Moves().Cleared("assigned_to"),
            new PersonalDataField("casework", "casework.case_file", "proposed_by").Moves().Cleared("proposed_by"),
            new PersonalDataField("casework", "casework.case_file", "decided_by").Moves().Cleared("decided_by"),
            new PersonalDataField("casework", "casework.office_person", "person_id").Moves("t.office_id", "o.office_id = t.office_id"),
            new PersonalDataField("casework", "casework.intake", "made_by").Moves("t.service_id").Cleared("made_by"),
            new PersonalDataField("casework", "casework.case_event", "person_id").Moves().Cleared("person_id"),
            new PersonalDataField("casework", "casework.case_look", "person_id").Moves().Cleared("person_id"),
            new PersonalDataField("casework", "casework.message", "person_id").Moves().Without("body").Cleared("person_id"),
            new PersonalDataField("casework", "casework.document_request", "asked_by").Moves().Without("note").Cleared("asked_by"),
            new PersonalDataField("casework", "casework.appointment", "person_id")
                .Moves(
                    unless: "o.cancelled_at is null and t.cancelled_at is null and tstzrange(o.starts_at, o.ends_at) && tstzrange(t.starts_at, t.ends_at)"
                )
                .Cleared("person_id"),
            new PersonalDataField("casework", "casework.hand_off", "person_id")
                .Moves(
                    unless: "o.case_id = t.case_id and o.declined_at is null and o.ended_at is null and t.declined_at is null and t.ended_at is null"
                )
                .Without("why"),
            new PersonalDataField("casework", "casework.hand_off", "asked_by").Moves().Without("why").Cleared("asked_by"),
            new PersonalDataField("casework", "casework.step", "done_by").Moves("t.case_id || ' ' || t.number").Cleared("done_by")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["casework.appointment.booking_id"] = "a booking, which goes by its own rule",
                ["casework.case_event.detail"] = "names of offices",
                ["casework.case_file.service_id"] = "a service",
                ["casework.case_file.submission_id"] = "a form that was sent, which goes by its own rule",
                ["casework.funnel_count.service_id"] = "a service",
            },
        };
}
