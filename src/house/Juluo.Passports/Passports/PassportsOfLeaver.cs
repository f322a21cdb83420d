namespace Juluo.Passports;

/// <summary>Deletes the codes of a person who leaves, so that they cannot use them at allied communities.</summary>
internal sealed class PassportsOfLeaver(UnitOfWork work, PassportStore passports) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) => Task.FromResult<IReadOnlyList<Item>>([]);

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) => passports.Remove(person, stop);
}
