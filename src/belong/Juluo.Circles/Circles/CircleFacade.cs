namespace Juluo.Circles;

/// <summary>Circles as other modules see it: who works together at present.</summary>
public sealed class CircleFacade(UnitOfWork work, Clock clock)
{
    private readonly CircleStore store = new(work, clock);

    /// <summary>The circles that somebody is of and that go on.</summary>
    public async Task<List<Circle>> Of(PersonId person, CancellationToken stop) => (await store.All(person, stop)).FindAll(GoesOnWithThem);

    /// <summary>Whether a circle goes on and somebody is of it.</summary>
    public async Task<bool> Has(CircleId id, PersonId person, CancellationToken stop) =>
        await store.Find(id, person, stop) is { } circle && GoesOnWithThem(circle);

    private static bool GoesOnWithThem(Circle circle) => circle is { Mine: not null, ClosedAt: null };
}
