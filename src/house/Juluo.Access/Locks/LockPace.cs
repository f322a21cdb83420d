namespace Juluo.Access;

/// <summary>The rate of requests to a cloud lock service. Kisi accepts five requests a second.</summary>
/// <param name="Most">The maximum number of requests in a round.</param>
internal sealed record LockPace(TimeSpan Between, int Most)
{
    public static readonly LockPace Usual = new(TimeSpan.FromMilliseconds(250), 120);
}
