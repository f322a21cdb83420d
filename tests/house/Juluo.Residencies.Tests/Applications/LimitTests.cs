using NodaTime;

namespace Juluo.Residencies.Tests;

public sealed class LimitTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: a draft was said to be good for thirty days though applications closed in five
    public async Task A_draft_says_when_applications_close_and_not_only_how_long_it_is_kept()
    {
        var house = await House.Of(ground);
        var closes = house.Clock().Today(house.Here.Zone).PlusDays(5);
        var closing = await house.Residency(closesOn: closes);
        var open = await house.Residency();
        var limits = (ResidencyId id) =>
            house.In(w => new LimitDrafts(w, house.Clock()).Limit(id.ToString(), Instant.FromUtc(2026, 1, 1, 0, 0), default));
        (await limits(closing)).ShouldBe(new SubmissionLimit(closes, "residencies.draft.limit"));
        (await limits(open)).ShouldBeNull("it stays open");
    }
}
