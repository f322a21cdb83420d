using NodaTime;

namespace Juluo.Reception.Tests;

/// <summary>The views for queries about a point in time.</summary>
public sealed class ByTimeTests(Ground ground) : IClassFixture<Ground>
{
    [Theory] // seen to fail with the community's condition taken out of the views
    [InlineData("bookings.booking_here")]
    [InlineData("bookings.claim_here")]
    [InlineData("reception.visit_here")]
    public async Task A_view_shows_the_present_community_and_no_other_whatever_is_asked(string view)
    {
        var (ours, theirs) = (await House.Of(ground), await House.Of(ground));
        foreach (var house in new[] { ours, theirs })
        {
            var room = await house.Add(ResourceKind.Room);
            (await house.Book(house.People[0], room, new(2026, 11, 23), "10:00", "11:00")).Errors.ShouldBeEmpty();
            await house.Stayed(house.People[0], await house.Zone(), house.Now - Duration.FromHours(2), house.Now);
        }

        var seen = await ours.In(async work =>
        {
            await using var all = work.Command($"select community_id from {new Sql(view)}");
            return await all.List(r => r.GetGuid(0), default);
        });
        seen.ShouldBe([ours.Here.Id.Value]);
    }

    [Fact] // seen to fail with the views' policies taken out: the index is then used for the unit alone
    public async Task A_time_is_looked_up_in_the_index_over_times()
    {
        var house = await House.Of(ground);
        var plan = await house.In(async work =>
        {
            await using (var always = work.Command("set local enable_seqscan = off"))
                await always.ExecuteNonQueryAsync();
            await using var explain = work.Command(
                "explain select from bookings.claim_here where community_id = $1 and unit_id = $2 and during && tstzrange($3, $4)",
                house.Here.Id.Value,
                house.Site.Value,
                house.Now.ToDateTimeUtc(),
                (house.Now + Duration.FromHours(1)).ToDateTimeUtc()
            );
            return string.Join('\n', await explain.List(r => r.GetString(0), default));
        });
        plan.Split('\n')
            .ShouldContain(
                line => line.Contains("Index Cond", StringComparison.Ordinal) && line.Contains("&&", StringComparison.Ordinal),
                plan
            );
    }
}
