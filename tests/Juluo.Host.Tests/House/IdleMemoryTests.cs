namespace Juluo.Host.Tests;

public sealed class IdleMemoryTests
{
    private const long Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(200, 400, false)] // still at work
    [InlineData(1, 400, true)]
    [InlineData(1, 100, false)] // cancelled some time ago, with few changes since
    public void Memory_is_given_back_once_after_work(long sinceLook, long sinceCollection, bool givesBack) =>
        IdleMemory.GivesBack(sinceLook * Megabyte, sinceCollection * Megabyte).ShouldBe(givesBack);
}
