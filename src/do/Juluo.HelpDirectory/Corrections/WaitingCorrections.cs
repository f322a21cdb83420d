namespace Juluo.HelpDirectory;

/// <summary>The caller's tasks in the directory: reports of mistakes to decide.</summary>
internal sealed class WaitingCorrections(UnitOfWork work, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.May(HelpRights.Manage)
            ? (Statement)
                $"""
                    exists (select from helpdirectory.correction c where c.community_id = {work.Community} and not exists (
                      select from helpdirectory.decision d where d.community_id = c.community_id and d.correction_id = c.id))
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var reported = await new CorrectionStore(work, clock).List(waiting: true, stop);
        return [.. reported.Take(Most).Select(c => new WaitingItem("correction", c.Name, "/help/corrections", c.MadeAt))];
    }
}
