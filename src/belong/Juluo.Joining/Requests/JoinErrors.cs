namespace Juluo.Joining;

internal static class JoinErrors
{
    /// <summary>The community takes no requests at present.</summary>
    public sealed record Closed() : Conflict("join.closed");

    public sealed record AnswerMissing(string Question) : Invalid("join.answer-missing", "answers");

    public sealed record LinkOver() : Gone("join.link-over");

    /// <summary>Another operator has already approved or declined the request.</summary>
    public sealed record Decided() : Conflict("join.decided");

    /// <summary>The address already has an open request.</summary>
    public sealed record Waiting() : Conflict("join.waiting");

    public sealed record TooManyQuestions(int Most) : Invalid("join.too-many-questions", "zh");
}
