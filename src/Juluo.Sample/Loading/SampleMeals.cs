namespace Juluo.Sample;

/// <summary>The shared meals of a sample: one the day after tomorrow with assigned tables, and one next week that people can join.</summary>
internal sealed class SampleMeals(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private const int MostSeated = 11;
    private const int MostJoining = 3;

    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;

    /// <param name="runs">The operator of the community.</param>
    public async Task<bool> Make(PersonId runs)
    {
        // The first people of a sample are those whom visitors play, who can join by themselves.
        var people = sample
            .People.Where(p => p.Role == SampleRole.Resident && (p.LeftOn is null || p.LeftOn > today))
            .Select(p => ids[p.Number])
            .Skip(1)
            .ToList();
        var seated = await Plan(runs, today.PlusDays(2), "共桌午餐", "Shared lunch", "帶自己的餐盒也可以。");
        foreach (var person in people.Take(MostSeated))
            await acting.Post(person, $"/meals/{seated}/seat");
        if (people.Count >= Meal.Smallest)
            await acting.Post(runs, $"/meals/{seated}/seating");
        var open = await Plan(runs, today.PlusDays(7), "週四共桌", "Thursday table", null);
        foreach (var person in people.TakeLast(MostJoining))
            await acting.Post(person, $"/meals/{open}/seat");
        await acting.Hush("meals.meal");
        return true;
    }

    private Task<MealId> Plan(PersonId runs, LocalDate day, string zh, string en, string? note) =>
        acting.Make<MealId>(
            runs,
            "/meals",
            ("title", new LocalizedText(zh, en)),
            ("place", "廚房長桌 Kitchen"),
            ("onDay", day),
            ("time", "12:30"),
            ("note", note)
        );
}
