namespace Juluo.FoodBank;

/// <summary>Ends the appointment of a volunteer who leaves the community.</summary>
internal sealed class VolunteeringOfLeaver(UnitOfWork work) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        await new VolunteerStore(work).Has(person, stop)
            ? [new("food-volunteer", new("食物銀行志工", "Food bank volunteer"), null, "/food-bank/volunteers")]
            : [];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop) =>
        await new VolunteerStore(work).Remove(person, stop);
}
