namespace Juluo.Projects;

/// <summary>POST /briefs — posts a brief: what is asked for, until when, and by what one knows a good answer.</summary>
[Post("/briefs", ProjectRights.Start, Form = typeof(NewBrief), Then = "/briefs/{Id}", Say = "projects.brief.posted")]
internal sealed class PostBrief(UnitOfWork work, Clock clock, Outbox outbox) : Slice<PostBrief.Input, Created<BriefId>>
{
    public sealed record Input : BriefForm;

    public override async Task<Outcome<Created<BriefId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var said = input.Trimmed();
        if (said.Check(clock.Today(caller.Community.Zone)) is { Count: > 0 } wrong)
            return wrong;
        var id = await new BriefStore(work, clock).Post(said, caller.Self, stop);
        await outbox.Publish(new BriefChanged(id, BriefChanged.Posted), stop);
        return new Created<BriefId>(id);
    }
}
