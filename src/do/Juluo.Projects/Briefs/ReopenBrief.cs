namespace Juluo.Projects;

/// <summary>POST /briefs/{id}/reopening — reopens a closed brief.</summary>
[Post("/briefs/{id}/reopening", ProjectRights.TakePart, Form = typeof(ShowBrief), Say = "projects.brief.reopened")]
internal sealed class ReopenBrief(UnitOfWork work, Clock clock) : Slice<ReopenBrief.Input, Done>
{
    public sealed record Input(BriefId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new BriefStore(work, clock);
        if (await store.Find(input.Id, caller.May(ProjectRights.See), stop) is not { } brief)
            return new NotFound();
        if (!ShowBrief.MayChange(brief, caller))
            return new BriefErrors.OnlyForAsker();
        if (brief.ClosedAt is null)
            return new BriefErrors.IsOpen();
        await store.Reopen(brief.Id, stop);
        return Done.It;
    }
}
