namespace Juluo.Projects;

/// <summary>POST /briefs — posts a brief: a request, its deadline, and the criteria for a good answer.</summary>
[Post("/briefs", ProjectRights.Start, Form = typeof(NewBrief), Then = "/briefs/{Id}", Say = "projects.brief.posted")]
internal sealed class AddBrief(UnitOfWork work, Clock clock, Outbox outbox) : Slice<AddBrief.Input, Created<BriefId>>
{
    public sealed record Input : BriefForm;

    public override async Task<Outcome<Created<BriefId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Past(clock.Today(caller.Community.Zone)) is { } past)
            return past;
        var id = await new BriefStore(work, clock).Post(input, caller.Self, stop);
        await outbox.Publish(new BriefChanged(id, BriefChanged.Posted), stop);
        return new Created<BriefId>(id);
    }
}
