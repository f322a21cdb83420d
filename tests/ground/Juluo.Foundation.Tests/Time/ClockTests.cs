namespace Juluo.Foundation.Tests;

public sealed class ClockTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 19, 3, 20, 0, TimeSpan.Zero);

    [Fact]
    public void Keys_of_one_moment_stand_in_the_order_in_which_they_were_made()
    {
        var clock = new Clock(new TestTime(Moment));
        var keys = Enumerable.Range(0, 10_000).Select(_ => clock.NewKey().ToString()).ToList();
        keys.ShouldBe(keys.Order(StringComparer.Ordinal));
        keys.Distinct().Count().ShouldBe(keys.Count);
        keys[0].ShouldStartWith($"{Moment.ToUnixTimeMilliseconds():x12}".Insert(8, "-"));
        keys.ShouldAllBe(k => k[14] == '7' && "89ab".Contains(k[19]));
    }

    [Fact]
    public async Task Each_of_several_at_once_sees_its_keys_grow()
    {
        var clock = new Clock(new TestTime(Moment));
        var each = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 5_000).Select(_ => clock.NewKey().ToString()).ToList()))
        );
        foreach (var keys in each)
            keys.ShouldBe(keys.Order(StringComparer.Ordinal));
        each.SelectMany(k => k).Distinct().Count().ShouldBe(40_000);
    }

    [Fact]
    public void A_clock_that_is_set_back_far_begins_anew_and_one_that_slips_goes_on()
    {
        var time = new TestTime(Moment);
        var clock = new Clock(time);
        var first = clock.NewKey().ToString();
        time.Pass(TimeSpan.FromMilliseconds(-20));
        string.CompareOrdinal(clock.NewKey().ToString(), first).ShouldBePositive();
        time.Pass(TimeSpan.FromHours(-1));
        clock.NewKey().ToString().ShouldStartWith($"{time.GetUtcNow().ToUnixTimeMilliseconds():x12}".Insert(8, "-"));
    }

    [Fact] // the second factor could not be tried in the demo, which runs days behind
    public void What_phones_count_by_themselves_is_counted_by_their_clock()
    {
        new Clock(new TestTime(Moment)).OnPhones.ShouldBe(NodaTime.Instant.FromDateTimeOffset(Moment));
        var behind = new Clock(new Past());
        (behind.OnPhones - behind.Now).ShouldBe(NodaTime.Duration.FromDays(2));
    }

    private sealed class Past : TimeProvider, IRunsBehind
    {
        public TimeSpan Behind => TimeSpan.FromDays(2);

        public override DateTimeOffset GetUtcNow() => Moment - Behind;
    }
}
