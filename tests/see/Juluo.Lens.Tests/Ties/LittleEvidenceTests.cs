using NodaTime;

namespace Juluo.Lens.Tests;

public sealed class LittleEvidenceTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 19, 3, 0);

    [Theory]
    [InlineData(TieKind.Neighbour, 2, 2)]
    [InlineData(TieKind.Neighbour, 4, 4)]
    [InlineData(TieKind.Neighbour, 5, null)]
    [InlineData(TieKind.Stranger, 2, null)]
    public void A_tie_that_rests_on_little_says_on_how_little(TieKind kind, int times, int? few) =>
        Shown(kind, times).FewTimes.ShouldBe(few);

    [Fact]
    public void What_both_say_is_enough() => Shown(TieKind.Partner, 1, new TieReason.BothSay()).FewTimes.ShouldBeNull();

    private static ShowTie.Output Shown(TieKind kind, int times, params TieReason[] reasons)
    {
        var (a, b) = (new PersonId(Guid.CreateVersion7()), new PersonId(Guid.CreateVersion7()));
        return new(
            default!,
            true,
            new(a, b, kind, 0.9, 1, 0.01, 0, times, 0, 0, Now, Now, false, reasons),
            [new(InteractionKind.CoPresence, times, 0, times * 60, Now, Now)],
            [],
            null,
            Now
        );
    }
}
