using NodaTime;

namespace Juluo.Matching.Tests.Value;

/// <summary>Opportunities of two people to meet: common days, hours, houses and languages.</summary>
public sealed class HabitTests
{
    private static readonly int[] Mornings = [0, 0, 0, 0, 9, 9, 0, 0, 0, 0, 0, 0];
    private static readonly int[] Evenings = [0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 0];

    [Fact]
    public void Who_comes_on_the_same_days_meets_and_who_comes_on_others_hardly_does()
    {
        var mondays = Of([12, 0, 12, 0, 0, 0, 0]);
        var tuesdays = Of([0, 12, 0, 12, 0, 0, 0]);
        mondays.CommonDay(mondays).ShouldBeGreaterThan(0.95);
        mondays.CommonDay(tuesdays).ShouldBeLessThan(0.5);
        mondays.CommonDay(tuesdays).ShouldBe(tuesdays.CommonDay(mondays), 1e-12);
        // An unknown value is neither.
        mondays.CommonDay(Habit.Unknown).ShouldBeInRange(0.5, 0.95);
    }

    [Fact]
    public void Who_is_there_in_the_morning_seldom_meets_who_is_there_in_the_evening() =>
        Of([5, 5, 5, 5, 5, 0, 0], Mornings)
            .CommonDay(Of([5, 5, 5, 5, 5, 0, 0], Evenings))
            .ShouldBeLessThan(Of([5, 5, 5, 5, 5, 0, 0], Mornings).CommonDay(Of([5, 5, 5, 5, 5, 0, 0], Mornings)));

    [Fact]
    public void Two_who_were_never_in_one_house_are_not_proposed_unless_one_travels_or_both_wish_for_it()
    {
        var scene = Town.Of(SampleCommunity.Make(new(SamplePreset.Riverside, 7, 40, new LocalDate(2026, 6, 1), 60)));
        scene = scene with { Ties = [], People = [.. scene.People.Select((p, k) => p with { Habit = In(k % 2 == 0 ? "east" : "west") })] };
        bool May(Scene of, int a, int b) => new Candidates(Allocation.Value(of)).May(a, b);
        May(scene, 0, 2).ShouldBeTrue();
        May(scene, 0, 1).ShouldBeFalse();
        May(With(scene, (0, p => p with { Habit = In("east", "west") })), 0, 1).ShouldBeTrue("one of them travels");
        May(With(scene, (0, p => p with { Elsewhere = true })), 0, 1).ShouldBeFalse("one of them wishes for it");
        May(With(scene, (0, p => p with { Elsewhere = true }), (1, p => p with { Elsewhere = true })), 0, 1).ShouldBeTrue("both do");
        May(With(scene, (0, p => p with { Habit = Habit.Unknown })), 0, 1).ShouldBeTrue("of one nothing is known");
    }

    [Theory]
    [InlineData("zh-Hant", "", "zh-Hant", "", 1)]
    [InlineData("zh-Hant", "", "en", "", 0.85)]
    [InlineData("zh-Hant", "vi,zh", "en", "vi,en", 1)]
    [InlineData("zh-Hant", "zh", "en", "en,fr", 0.3)]
    [InlineData("zh-Hant", "zh,en", "en", "", 1)]
    [InlineData("zh-Hant", "ja", "zh-Hant", "", 0.85)]
    public void Two_who_have_no_language_in_common_meet_less(string one, string speaks, string other, string alsoSpeaks, double share)
    {
        var scene = Town.Of(SampleCommunity.Make(new(SamplePreset.Riverside, 7, 40, new LocalDate(2026, 6, 1), 60)));
        var alike = CanMeet("zh-Hant", "", "zh-Hant", "");
        CanMeet(one, speaks, other, alsoSpeaks).ShouldBe(share * alike, 1e-12);

        double CanMeet(string a, string spokenByA, string b, string spokenByB) =>
            Allocation.Value(With(scene, (0, p => Saying(p, a, spokenByA)), (1, p => Saying(p, b, spokenByB)))).CanMeet(0, 1);
        Participant Saying(Participant p, string language, string spoken) =>
            p with
            {
                Card = p.Card with { Language = language, Speaks = spoken.Split(',', StringSplitOptions.RemoveEmptyEntries) },
            };
    }

    private static Scene With(Scene scene, params (int Person, Func<Participant, Participant> Change)[] changes) =>
        scene with
        {
            People = [.. scene.People.Select((p, k) => changes.Where(c => c.Person == k).Aggregate(p, (was, c) => c.Change(was)))],
        };

    private static Habit In(params string[] sites) => Habit.Of([5, 5, 5, 5, 5, 0, 0], 90, Mornings, sites);

    private static Habit Of(int[] days, int[]? hours = null) => Habit.Of(days, 91, hours ?? Mornings, ["main"]);
}
