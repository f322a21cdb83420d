namespace Juluo.Access;

/// <summary>What the form of an access group offers to choose from.</summary>
public sealed class AccessChoices(UnitOfWork work, Clock clock, PeopleFacade directory)
{
    public sealed record Plan(PlanId Id, LocalizedText Name);

    public sealed record Output(IReadOnlyList<Door> Doors, IReadOnlyList<Plan> Plans, IReadOnlyList<PersonCard> People);

    internal async Task<Output> Read(bool withPeople, CancellationToken stop) =>
        new(
            [.. (await new DoorStore(work, clock).All(stop)).Where(d => !d.Retired)],
            await work.List<Plan>(
                $"select id, name_zh, name_en from plans.plan where community_id = {work.Community} and retired_at is null order by name_zh",
                stop
            ),
            withPeople ? [.. (await directory.All(stop)).Where(p => p.Here).OrderBy(p => p.Name, StringComparer.CurrentCulture)] : []
        );
}
