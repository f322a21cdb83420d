namespace Juluo.Bookings;

internal static class WaitingErrors
{
    /// <summary>It is free: there is nothing to wait for.</summary>
    public sealed record IsFree() : Conflict("waiting.is-free");

    public sealed record WaitsAlready() : Conflict("waiting.waits-already");
}
