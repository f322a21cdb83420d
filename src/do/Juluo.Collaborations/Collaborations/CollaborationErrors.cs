namespace Juluo.Collaborations;

internal static class CollaborationErrors
{
    public sealed record HasEnded() : Conflict("collaboration.has-ended");

    public sealed record HasNotEnded() : Conflict("collaboration.has-not-ended");

    public sealed record OnlyForItsPeople() : Conflict("collaboration.only-for-its-people");

    public sealed record BeginsInTheFuture() : Invalid("collaboration.begins-in-the-future", "since");

    public sealed record HeadChangesInTheFuture() : Invalid("collaboration.head-changes-in-the-future", "onDay");

    public sealed record NotItsProject() : Invalid("collaboration.not-its-project", "project");

    public sealed record NoAddress(string? At) : Invalid("collaboration.no-address", At);

    /// <summary>Returns the reason why a caller cannot work in a collaboration; null if they can.</summary>
    public static Error? Refuses(Collaboration collaboration, Caller caller) =>
        CollaborationRights.Of(collaboration, caller).Work ? null
        : collaboration.EndedAt is null ? new OnlyForItsPeople()
        : new HasEnded();
}
