namespace Juluo.Meals;

/// <summary>Whether a shared meal was ever planned.</summary>
internal sealed class HasMeals(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>($"select exists (select from meals.meal where community_id = {work.Community})", stop);
}
