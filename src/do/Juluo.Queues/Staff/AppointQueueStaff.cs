namespace Juluo.Queues;

/// <summary>POST /queues/{id}/staff — appoints a member to the staff of a queue.</summary>
[Post("/queues/{id}/staff", QueueRights.Manage, Form = typeof(ShowQueueSettings), Then = "#staff", Say = "queues.staff.added")]
internal sealed class AppointQueueStaff(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<AppointQueueStaff.Input, Done>
{
    public sealed record Input(QueueId Id, [Required] PersonId? Person = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new QueueStore(work, clock).Find(input.Id, stop) is not { } queue)
            return new NotFound();
        if (input.Person is not { } person)
            return new Missing("person");
        if (await people.Find(person, stop) is not { Here: true })
            return new NotOffered("person");
        return await new StaffStore(work).Add(queue.Id, person, clock.Now, stop) ? Done.It : new QueueErrors.StaffAlready();
    }
}
