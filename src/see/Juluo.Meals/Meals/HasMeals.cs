namespace Juluo.Meals;

/// <summary>Menu condition: true once a shared meal has been planned.</summary>
internal sealed class HasMeals(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from meals.meal where community_id = {work.Community})", stop);
}
