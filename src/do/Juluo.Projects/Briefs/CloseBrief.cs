namespace Juluo.Projects;

/// <summary>POST /briefs/{id}/closing — closes a brief as answered or withdrawn. Teams that work on it are notified, and their projects continue until they end them.</summary>
[Post(
    "/briefs/{id}/closing",
    ProjectRights.TakePart,
    Form = typeof(ShowBriefSettings),
    Then = "/briefs/{id}",
    Say = "projects.brief.is-closed",
    Undo = "/briefs/{id}/reopening"
)]
internal sealed class CloseBrief(UnitOfWork work, Clock clock, Outbox outbox, Notifier notifier) : Slice<CloseBrief.Input, Done>
{
    public sealed record Input(
        BriefId Id,
        BriefClosing Closing = BriefClosing.Answered,
        [Length(Brief.MostClosingWords, Lines = true)] string? Words = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new BriefStore(work, clock);
        if (await store.Find(input.Id, caller.May(ProjectRights.See), stop) is not { } brief)
            return new NotFound();
        if (!ShowBrief.MayChange(brief, caller))
            return new BriefErrors.OnlyForAsker();
        var words = input.Words;
        if (!await store.Close(brief.Id, input.Closing, words, stop))
            return new BriefErrors.Closed();
        await outbox.Publish(new BriefChanged(brief.Id, BriefChanged.Closed), stop);
        await notifier.Notify(
            await Teams(brief.Id, caller.Self, stop),
            new(
                ProjectNotices.Brief,
                $"brief:{brief.Id}:closed:{clock.Now}",
                input.Closing == BriefClosing.Withdrawn ? "projects.told.brief-withdrawn" : "projects.told.brief-answered",
                new { brief = brief.Title },
                $"/briefs/{brief.Id}"
            )
            {
                Quote = words,
            },
            stop
        );
        return Done.It;
    }

    private Task<List<PersonId>> Teams(BriefId brief, PersonId but, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            select distinct m.person_id from projects.project p
            join projects.team_member m on m.community_id = p.community_id and m.project_id = p.id and m.state = 'here'
            where p.community_id = {work.Community} and p.brief_id = {brief} and p.ended_at is null and m.person_id <> {but}
            """,
            stop
        );
}
