namespace Juluo.Bookings;

internal static class WaitingErrors
{
    /// <summary>The time is free, so waiting is not needed.</summary>
    public sealed record IsFree() : Conflict("waiting.is-free");

    public sealed record WaitsAlready() : Conflict("waiting.waits-already");
}
