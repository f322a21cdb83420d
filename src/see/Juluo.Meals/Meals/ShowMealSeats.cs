namespace Juluo.Meals;

/// <summary>GET /meals/{id}/seats — shows the tables of each round, to print; to the host also how many pairs meet, and which requests are not met.</summary>
[Get("/meals/{id}/seats", MealsModule.Join, Page = typeof(MealSeatsPage))]
internal sealed class ShowMealSeats(UnitOfWork work, Clock clock, MealRounds rounds) : Slice<ShowMealSeats.Input, MealSeatsView>
{
    public sealed record Input(MealId Id);

    public override async Task<Outcome<MealSeatsView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new MealStore(work, clock).Find(input.Id, caller.Self, stop) is not { } meal)
            return new NotFound();
        var evening = await rounds.Of(meal, stop);
        var hosts = caller.May(MealsModule.Host);
        var seated = meal is { SeatedAt: not null, CancelledAt: null };
        return new MealSeatsView(
            meal,
            seated ? Rounds(evening) : [],
            hosts && seated && meal.HasRounds ? Result(evening) : null,
            caller.Self,
            clock.Now,
            hosts
        );
    }

    private static List<MealSeatsView.Round> Rounds(MealEvening evening) =>
        [
            .. evening.Now.Rounds.Select(
                (seated, at) =>
                    new MealSeatsView.Round(
                        at + 1,
                        evening.Meal.RoundAt(at + 1),
                        [
                            .. seated
                                .Tables.Select((people, table) => new MealView.Table(table + 1, [.. people.Select(p => evening.People[p])]))
                                .Where(t => t.People.Count > 0),
                        ],
                        [.. seated.Unseated.Select(of => evening.People[of.Person])]
                    )
            ),
        ];

    /// <summary>Returns what the seats achieve. Wishes that someone else's request prevents are listed like those for which the numbers did not fit.</summary>
    internal static MealSeatsView.Achieved Result(MealEvening evening)
    {
        var cards = evening.People.ToDictionary(p => p.Id);
        var wishes = evening.Wishes.ToList();
        var missed = wishes.FindAll(w =>
            evening.NumberOf(w.Person) is not { } person
            || evening.NumberOf(w.Other) is not { } other
            || evening.Now.Meetings(person, other).Count == 0
        );
        List<MealSeatsView.Unmet> unmet =
        [
            .. from round in evening.Now.Rounds.Index()
            from of in round.Item.Unseated
            group round.Index + 1 by of.Person into missing
            orderby missing.Key
            select new MealSeatsView.Unmet(WhyUnseated(evening, missing.Key), evening.People[missing.Key], null, [.. missing]),
            .. from wish in missed
            where cards.ContainsKey(wish.Person)
            select new MealSeatsView.Unmet(
                cards.ContainsKey(wish.Other) ? MealRequestUnmet.Wish : MealRequestUnmet.WishNotComing,
                cards[wish.Person],
                cards.GetValueOrDefault(wish.Other)?.Name,
                []
            ),
        ];
        return new(evening.Now.PairsMet, evening.MostPairs(), wishes.Count - missed.Count, wishes.Count, unmet);
    }

    /// <summary>Returns the reason why a person has no seat, as far as it lies in their own requests and in the tables.</summary>
    internal static MealRequestUnmet WhyUnseated(MealEvening evening, int person) =>
        evening.Guests[person] switch
        {
            // Also if such people came: the numbers, or the wishes of those people, may be the reason.
            { NotAlone: true } => MealRequestUnmet.NoCompany,
            { NeedsAccessible: true } when evening.Meal.AccessibleTables is not null => MealRequestUnmet.NoAccessibleSeat,
            _ => MealRequestUnmet.NoSeat,
        };
}

/// <summary>The tables of each round of a meal.</summary>
/// <param name="Result">The pairs, wishes and requests that the seats achieve; only for the host of a meal of several rounds.</param>
public sealed record MealSeatsView(
    Meal Meal,
    IReadOnlyList<MealSeatsView.Round> Rounds,
    MealSeatsView.Achieved? Result,
    PersonId Me,
    [property: JsonIgnore] Instant Now,
    bool MayHost
)
{
    /// <param name="Number">The number of the round, from 1.</param>
    /// <param name="Without">People who take part in the round and have no seat.</param>
    public sealed record Round(int Number, Instant At, IReadOnlyList<MealView.Table> Tables, IReadOnlyList<PersonCard> Without);

    /// <param name="Pairs">The number of different pairs who sit together once or more.</param>
    /// <param name="MostPairs">An upper bound of that number for these people, tables and rounds.</param>
    /// <param name="Unmet">Requests that are not met, and people without a seat.</param>
    public sealed record Achieved(int Pairs, int MostPairs, int WishesMet, int Wishes, IReadOnlyList<Unmet> Unmet);

    /// <param name="Other">The name of the person with whom the person wished to sit.</param>
    /// <param name="Rounds">The rounds without a seat.</param>
    public sealed record Unmet(MealRequestUnmet Kind, PersonCard Person, string? Other, IReadOnlyList<int> Rounds);
}
