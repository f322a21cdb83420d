namespace Juluo.FoodBank;

/// <summary>Whether the caller works at the food bank, by their role or as an appointed volunteer.</summary>
internal sealed class WorksAtFoodBank(UnitOfWork work) : IShowWhen
{
    public Task<bool> Shows(Caller caller, CancellationToken stop) => new VolunteerStore(work).MayWork(caller, stop);
}
