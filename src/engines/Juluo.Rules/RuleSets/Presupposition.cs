namespace Juluo.Rules;

/// <summary>A condition for asking a question: an answer to an earlier one, without which the question makes no sense.</summary>
public sealed record Presupposition
{
    /// <summary>The question that must be answered before.</summary>
    public required Question Question { get; init; }

    /// <summary>The answers to the earlier question with which this question is asked: a bit for each option, as in <see cref="Value.Options"/>.</summary>
    public required ulong Options { get; init; }

    /// <summary>Checks whether it holds for what is known of the earlier answer; null while that is not known.</summary>
    public bool? Holds(Value answer) =>
        (answer.Options & Options) == 0 ? false
        : (answer.Options & ~Options) == 0 ? true
        : null;
}
