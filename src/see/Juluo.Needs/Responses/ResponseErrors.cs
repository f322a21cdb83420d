namespace Juluo.Needs;

internal static class ResponseErrors
{
    /// <summary>The need or offer is one's own.</summary>
    public sealed record Own() : Conflict("response.own");

    public sealed record AlreadyGiven() : Conflict("response.already-given");

    /// <summary>The need or offer is closed, or was removed.</summary>
    public sealed record PostingOver() : Gone("response.want-over");

    /// <summary>Withdrawn, or answered by the author.</summary>
    public sealed record NotOpen() : Gone("response.not-open");

    /// <summary>It counts as evidence by now.</summary>
    public sealed record Counted() : Conflict("response.counted");

    public sealed record AlreadyClosed() : Conflict("response.already-closed");

    /// <summary>Several people responded, and none was chosen.</summary>
    public sealed record WhoHelped(string? At) : Invalid("response.who-helped", At);

    /// <summary>No one has responded, so that none of them can have helped.</summary>
    public sealed record NoResponse(string? At) : Invalid("response.none", At);
}
