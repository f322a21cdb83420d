namespace Juluo.Casework;

/// <summary>GET /cases/offices/{id} — shows an office to its leads: its settings, and its people with their number of cases.</summary>
[Get("/cases/offices/{id}", CaseworkRights.TakePart, Page = typeof(OfficePage))]
public sealed class ShowOffice(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowOffice.Input, ShowOffice.Output>
{
    /// <param name="Find">A part of the name of a person to add.</param>
    public sealed record Input(OfficeId Id, string? Find = null);

    /// <param name="Found">At most ten people whose name contains <paramref name="Find"/> and who are not in the office.</param>
    public sealed record Output(Office Office, IReadOnlyList<Line> People, string? Find, IReadOnlyList<PersonCard> Found);

    public sealed record Line(PersonCard Person, CaseRole Role, int Cases);

    private const int MostFound = 10;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } office || !await OfficeRights.Leads(store, office.Id, caller, stop))
            return new NotFound();
        var there = await store.People(office.Id, stop);
        var named = await people.Named([.. there.Select(p => p.Person)], stop);
        var find = FormText.Some(input.Find);
        return new Output(
            office,
            [.. there.Where(p => named.ContainsKey(p.Person)).Select(p => new Line(named[p.Person], p.Role, p.Cases))],
            find,
            find is null
                ? []
                :
                [
                    .. (await people.All(stop))
                        .Where(p => p.Here && !named.ContainsKey(p.Id) && IsCalled(p, find))
                        .OrderBy(p => p.Name, StringComparer.Ordinal)
                        .Take(MostFound),
                ]
        );
    }

    private static bool IsCalled(PersonCard person, string find) =>
        person.Name.Contains(find, StringComparison.OrdinalIgnoreCase)
        || person.LatinName?.Contains(find, StringComparison.OrdinalIgnoreCase) == true;
}
