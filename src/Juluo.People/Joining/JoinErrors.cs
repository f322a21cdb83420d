namespace Juluo.People;

public static class JoinErrors
{
    /// <summary>The community takes no requests at present.</summary>
    public sealed record Closed : Conflict;

    public sealed record AnswerMissing(string Question) : Invalid("answers");

    public sealed record LinkOver : Gone;

    /// <summary>Somebody else has decided it.</summary>
    public sealed record Decided : Conflict;

    /// <summary>There is a request of this address already, which waits.</summary>
    public sealed record Waiting : Conflict;

    public sealed record TooManyQuestions(int Most) : Invalid("zh");
}
