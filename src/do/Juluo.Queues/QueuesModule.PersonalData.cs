namespace Juluo.Queues;

/// <summary>Personal data of staff. Tickets contain no personal data.</summary>
public sealed partial class QueuesModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("queues-made", "queues.queue", "made_by").Moves().Cleared("made_by").AlsoShown(),
            new PersonalDataField("queue-staff", "queues.queue_staff", "person_id").Moves("t.queue_id", "o.queue_id = t.queue_id"),
            new PersonalDataField("queue-counters", "queues.counter", "staffed_by").Moves(unless: "true").Cleared("staffed_by").AlsoShown()
        );
}
