namespace Juluo.FoodBank;

/// <summary>Shows the menu entry to people who work at the food bank, by role or as appointed volunteers.</summary>
internal sealed class WorksAtFoodBank(UnitOfWork work) : IShowWhen
{
    public Task<bool> Shows(Caller caller, CancellationToken stop) => new VolunteerStore(work).MayWork(caller, stop);
}
