namespace Juluo.Access;

/// <summary>The options in the form of an access group.</summary>
public sealed class AccessChoices(UnitOfWork work, Clock clock, PeopleFacade directory, PlansFacade plans)
{
    public sealed record Output(IReadOnlyList<Door> Doors, IReadOnlyList<PlanChoice> Plans, IReadOnlyList<PersonCard> People);

    internal async Task<Output> Read(bool withPeople, CancellationToken stop) =>
        new(
            [.. (await new DoorStore(work, clock).All(stop)).Where(d => !d.Retired)],
            await plans.Choices(stop),
            withPeople ? [.. (await directory.All(stop)).Where(p => p.Here).OrderBy(p => p.Name, StringComparer.CurrentCulture)] : []
        );
}
