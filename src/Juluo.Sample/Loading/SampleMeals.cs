namespace Juluo.Sample;

/// <summary>The shared meals of a sample: one the day after tomorrow with assigned tables, a dinner of three rounds, and one next week that people can join.</summary>
internal sealed class SampleMeals(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private const int MostSeated = 11;
    private const int MostJoining = 3;
    private const int MostDining = 14;

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
        await Dine(runs, people);
        await acting.Hush("meals.meal");
        return true;
    }

    /// <summary>A dinner at which people change tables twice. The first resident, whom visitors play, comes too.</summary>
    private async Task Dine(PersonId runs, List<PersonId> people)
    {
        var first = sample
            .People.Where(p => p.Role == SampleRole.Resident && (p.LeftOn is null || p.LeftOn > today))
            .Select(p => ids[p.Number])
            .Take(1);
        PersonId[] dining = [.. first, .. people.Take(MostDining - 1)];
        if (dining.Length < Meal.Smallest)
            return;
        var dinner = await acting.Make<MealId>(
            runs,
            "/meals",
            ("title", new LocalizedText("換桌晚餐", "Dinner in three rounds")),
            ("place", "庭院 Courtyard"),
            ("onDay", today.PlusDays(5)),
            ("time", "18:30"),
            ("minutes", 120),
            ("rounds", 3),
            ("largest", 5),
            ("accessibleTables", 1),
            ("note", "一人一菜，每四十分鐘換一次桌。")
        );
        foreach (var (number, person) in dining.Index())
            await acting.Post(person, $"/meals/{dinner}/seat", ("needsAccessible", number == 2), ("notAlone", number == 0));
        await acting.Post(dining[0], $"/meals/{dinner}/wishes", ("person", dining[^1]));
        if (dining.Length > Meal.Smallest)
            await acting.Post(dining[1], $"/meals/{dinner}/wishes", ("person", dining[3]));
        await acting.Post(runs, $"/meals/{dinner}/seating");
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
