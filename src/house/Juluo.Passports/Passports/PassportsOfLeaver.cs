namespace Juluo.Passports;

/// <summary>No one shows a code elsewhere for a house that they have left.</summary>
internal sealed class PassportsOfLeaver(UnitOfWork work, PassportStore passports) : OpenItems
{
    protected override UnitOfWork Heard => work;

    public override Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) => Task.FromResult<IReadOnlyList<Item>>([]);

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) => passports.Remove(person, stop);
}
