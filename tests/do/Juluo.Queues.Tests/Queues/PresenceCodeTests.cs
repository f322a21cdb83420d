using NodaTime;

namespace Juluo.Queues.Tests;

/// <summary>The code visible at the office. Pure.</summary>
public sealed class PresenceCodeTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] Other = [.. Enumerable.Range(2, 32).Select(i => (byte)i)];
    private static readonly LocalDate Day = new(2026, 11, 19);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 19, 3, 0);

    [Fact]
    public void A_code_of_the_day_is_good_all_day_and_on_no_other()
    {
        var code = PresenceCode.Of(QueueEntry.Daily, Secret, Day, Now);
        PresenceCode.Fits(code, QueueEntry.Daily, Secret, Day, Now + Duration.FromHours(12)).ShouldBeTrue();
        PresenceCode.Fits(code, QueueEntry.Daily, Secret, Day.PlusDays(1), Now).ShouldBeFalse();
        PresenceCode.Fits(code, QueueEntry.Daily, Other, Day, Now).ShouldBeFalse("of another queue");
        PresenceCode.Fits(code, QueueEntry.Rotating, Secret, Day, Now).ShouldBeFalse();
    }

    [Fact]
    public void A_code_that_changes_is_good_for_ten_minutes_and_not_before_it_is_shown()
    {
        for (var seconds = 0; seconds < 1200; seconds += 7)
        {
            var shown = Now + Duration.FromSeconds(seconds);
            var code = PresenceCode.Of(QueueEntry.Rotating, Secret, Day, shown);
            PresenceCode.Fits(code, QueueEntry.Rotating, Secret, Day, shown + Duration.FromSeconds(480)).ShouldBeTrue();
            PresenceCode.Fits(code, QueueEntry.Rotating, Secret, Day, shown + Duration.FromSeconds(600)).ShouldBeFalse();
            PresenceCode.Fits(code, QueueEntry.Rotating, Secret, Day, shown - Duration.FromSeconds(120)).ShouldBeFalse();
        }
    }

    [Fact]
    public void It_is_typed_as_people_type_and_a_part_of_it_is_none()
    {
        var code = PresenceCode.Of(QueueEntry.Daily, Secret, Day, Now);
        var wide = string.Concat(code.Select(c => (char)(c + ('Ａ' - 'A'))));
        foreach (var typed in new[] { code.ToLowerInvariant(), $" {code[..3]}-{code[3..]} ", wide })
            PresenceCode.Fits(typed, QueueEntry.Daily, Secret, Day, Now).ShouldBeTrue(typed);
        foreach (var typed in new[] { null, "", code[..5], code + "A" })
            PresenceCode.Fits(typed, QueueEntry.Daily, Secret, Day, Now).ShouldBeFalse(typed);
        PresenceCode.Fits(null, QueueEntry.Open, Secret, Day, Now).ShouldBeTrue("none is needed");
    }

    [Fact]
    public void The_key_of_the_kiosk_is_of_one_secret_and_is_no_code()
    {
        var key = PresenceCode.Key(Secret);
        PresenceCode.IsKey(key, Secret).ShouldBeTrue();
        foreach (
            var given in new[]
            {
                null,
                "",
                key[..^1],
                key + "A",
                PresenceCode.Key(Other),
                PresenceCode.Of(QueueEntry.Daily, Secret, Day, Now),
            }
        )
            PresenceCode.IsKey(given, Secret).ShouldBeFalse();
    }
}
