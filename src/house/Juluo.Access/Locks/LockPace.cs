namespace Juluo.Access;

/// <summary>How fast a service of cloud locks is asked. Kisi takes five requests a second.</summary>
/// <param name="Most">In one round.</param>
internal sealed record LockPace(TimeSpan Between, int Most)
{
    public static readonly LockPace Usual = new(TimeSpan.FromMilliseconds(250), 120);
}
