namespace Juluo.HelpDirectory;

/// <summary>GET /help/corrections — lists the mistakes that readers reported and that are undecided, and recent decisions.</summary>
[Get("/help/corrections", HelpRights.Manage, Page = typeof(CorrectionsPage))]
public sealed class ListCorrections(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<Nothing, ListCorrections.Output>
{
    /// <param name="Names">The names of members who reported mistakes, by their id.</param>
    public sealed record Output(
        IReadOnlyList<Correction> Waiting,
        IReadOnlyList<Correction> Decided,
        IReadOnlyDictionary<PersonId, string> Names
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new CorrectionStore(work, clock);
        var waiting = await store.List(waiting: true, stop);
        var named = await people.Named([.. waiting.Select(c => c.ByPerson).OfType<PersonId>().Distinct()], stop);
        return new Output(waiting, await store.List(waiting: false, stop), named.ToDictionary(n => n.Key, n => n.Value.Name));
    }
}
