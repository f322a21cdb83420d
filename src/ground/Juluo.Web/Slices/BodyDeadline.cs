namespace Juluo.Web;

/// <summary>How long a body may take: a fixed time for a small one, and for a larger one what the slowest line takes that is waited for.</summary>
/// <param name="Small">For up to <see cref="SmallBytes"/>.</param>
/// <param name="BytesPerSecond">For what is beyond.</param>
internal sealed record BodyDeadline(TimeSpan Small, int BytesPerSecond)
{
    public const long SmallBytes = 256 * 1024;
    public static readonly BodyDeadline Standard = new(TimeSpan.FromSeconds(10), 32 * 1024);

    public TimeSpan Of(long bytes) => Small + TimeSpan.FromSeconds(Math.Max(0, bytes - SmallBytes) / (double)BytesPerSecond);
}
