namespace Juluo.Sample.Tests;

public sealed class StreamingTests
{
    [Fact]
    public void A_year_of_a_thousand_members_streams_without_being_held()
    {
        var community = Samples.Make(SamplePreset.Islands, 1, 1_000, 365);
        var (rows, most) = (0, 0L);
        foreach (var _ in community.Interactions())
        {
            if (++rows % 20_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        rows.ShouldBeGreaterThan(150_000);
        most.ShouldBeLessThan(400L << 20);
    }
}
