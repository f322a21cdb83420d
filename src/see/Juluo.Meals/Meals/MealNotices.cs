namespace Juluo.Meals;

/// <summary>Notifies the people of a shared meal.</summary>
internal sealed class MealNotices(Notifier notifier, PeopleFacade people, Clock clock)
{
    /// <summary>Tells people their table and who sits there, and tells those without a table that there was none.</summary>
    public async Task NotifySeats(Meal meal, IReadOnlyList<MealStore.Diner> diners, CancellationToken stop)
    {
        var names = await people.Named([.. diners.Select(d => d.Person)], stop);
        foreach (var diner in diners)
        {
            var others = diners
                .Where(d => d.TableNumber is { } at && at == diner.TableNumber && d.Person != diner.Person && names.ContainsKey(d.Person))
                .Select(d => names[d.Person].Name);
            await notifier.Notify(
                diner.Person,
                diner.TableNumber is { } table
                    ? Of(
                        meal,
                        "seated",
                        new
                        {
                            meal = meal.Title,
                            at = meal.At,
                            place = meal.Place,
                            table,
                            people = new LocalizedText(string.Join("、", others), string.Join(", ", others)),
                        }
                    )
                    : Of(meal, "no-seat", new { meal = meal.Title }),
                stop
            );
        }
    }

    /// <summary>Notifies the people of a meal of several rounds that their seats are made, or made again. The page has the seats, because the host may still move people.</summary>
    public Task NotifyRounds(Meal meal, IReadOnlyList<PersonId> diners, int from, CancellationToken stop) =>
        notifier.Notify(
            diners,
            new(
                MealsModule.Notices,
                $"meal:{meal.Id}:rounds:{from}:{clock.Now.ToUnixTimeSeconds()}",
                from == 1 ? "meals.notice.rounds" : "meals.notice.rounds-again",
                new
                {
                    meal = meal.Title,
                    at = meal.At,
                    place = meal.Place,
                    count = meal.Rounds,
                    from,
                },
                Path(meal)
            ),
            stop
        );

    /// <summary>Notifies the person who planned a meal of several rounds that someone joined late or left after the tables were made.</summary>
    public Task NotifyHost(string what, Meal meal, PersonId who, string? name, IReadOnlyList<PersonId> host, CancellationToken stop) =>
        notifier.Notify(
            [.. host.Where(h => h != who)],
            new(
                MealsModule.Notices,
                $"meal:{meal.Id}:{what}:{who}",
                $"meals.notice.{what}",
                new { meal = meal.Title, name = name ?? "" },
                $"{Path(meal)}/seats"
            ),
            stop
        );

    public Task NotifyCancelled(Meal meal, IReadOnlyList<MealStore.Diner> diners, bool tooFew, CancellationToken stop) =>
        notifier.Notify(
            [.. diners.Select(d => d.Person)],
            Of(meal, tooFew ? "too-few" : "cancelled", new { meal = meal.Title, at = meal.At }),
            stop
        );

    public Task NotifyLeft(
        Meal meal,
        int table,
        PersonId who,
        string? name,
        IReadOnlyList<MealStore.Diner> diners,
        CancellationToken stop
    ) =>
        notifier.Notify(
            [.. diners.Where(d => d.TableNumber == table && d.Person != who).Select(d => d.Person)],
            new(
                MealsModule.Notices,
                $"meal:{meal.Id}:left:{who}",
                "meals.notice.left",
                new { meal = meal.Title, name = name ?? "" },
                Path(meal)
            ),
            stop
        );

    public Task Ask(Meal meal, IReadOnlyList<MealStore.Diner> diners, CancellationToken stop) =>
        notifier.Notify(
            [.. diners.Where(d => d is { TableNumber: not null, Came: null }).Select(d => d.Person)],
            Of(meal, "came", new { meal = meal.Title }),
            stop
        );

    private static Notification Of(Meal meal, string what, object with) =>
        new(MealsModule.Notices, $"meal:{meal.Id}:{what}", $"meals.notice.{what}", with, Path(meal));

    private static string Path(Meal meal) => $"/meals/{meal.Id}";
}
