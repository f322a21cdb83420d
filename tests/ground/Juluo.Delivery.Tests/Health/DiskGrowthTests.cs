using NodaTime;

namespace Juluo.Delivery.Tests;

public sealed class DiskGrowthTests : IDisposable
{
    private const long Gigabyte = 1_000_000_000;
    private readonly string folder = Directory.CreateTempSubdirectory("juluo-growth-").FullName;

    [Theory]
    [InlineData(0, 0, 100, null)]
    [InlineData(10, 10, 100, null)] // ten days of days like this one
    [InlineData(15, 15, 100, 6)]
    [InlineData(1, 20, 100, null)]
    [InlineData(4, 28, 100, 25)]
    public void Free_space_is_measured_in_days_at_the_pace_of_a_day_or_a_week(long day, long week, long free, int? left) =>
        new DiskGrowth(day * Gigabyte, week * Gigabyte).DaysLeft(free * Gigabyte).ShouldBe(left);

    [Fact]
    public void Files_count_by_when_they_came()
    {
        var now = Instant.FromUtc(2026, 11, 20, 12, 0);
        Put("a/today", 100, now - Duration.FromHours(2));
        Put("a/this-week", 1000, now - Duration.FromDays(3));
        Put("b/long-ago", 10_000, now - Duration.FromDays(30));
        DiskGrowth.Of(folder, now).ShouldBe(new DiskGrowth(100, 1100));
        DiskGrowth.Of(Path.Combine(folder, "none"), now).ShouldBe(default);
    }

    private void Put(string name, int bytes, Instant came)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, new byte[bytes]);
        File.SetLastWriteTimeUtc(path, came.ToDateTimeUtc());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
