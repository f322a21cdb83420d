using NodaTime;

namespace Juluo.Meals.Tests;

public sealed class RoundsTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Twelve_people_at_three_tables_meet_as_many_others_as_three_rounds_allow()
    {
        var canteen = await Canteen.OfRounds(ground, 12, joined: 12);
        (await canteen.Seats(canteen.People[0])).Rounds.ShouldBeEmpty("the tables are not made yet");
        (await canteen.Seat()).Errors.ShouldBeEmpty();
        var plan = await canteen.Plan();
        plan.Count.ShouldBe(3);
        foreach (var round in plan)
        {
            round.Select(t => t.Length).ShouldBe([4, 4, 4]);
            round.SelectMany(t => t).ShouldBe(canteen.People, ignoreOrder: true);
        }

        var result = (await canteen.Seats(canteen.People[0])).Result!;
        result.Pairs.ShouldBe(plan.SelectMany(r => r).SelectMany(Pairs).Distinct().Count());
        ((double)result.Pairs / result.MostPairs).ShouldBeGreaterThan(0.9);
        result.Unmet.ShouldBeEmpty();
        foreach (var person in canteen.People)
            (await canteen.Told(person)).ShouldBe(["meals.notice.rounds"]);
    }

    [Fact] // seen to fail with pairs to keep apart subtracted from those that are possible
    public async Task People_kept_apart_never_share_a_table_and_the_number_of_possible_pairs_does_not_reveal_them()
    {
        var canteen = await Canteen.OfRounds(ground, 9, joined: 9, s => s with { Largest = 3, Rounds = 4, Minutes = 120 });
        await canteen.Seat();
        var all = (await canteen.Seats(canteen.People[0])).Result!.MostPairs;
        var (one, other) = (canteen.People[1], canteen.People[2]);
        await canteen.KeepApart(one, other);
        (await canteen.Seat()).Errors.ShouldBeEmpty();
        (await canteen.Plan()).SelectMany(r => r).ShouldAllBe(t => !(t.Contains(one) && t.Contains(other)));
        (await canteen.Seats(canteen.People[0])).Result!.MostPairs.ShouldBe(all);
    }

    [Fact]
    public async Task Wishes_are_met_in_some_round_and_the_others_are_named_to_the_host()
    {
        var canteen = await Canteen.OfRounds(ground, 14, joined: 12);
        var (me, other, apart, away) = (canteen.People[1], canteen.People[2], canteen.People[3], canteen.People[13]);
        foreach (var wished in new[] { other, apart, away })
            (await canteen.Wish(me, wished)).Errors.ShouldBeEmpty();
        await canteen.KeepApart(apart, me);
        await canteen.Seat();
        (await canteen.Plan()).SelectMany(r => r).Count(t => t.Contains(me) && t.Contains(other)).ShouldBeGreaterThan(0);
        var result = (await canteen.Seats(canteen.People[0])).Result!;
        (result.WishesMet, result.Wishes).ShouldBe((1, 3));
        result
            .Unmet.Select(u => (u.Kind, u.Person.Id, u.Other))
            .ShouldBe([(MealRequestUnmet.Wish, me, canteen.NameOf(apart)), (MealRequestUnmet.WishNotComing, me, null)], ignoreOrder: true);
        var mine = await canteen.Show(me);
        mine.Mine.SelectMany(s => s.Reasons).ShouldContain(r => r.Kind == MealReason.Wish && r.People.Any(p => p.Id == other));
        mine.Requests!.Missed.Select(p => p.Id).ShouldBe([apart, away], ignoreOrder: true);

        (await canteen.Show(other)).Mine.SelectMany(s => s.Reasons).ShouldNotContain(r => r.Kind == MealReason.Wish, "it is theirs to say");
    }

    [Fact] // seen to fail without the rule: rounds among strangers
    public async Task A_person_who_asked_not_to_sit_among_strangers_only_never_does()
    {
        var canteen = await Canteen.OfRounds(ground, 12, joined: 12);
        var (shy, friend, lonely) = (canteen.People[1], canteen.People[2], canteen.People[3]);
        await canteen.Request(shy, notAlone: true);
        await canteen.Wish(shy, friend);
        await canteen.Request(lonely, notAlone: true);
        (await canteen.Show(shy)).Requests!.HasCompany.ShouldBeTrue();
        (await canteen.Show(lonely)).Requests!.HasCompany.ShouldBeFalse();
        await canteen.Seat();
        var plan = await canteen.Plan();
        foreach (var round in plan)
            round.Single(t => t.Contains(shy)).ShouldContain(friend);
        plan.SelectMany(r => r).ShouldAllBe(t => !t.Contains(lonely), "nobody whom they know has joined");
        var unmet = (await canteen.Seats(canteen.People[0])).Result!.Unmet.Single();
        (unmet.Kind, unmet.Person.Id).ShouldBe((MealRequestUnmet.NoCompany, lonely));
        unmet.Rounds.ShouldBe([1, 2, 3]);
        (await canteen.Show(lonely)).Meal.LeftOut.ShouldBeTrue();

        // Without the request, they are seated in the rounds that are made again.
        (await canteen.Request(lonely)).Errors.ShouldBeEmpty();
        canteen.Pass(Duration.FromMinutes(1));
        (await canteen.Seat()).Errors.ShouldBeEmpty();
        (await canteen.Plan()).ShouldAllBe(r => r.Any(t => t.Contains(lonely)));
        (await canteen.Told(lonely)).ShouldBe(["meals.notice.rounds", "meals.notice.rounds"]);
    }

    [Fact]
    public async Task People_who_need_a_table_that_is_easy_to_reach_sit_at_one_and_too_many_are_named()
    {
        var canteen = await Canteen.OfRounds(ground, 9, joined: 9, s => s with { Largest = 3, AccessibleTables = 1 });
        var needing = canteen.People.Skip(1).Take(2).ToList();
        foreach (var person in needing)
            await canteen.Request(person, accessible: true);
        await canteen.Seat();
        foreach (var round in (await canteen.Seats(canteen.People[0])).Rounds)
            round.Tables.Single(t => t.Number == 1).People.Select(p => p.Id).Intersect(needing).Count().ShouldBe(2);
        (await canteen.Show(needing[0])).Mine.ShouldAllBe(s => s.Reasons.Any(r => r.Kind == MealReason.Accessible));

        foreach (var person in canteen.People.Skip(3).Take(2))
            await canteen.Request(person, accessible: true);
        await canteen.Seat();
        var unmet = (await canteen.Seats(canteen.People[0])).Result!.Unmet;
        unmet.Sum(u => u.Rounds.Count).ShouldBe(3, "four people need one of three seats");
        unmet.ShouldAllBe(u => u.Kind == MealRequestUnmet.NoAccessibleSeat);
    }

    [Fact]
    public async Task The_host_moves_and_swaps_people_sees_the_cost_before_and_can_undo_it()
    {
        var canteen = await Canteen.OfRounds(ground, 11, joined: 11);
        await canteen.Seat();
        var before = await canteen.Plan();
        var full = Enumerable.Range(0, 3).First(t => before[1][t].Length == 4);
        var free = Enumerable.Range(0, 3).First(t => before[1][t].Length == 3);
        var who = before[1][full][0];
        var cost = (await canteen.Preview(2, who, to: free + 1)).Costs!;
        (await canteen.Plan())[1][full].ShouldBe(before[1][full], "nothing is moved yet");
        var moved = await canteen.Move(2, who, free + 1);
        moved.Value.Pairs.ShouldBe(cost.Gained.Count - cost.Lost.Count);
        (await canteen.Plan())[1][free].ShouldContain(who);
        Count(await canteen.Plan()).ShouldBe(Count(before) + moved.Value.Pairs);
        (await canteen.Move(2, who, moved.Value.From)).Errors.ShouldBeEmpty("the opposite move undoes it");
        (await canteen.Plan())[1]
            .Select(t => t.OrderBy(p => p.Value).ToList())
            .ShouldBe(before[1].Select(t => t.OrderBy(p => p.Value).ToList()));

        var other = before[1][free][0];
        (await canteen.Move(2, who, with: other)).Errors.ShouldBeEmpty();
        (await canteen.Plan())[1][free].ShouldContain(who);
        (await canteen.Plan())[1][full].ShouldContain(other);
        (await canteen.Plan())[0].ShouldBe(before[0], "other rounds stay");
        (await canteen.Move(2, who, with: other)).Errors.ShouldBeEmpty();
        (await canteen.Move(2, who)).Errors.ShouldBeEmpty("a person can be left without a seat");
        (await canteen.Seats(who)).Rounds[1].Without.Single().Id.ShouldBe(who);
    }

    [Fact] // seen to fail with a sentence of its own for people kept apart
    public async Task A_move_that_breaks_a_secret_rule_is_refused_with_one_sentence()
    {
        var canteen = await Canteen.OfRounds(ground, 10, joined: 10, s => s with { AccessibleTables = 1 });
        var people = canteen.People;
        await canteen.Request(people[1], accessible: true);
        await canteen.Request(people[2], notAlone: true);
        await canteen.Wish(people[2], people[3]);
        await canteen.KeepApart(people[4], people[5]);
        await canteen.Seat();
        var plan = await canteen.Plan();
        int At(PersonId who) => plan[0].FindIndex(t => t.Contains(who));
        async Task<Error> Refused(PersonId who, PersonId with)
        {
            (await canteen.Preview(1, who, with: with)).Refused.ShouldNotBeNull();
            return (await canteen.Move(1, who, with: with)).Errors.Single();
        }

        var errors = new[]
        {
            await Refused(people[1], plan[0][At(people[1]) == 1 ? 2 : 1].First(p => p != people[2] && p != people[3])),
            await Refused(people[2], plan[0][(At(people[2]) + 1) % 3].First(p => p != people[1] && p != people[4] && p != people[5])),
            await Refused(
                people[4],
                plan[0][At(people[5])].First(p => p != people[5] && p != people[1] && p != people[2] && p != people[3])
            ),
        };
        errors.ShouldAllBe(e => e is MealErrors.MoveNotPossible);
    }

    [Fact]
    public async Task Impossible_moves_are_refused_with_what_to_do_instead()
    {
        var canteen = await Canteen.OfRounds(ground, 9, joined: 8);
        (await canteen.Seat()).Errors.ShouldBeEmpty();
        var plan = await canteen.Plan();
        var who = plan[0][0][0];
        (await canteen.Move(1, who, to: 2)).Errors.Single().ShouldBe(new MealErrors.TableFull(2));
        (await canteen.Move(1, who, to: 1)).Errors.Single().ShouldBeOfType<MealErrors.NoMove>();
        (await canteen.Move(1, who, with: plan[0][0][1])).Errors.Single().ShouldBeOfType<MealErrors.NoMove>();
        (await canteen.Move(1, who, to: 9)).Errors.Single().ShouldBe(new NotOffered("to"));
        (await canteen.Move(1, canteen.People[8], to: 1)).Errors.Single().ShouldBe(new NotOffered("person"));
        (await canteen.Move(1, who, with: canteen.People[8])).Errors.Single().ShouldBe(new NotOffered("with"));
        (await canteen.Move(4, who, to: 2)).Errors.Single().ShouldBe(new MealErrors.RoundOver(4));
        foreach (var gone in plan[0][0].Skip(2))
            (await canteen.Move(1, gone)).Errors.ShouldBeEmpty();
        (await canteen.Move(1, who)).Errors.Single().ShouldBe(new MealErrors.AloneAtTable(1));

        canteen.Pass(Duration.FromHours(52) + Duration.FromMinutes(45));
        var today = await canteen.Seats(who);
        var second = today.Rounds[1].At - today.Now;
        canteen.Pass(second + Duration.FromMinutes(1));
        (await canteen.Move(1, who)).Errors.Single().ShouldBe(new MealErrors.RoundOver(1));
        (await canteen.Move(2, who)).Errors.ShouldBeEmpty("the round is running");
    }

    [Fact] // seen to fail with the seats of all rounds made again
    public async Task Somebody_late_joins_the_rounds_that_remain_and_past_seats_stay()
    {
        var canteen = await Canteen.OfRounds(ground, 13, joined: 11);
        await canteen.Seat();
        await canteen.Good<LeaveMeal, LeaveMeal.Input, Done>(canteen.People[5], new(canteen.Meal));
        (await canteen.Told(canteen.People[0])).ShouldContain("meals.notice.left-rounds");
        await canteen.Seat();
        var before = await canteen.Plan();
        before.SelectMany(r => r).SelectMany(t => t).ShouldNotContain(canteen.People[5]);

        var start = await canteen.Seats(canteen.People[0]);
        canteen.Pass(start.Rounds[0].At - start.Now + Duration.FromMinutes(5));
        (await canteen.Join(canteen.People[11])).Value.Late.ShouldBeTrue();
        (await canteen.Told(canteen.People[0])).ShouldContain("meals.notice.late");
        (await canteen.Seats(canteen.People[0])).Result!.Unmet.Single().Person.Id.ShouldBe(canteen.People[11]);
        (await canteen.Seat()).Errors.ShouldBeEmpty();
        var after = await canteen.Plan();
        after[0].ShouldBe(before[0]);
        after.Skip(1).ShouldAllBe(r => r.Any(t => t.Contains(canteen.People[11])));
        Count(after).ShouldBeGreaterThan(Count([before[0]]) + 20, "pairs of the first round count as met");

        canteen.Pass(Duration.FromHours(1));
        (await canteen.Join(canteen.People[12])).Errors.Single().ShouldBeOfType<MealErrors.Closed>();
        (await canteen.Seat()).Errors.Single().ShouldBeOfType<MealErrors.Over>();
        (await canteen.Request(canteen.People[1])).Errors.Single().ShouldBeOfType<MealErrors.Over>();
    }

    [Fact] // seen to fail with the table added to the primary key, and the trigger dropped
    public async Task The_database_seats_nobody_twice_in_a_round_and_no_table_over_its_size()
    {
        var canteen = await Canteen.OfRounds(ground, 8, joined: 8);
        await canteen.Seat();
        var plan = await canteen.Plan();
        const string seat = "insert into meals.seat (community_id, meal_id, round, person_id, table_number) values ($1, $2, $3, $4, $5)";
        (await canteen.Refused(seat, canteen.Meal.Value, 1, plan[0][0][0].Value, 2)).ShouldBe("nobody_twice_in_a_round");
        (
            await canteen.Refused(
                "update meals.seat set table_number = 1 where community_id = $1 and meal_id = $2 and round = 1 and person_id = $3",
                canteen.Meal.Value,
                plan[0][1][0].Value
            )
        ).ShouldBe("no_table_over_its_size");
        (await canteen.Refused(seat, canteen.Meal.Value, 4, plan[0][0][0].Value, 1)).ShouldBe("seat_in_a_round");
        (await canteen.Refused("update meals.meal set largest = 13 where community_id = $1 and id = $2", canteen.Meal.Value)).ShouldBe(
            "table_size"
        );
    }

    [Fact]
    public async Task Two_hosts_cannot_fill_the_last_seat_at_the_same_time()
    {
        var canteen = await Canteen.OfRounds(ground, 11, joined: 11);
        await canteen.Seat();
        var plan = await canteen.Plan();
        var free = plan[0].FindIndex(t => t.Length == 3);
        var moves = plan[0].Where(t => t.Length == 4).Select(t => canteen.Move(1, t[0], free + 1)).ToList();
        var outcomes = await Task.WhenAll(moves);
        outcomes.Count(o => !o.Failed).ShouldBe(1);
        (await canteen.Plan())[0][free].Length.ShouldBe(4);
    }

    [Fact] // seen to fail with the minutes of the whole meal for each round
    public async Task Each_round_in_which_two_sat_together_is_evidence_of_its_own_minutes()
    {
        var canteen = await Canteen.OfRounds(ground, 4, joined: 4, s => s with { Largest = 3 });
        await canteen.Seat();
        var rounds = (await canteen.Plan()).Count(r => r.Any(t => t.Contains(canteen.People[0]) && t.Contains(canteen.People[1])));
        canteen.Pass(Duration.FromHours(56));
        foreach (var person in canteen.People.Take(2))
            (await canteen.Answer(person)).Errors.ShouldBeEmpty();
        canteen.Pass(Duration.FromMinutes(11));
        await canteen.Run<PublishMeals>();
        await canteen.Run<PublishMeals>();
        var told = await canteen.Interactions();
        told.Count.ShouldBe(rounds);
        told.ShouldAllBe(t =>
            t.Contains("\"minutes\": 30", StringComparison.Ordinal) || t.Contains("\"minutes\":30", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Requests_have_limits_and_belong_to_those_who_joined_several_rounds()
    {
        var canteen = await Canteen.OfRounds(ground, 9, joined: 1);
        var me = canteen.People[0];
        foreach (var other in canteen.People.Skip(1).Take(AddMealWish.Most))
            (await canteen.Wish(me, other)).Errors.ShouldBeEmpty();
        (await canteen.Wish(me, canteen.People[1])).Errors.ShouldBeEmpty("the same wish again changes nothing");
        (await canteen.Wish(me, canteen.People[7])).Errors.Single().ShouldBe(new MealErrors.TooManyWishes(AddMealWish.Most));
        await canteen.Good<RemoveMealWish, RemoveMealWish.Input, Done>(me, new(canteen.Meal, canteen.People[1]));
        (await canteen.Do<RemoveMealWish, RemoveMealWish.Input, Done>(me, new(canteen.Meal, canteen.People[1])))
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
        (await canteen.Wish(me, me)).Errors.Single().ShouldBe(new NotOffered("person"));
        (await canteen.Wish(canteen.People[1], me)).Errors.Single().ShouldBeOfType<NotFound>();
        (await canteen.Good<ShowMeal, ShowMeal.Input, MealView>(me, new(canteen.Meal, "夥伴08")))
            .Requests!.Found.Single()
            .Id.ShouldBe(canteen.People[7]);

        var lunch = await Canteen.Of(ground, 3, joined: 1);
        (await lunch.Request(lunch.People[0], accessible: true)).Errors.Single().ShouldBeOfType<MealErrors.NoRequests>();
        (await lunch.Do<JoinMeal, JoinMeal.Input, JoinMeal.Output>(lunch.People[1], new(lunch.Meal, NotAlone: true)))
            .Errors.Single()
            .ShouldBeOfType<MealErrors.NoRequests>();
    }

    [Fact]
    public async Task A_plan_of_rounds_has_limits()
    {
        var canteen = await Canteen.Of(ground, 3, joined: 0);
        async Task<Error> Wrong(Func<AddMeal.Input, AddMeal.Input> says) =>
            (await canteen.Do<AddMeal, AddMeal.Input, Created<MealId>>(canteen.People[0], says(canteen.Says()))).Errors.Single();
        (await Wrong(s => s with { Rounds = 9, Minutes = 200 })).ShouldBe(new MealErrors.OutOfRange("rounds", 1, 8));
        (await Wrong(s => s with { Rounds = 1, Largest = 6 })).ShouldBe(new MealErrors.OutOfRange("largest", 3, 5));
        (await Wrong(s => s with { Rounds = 2, Largest = 13 })).ShouldBe(new MealErrors.OutOfRange("largest", 3, 12));
        (await Wrong(s => s with { Rounds = 4, Minutes = 30 })).ShouldBe(new MealErrors.RoundsTooShort(10, 40));
        (await Wrong(s => s with { Rounds = 2, AccessibleTables = -1 })).ShouldBe(new MealErrors.OutOfRange("accessibleTables", 0, 500));
    }

    [Fact]
    public async Task With_fewer_than_three_people_a_meal_of_rounds_is_cancelled()
    {
        var canteen = await Canteen.OfRounds(ground, 3, joined: 2);
        canteen.Pass(Duration.FromHours(52));
        await canteen.Run<SeatMeals>();
        (await canteen.Show(canteen.People[0])).Meal.TooFew.ShouldBeTrue();
    }

    private static int Count(IEnumerable<List<PersonId[]>> plan) => plan.SelectMany(r => r).SelectMany(Pairs).Distinct().Count();

    private static IEnumerable<(PersonId, PersonId)> Pairs(PersonId[] table) =>
        from a in table
        from b in table
        where a.Value.CompareTo(b.Value) < 0
        select (a, b);
}
