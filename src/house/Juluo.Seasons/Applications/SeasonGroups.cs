namespace Juluo.Seasons;

/// <summary>Finds the groups on whose behalf people apply.</summary>
public sealed class SeasonGroups(CirclesFacade circles, OrganisationsFacade organisations)
{
    /// <summary>Returns the groups for which a person may apply today: their circles, and organisations in which they hold a position.</summary>
    public async Task<List<SeasonGroup>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await circles.Of(person, stop)).Select(c => new SeasonGroup(c.Id.Value, true, c.Name)),
            .. (await organisations.Of(person, stop)).Select(o => new SeasonGroup(o.Id.Value, false, o.Name)),
        ];

    /// <summary>Finds these groups by key, including closed ones.</summary>
    public async Task<Dictionary<Guid, SeasonGroup>> Named(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        ids.Count == 0
            ? []
            : (await circles.Named([.. ids.Select(id => new CircleId(id))], stop))
                .Select(c => new SeasonGroup(c.Id.Value, true, c.Name))
                .Concat(
                    (await organisations.Named([.. ids.Select(id => new OrganisationId(id))], stop)).Select(o => new SeasonGroup(
                        o.Id.Value,
                        false,
                        o.Name
                    ))
                )
                .ToDictionary(g => g.Id);
}
