namespace Juluo.Meals;

/// <summary>Notifies the people of a shared meal.</summary>
internal sealed class MealNotices(Notifier notifier, PeopleFacade people)
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
