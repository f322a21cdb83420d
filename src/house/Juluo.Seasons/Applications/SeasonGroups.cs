namespace Juluo.Seasons;

/// <summary>In whose name people apply.</summary>
public sealed class SeasonGroups(CirclesFacade circles, OrganisationsFacade organisations)
{
    /// <summary>Those for which a person may speak today: circles that they are of, and organisations in which they hold a position.</summary>
    public async Task<List<SeasonGroup>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await circles.Of(person, stop)).Select(c => new SeasonGroup(c.Id.Value, true, c.Name)),
            .. (await organisations.Of(person, stop)).Select(o => new SeasonGroup(o.Id.Value, false, o.Name)),
        ];

    /// <summary>These by key, also those that are closed by now.</summary>
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
