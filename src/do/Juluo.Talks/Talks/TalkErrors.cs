namespace Juluo.Talks;

internal static class TalkErrors
{
    public sealed record NoAddress(string At) : Invalid("talk.no-address", At);

    public sealed record OutOfRange(string At, int Least, int Most) : Invalid("talk.out-of-range", At);

    /// <summary>The talks last longer than the event.</summary>
    /// <param name="Most">The number of talks of this length that fit.</param>
    public sealed record LongerThanEvent(int Most) : Invalid("talk.longer-than-event", "talks");

    /// <summary>A talk is in a slot that would close.</summary>
    public sealed record SlotsTaken() : Conflict("talk.slots-taken");

    /// <summary>Another talk is in the slot, or there is no such slot any more.</summary>
    public sealed record SlotTaken() : Conflict("talk.slot-taken");

    public sealed record NoSlot() : Invalid("talk.no-slot", "place");

    /// <summary>The event has begun or is cancelled, so its talks cannot be changed.</summary>
    public sealed record Closed() : Conflict("talk.closed");

    public sealed record NominatedAlready() : Conflict("talk.nominated-already");

    public sealed record NominatesThemselves() : Invalid("talk.nominates-themselves", "person");

    /// <summary>The caller has as many open nominations as one can have.</summary>
    public sealed record TooManyNominations(int Most) : Conflict("talk.too-many-nominations");

    public sealed record TooManyWishes(int Most) : Conflict("talk.too-many-wishes");

    public sealed record Answered() : Conflict("talk.answered");
}
