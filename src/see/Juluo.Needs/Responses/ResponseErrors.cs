namespace Juluo.Needs;

internal static class ResponseErrors
{
    /// <summary>The need or offer is the caller's own.</summary>
    public sealed record Own() : Conflict("response.own");

    public sealed record AlreadyGiven() : Conflict("response.already-given");

    /// <summary>The need or offer was closed or removed.</summary>
    public sealed record PostingOver() : Gone("response.want-over");

    /// <summary>The response was withdrawn, or the author has answered it.</summary>
    public sealed record NotOpen() : Gone("response.not-open");

    /// <summary>The result already counts as evidence.</summary>
    public sealed record Counted() : Conflict("response.counted");

    public sealed record AlreadyClosed() : Conflict("response.already-closed");

    /// <summary>Several people responded, and no helper was chosen.</summary>
    public sealed record WhoHelped(string? At) : Invalid("response.who-helped", At);

    /// <summary>No one has responded, so no one can be named as the helper.</summary>
    public sealed record NoResponse(string? At) : Invalid("response.none", At);
}
