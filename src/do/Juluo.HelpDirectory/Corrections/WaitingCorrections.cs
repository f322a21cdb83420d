namespace Juluo.HelpDirectory;

/// <summary>The caller's tasks in the directory: reports of mistakes to decide.</summary>
internal sealed class WaitingCorrections(UnitOfWork work, Clock clock) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (!caller.May(HelpRights.Manage))
            return [];
        var reported = await new CorrectionStore(work, clock).List(waiting: true, stop);
        return [.. reported.Take(Most).Select(c => new WaitingItem("correction", c.Name, "/help/corrections", c.MadeAt))];
    }
}
