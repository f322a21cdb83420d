namespace Juluo.Queues;

/// <summary>POST /queues/{id}/staff/{person}/removal — removes a member from the staff of a queue.</summary>
[Post(
    "/queues/{id}/staff/{person}/removal",
    QueueRights.Manage,
    Form = typeof(ShowQueueSettings),
    Then = "#staff",
    Say = "queues.staff.removed"
)]
internal sealed class DismissQueueStaff(UnitOfWork work, Clock clock) : Slice<DismissQueueStaff.Input, Done>
{
    public sealed record Input(QueueId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await new StaffStore(work).Remove(input.Id, input.Person, stop))
            return new NotFound();
        await new CounterStore(work, clock).Leave(input.Id, input.Person, stop);
        return Done.It;
    }
}
