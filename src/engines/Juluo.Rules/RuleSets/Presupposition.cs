namespace Juluo.Rules;

/// <summary>What a question presupposes: an answer to an earlier one, without which it would make no sense to ask it.</summary>
public sealed record Presupposition
{
    /// <summary>The earlier question.</summary>
    public required Question Question { get; init; }

    /// <summary>The answers to it with which the question is asked: a bit for each option, as in <see cref="Value.Options"/>.</summary>
    public required ulong Options { get; init; }

    /// <summary>Whether it holds given what is known of the earlier answer; null: not known yet.</summary>
    public bool? Holds(Value answer) =>
        (answer.Options & Options) == 0 ? false
        : (answer.Options & ~Options) == 0 ? true
        : null;
}
