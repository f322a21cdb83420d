namespace Juluo.Projects;

/// <summary>POST /briefs/{id}/details — changes a brief. Projects that answer it are not affected.</summary>
[Post(
    "/briefs/{id}/details",
    ProjectRights.TakePart,
    Form = typeof(ShowBriefSettings),
    Changes = typeof(ShowBriefSettings),
    Then = "/briefs/{id}",
    Say = "projects.brief.changed"
)]
internal sealed class ChangeBrief(UnitOfWork work, Clock clock) : Slice<ChangeBrief.Input, Done>
{
    public sealed record Input(BriefId Id) : BriefForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new BriefStore(work, clock);
        if (await store.Find(input.Id, caller.May(ProjectRights.See), stop) is not { } brief)
            return new NotFound();
        if (!ShowBrief.MayChange(brief, caller))
            return new BriefErrors.OnlyForAsker();
        if (brief.ClosedAt is not null)
            return new BriefErrors.Closed();
        if (input.Past(input.AnswersUntil == brief.AnswersUntil ? null : clock.Today(caller.Community.Zone)) is { } past)
            return past;
        await store.Change(brief.Id, input, stop);
        return Done.It;
    }
}
