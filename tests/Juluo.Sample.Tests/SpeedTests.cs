using System.Diagnostics;

namespace Juluo.Sample.Tests;

public sealed class SpeedTests
{
    [Fact] // about 3 s on two busy cores; the limit is what benches can bear
    public void A_year_of_a_thousand_members_streams_in_bounded_time_and_memory()
    {
        var watch = Stopwatch.StartNew();
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
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        most.ShouldBeLessThan(400L << 20);
    }
}
