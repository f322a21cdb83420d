using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Meals.Tests;

public sealed class MealTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task People_join_and_when_the_time_is_over_everyone_has_a_table_and_is_told_of_it()
    {
        var canteen = await Canteen.Of(ground, 9, joined: 8);
        (await canteen.Join(canteen.People[0])).Errors.ShouldBeEmpty("joining twice is joining once");
        (await canteen.Show(canteen.People[0])).Waiting.Count.ShouldBe(8);
        await canteen.Run<SeatMeals>();
        (await canteen.Show(canteen.People[0])).Tables.ShouldBeEmpty("there is time to join");

        canteen.Pass(Duration.FromHours(52));
        await canteen.Run<SeatMeals>();
        await canteen.Run<SeatMeals>();
        var seated = await canteen.Show(canteen.People[0]);
        seated.Tables.Select(t => t.People.Count).ShouldBe([4, 4]);
        seated.Tables.SelectMany(t => t.People).Select(p => p.Id).ShouldBe(canteen.People.Take(8), ignoreOrder: true);
        var told = await canteen.Rows(work =>
            work.List<PersonId>($"select person_id from delivery.notification where community_id = {canteen.Here}", default)
        );
        told.ShouldBe(canteen.People.Take(8), ignoreOrder: true);
        (await canteen.Join(canteen.People[8])).Errors.Single().ShouldBeOfType<MealErrors.Closed>();
    }

    [Fact] // seen to fail with pairs apart left out, and with those who sat together counted as strangers
    public async Task Two_of_whom_one_does_not_wish_to_meet_the_other_sit_apart_and_so_do_those_who_sat_together_lately()
    {
        var canteen = await Canteen.Of(ground, 8, joined: 8);
        var (one, other) = (canteen.People[0], canteen.People[5]);
        await ground.In(canteen.Here, s => s.GetRequiredService<DoNotMatchStore>().Add(other, one, default));
        (await canteen.Seat()).Errors.ShouldBeEmpty();
        var first = await TableOf(canteen, one);
        first.ShouldNotContain(other);

        var next = await Again(canteen, 9);
        next.Count(p => first.Contains(p)).ShouldBeLessThanOrEqualTo(2, "of four, at most two sat together before");
        next.ShouldNotContain(other);
    }

    [Fact] // its last lines were seen to fail with the trigger's condition taken out
    public async Task Who_joins_while_tables_are_made_has_a_table_or_is_told_that_it_is_too_late()
    {
        var canteen = await Canteen.Of(ground, 24, joined: 6);
        var joins = canteen.People.Skip(6).Select(canteen.Join).ToList();
        var seat = canteen.Seat();
        await Task.WhenAll(joins.Append<Task>(seat));
        (await seat).Errors.ShouldBeEmpty();
        (await Task.WhenAll(joins)).SelectMany(j => j.Errors).ShouldAllBe(e => e is MealErrors.Closed);
        var shown = await canteen.Show(canteen.People[0]);
        shown.Waiting.ShouldBeEmpty();
        shown.Tables.Sum(t => t.People.Count).ShouldBe(6 + (await Task.WhenAll(joins)).Count(j => !j.Failed));
        (await canteen.Seat()).Errors.Single().ShouldBeOfType<MealErrors.Closed>();
        var late = await ground.Directory(canteen.Here, d => d.Add(Neighbourhood.Someone("晚到"), default));
        (
            await ground.InOrNot(
                canteen.Here,
                s =>
                    new MealStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Join(
                        canteen.Meal,
                        late.Value,
                        false,
                        false,
                        default
                    )
            )
        )
            .Errors.Single()
            .ShouldBeOfType<MealErrors.Closed>("the database says it too");
    }

    [Theory] // five of four to a table: one sat at none before
    [InlineData(3, 4, 4)]
    [InlineData(4, 4, 4)]
    [InlineData(5, 4, 5)]
    [InlineData(5, 3, 5)]
    [InlineData(7, 3, 4)]
    [InlineData(11, 4, 4)]
    [InlineData(2, 4, 4)]
    public void Tables_take_one_more_where_that_seats_everyone(int people, int wished, int largest) =>
        MealSeating.Largest(people, wished).ShouldBe(largest);

    [Fact]
    public async Task All_five_sit_at_one_table()
    {
        var canteen = await Canteen.Of(ground, 5, joined: 5);
        (await canteen.Seat()).Errors.ShouldBeEmpty();
        (await canteen.Show(canteen.People[0])).Waiting.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_one_too_many_reads_that_there_was_no_table_for_them()
    {
        var canteen = await Canteen.Of(ground, 5, joined: 5);
        await ground.In(canteen.Here, s => s.GetRequiredService<DoNotMatchStore>().Add(canteen.People[0], canteen.People[1], default));
        (await canteen.Show(canteen.People[0])).Meal.LeftOut.ShouldBeFalse("the tables are not made yet");
        (await canteen.Seat()).Errors.ShouldBeEmpty();
        var without = (await canteen.Show(canteen.People[0])).Waiting.Single().Id;
        foreach (var person in canteen.People)
            (await canteen.Show(person)).Meal.LeftOut.ShouldBe(person == without);
    }

    [Fact]
    public async Task With_fewer_than_three_there_is_no_table_and_those_who_joined_hear_of_it()
    {
        var canteen = await Canteen.Of(ground, 3, joined: 2);
        (await canteen.Seat()).Errors.Single().ShouldBe(new MealErrors.TooFewPeople(3));
        canteen.Pass(Duration.FromHours(52));
        await canteen.Run<SeatMeals>();
        var meal = (await canteen.Show(canteen.People[0])).Meal;
        (meal.TooFew, meal.CancelledAt is not null).ShouldBe((true, true));
        (
            await canteen.Rows(work =>
                work.List<string>($"select sentence from delivery.notification where community_id = {canteen.Here}", default)
            )
        ).ShouldBe(["meals.notice.too-few", "meals.notice.too-few"]);
        (await canteen.Join(canteen.People[2])).Errors.Single().ShouldBeOfType<MealErrors.Cancelled>();
    }

    [Fact] // seen to fail with all who had a seat counted, without asking for agreement, and without the ten minutes
    public async Task Those_who_both_came_have_met_if_both_agree_and_each_pair_once()
    {
        var canteen = await Canteen.Of(ground, 4, joined: 4);
        (await canteen.Seat()).Errors.ShouldBeEmpty();
        (await canteen.Answer(canteen.People[0])).Errors.Single().ShouldBeOfType<MealErrors.NotBegun>();
        canteen.Pass(Duration.FromHours(56));
        await canteen.Run<AskWhoCame>();
        await canteen.Run<AskWhoCame>();
        (
            await canteen.Rows(work =>
                work.List<string>($"select sentence from delivery.notification where community_id = {canteen.Here}", default)
            )
        )
            .Count(s => s == "meals.notice.came")
            .ShouldBe(4);
        await ground.Directory(canteen.Here, d => d.Set(canteen.People[3], Purpose.Presence, false, default));
        foreach (var person in new[] { 0, 1, 3 })
            (await canteen.Answer(canteen.People[person])).Errors.ShouldBeEmpty();
        await canteen.Run<PublishMeals>();
        (await canteen.Interactions()).ShouldBeEmpty("an answer can still be changed");

        canteen.Pass(Duration.FromMinutes(11));
        await canteen.Run<PublishMeals>();
        await canteen.Run<PublishMeals>();
        var told = (await canteen.Interactions()).Single();
        told.ShouldContain(canteen.People[0].ToString());
        told.ShouldContain(canteen.People[1].ToString());
        (await canteen.Answer(canteen.People[0], came: false)).Errors.Single().ShouldBeOfType<MealErrors.Over>();

        // The last person answers later: one pair with each of those who came.
        (await canteen.Answer(canteen.People[2])).Errors.ShouldBeEmpty();
        canteen.Pass(Duration.FromMinutes(11));
        await canteen.Run<PublishMeals>();
        (await canteen.Interactions()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_gives_up_a_seat_is_missed_by_their_table_and_a_cancelled_meal_by_all()
    {
        var canteen = await Canteen.Of(ground, 4, joined: 4);
        (await canteen.Seat()).Errors.ShouldBeEmpty();
        await canteen.Good<LeaveMeal, LeaveMeal.Input, Done>(canteen.People[1], new(canteen.Meal));
        (await Sentences(canteen, "meals.notice.left")).ShouldBe(3);
        await canteen.Good<CancelMeal, CancelMeal.Input, Done>(canteen.People[0], new(canteen.Meal));
        (await Sentences(canteen, "meals.notice.cancelled")).ShouldBe(3);
        (await canteen.Do<CancelMeal, CancelMeal.Input, Done>(canteen.People[0], new(canteen.Meal)))
            .Errors.Single()
            .ShouldBeOfType<MealErrors.Cancelled>();
    }

    [Fact]
    public async Task What_is_wrong_with_a_plan_is_said_all_at_once()
    {
        var canteen = await Canteen.Of(ground, 3, joined: 0);
        var wrong = await canteen.Do<AddMeal, AddMeal.Input, Created<MealId>>(canteen.People[0], new() { Minutes = 5, Largest = 9 });
        wrong.Errors.Count.ShouldBe(6);
        (await canteen.Do<AddMeal, AddMeal.Input, Created<MealId>>(canteen.People[0], canteen.Says(inDays: -1)))
            .Errors.Single()
            .ShouldBeOfType<MealErrors.InThePast>();
        (await canteen.Do<AddMeal, AddMeal.Input, Created<MealId>>(canteen.People[0], canteen.Says() with { ClosesHours = 160 }))
            .Errors.Single()
            .ShouldBeOfType<MealErrors.TooSoon>();
    }

    [Fact]
    public void Strangers_sit_together_before_those_who_know_each_other()
    {
        List<PersonId> people = [.. Enumerable.Range(0, 6).Select(_ => new PersonId(Guid.CreateVersion7()))];
        var (some, others) = (people.Take(3).ToList(), people.Skip(3).ToList());
        (PersonId, PersonId)[] known = [.. Pairs(some), .. Pairs(others)];
        var tables = MealSeating.Seat([.. people.Select(p => (p, (ProfessionId?)null))], 3, known, []);
        tables.Count.ShouldBe(2);
        tables.ShouldAllBe(t => t.Count(p => some.Contains(p)) == 1 || t.Count(p => some.Contains(p)) == 2, "two trios of friends");
    }

    private static IEnumerable<(PersonId, PersonId)> Pairs(List<PersonId> people) =>
        people.SelectMany((a, i) => people.Skip(i + 1).Select(b => (a, b)));

    private static async Task<int> Sentences(Canteen canteen, string sentence) =>
        (
            await canteen.Rows(work =>
                work.List<string>($"select sentence from delivery.notification where community_id = {canteen.Here}", default)
            )
        ).Count(s => s == sentence);

    private static async Task<List<PersonId>> TableOf(Canteen canteen, PersonId who) =>
        [.. (await canteen.Show(who)).Tables.Single(t => t.People.Any(p => p.Id == who)).People.Select(p => p.Id)];

    private static async Task<List<PersonId>> Again(Canteen canteen, int inDays)
    {
        var id = (await canteen.Good<AddMeal, AddMeal.Input, Created<MealId>>(canteen.People[0], canteen.Says(inDays))).Id;
        foreach (var person in canteen.People)
            await canteen.Good<JoinMeal, JoinMeal.Input, JoinMeal.Output>(person, new(id));
        await canteen.Good<MakeTables, MakeTables.Input, Done>(canteen.People[0], new(id));
        var shown = await canteen.Good<ShowMeal, ShowMeal.Input, MealView>(canteen.People[0], new(id));
        return [.. shown.Tables.Single(t => t.People.Any(p => p.Id == canteen.People[0])).People.Select(p => p.Id)];
    }

    [Fact] // seen to fail without the permission
    public async Task A_coming_meal_is_on_the_calendar_of_those_who_can_join_it()
    {
        var canteen = await Canteen.Of(ground, 2, joined: 0);
        var item = (await OnCalendar(canteen, member: true)).Single();
        (item.Path, item.Where!.In(Languages.English)).ShouldBe(($"/meals/{canteen.Meal}", "二樓廚房"));
        (item.EndsAt! - item.StartsAt).ShouldBe(Duration.FromMinutes(60));
        (await OnCalendar(canteen, member: false)).ShouldBeEmpty();
        canteen.Pass(Duration.FromDays(4));
        (await OnCalendar(canteen, member: true)).ShouldBeEmpty();
    }

    private Task<List<DatedItem>> OnCalendar(Canteen canteen, bool member) =>
        ground.In(
            canteen.Here,
            s =>
                MealsOnCalendar.Of(
                    s.GetRequiredService<UnitOfWork>(),
                    member
                        ? canteen.Here.AsCaller(canteen.People[1]) with
                        {
                            Permissions = new HashSet<string>([MealsModule.Join], StringComparer.Ordinal),
                        }
                        : Caller.Visitor(canteen.Here, Languages.English),
                    s.GetRequiredService<Clock>().Now,
                    10,
                    default
                )
        );
}
