namespace Juluo.HelpDirectory;

/// <summary>GET /help/import-faults — lists services of imported lists that could not be read, each with its errors, to be fixed or dismissed.</summary>
[Get(At, HelpRights.Manage, Page = typeof(HelpFaultsPage))]
public sealed class ListHelpFaults(UnitOfWork work, Clock clock) : Slice<Nothing, ListHelpFaults.Output>
{
    public const string At = "/help/import-faults";

    /// <param name="Count">The number of all faults; <paramref name="Faults"/> has the first ones.</param>
    public sealed record Output(int Count, IReadOnlyList<Line> Faults);

    /// <param name="Wrong">The faults found when the service is read without the rest of its list; empty if its only fault is that the list has it twice.</param>
    public sealed record Line(HelpFault Fault, IReadOnlyList<Error> Wrong);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new HelpFaultStore(work, clock);
        return new Output(await store.Count(stop), [.. (await store.Open(stop)).Select(f => new Line(f, Wrong(f)))]);
    }

    private static IReadOnlyList<Error> Wrong(HelpFault fault) =>
        fault.Text is null
            ? [new TooLong("text", HsdsFile.Bad.MostText)]
            : [.. HsdsReader.Read($"[{fault.Text}]").Faults.Select(f => f.Error)];
}
