namespace Juluo.Residencies;

/// <summary>Applications for residencies that the community has to answer.</summary>
internal sealed class WaitingApplications(UnitOfWork work, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.May(ResidenciesModule.Review)
            ? (Statement)
                $"""
                    exists (select from residencies.application where community_id = {work.Community} and state in ('submitted', 'in_review'))
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var sent = await new ApplicationStore(work, clock).Sent(null, null, Most, stop);
        return
        [
            .. sent.Where(a => a.Waits)
                .Select(a => new WaitingItem("residency", new(""), $"/applications/{a.Id}", a.SubmittedAt ?? a.SavedAt)
                {
                    About = a.Person,
                }),
        ];
    }
}
