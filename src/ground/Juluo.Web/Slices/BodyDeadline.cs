namespace Juluo.Web;

/// <summary>Time limit for receiving a body: fixed for a small one, and proportional to the size beyond that, at the slowest accepted rate.</summary>
/// <param name="Small">The time for up to <see cref="SmallBytes"/>.</param>
/// <param name="BytesPerSecond">The rate for the rest.</param>
internal sealed record BodyDeadline(TimeSpan Small, int BytesPerSecond)
{
    public const long SmallBytes = 256 * 1024;
    public static readonly BodyDeadline Standard = new(TimeSpan.FromSeconds(10), 32 * 1024);

    public TimeSpan Of(long bytes) => Small + TimeSpan.FromSeconds(Math.Max(0, bytes - SmallBytes) / (double)BytesPerSecond);
}
