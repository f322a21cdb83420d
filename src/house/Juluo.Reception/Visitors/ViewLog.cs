namespace Juluo.Reception;

/// <summary>
/// Logs views of the visitor book and of evacuation lists, at most one per person, subject and hour, because open pages refresh themselves. Callers that are not people are not logged.
/// </summary>
internal sealed class ViewLog(Audit audit, Clock clock)
{
    private static readonly Duration OneLook = Duration.FromHours(1);
    private const int Recent = 50;

    public async Task Note(Caller caller, string action, string subject, CancellationToken stop)
    {
        if (caller.Person is not { } looker)
            return;
        var before = await audit.Search(new([looker], Text: null, action, clock.Now - OneLook, Until: null), null, 0, Recent, stop);
        if (!before.Exists(d => d.Person == looker && string.Equals(d.Subject, subject, StringComparison.Ordinal)))
            await audit.Did(looker, action, subject, null, stop);
    }
}
